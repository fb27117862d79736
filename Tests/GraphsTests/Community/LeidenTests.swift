import Graphs
import Testing

@Suite("Communities by Leiden's method")
struct LeidenTests {
    private func communities(_ graph: Graph, seed: UInt64) throws -> Communities {
        var random = SplitMix64(seed: seed)
        return try graph.leidenCommunities(using: &random)
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

    @Test("are the best of all partitions, nearly always")
    func optimum() throws {
        var (hits, tries) = (0, 0)
        for sample in Sample.many where sample.vertexCount <= 7 {
            let graph = try sample.graph
            guard let best = try best(graph) else { continue }
            let found = try #require(try communities(graph, seed: 1).modularity)
            #expect(found <= best + 1e-12)
            #expect(found > best - 0.1, "\(sample)")
            tries += 1
            if agree(found, best) { hits += 1 }
        }
        #expect(tries > 150)
        #expect(Double(hits) > 0.9 * Double(tries))
    }

    @Test("are connected within")
    func connected() throws {
        for sample in Sample.many {
            let graph = try sample.graph
            let found = try communities(graph, seed: 5)
            for group in found.partition.groups {
                #expect(graph.subgraph(of: group).weakComponents().groupCount == 1, "\(sample)")
            }
        }
    }

    @Test("gain nothing if any two of them merge")
    func separated() throws {
        for sample in Sample.many {
            let graph = try sample.graph
            let found = try communities(graph, seed: 6)
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

    @Test("of finer resolution are smaller")
    func resolution() throws {
        let graph = try Sample.ringOfCliques.graph
        var random = SplitMix64(seed: 1)
        let coarse = try graph.leidenCommunities(resolution: 0.1, using: &random)
        let fine = try graph.leidenCommunities(resolution: 8, using: &random)
        #expect(coarse.partition.groupCount < 4)
        #expect(fine.partition.groupCount > 4)
        #expect(throws: GraphError.self) {
            try graph.leidenCommunities(resolution: 0, using: &random)
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

    /// By igraph 1.0.0: the optimum of `community_optimal_modularity`, which Brandes et al. (2008),
    /// doi:10.1109/TKDE.2007.190689, give as 0.4198, and what `community_multilevel` finds most often.
    @Test("are the best of the karate club, or as good as Louvain's, whatever the seed")
    func published() throws {
        let (optimum, louvain) = (0.4197896120973046, 0.4188034188)
        #expect(karate.arcs.count == 78)
        let found = try (0..<50).map { seed in
            try #require(try communities(karate.graph, seed: UInt64(seed)).modularity)
        }
        #expect(agree(found.max(), optimum, within: 1e-12))
        #expect(found.allSatisfy { $0 >= louvain - 1e-9 })
        #expect(found.count { agree($0, optimum) } >= 25, "\(found.sorted())")
    }
}

extension Sample {
    /// Four cliques of five in a ring, joined by single ties.
    static var ringOfCliques: Sample {
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
}
