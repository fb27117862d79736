import Synchronization
import Testing

@testable import Graphs

/// A measure that multiplies until its scores settle.
struct Iteration: CustomTestStringConvertible {
    var testDescription: String
    var scores: @Sendable (Graph, Execution) throws -> [Double?]

    static let all = [
        Iteration(testDescription: "PageRank") { graph, execution in
            try graph.pageRank(execution: execution)
        },
        Iteration(testDescription: "Katz") { graph, execution in
            try graph.katzCentrality(attenuation: 1e-3, execution: execution)
        },
        Iteration(testDescription: "eigenvector") { graph, execution in
            try graph.eigenvectorCentrality(direction: .all, execution: execution)
        },
        Iteration(testDescription: "hubs") { graph, execution in
            try graph.hubsAndAuthorities(execution: execution).hubs
        },
        Iteration(testDescription: "spectral radius") { graph, execution in
            [try graph.spectralRadius(execution: execution)]
        },
    ]
}

@Suite("An iteration")
struct ConvergenceTests {
    /// Large enough for several threads to share its rows.
    private static let large = Result {
        var random = SplitMix64(seed: 9)
        var builder = GraphBuilder(vertexCount: 9_000)
        for _ in 0..<120_000 {
            // The smaller of two draws comes up more often, which makes some vertices busy.
            let target = min(
                Int.random(in: 0..<9_000, using: &random), .random(in: 0..<9_000, using: &random))
            builder.addArc(
                from: .random(in: 0..<9_000, using: &random), to: target,
                weight: Double(Int.random(in: 1...9, using: &random)))
        }
        return try builder.build()
    }

    @Test("comes to the same last bit on any number of threads", arguments: Iteration.all)
    func threads(iteration: Iteration) throws {
        let graph = try Self.large.get()
        let serial = try iteration.scores(graph, .serial)
        #expect(try iteration.scores(graph, Execution(threads: 2)) == serial)
        #expect(try iteration.scores(graph, Execution(threads: 5)) == serial)
    }

    @Test("tells progress that grows up to the end", arguments: Iteration.all)
    func progress(iteration: Iteration) throws {
        let heard = Mutex<[Double]>([])
        let execution = Execution(
            threads: 1, onProgress: { share in heard.withLock { $0.append(share) } })
        _ = try iteration.scores(Self.large.get(), execution)
        let shares = heard.withLock { $0 }
        #expect(shares.count > 3)
        #expect(shares == shares.sorted())
        #expect(shares.last == 1)
        #expect(shares.allSatisfy { $0 > 0 && $0 <= 1 })
    }

    @Test("stops when it is asked to", arguments: Iteration.all)
    func cancellation(iteration: Iteration) throws {
        let asked = Atomic(0)
        let execution = Execution(
            threads: 1, isCancelled: { asked.wrappingAdd(1, ordering: .relaxed).newValue > 2 })
        #expect(throws: GraphError.cancelled) {
            try iteration.scores(Self.large.get(), execution)
        }
        #expect(asked.load(ordering: .relaxed) == 3)
    }

    @Test("that may not go on says after how many rounds and how far it was")
    func limit() throws {
        let graph = try Self.large.get()
        let limited: [() throws -> Void] = [
            { _ = try graph.pageRank(maxIterations: 4) },
            { _ = try graph.katzCentrality(attenuation: 1e-3, maxIterations: 4) },
            { _ = try graph.eigenvectorCentrality(direction: .all, maxIterations: 4) },
        ]
        for run in limited {
            let error = #expect(throws: GraphError.self) { try run() }
            guard case .notConverged(_, let iterations, let residual) = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
            #expect(iterations == 4)
            #expect(residual > 0 && residual < 1)
        }
    }

    @Test("goes on for as many rounds as it may, and not one more", arguments: [0, 1, 5])
    func rounds(limit: Int) throws {
        var convergence = Convergence(
            of: "this", within: 0.5, maxIterations: limit, .serial)
        for _ in 0..<limit {
            let isReached = try convergence.isReached(by: 2)
            #expect(!isReached)
        }
        var settled = convergence
        let isReached = try settled.isReached(by: 0.499)
        #expect(isReached)
        let error = GraphError.notConverged(measure: "this", iterations: limit, residual: 0.5)
        #expect(throws: error) { try convergence.isReached(by: 0.5) }
    }

    @Test("may take as many rounds for each component as for one")
    func components() throws {
        let count = 40
        var builder = GraphBuilder(vertexCount: 6 * count, isDirected: false)
        for path in 0..<count {
            for step in 0..<5 {
                builder.addArc(
                    from: 6 * path + step, to: 6 * path + step + 1, weight: Double(1 + step))
            }
        }
        let graph = try builder.build()
        // Six vertices take several rounds; all paths share the largest eigenvalue.
        #expect(throws: GraphError.self) { try graph.eigenvectorCentrality(maxIterations: 2) }
        #expect(try graph.principalEigenvector(maxIterations: 30).scores.allSatisfy { $0 > 0 })
        #expect(try graph.eigenvectorCentrality(maxIterations: 30).allSatisfy { $0 == nil })
        #expect(try graph.hubsAndAuthorities().hubs.allSatisfy { $0 == nil })
    }
}
