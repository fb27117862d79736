import Foundation
import Graphs
import Synchronization
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

    @Test("draws as many paths as its source says, not one less", arguments: [3, 12, 50])
    func sampleCount(leaves: Int) throws {
        // In a star no shortest path has more than three vertices.
        let count = leaves + 1
        let graph = try Sample(
            vertexCount: count, isDirected: false,
            arcs: (1...leaves).map { Arc(source: 0, target: $0) }
        ).graph
        // The error is a share of pairs of others, and samples are drawn from all pairs.
        let error = 0.03 * Double(count - 2) / Double(count)
        let expected = (0.5 / (error * error) * (1 + log(1 / (1 - 0.95)))).rounded(.up)
        let heard = Mutex<[Double]>([])
        var random = SplitMix64(seed: 2)
        _ = try graph.approximateBetweenness(
            error: 0.03, confidence: 0.95, using: &random,
            execution: Execution(
                threads: 1, onProgress: { share in heard.withLock { $0.append(share) } }))
        // The first 64 of them are told of first.
        let first = try #require(heard.withLock { $0.first })
        #expect((64 / first).rounded() == expected)
    }

    @Test(
        "refuses an error that takes more paths than can be drawn", arguments: [1e-7, 1e-9, 1e-160])
    func tooMany(error: Double) throws {
        var random = SplitMix64(seed: 1)
        let graph = try ringOfTen.graph
        #expect(throws: GraphError.self) {
            try graph.approximateBetweenness(error: error, using: &random)
        }
    }

    private var ringOfTen: Sample {
        Sample(
            vertexCount: 10, isDirected: false,
            arcs: (0..<10).map { Arc(source: $0, target: ($0 + 1) % 10) })
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
