import Testing

@testable import Graphs

@Suite("Refinement in Leiden's method")
struct LeidenRefinementTests {
    /// In how many of 40 tries two vertices that one tie joins, and that are one group, become one
    /// part.
    private func merges(resolution: Double) throws -> Int {
        let graph = try Sample(
            vertexCount: 2, isDirected: false, arcs: [Arc(source: 0, target: 1)]
        ).graph
        return try (0..<40).count { seed in
            var pace = try SearchPace(stages: 1, arcs: 2, execution: .serial)
            let pair = try CommunityGraph(graph, order: [0, 1], &pace)
            let refinement = LeidenRefinement(pair, groups: [0, 0], resolution: resolution)
            var random = SplitMix64(seed: UInt64(seed))
            try refinement.run(pair, &random, &pace)
            let parts = refinement.parts
            return parts[0] == parts[1]
        }
    }

    @Test("joins a clique to one part, whatever was joined before", arguments: [3, 6, 10])
    func clique(count: Int) throws {
        let graph = try Sample(
            vertexCount: count, isDirected: false,
            arcs: (0..<count).flatMap { a in (0..<a).map { Arc(source: a, target: $0) } }
        ).graph
        for seed in 0..<20 {
            // Half of the rule, so that every merge gains much more than chance could outweigh.
            var pace = try SearchPace(stages: 1, arcs: graph.arcCount, execution: .serial)
            let order = (0..<Int32(count)).map { $0 }
            let clique = try CommunityGraph(graph, order: order, &pace)
            let refinement = LeidenRefinement(
                clique, groups: order.map { _ in 0 }, resolution: 0.5)
            var random = SplitMix64(seed: UInt64(seed))
            try refinement.run(clique, &random, &pace)
            #expect(Set(refinement.parts).count == 1, "\(refinement.parts)")
        }
    }

    @Test("lets a vertex move that is joined to its group exactly as much as chance would have it")
    func wellJoined() throws {
        // The tie weighs 1, and chance puts γ · 1 · 1 / 2 between its ends: the same for γ = 2,
        // where merging gains nothing, and the paper's rule (≥) leaves it to chance.
        #expect(try (5...35).contains(merges(resolution: 2)))
        #expect(try merges(resolution: 1) == 40)
        #expect(try merges(resolution: 2.5) == 0)
    }
}
