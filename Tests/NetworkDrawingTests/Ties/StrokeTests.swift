import ActorNetworks
import DOT
import Testing

@testable import NetworkDrawing

@Suite("The stroke of a tie")
struct StrokeTests {
    private let curve = Cubic(
        start: Vector(0, 0), control1: Vector(60, 30), control2: Vector(140, 30),
        end: Vector(200, 0))

    private func text(_ attributes: Attributes, _ name: String) -> String? {
        attributes.text(name)
    }

    @Test("tells the kind by colour, by pattern and by head")
    func kinds() {
        var heads: Set<String> = []
        var colors: Set<String> = []
        var gaps: Set<Int> = []
        for kind in RelationKind.allCases {
            let attributes = Stroke(kind: kind, pen: 2).attributes(along: curve)
            heads.insert(text(attributes, "arrowhead") ?? "")
            let color = text(attributes, "color") ?? ""
            colors.insert(String(color.prefix(7)))
            gaps.insert(color.split(separator: ":").count)
        }
        #expect(heads == ["normal", "teenormal", "odot"])
        #expect(colors.count == 3)
        #expect(gaps.count == 3)
    }

    @Test("has heads at the ends that it points to")
    func heads() {
        func dir(first: Bool, second: Bool) -> String? {
            var stroke = Stroke(kind: .cooperation, pen: 2)
            stroke.hasHeadAtFirst = first
            stroke.hasHeadAtSecond = second
            return text(stroke.attributes(along: curve), "dir")
        }
        #expect(dir(first: false, second: false) == "none")
        #expect(dir(first: false, second: true) == "forward")
        #expect(dir(first: true, second: false) == "back")
        #expect(dir(first: true, second: true) == "both")
    }

    @Test("ends with the tips of its heads where the curve ends")
    func tips() throws {
        var stroke = Stroke(kind: .conflict, pen: 3)
        stroke.hasHeadAtFirst = true
        let position = try #require(text(stroke.attributes(along: curve), "pos"))
        #expect(position.contains("s,0,0"))
        #expect(position.contains("e,200,0"))
        // Four control points, and two tips.
        #expect(position.split(separator: " ").count == 6)
    }

    @Test("leaves the shaft most of a line that is too short for its heads")
    func shortLine() throws {
        var stroke = Stroke(kind: .conflict, pen: 6.5)
        stroke.hasHeadAtFirst = true
        let long = try #require(Double(text(stroke.attributes(along: curve), "arrowsize") ?? ""))
        let short = curve.part(from: 0, to: 0.05)
        let small = try #require(Double(text(stroke.attributes(along: short), "arrowsize") ?? ""))
        #expect(long == ArrowHead.size(pen: 6.5).rounded(places: 3))
        #expect(small < long)
        #expect(2 * 12.5 * small <= short.length * 0.7 + 0.1)
    }

    @Test("can be written even along a curve without length")
    func noLength() throws {
        let place = Vector(5, 5)
        let dot = Cubic(start: place, control1: place, control2: place, end: place)
        for kind in RelationKind.allCases {
            let attributes = Stroke(kind: kind, pen: 2).attributes(along: dot)
            let document = Document(
                name: "x", isDirected: false, edges: [Edge("a", "b", attributes)])
            #expect(try !document.source().isEmpty)
        }
    }

    @Test("grows paler, and neutral in a scale of widths")
    func colors() {
        var stroke = Stroke(kind: .cooperation, pen: 2)
        #expect(text(stroke.attributes(along: curve), "color") == "#0072B2")
        stroke.paleness = 0.5
        #expect(text(stroke.attributes(along: curve), "color") == "#80B9D9")
        stroke.isNeutral = true
        stroke.paleness = 0
        #expect(
            text(stroke.attributes(along: curve), "color") == Palette.mutedText.color.text)
    }

    @Test("shows a tie that entered with a core, and one that left as dashes of any kind")
    func changes() {
        var stroke = Stroke(kind: .cooperation, pen: 2)
        #expect(stroke.core(along: curve) == nil)
        stroke.pattern = .hollow
        stroke.pen = 5
        #expect(text(stroke.attributes(along: curve), "color") == "#0072B2")
        let core = stroke.core(along: curve)
        #expect(core.flatMap { text($0, "color") } == "#FFFFFF")
        #expect(core.flatMap { text($0, "penwidth") } == "2.6")
        stroke.pen = 2
        stroke.pattern = .dashed
        #expect((text(stroke.attributes(along: curve), "color") ?? "").contains(";"))
        stroke.kind = .conflict
        stroke.pattern = .solid
        #expect(text(stroke.attributes(along: curve), "color") == "#D55E00")
    }
}

extension Double {
    fileprivate func rounded(places: Int) -> Double {
        let power = (0..<places).reduce(1.0) { result, _ in result * 10 }
        return (self * power).rounded() / power
    }
}
