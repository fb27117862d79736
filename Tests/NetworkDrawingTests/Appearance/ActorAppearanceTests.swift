import ActorNetworks
import Testing

@testable import NetworkDrawing

@Suite("The appearance of an actor")
struct ActorAppearanceTests {
    private func appearance(
        _ name: String, _ type: ActorType = .state, score: Double = 1, of maximum: Double = 4
    ) -> ActorAppearance {
        let actor = PoliticalActor("x", name: name, type: type)
        return ActorAppearance(
            SnapshotUnion.SizedActor(record: actor, score: score),
            areas: AreaScale(maximum: maximum, actors: 5, pageWidth: 640))
    }

    @Test("tells states, movements and organisations apart by form and fill")
    func forms() {
        #expect(appearance("A", .state).outline.form == .ellipse)
        #expect(appearance("A", .person).outline.form == .ellipse)
        #expect(appearance("A", .armedOpposition).outline.form == .octagon)
        #expect(appearance("A", .jihadistGroup).outline.form == .octagon)
        #expect(appearance("A", .organisation).outline.form == .roundedBox)
        #expect(appearance("A", .state).fill != appearance("A", .government).fill)
    }

    /// The area inside an outline as Graphviz draws it.
    private func area(of outline: Outline) -> Double {
        let half = outline.halfSize
        switch outline.form {
        case .ellipse: return .pi * half.x * half.y
        case .octagon: return 8 * (2.0.squareRoot() - 1) * half.x * half.y
        case .roundedBox:
            let corner = min(12, 2 * min(half.x, half.y) / 3)
            return 4 * half.x * half.y - (4 - .pi) * corner * corner
        }
    }

    @Test("has an area on one straight line with the score, whatever the name and the form")
    func areas() {
        let names = [
            "US", "Foreign backers of the rebels", "Jaysh al-Islam, Jaysh Usud al-Sharqiya",
        ]
        for type in [ActorType.state, .armedOpposition, .organisation] {
            for name in names {
                let areas = (0...20).map {
                    area(of: appearance(name, type, score: Double($0) * 5, of: 100).outline)
                }
                for (step, area) in areas.enumerated() {
                    let expected = areas[0] + (areas[20] - areas[0]) * Double(step) / 20
                    #expect(abs(area - expected) < 1e-6 * expected)
                }
                #expect(areas[20] > areas[0])
                #expect(
                    abs(areas[20] - area(of: appearance("x", score: 7, of: 7).outline)) < 1e-6
                        * areas[20]
                )
            }
        }
    }

    @Test("has larger letters for more score, unless smaller ones fit into the shape")
    func letters() {
        let outside = "Committee for the resettlement of all displaced"
        let appearances = [0.0, 1, 2, 4].map { appearance(outside, score: $0) }
        #expect(appearances.allSatisfy { $0.isLabelOutside })
        for (smaller, larger) in zip(appearances, appearances.dropFirst()) {
            #expect(smaller.fontSize < larger.fontSize)
        }
        let inside = appearance("Government of unity", score: 4)
        #expect(!inside.isLabelOutside)
        #expect((ActorAppearance.leastFontSize..<14.5).contains(inside.fontSize))
    }

    @Test("stands at the side that it is given, clear of the shape", arguments: LabelSide.allCases)
    func sides(side: LabelSide) throws {
        let appearance = appearance("Foreign backers of the rebels", score: 0.1)
            .labelled(at: side)
        let label = try #require(appearance.outline.label)
        let half = appearance.outline.halfSize
        let isClear: [LabelSide: Bool] = [
            .below: label.high.y < -half.y, .above: label.low.y > half.y,
            .right: label.low.x > half.x, .left: label.high.x < -half.x,
        ]
        #expect(isClear[side] == true)
        #expect(appearance.side == side)
    }

    @Test("holds the name, or has room for it below", arguments: ActorType.known)
    func room(of type: ActorType) {
        for name in ["US", "Syrian Democratic Forces", "High Negotiations Committee (opposition)"] {
            for score in [0.0, 1, 2, 4] {
                let appearance = appearance(name, type, score: score)
                let widest = appearance.lines.map {
                    TextMetrics.width(of: $0, size: appearance.fontSize)
                }.max()
                let text = Vector(
                    widest ?? 0,
                    TextMetrics.height(lines: appearance.lines.count, size: appearance.fontSize))
                if let label = appearance.outline.label {
                    #expect(label.high.y < -appearance.outline.halfSize.y)
                    #expect(label.size.x >= text.x && label.size.y >= text.y - 1e-9)
                    #expect(appearance.outline.extent.union(label) == appearance.outline.extent)
                } else {
                    #expect(appearance.outline.reach(of: text / 2) <= 1)
                }
            }
        }
        #expect(appearance("US", type, score: 4).outline.label == nil)
        #expect(appearance("US", type, score: 0).outline.label != nil)
    }

    @Test("shortens a name that would fill the page, and keeps its beginning")
    func endless() {
        for name in [
            String(repeating: "Committee for ", count: 60), String(repeating: "x", count: 900),
        ] {
            let appearance = appearance(name)
            #expect(appearance.lines.count <= 3)
            #expect(appearance.outline.halfSize.x < 150)
            #expect(appearance.lines.joined().hasSuffix("…"))
            #expect(name.hasPrefix(String(appearance.lines[0].prefix(5))))
        }
    }
}
