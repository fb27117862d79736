import Graphs
import Testing

@Suite("Communities by label propagation")
struct LabelPropagationTests {
    @Test("give each vertex a label that none of its neighbours' outweighs")
    func stable() throws {
        for sample in Sample.many {
            var random = SplitMix64(seed: 2)
            let groups = try sample.graph.labelPropagationCommunities(using: &random)
                .partition.membership
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
}
