import Graphs
import Testing

@Suite("Harary's bipartition")
struct HararyBipartitionTests {
    @Test("of friends and their enemies, part by part")
    func byHand() throws {
        var builder = GraphBuilder(vertexCount: 9, isDirected: true)
        builder.addArc(from: 0, to: 1, weight: 2)
        builder.addArc(from: 1, to: 2, weight: -1)
        builder.addArc(from: 2, to: 0, weight: -3)
        // One way friendly, the other way more hostile.
        builder.addArc(from: 3, to: 4, weight: 1)
        builder.addArc(from: 4, to: 3, weight: -2)
        builder.addArc(from: 5, to: 6, weight: -1)
        builder.addArc(from: 6, to: 7, weight: -1)
        builder.addArc(from: 7, to: 5, weight: -1)
        // It weighs nothing, and a loop says nothing.
        builder.addArc(from: 8, to: 0, weight: 0)
        builder.addArc(from: 8, to: 8, weight: -5)
        let parts = try builder.build().hararyBipartition()
        #expect(parts.map(\.vertices) == [[0, 1, 2], [3, 4], [5, 6, 7], [8]])
        #expect(parts.map(\.camps) == [[[0, 1], [2]], [[3], [4]], nil, [[8], []]])
        #expect(parts.map(\.isBalanced) == [true, true, false, true])
    }

    @Test("is there exactly where no tie is frustrated, and frustrates none")
    func definition() throws {
        for seed in 0..<300 as Range<UInt64> {
            let sample = Sample.signed(seed: seed)
            let pairs = sample.pairs(weighted: false)
            let parts = try sample.graph.hararyBipartition()
            #expect(parts.flatMap(\.vertices).sorted() == Array(0..<sample.vertexCount))
            #expect(
                parts.allSatisfy(\.isBalanced) == (Sample.bestBipartitions(pairs).cost == 0),
                "\(sample)")
            var groups = [Int](repeating: 0, count: sample.vertexCount)
            for part in parts {
                for vertex in part.camps?[1] ?? [] { groups[vertex] = 1 }
            }
            let balanced = Set(parts.filter(\.isBalanced).flatMap(\.vertices))
            for one in balanced {
                for other in balanced where pairs[one][other] != 0 {
                    #expect((groups[one] == groups[other]) == (pairs[one][other] > 0))
                }
            }
        }
    }

    @Test("of nothing has no part")
    func empty() throws {
        #expect(try GraphBuilder(vertexCount: 0).build().hararyBipartition().isEmpty)
    }
}
