import ActorNetworks
import DOT
import Graphviz
import Testing

@testable import NetworkDrawing

@Suite("The frame of a series")
struct FrameTests {
    private func frame(_ network: Case, seed: UInt64 = 1) throws -> Frame {
        Frame(Scene([try network.snapshot()]), seed: seed)
    }

    @Test("keeps the actors apart, whatever the seed", arguments: [1, 2, 3] as [UInt64])
    func overlaps(seed: UInt64) throws {
        let network = try randomCase(seed: seed, actors: 12, events: 26)
        #expect(try frame(network, seed: seed).quality.actorOverlaps == 0)
    }

    @Test("is the same for the same seed, on however many cores")
    func determinism() throws {
        let network = try randomCase(seed: 4, actors: 10, events: 20)
        let one = try frame(network)
        let other = try frame(network)
        #expect(one.positions == other.positions)
        #expect(one.bundles == other.bundles)
        #expect(try frame(network, seed: 2).positions != one.positions)
    }

    @Test("holds all figures and lines in its box")
    func box() throws {
        let frame = try frame(try randomCase(seed: 5, actors: 8, events: 20))
        let box = frame.contentBox
        for (position, look) in zip(frame.positions, frame.looks) {
            let figure = Box(center: position, halfSize: look.outline.halfSize)
            #expect(box.union(figure) == box)
        }
        for curve in frame.bundles.flatMap({ frame.curves(of: $0, frame.looks) }) {
            for point in curve.points(100) {
                #expect(box.union(Box(low: point, high: point)) == box)
            }
        }
    }

    @Test("gives each kind of a pair a line of its own, as wide as its weight")
    func bundles() throws {
        let network = try makeCase(
            "a cooperation b 8", "b conflict a 2", "a conflict b", "b negotiation c")
        let frame = try frame(network)
        let bundle = try #require(frame.bundle(1, 0))
        #expect(bundle.strands.map(\.kind) == [.cooperation, .conflict])
        #expect(bundle.strands[0].width == 6.5)
        #expect(bundle.strands[1].width == frame.scale.width(of: 3))
        #expect(bundle.importance == 1)
        #expect(frame.bundle(0, 2) == nil)
        #expect(frame.curves(of: bundle, frame.looks).count == 2)
    }

    @Test("puts friends nearer than enemies, and keeps room for the important")
    func distances() throws {
        let friends = try frame(makeCase("a cooperation b 5", "b cooperation c 5"))
        let enemies = try frame(makeCase("a conflict b 5", "b conflict c 5"))
        func spread(_ frame: Frame) -> Double {
            (frame.positions[0] - frame.positions[1]).length
                + (frame.positions[1] - frame.positions[2]).length
        }
        #expect(spread(friends) <= spread(enemies))
    }

    @Test(
        "can be placed by every engine of Graphviz that places, without overlaps",
        arguments: [Engine.dot, .neato, .sfdp, .circo, .twopi])
    func engines(engine: Engine) throws {
        let network = try randomCase(seed: 6, actors: 14, events: 26)
        let diagrams = try RelationDiagram.series(
            of: [try network.snapshot()], placedBy: engine, of: InProcessRenderer())
        #expect(diagrams.count == 1)
        #expect(diagrams[0].quality.actorOverlaps == 0)
        #expect(diagrams[0].document.nodes.count { $0.id.hasPrefix("a") } == 14)
    }
}
