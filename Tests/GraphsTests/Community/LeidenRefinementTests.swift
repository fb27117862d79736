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

    @Test("lets a vertex move that is joined to its group exactly as much as chance would have it")
    func wellJoined() throws {
        // The tie weighs 1, and chance puts γ · 1 · 1 / 2 between its ends: the same for γ = 2,
        // where merging gains nothing, and the paper's rule (≥) leaves it to chance.
        #expect(try (5...35).contains(merges(resolution: 2)))
        #expect(try merges(resolution: 1) == 40)
        #expect(try merges(resolution: 2.5) == 0)
    }
}
