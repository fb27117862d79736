import Graphs
import Synchronization
import Testing

@Suite("Every measure that may take long")
struct ExecutionContractTests {
    /// Those that look at each arc a few times and are done, or that nobody can tell the length of;
    /// and triads, for which the sample would have to be directed.
    private static let brief: Set = [
        "degree", "events", "strength", "opsahl", "core", "s-core", "articulation", "density",
        "reciprocity", "degree-assortativity", "group-assortativity", "degree-centralization",
        "modularity", "agreement", "triads", "positive-degree", "negative-degree", "net-degree",
        "positive-share", "net-strength",
    ]

    private static let measures = MeasureCatalogue.measures.filter {
        !brief.contains($0.name) && $0.contract.time == .ignored
    }
    private static let statistics = MeasureCatalogue.statistics.filter {
        !brief.contains($0.name) && $0.contract.time == .ignored
    }

    /// Ties of different weights on a ring, shortcuts across it and leaves.
    private static let sample: Sample = {
        var random = SplitMix64(seed: 21)
        var sample = Sample(
            vertexCount: 90, isDirected: false,
            arcs: (0..<60).map { Arc(source: $0, target: ($0 + 1) % 60, weight: 2) })
        sample.arcs += (60..<90).map { vertex in
            Arc(source: Int.random(in: 0..<60, using: &random), target: vertex)
        }
        sample.arcs += (0..<60).map { _ in
            Arc(
                source: Int.random(in: 0..<60, using: &random),
                target: Int.random(in: 0..<60, using: &random), weight: 0.5)
        }
        return sample
    }()

    /// Runs with both sorts of lengths, on one thread and on more.
    private func forEachWay(_ body: (inout MeasureOptions) throws -> Void) rethrows {
        for length in [ArcLength.hops, .inverseWeight] {
            for threads in [1, 3] {
                var options = MeasureOptions()
                options.length = length
                options.execution.threads = threads
                try body(&options)
            }
        }
    }

    private func expectProgress(_ run: (MeasureOptions) throws -> Void) rethrows {
        try forEachWay { options in
            let heard = Mutex<[Double]>([])
            options.execution.onProgress = { share in heard.withLock { $0.append(share) } }
            try run(options)
            let shares = heard.withLock { $0 }
            #expect(shares.last == 1)
            #expect((shares.first ?? 0) > 0)
            #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 <= $1 })
        }
    }

    private func expectStop(_ run: (MeasureOptions) throws -> Void) {
        forEachWay { options in
            let asked = Atomic(0)
            options.execution.isCancelled = {
                asked.add(1, ordering: .relaxed)
                return true
            }
            let stopping = options
            #expect(throws: GraphError.cancelled) { try run(stopping) }
            // Nobody goes on asking, or working, who was told to stop.
            #expect(asked.load(ordering: .relaxed) <= stopping.execution.threads)
        }
    }

    @Test("tells of its progress, which rises to 1", arguments: measures)
    func progress(measure: Measure) throws {
        let graph = try Self.sample.graph
        try expectProgress { _ = try measure.scores(of: graph, options: $0) }
    }

    @Test("tells of its progress where it describes the whole graph", arguments: statistics)
    func progress(statistic: GraphStatistic) throws {
        let graph = try Self.sample.graph
        try expectProgress { _ = try statistic.values(of: graph, options: $0) }
    }

    @Test("stops at once when it is asked to", arguments: measures)
    func cancellation(measure: Measure) throws {
        let graph = try Self.sample.graph
        expectStop { _ = try measure.scores(of: graph, options: $0) }
    }

    @Test("stops at once where it describes the whole graph", arguments: statistics)
    func cancellation(statistic: GraphStatistic) throws {
        let graph = try Self.sample.graph
        expectStop { _ = try statistic.values(of: graph, options: $0) }
    }

    @Test("tells of the progress of scores of ties, and stops them")
    func ties() throws {
        let graph = try Self.sample.graph
        let run = { (options: MeasureOptions) throws in
            _ = try graph.edgeBetweenness(
                weightedBy: options.length, execution: options.execution)
        }
        try expectProgress(run)
        expectStop(run)
    }
}
