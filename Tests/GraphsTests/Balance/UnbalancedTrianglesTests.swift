import Foundation
import Graphs
import Testing

@Suite("Unbalanced triangles")
struct UnbalancedTrianglesTests {
    @Test("are listed by weight, as a walk over all triples finds them", arguments: [2, 1_000])
    func definition(most: Int) throws {
        let large = Sample.large.enumerated().map { $1.signed(seed: UInt64($0)) }
        for sample in Sample.manySigned + large {
            let both = sample.isDirected ? symmetrized(sample.matrix) : sample.matrix
            var all: [(weight: Double, vertices: [Int], negatives: Int)] = []
            for i in both.indices {
                for j in both.indices where j > i && both[i][j] != 0 {
                    for k in both.indices where k > j && both[i][k] * both[j][k] != 0 {
                        let weights = [both[i][j], both[i][k], both[j][k]]
                        let product = weights.reduce(1, *)
                        if product > 0 { continue }
                        all.append((cbrt(-product), [i, j, k], weights.count { $0 < 0 }))
                    }
                }
            }
            let found = try sample.graph.unbalancedTriangles(most: most)
            #expect(found.count == min(most, all.count), "\(sample)")
            for (triangle, next) in zip(found, found.dropFirst()) {
                #expect(
                    triangle.weight > next.weight - 1e-9
                        && (triangle.weight > next.weight + 1e-7
                            || triangle.vertices.lexicographicallyPrecedes(next.vertices))
                )
            }
            for triangle in found {
                let same = all.first { $0.vertices == triangle.vertices }
                #expect(agree(same?.weight, triangle.weight), "\(sample)")
                #expect(same?.negatives == triangle.negativeCount)
            }
            let least = all.map(\.weight).sorted(by: >).prefix(most).last
            #expect(agree(found.last?.weight, least), "\(sample)")
        }
    }

    @Test("are none in a balanced graph and in an empty one")
    func empty() throws {
        #expect(
            try Graph(vertexCount: 0, sources: [], targets: []).unbalancedTriangles(most: 3).isEmpty
        )
        let friends = try Graph(
            vertexCount: 3, isDirected: false, sources: [0, 1, 2], targets: [1, 2, 0])
        #expect(try friends.unbalancedTriangles(most: 3).isEmpty)
    }
}
