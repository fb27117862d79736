import ActorNetworks
import Synchronization
import Testing

@testable import NetworkDrawing

@Suite("A drawing that is stopped")
struct CancellationTests {
    /// Says no so many times, then yes.
    private final class Patience: Sendable {
        private let asked = Mutex(0)
        private let limit: Int

        init(_ limit: Int) { self.limit = limit }

        var isOver: Bool {
            asked.withLock { asked in
                asked += 1
                return asked > limit
            }
        }

        var count: Int { asked.withLock { $0 } }
    }

    private func snapshot(_ actors: Int = 12) throws -> Snapshot {
        try randomCase(seed: 2, actors: actors, events: actors * 2).snapshot()
    }

    @Test("is the usual one where nobody stops it")
    func whole() throws {
        let snapshot = try snapshot()
        let patience = Patience(.max)
        let diagrams = try RelationDiagram.series(of: [snapshot]) { patience.isOver }
        #expect(diagrams[0].document == RelationDiagram(of: snapshot).document)
        // Asked before every search for distances and every sweep of the eight starts, at least.
        #expect(patience.count > 12 + 8 * 30)
        let change = SnapshotComparison(from: snapshot, to: snapshot)
        #expect(
            try RelationDiagram(ofDifference: change, isCancelled: { false }).document
                == RelationDiagram(ofDifference: change).document)
    }

    @Test("throws, whenever it is stopped", arguments: [0, 1, 5, 20, 60, 100])
    func stopped(asked: Int) throws {
        let snapshot = try snapshot()
        let patience = Patience(asked)
        #expect(throws: CancellationError.self) {
            try RelationDiagram.series(of: [snapshot]) { patience.isOver }
        }
        let change = SnapshotComparison(from: snapshot, to: snapshot)
        let other = Patience(asked)
        #expect(throws: CancellationError.self) {
            try RelationDiagram(ofDifference: change) { other.isOver }
        }
    }

    @Test("goes on with no stage of the layout")
    func stages() {
        let usual = StressLayoutTests.random(12, seed: 3)
        let problem = LayoutProblem(
            outlines: usual.outlines, links: usual.links, isCancelled: { true })
        let start = StressLayout(problem).positions(seed: 1, sweeps: 0)
        #expect(StressLayout(problem).positions(seed: 1) == start)
        #expect(SimulatedAnnealing(problem: problem, seed: 1).anneal(start, moves: 500) == start)
        let narrow = start.map { $0 / 10 }
        let apart = ActorOverlapRemoval(outlines: problem.outlines, isCancelled: { true })
        #expect(apart.apply(to: narrow) == narrow)
        let pairs = problem.links.map {
            DrawnPair(
                first: $0.first, second: $0.second, lines: [TieLine(kind: .conflict, width: 3)],
                importance: 0.5)
        }
        let routing = PairRouting(
            positions: narrow, outlines: problem.outlines, isCancelled: { true })
        #expect(routing.routed(pairs) == pairs)
        var removal = TieOverlapRemoval(
            positions: narrow, outlines: problem.outlines, drawnPairs: pairs,
            isCancelled: { true })
        removal.run()
        #expect(removal.positions == narrow)
        // Each of them has work to do here.
        #expect(StressLayout(usual).positions(seed: 1) != start)
        #expect(SimulatedAnnealing(problem: usual, seed: 1).anneal(start, moves: 500) != start)
        #expect(ActorOverlapRemoval(outlines: usual.outlines).apply(to: narrow) != narrow)
        #expect(
            PairRouting(positions: narrow, outlines: usual.outlines).routed(pairs) != pairs)
    }

    @Test("asks no more than a few times once it was told to stop, however many slices there are")
    func prompt() throws {
        let snapshots = [Snapshot](repeating: try snapshot(), count: 50)
        let whole = Patience(.max)
        _ = try RelationDiagram.series(of: snapshots) { whole.isOver }
        // Told to stop with the last pages still to make.
        let late = Patience(whole.count - 40)
        #expect(throws: CancellationError.self) {
            try RelationDiagram.series(of: snapshots) { late.isOver }
        }
        let early = Patience(0)
        #expect(throws: CancellationError.self) {
            try RelationDiagram.series(of: snapshots) { early.isOver }
        }
        #expect(early.count == 1)
    }
}
