import Graphs
import Testing

@Suite("Approximate betweenness")
struct ApproximateBetweennessTests {
    @Test("keeps to its error", arguments: [true, false])
    func error(isDirected: Bool) throws {
        var random = SplitMix64(seed: 3)
        let arcs = (0..<400).map { _ in
            Arc(
                source: Int.random(in: 0..<120, using: &random),
                target: Int.random(in: 0..<120, using: &random))
        }
        let graph = try Sample(vertexCount: 120, isDirected: isDirected, arcs: arcs).graph
        let exact = try graph.betweennessCentrality()
        let estimate = try graph.approximateBetweenness(
            error: 0.02, confidence: 0.99, using: &random)
        for (exact, estimate) in zip(exact, estimate) { #expect(abs(exact - estimate) < 0.02) }
        #expect((exact.max() ?? 0) > 0.04)
    }

    @Test("draws every shortest path with the same chance")
    func unbiased() throws {
        for sample in Sample.many.prefix(12) where sample.vertexCount > 3 {
            var random = SplitMix64(seed: 11)
            let exact = try sample.graph.betweennessCentrality()
            let estimate = try sample.graph.approximateBetweenness(
                error: 0.02, confidence: 0.999, using: &random)
            for (exact, estimate) in zip(exact, estimate) {
                #expect(abs(exact - estimate) < 0.02, "\(sample)")
            }
        }
    }

    @Test("is the same for the same seed")
    func seeded() throws {
        let graph = try Sample.many[7].graph
        var (first, second) = (SplitMix64(seed: 5), SplitMix64(seed: 5))
        #expect(
            try graph.approximateBetweenness(error: 0.1, using: &first)
                == graph.approximateBetweenness(error: 0.1, using: &second))
    }

    @Test("refuses an error or a confidence that means nothing", arguments: [0.0, 1, -1, .nan])
    func parameters(value: Double) throws {
        var random = SplitMix64(seed: 1)
        let graph = try Sample.many[3].graph
        #expect(throws: GraphError.self) {
            try graph.approximateBetweenness(error: value, using: &random)
        }
        #expect(throws: GraphError.self) {
            try graph.approximateBetweenness(confidence: value, using: &random)
        }
    }
}
