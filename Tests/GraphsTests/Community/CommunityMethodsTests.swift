import Graphs
import Synchronization
import Testing

@Suite("Communities")
struct CommunitiesTests {
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

    /// Four cliques of five in a ring, joined by single ties.
    private var ringOfCliques: Sample {
        var sample = Sample(vertexCount: 20, isDirected: false, arcs: [])
        for first in stride(from: 0, to: 20, by: 5) {
            for a in 0..<5 {
                for b in 0..<a {
                    sample.arcs.append(Arc(source: first + a, target: first + b))
                }
            }
            sample.arcs.append(Arc(source: first, target: (first + 6) % 20))
        }
        return sample
    }

    @Test("are the cliques of a ring of cliques", arguments: methods.indices)
    func cliques(method: Int) throws {
        for seed in 0..<20 {
            let found = try Self.methods[method].find(ringOfCliques.graph, UInt64(seed), .serial)
            if Self.methods[method].name == "label propagation" {
                #expect(found.partition.groupCount <= 4)
            } else {
                #expect(found.partition == Partition((0..<20).map { $0 / 5 }))
                #expect(agree(found.modularity, 40.0 / 44 - 0.25))
            }
        }
    }

    /// The largest modularity over all partitions.
    private func best(_ graph: Graph) throws -> Double? {
        var best: Double?
        func extend(_ labels: [Int]) throws {
            if labels.count == graph.vertexCount {
                let value = try graph.modularity(of: Partition(labels))
                if let value { best = max(best ?? value, value) }
                return
            }
            for label in 0...((labels.max() ?? -1) + 1) { try extend(labels + [label]) }
        }
        try extend([])
        return best
    }

    @Test("by Leiden are the best of all partitions, nearly always")
    func optimum() throws {
        var (hits, tries) = (0, 0)
        for sample in Sample.many where sample.vertexCount <= 7 {
            let graph = try sample.graph
            guard let best = try best(graph) else { continue }
            let found = try #require(try Self.methods[0].find(graph, 1, .serial).modularity)
            #expect(found <= best + 1e-12)
            #expect(found > best - 0.1, "\(sample)")
            tries += 1
            if agree(found, best) { hits += 1 }
        }
        #expect(tries > 150)
        #expect(Double(hits) > 0.9 * Double(tries))
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

    @Test("by Leiden are connected within")
    func connected() throws {
        for sample in Sample.many {
            let graph = try sample.graph
            let found = try Self.methods[0].find(graph, 5, .serial)
            for group in found.partition.groups {
                #expect(graph.subgraph(of: group).weakComponents().groupCount == 1, "\(sample)")
            }
        }
    }

    @Test("by Leiden gain nothing if any two of them merge")
    func separated() throws {
        for sample in Sample.many {
            let graph = try sample.graph
            let found = try Self.methods[0].find(graph, 6, .serial)
            guard let modularity = found.modularity else { continue }
            let groups = found.partition
            for first in 0..<groups.groupCount {
                for second in 0..<first {
                    let merged = groups.membership.map { $0 == first ? second : $0 }
                    let other = try #require(try graph.modularity(of: Partition(merged)))
                    #expect(other <= modularity + 1e-12, "\(sample)")
                }
            }
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

    @Test("give each vertex a label that none of its neighbours' outweighs")
    func stable() throws {
        for sample in Sample.many {
            let groups = try Self.methods[2].find(sample.graph, 2, .serial).partition.membership
            let matrix = sample.matrix(.all)
            for vertex in matrix.indices {
                var sums: [Int: Double] = [:]
                for other in matrix.indices {
                    sums[groups[other], default: 0] += matrix[vertex][other]
                }
                let own = sums[groups[vertex]] ?? 0
                #expect(own >= (sums.values.max() ?? 0) * (1 - 1e-9), "\(sample)")
            }
        }
    }

    @Test("of finer resolution are smaller")
    func resolution() throws {
        let graph = try ringOfCliques.graph
        var random = SplitMix64(seed: 1)
        let coarse = try graph.leidenCommunities(resolution: 0.1, using: &random)
        let fine = try graph.leidenCommunities(resolution: 8, using: &random)
        #expect(coarse.partition.groupCount < 4)
        #expect(fine.partition.groupCount > 4)
        #expect(throws: GraphError.self) {
            try graph.leidenCommunities(resolution: 0, using: &random)
        }
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

    /// Zachary's karate club, whose best partition is known.
    private var karate: Sample {
        let partners: [[Int]] = [
            [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31],
            [2, 3, 7, 13, 17, 19, 21, 30],
            [3, 7, 8, 9, 13, 27, 28, 32], [7, 12, 13], [6, 10], [6, 10, 16], [16], [],
            [30, 32, 33], [33], [], [], [], [33], [32, 33], [32, 33], [], [], [32, 33], [33],
            [32, 33], [], [32, 33], [25, 27, 29, 32, 33], [25, 27, 31], [31], [29, 33], [33],
            [31, 33], [32, 33], [32, 33], [32, 33], [33], [],
        ]
        return Sample(
            vertexCount: 34, isDirected: false,
            arcs: partners.indices.flatMap { source in
                partners[source].map { Arc(source: source, target: $0) }
            })
    }

    /// The optimum is that of Brandes et al. (2008), doi:10.1109/TKDE.2007.190689.
    @Test("by Leiden are the best of the karate club, whatever the seed")
    func published() throws {
        #expect(karate.arcs.count == 78)
        for seed in 0..<50 {
            let found = try Self.methods[0].find(karate.graph, UInt64(seed), .serial)
            let modularity = try #require(found.modularity)
            #expect(modularity > 0.4188 && modularity < 0.41979)
        }
    }
}
