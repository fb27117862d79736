import ActorNetworks
import DOT
import Testing

@testable import NetworkDrawing

@Suite("The stroke of a tie")
struct StrokeTests {
    private let curve = Cubic(
        start: Vector(0, 0), control1: Vector(60, 30), control2: Vector(140, 30),
        end: Vector(200, 0))

    private func part(_ name: String, of stroke: Stroke) -> Stroke.Part? {
        stroke.parts(along: curve).first { $0.name == name }
    }

    private func pen(_ part: Stroke.Part?) -> Double {
        Double(part?.attributes.text("penwidth") ?? "") ?? 0
    }

    @Test("tells the kind by colour, by pattern and by head")
    func kinds() {
        var heads: Set<[String?]> = []
        var colors: Set<String> = []
        var patterns: Set<Int> = []
        for kind in RelationKind.allCases {
            let stroke = Stroke(kind: kind, pen: 2)
            let line = part("", of: stroke)
            let head = part("head-second", of: stroke)
            heads.insert([head?.attributes.text("arrowhead"), head?.attributes.text("dir")])
            colors.insert(String((line?.attributes.text("color") ?? "").prefix(7)))
            let pieces = line?.attributes.text("color")?.split(separator: ":")
            patterns.insert(pieces?.count ?? 0)
        }
        #expect(heads == [["normal", "forward"], [nil, "none"], ["odot", "forward"]])
        #expect(colors.count == 3)
        #expect(patterns.count == 3)
    }

    @Test("has heads at the ends that it points to")
    func heads() {
        for (first, second) in [(false, false), (false, true), (true, false), (true, true)] {
            var stroke = Stroke(kind: .cooperation, pen: 2)
            stroke.hasHeadAtFirst = first
            stroke.hasHeadAtSecond = second
            #expect((part("head-first", of: stroke) != nil) == first)
            #expect((part("head-second", of: stroke) != nil) == second)
        }
    }

    @Test("has heads of one size, whatever the width of the line", arguments: RelationKind.allCases)
    func oneSize(kind: RelationKind) throws {
        let heads = [1.1, 2, 4.8].map { part("head-second", of: Stroke(kind: kind, pen: $0)) }
        let attributes = try heads.map { try #require($0).attributes }
        for name in ["pos", "penwidth", "arrowsize"] {
            #expect(attributes.allSatisfy { $0.text(name) == attributes[0].text(name) }, "\(name)")
        }
    }

    @Test(
        "ends between its heads, and before the tips of the line", arguments: RelationKind.allCases)
    func shaft(kind: RelationKind) throws {
        var stroke = Stroke(kind: kind, pen: 3)
        stroke.hasHeadAtFirst = true
        let line = try #require(part("", of: stroke)?.attributes.text("pos"))
        let numbers = line.split { !"0123456789.-".contains($0) }.compactMap { Double($0) }
        #expect(numbers.count == 8)
        let head = TieHead(kind: kind)
        // Measured along the straight line, which is shorter than the curve.
        #expect(numbers[0] > 0.8 * head.shaftEnd && numbers[0] < head.length + 0.1)
        #expect(numbers[6] < 200 - 0.8 * head.shaftEnd)
    }

    @Test("can be written even along a curve without length")
    func noLength() throws {
        let place = Vector(5, 5)
        let dot = Cubic(start: place, control1: place, control2: place, end: place)
        for kind in RelationKind.allCases {
            var stroke = Stroke(kind: kind, pen: 2)
            stroke.band = Stroke.Line(look: .kind(kind), pen: 3)
            stroke.casing = [0.2...0.4]
            let edges = stroke.parts(along: dot).map {
                Edge("a", "b", key: "x" + $0.name, $0.attributes)
            }
            #expect(edges.count == 4)
            let document = Document(name: "x", isDirected: false, edges: edges)
            #expect(document.problems().map(\.message) == [])
        }
    }

    @Test("grows paler, and neutral in a scale of widths")
    func colors() {
        var stroke = Stroke(kind: .cooperation, pen: 2)
        func color() -> String? { part("", of: stroke)?.attributes.text("color") }
        #expect(color() == "#0072B2")
        stroke.paleness = 0.5
        #expect(color() == "#80B9D9")
        stroke.isNeutral = true
        stroke.paleness = 0
        #expect(color() == Palette.mutedText.color.text)
    }

    @Test("lies on a wider casing in the colour of the ground where it crosses others")
    func casing() throws {
        var stroke = Stroke(kind: .conflict, pen: 2)
        #expect(part("casing", of: stroke) == nil)
        stroke.casing = [0.2...0.3, 0.6...0.7]
        let casing = try #require(part("casing", of: stroke))
        #expect(stroke.parts(along: curve).first?.name == "casing")
        #expect(casing.attributes.text("color") == "#FFFFFF")
        #expect(pen(casing) > 2 + 2)
        #expect(casing.attributes.text("pos")?.split(separator: ";").count == 2)
    }

    @Test("shows what was as a pale band below a narrower line, and as a stripe within a wider one")
    func bands() {
        func stroke(_ before: Double?, _ after: Double?) -> Stroke {
            var stroke = Stroke(kind: .cooperation, pen: 1)
            stroke.line = after.map { Stroke.Line(look: .kind(.cooperation), pen: $0) }
            stroke.band = before.map { Stroke.Line(look: .kind(.cooperation), pen: $0) }
            return stroke
        }
        func names(_ stroke: Stroke) -> [String] { stroke.parts(along: curve).map(\.name) }
        #expect(names(stroke(nil, 3)) == ["", "head-second"])
        #expect(names(stroke(3, nil)) == ["band", "head-second"])
        #expect(names(stroke(4, 2)) == ["band", "", "head-second"])
        #expect(names(stroke(2, 4)) == ["", "core", "head-second"])
        #expect(pen(part("band", of: stroke(4, 2))) == 4)
        #expect(pen(part("core", of: stroke(2, 4))) == 2)
        // A stripe leaves something of the line at both sides; where nobody could tell two widths apart,
        // there is but one.
        #expect(pen(part("core", of: stroke(3.4, 4))) < 3)
        #expect(names(stroke(3.9, 4)) == ["", "head-second"])
        #expect(names(stroke(4, 3.9)) == ["", "head-second"])
        for pale in [part("band", of: stroke(4, 2)), part("core", of: stroke(2, 4))] {
            #expect(pale?.attributes.text("color") != "#0072B2")
        }
    }

    @Test("looks friendly, hostile or neither by net tone, in two strengths")
    func tones() {
        let colors = NetTone.allCases.map { Stroke(.tone($0), pen: 2) }
            .map { String((part("", of: $0)?.attributes.text("color") ?? "").prefix(7)) }
        #expect(Set(colors).count == 5)
        #expect(TieLook.tone(.hostile).kind == .conflict)
        #expect(TieLook.tone(.ratherHostile).kind == .conflict)
        #expect(TieLook.tone(.neither).kind == .negotiation)
        #expect(TieLook.tone(.ratherFriendly).kind == .cooperation)
        #expect(TieLook.tone(.friendly).kind == .cooperation)
    }
}
