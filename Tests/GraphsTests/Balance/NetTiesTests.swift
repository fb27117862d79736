import Graphs
import Testing

@Suite("Net ties")
struct NetTiesTests {
    @Test("are the sums of both directions of a pair", arguments: Oracles.entries("symmetrise"))
    func oracle(entry: Oracles.Entry) throws {
        let ties = try entry.input.netTies()
        #expect(!ties.isDirected && ties.isSimple)
        let expected = try #require(entry.expected.table)
        #expect(ties.arcCount == expected.count)
        for arc in ties.arcs {
            let name = "\(entry.nodes[arc.source])|\(entry.nodes[arc.target])"
            #expect(agree(arc.weight, expected[name]?.number), "\(name)")
        }
    }

    @Test("are what the matrix says, in every direction", arguments: Direction.allCases)
    func definition(direction: Direction) throws {
        for sample in Sample.manySigned {
            let matrix = sample.matrix
            let wanted =
                !sample.isDirected || direction == .out
                ? matrix : direction == .in ? transposed(matrix) : symmetrized(matrix)
            let ties = try sample.graph.netTies(direction: direction)
            for row in wanted.indices {
                var found = [Double](repeating: 0, count: wanted.count)
                for (other, weight) in zip(ties.neighbors(of: row), ties.weights(of: row)) {
                    #expect(weight != 0)
                    found[other] = weight
                }
                #expect(agree(found, wanted[row]), "\(sample)")
            }
        }
    }

    @Test("do not take rounding for a tie")
    func rounding() throws {
        let sample = Sample(
            vertexCount: 3, isDirected: true,
            arcs: [
                Arc(source: 0, target: 1, weight: 0.1), Arc(source: 1, target: 0, weight: 0.2),
                Arc(source: 0, target: 1, weight: -0.3), Arc(source: 1, target: 2, weight: -1e-9),
            ])
        let ties = try sample.graph.netTies()
        #expect(ties.arcs == [Arc(source: 1, target: 2, weight: -1e-9)])
        #expect(try sample.graph.netTies(direction: .out).arcCount == 3)
        #expect(ties.signs().arcs.map(\.weight) == [-1])
        #expect(try sample.undirected.graph.netTies().arcCount == 1)
    }
}
