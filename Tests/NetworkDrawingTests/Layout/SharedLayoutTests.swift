import ActorNetworks
import DOT
import Graphviz
import Testing

@testable import NetworkDrawing

@Suite("The layout of a series")
struct SharedLayoutTests {
    private func layout(_ testCase: Case, seed: UInt64 = 1) throws -> SharedLayout {
        SharedLayout(SnapshotUnion([try testCase.snapshot()]), seed: seed)
    }

    @Test("keeps the actors apart, whatever the seed", arguments: [1, 2, 3] as [UInt64])
    func overlaps(seed: UInt64) throws {
        let testCase = try randomCase(seed: seed, actors: 12, events: 26)
        #expect(try layout(testCase, seed: seed).quality.actorOverlaps == 0)
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
        for curve in layout.drawnPairs.flatMap({ layout.curves(of: $0, layout.appearances) }) {
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
        let drawnPair = try #require(layout.drawnPair(1, 0))
        #expect(drawnPair.lines.map(\.kind) == [.cooperation, .conflict])
        #expect(drawnPair.lines[0].width == 6.5)
        #expect(drawnPair.lines[1].width == layout.scale.width(of: 3))
        #expect(drawnPair.importance == 1)
        #expect(layout.drawnPair(0, 2) == nil)
        #expect(layout.curves(of: drawnPair, layout.appearances).count == 2)
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
}
