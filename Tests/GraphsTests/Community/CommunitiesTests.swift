import Graphs
import Testing

@Suite("Communities")
struct CommunitiesTests {
    typealias Method = @Sendable (Graph, UInt64) throws -> Communities

    static let methods: [(name: String, find: Method)] = [
        (
            "Leiden",
            { graph, seed in
                var random = SplitMix64(seed: seed)
                return try graph.leidenCommunities(using: &random)
            }
        ),
        (
            "Louvain",
            { graph, seed in
                var random = SplitMix64(seed: seed)
                return try graph.louvainCommunities(using: &random)
            }
        ),
        (
            "label propagation",
            { graph, seed in
                var random = SplitMix64(seed: seed)
                return try graph.labelPropagationCommunities(using: &random)
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
            let found = try Self.methods[method].find(ringOfCliques.graph, UInt64(seed))
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
            let found = try #require(try Self.methods[0].find(graph, 1).modularity)
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
            let found = try Self.methods[method].find(sample.graph, 3)
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
                try Self.methods[method].find(graph, 9) == Self.methods[method].find(graph, 9))
        }
    }

    @Test("by Leiden are connected within")
    func connected() throws {
        for sample in Sample.many {
            let graph = try sample.graph
            let found = try Self.methods[0].find(graph, 5)
            for group in found.partition.groups {
                #expect(graph.subgraph(of: group).weakComponents().groupCount == 1, "\(sample)")
            }
        }
    }

    @Test("leave every vertex alone where there are no ties", arguments: methods.indices)
    func noTies(method: Int) throws {
        let found = try Self.methods[method].find(GraphBuilder(vertexCount: 3).build(), 1)
        #expect(found.partition.groupCount == 3)
        #expect(found.modularity == nil)
        let empty = try Self.methods[method].find(GraphBuilder(vertexCount: 0).build(), 1)
        #expect(empty.partition.groupCount == 0)
    }

    @Test("give each vertex a label that none of its neighbours' outweighs")
    func stable() throws {
        for sample in Sample.many {
            let groups = try Self.methods[2].find(sample.graph, 2).partition.membership
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
}
