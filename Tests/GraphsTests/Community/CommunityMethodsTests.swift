import Graphs
import Synchronization
import Testing

@Suite("Communities by each method")
struct CommunityMethodsTests {
    typealias Method = @Sendable (Graph, UInt64, Execution) throws -> Communities

    static let methods: [(name: String, find: Method)] = [
        (
            "Leiden",
            { graph, seed, execution in
                var random = SplitMix64(seed: seed)
                return try graph.leidenCommunities(using: &random, execution: execution)
            }
        ),
        (
            "Louvain",
            { graph, seed, execution in
                var random = SplitMix64(seed: seed)
                return try graph.louvainCommunities(using: &random, execution: execution)
            }
        ),
        (
            "label propagation",
            { graph, seed, execution in
                var random = SplitMix64(seed: seed)
                return try graph.labelPropagationCommunities(using: &random, execution: execution)
            }
        ),
    ]

    @Test("are the cliques of a ring of cliques", arguments: methods.indices)
    func cliques(method: Int) throws {
        for seed in 0..<20 {
            let found = try Self.methods[method].find(
                Sample.ringOfCliques.graph, UInt64(seed), .serial)
            if Self.methods[method].name == "label propagation" {
                #expect(found.partition.groupCount <= 4)
            } else {
                #expect(found.partition == Partition((0..<20).map { $0 / 5 }))
                #expect(agree(found.modularity, 40.0 / 44 - 0.25))
            }
        }
    }

    @Test("carry their own modularity", arguments: methods.indices)
    func modularity(method: Int) throws {
        for sample in Sample.many {
            let found = try Self.methods[method].find(sample.graph, 3, .serial)
            #expect(
                agree(found.modularity, try sample.graph.modularity(of: found.partition)),
                "\(sample)")
        }
    }

    @Test("are the same for the same seed", arguments: methods.indices)
    func seeded(method: Int) throws {
        for sample in Sample.many.prefix(50) {
            let graph = try sample.graph
            #expect(
                try Self.methods[method].find(graph, 9, .serial)
                    == Self.methods[method].find(graph, 9, .serial))
        }
    }

    @Test("leave every vertex alone where there are no ties", arguments: methods.indices)
    func noTies(method: Int) throws {
        let found = try Self.methods[method].find(GraphBuilder(vertexCount: 3).build(), 1, .serial)
        #expect(found.partition.groupCount == 3)
        #expect(found.modularity == nil)
        let empty = try Self.methods[method].find(GraphBuilder(vertexCount: 0).build(), 1, .serial)
        #expect(empty.partition.groupCount == 0)
    }

    /// Ties at random among some hundred vertices.
    private var tangle: Sample {
        var random = SplitMix64(seed: 8)
        return Sample(
            vertexCount: 300, isDirected: false,
            arcs: (0..<3000).map { _ in
                Arc(
                    source: Int.random(in: 0..<300, using: &random),
                    target: Int.random(in: 0..<300, using: &random))
            })
    }

    @Test("are found with progress that rises to 1", arguments: methods.indices)
    func progress(method: Int) throws {
        let heard = Mutex<[Double]>([])
        let execution = Execution(
            threads: 1, onProgress: { share in heard.withLock { $0.append(share) } })
        _ = try Self.methods[method].find(tangle.graph, 1, execution)
        let shares = heard.withLock { $0 }
        #expect(Set(shares).count > 5)
        #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 <= $1 })
        #expect((shares.first ?? 0) > 0)
        #expect(shares.last == 1)
    }

    @Test("are given up at once on a wish to stop", arguments: methods.indices)
    func cancellation(method: Int) throws {
        let graph = try tangle.graph
        for patience in [0, 1, 4] {
            let asked = Atomic(0)
            let execution = Execution(
                threads: 1,
                isCancelled: { asked.wrappingAdd(1, ordering: .relaxed).newValue > patience })
            #expect(throws: GraphError.cancelled) {
                try Self.methods[method].find(graph, 1, execution)
            }
            #expect(asked.load(ordering: .relaxed) == patience + 1)
        }
    }
}
