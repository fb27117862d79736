import ActorNetworks
import DOT
import Graphviz
import Testing

@testable import NetworkDrawing

@Suite("The layout of a series")
struct SharedLayoutTests {
    private func layout(_ testCase: Case, seed: UInt64 = 1) throws -> SharedLayout {
        var style = DiagramStyle()
        style.seed = seed
        return SharedLayout(SnapshotUnion([try testCase.snapshot()]), style)
    }

    @Test("keeps the actors apart, whatever the seed", arguments: [1, 2, 3] as [UInt64])
    func overlaps(seed: UInt64) throws {
        let testCase = try randomCase(seed: seed, actors: 12, events: 26)
        #expect(try layout(testCase, seed: seed).quality().actorOverlaps == 0)
    }

    @Test("is the same for the same seed, on however many cores")
    func determinism() throws {
        let testCase = try randomCase(seed: 4, actors: 10, events: 20)
        let one = try layout(testCase)
        let other = try layout(testCase)
        #expect(one.positions == other.positions)
        #expect(one.drawnPairs == other.drawnPairs)
        #expect(try layout(testCase, seed: 2).positions != one.positions)
    }

    @Test("holds all actors and lines in its box")
    func box() throws {
        let layout = try layout(try randomCase(seed: 5, actors: 8, events: 20))
        let box = layout.contentBox
        for (position, appearance) in zip(layout.positions, layout.appearances) {
            let actor = Box(center: position, halfSize: appearance.outline.halfSize)
            #expect(box.union(actor) == box)
        }
        for curve in layout.paths(layout.appearances).curves.joined().compactMap(\.self) {
            for point in curve.points(100) {
                #expect(box.union(Box(low: point, high: point)) == box)
            }
        }
    }

    @Test("gives each kind of a pair a line of its own, as wide as its weight")
    func drawnPairs() throws {
        let testCase = try makeCase(
            "a cooperation b 8", "b conflict a 2", "a conflict b", "b negotiation c")
        let layout = try layout(testCase)
        let index = try #require(layout.pairIndex(1, 0))
        let drawnPair = layout.drawnPairs[index]
        #expect(drawnPair.lines.map(\.kind) == [.cooperation, .conflict])
        #expect(drawnPair.lines[0].width == 5.2)
        #expect(drawnPair.lines[1].width == layout.scale.width(of: 3))
        #expect(drawnPair.importance == 1)
        #expect(drawnPair.lines.map(\.hasHeadAtSecond) == [true, true])
        #expect(drawnPair.lines.map(\.hasHeadAtFirst) == [false, true])
        #expect(layout.pairIndex(0, 2) == nil)
        #expect(layout.paths(layout.appearances).curves[index].count == 2)
    }

    @Test("puts friends nearer than enemies, and keeps room for the important")
    func distances() throws {
        let friends = try layout(makeCase("a cooperation b 5", "b cooperation c 5"))
        let enemies = try layout(makeCase("a conflict b 5", "b conflict c 5"))
        func spread(_ layout: SharedLayout) -> Double {
            (layout.positions[0] - layout.positions[1]).length
                + (layout.positions[1] - layout.positions[2]).length
        }
        #expect(spread(friends) <= spread(enemies))
    }

    @Test(
        "can be placed by every engine of Graphviz that places, without overlaps",
        arguments: [Engine.dot, .neato, .sfdp, .circo, .twopi])
    func engines(engine: Engine) throws {
        let testCase = try randomCase(seed: 6, actors: 14, events: 26)
        let diagrams = try RelationDiagram.series(
            of: [try testCase.snapshot()], placedBy: engine, of: InProcessRenderer())
        #expect(diagrams.count == 1)
        #expect(diagrams[0].quality.actorOverlaps == 0)
        #expect(diagrams[0].document.nodes.count { $0.id.hasPrefix("a") } == 14)
    }

    /// The attribute `pos` of each actor.
    private func places(_ diagram: RelationDiagram) -> [String: String] {
        Dictionary(
            diagram.document.nodes.filter { $0.id.hasPrefix("a") }.map {
                ($0.id, $0.attributes.text("pos") ?? "")
            }, uniquingKeysWith: { $1 })
    }

    @Test("says where actors stand, and takes that for other pictures")
    func positions() throws {
        let testCase = try randomCase(seed: 3, actors: 14, events: 30)
        let first = RelationDiagram(of: try testCase.snapshot())
        #expect(first.positions.count == 14)
        for (id, place) in places(first) {
            let point = try #require(first.positions[id])
            let numbers = place.split(separator: ",").compactMap { Double($0) }
            #expect(numbers == [point.x, point.y].map { ($0 * 100).rounded() / 100 })
        }
        var style = DiagramStyle()
        style.positions = first.positions
        style.seed = 9
        style.sizing = DiagramStyle.Sizing(name: "x", scores: ["a1": 3])
        var selection = Selection()
        selection.kinds = [.conflict]
        let other = RelationDiagram(of: try testCase.snapshot(selection), style: style)
        #expect(other.positions.count > 5)
        for (id, point) in other.positions { #expect(point == first.positions[id]) }
        for (id, place) in places(other) { #expect(place == places(first)[id]) }
    }

    /// The boxes of actors and of names below them, as they are drawn.
    private func boxes(_ diagram: RelationDiagram) -> [Box] {
        diagram.document.nodes.filter { $0.id.hasPrefix("a") || $0.id.contains("name") }.map {
            node in
            let place = (node.attributes.text("pos") ?? "").split(separator: ",").map {
                Double($0) ?? 0
            }
            let half = ["width", "height"].map {
                (Double(node.attributes.text($0) ?? "") ?? 0) * 36
            }
            return Box(center: Vector(place[0], place[1]), halfSize: Vector(half[0], half[1]))
        }
    }

    @Test("leaves actors where they are asked to stand, and places the rest among them apart")
    func somePositions() throws {
        let testCase = try randomCase(seed: 5, actors: 16, events: 34)
        let snapshot = try testCase.snapshot()
        var style = DiagramStyle()
        // Far from the origin, and far enough apart.
        let given = (0..<6).map {
            ("a\($0)", Point(5000 + 260 * Double($0 % 3), -900 + 240 * Double($0 / 3)))
        }
        style.positions = Dictionary(given, uniquingKeysWith: { $1 })
        let diagrams =
            [RelationDiagram(of: snapshot, style: style)]
            + (try RelationDiagram.series(
                of: [snapshot], style: style, placedBy: .neato, of: InProcessRenderer()))
        for diagram in diagrams {
            for (id, point) in given { #expect(diagram.positions[id] == point) }
            #expect(diagram.positions.count == 16)
            #expect(diagram.quality.actorOverlaps == 0)
            let boxes = boxes(diagram)
            for (index, box) in boxes.enumerated() {
                #expect(!boxes[..<index].contains { $0.overlaps(box) })
            }
            for point in diagram.positions.values {
                #expect(abs(point.x - 5260) < 2000 && abs(point.y + 780) < 2000)
            }
        }
        #expect(
            RelationDiagram(of: snapshot, style: style).document == diagrams[0].document)
    }

    @Test("draws actors on one another where that is asked for")
    func oneOnAnother() throws {
        var style = DiagramStyle()
        style.positions = ["a": Point(0, 0), "b": Point(5, 5), "x": Point(9, 9)]
        let diagram = RelationDiagram(of: try makeCase("a conflict b").snapshot(), style: style)
        #expect(diagram.positions == ["a": Point(0, 0), "b": Point(5, 5)])
        #expect(diagram.quality.actorOverlaps == 1)
        _ = try RenderedDiagram(diagram)
    }
}
