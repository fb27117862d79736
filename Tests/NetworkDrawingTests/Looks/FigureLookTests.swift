import ActorNetworks
import Testing

@testable import NetworkDrawing

@Suite("The look of an actor")
struct FigureLookTests {
    private func look(
        _ name: String, _ type: ActorType = .state, score: Double = 1, of maximum: Double = 4
    ) -> FigureLook {
        let actor = PoliticalActor("x", name: name, type: type)
        return FigureLook(Scene.Figure(actor: actor, score: score), maximumScore: maximum)
    }

    @Test("tells states, movements and organisations apart by form and fill")
    func forms() {
        #expect(look("A", .state).outline.form == .ellipse)
        #expect(look("A", .person).outline.form == .ellipse)
        #expect(look("A", .armedOpposition).outline.form == .octagon)
        #expect(look("A", .jihadistGroup).outline.form == .octagon)
        #expect(look("A", .organisation).outline.form == .roundedBox)
        #expect(look("A", .state).fill != look("A", .government).fill)
    }

    @Test("grows with the score: letters and figure")
    func size() {
        let looks = [0.0, 1, 2, 4].map { look("Name", score: $0) }
        for (smaller, larger) in zip(looks, looks.dropFirst()) {
            #expect(smaller.fontSize < larger.fontSize)
            #expect(smaller.outline.halfSize.x < larger.outline.halfSize.x)
            #expect(smaller.outline.halfSize.y < larger.outline.halfSize.y)
        }
        #expect(looks[0].fontSize == 12.5)
        #expect(looks[3].fontSize == 19)
        #expect(look("Name", score: 0, of: 0).fontSize == 12.5)
    }

    @Test("holds the name, line by line", arguments: ActorType.known)
    func room(of type: ActorType) {
        for name in ["US", "Syrian Democratic Forces", "High Negotiations Committee (opposition)"] {
            for score in [0.0, 4] {
                let look = look(name, type, score: score)
                // Letters rise about 0.75 of the size above a line's foot; lines are 1.2 apart.
                let height = (Double(look.lines.count) - 1) * look.fontSize * 1.2
                for (index, line) in look.lines.enumerated() {
                    let middle = height / 2 - Double(index) * look.fontSize * 1.2
                    // Helvetica takes nine tenths of the width reserved.
                    let half = 0.9 * TextMetrics.width(of: line, size: look.fontSize) / 2
                    for y in [middle - 0.36 * look.fontSize, middle + 0.36 * look.fontSize] {
                        #expect(look.outline.reach(of: Vector(half, y)) < 1.02, "\(name) \(line)")
                    }
                }
            }
        }
    }

    @Test("is never smaller than a finger can meet, even without a name")
    func smallest() {
        #expect(look("").outline.halfSize.x >= 21)
        #expect(look("").outline.halfSize.y >= 13)
    }

    @Test("shortens a name that would fill the page, and keeps its beginning")
    func endless() {
        for name in [
            String(repeating: "Committee for ", count: 60), String(repeating: "x", count: 900),
        ] {
            let look = look(name)
            #expect(look.lines.count <= 3)
            #expect(look.outline.halfSize.x < 150)
            #expect(look.lines.joined().hasSuffix("…"))
            #expect(name.hasPrefix(String(look.lines[0].prefix(5))))
        }
    }
}
