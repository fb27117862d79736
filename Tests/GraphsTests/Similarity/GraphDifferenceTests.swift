import Graphs
import Testing

@Suite("The difference of two graphs")
struct GraphDifferenceTests {
    @Test(
        "agrees with numpy and netrd",
        arguments: ComparisonOracles.entries(
            "jaccard", "ruzicka", "hamming", "frobenius", "edge_l1",
            "graph_edit_distance_labelled", "signed_jaccard"))
    func oracle(entry: Oracles.Entry) throws {
        let graphs = try ComparedGraphs(entry)
        let found = graphs.before.difference(from: graphs.after)
        let value: Double? =
            switch entry.measure {
            case "jaccard":
                entry.params["of"]?.string == "nodes" ? found.vertexJaccard : found.jaccard
            case "ruzicka": found.ruzicka
            case "hamming": found.hamming
            case "frobenius": found.frobenius
            case "edge_l1": found.absoluteDifference
            case "signed_jaccard": found.signedJaccard
            default: Double(found.editDistance)
            }
        #expect(agree(value, entry.expected.number))
    }

    @Test("is what the two matrices say", arguments: SamplePair.many.indices)
    func definition(index: Int) throws {
        let pair = SamplePair.many[index]
        // Every third weight is a conflict.
        func signed(_ sample: Sample) -> Sample {
            var copy = sample
            for place in copy.arcs.indices where place.isMultiple(of: 3) {
                copy.arcs[place].weight *= -1
            }
            return copy
        }
        let (one, other) = (signed(pair.one), signed(pair.other))
        let found = try one.graph.difference(from: other.graph)
        var (shared, all, agreeing, common, total) = (0, 0, 0, 0.0, 0.0)
        var (absolute, squares) = (0.0, 0.0)
        for row in 0..<one.vertexCount {
            for column in 0..<one.vertexCount where one.isDirected || row < column {
                let (a, b) = (one.matrix[row][column], other.matrix[row][column])
                if a != 0 || b != 0 { all += 1 }
                if a != 0, b != 0 { shared += 1 }
                if a * b > 0 { agreeing += 1 }
                common += min(max(a, 0), max(b, 0)) + min(max(-a, 0), max(-b, 0))
                total += max(max(a, 0), max(b, 0)) + max(max(-a, 0), max(-b, 0))
                absolute += abs(a - b)
                squares += (a - b) * (a - b) * (one.isDirected ? 1 : 2)
            }
        }
        #expect(found.sharedTies == shared && found.allTies == all)
        #expect(found.agreeingTies == agreeing)
        #expect(agree(found.ruzicka, total == 0 ? 1 : common / total))
        #expect(agree(found.absoluteDifference, absolute))
        #expect(agree(found.frobenius, squares.squareRoot()))
    }

    @Test("is none between a graph and itself, and the same both ways")
    func laws() throws {
        for pair in SamplePair.many {
            let (one, other) = (try pair.one.graph, try pair.other.graph)
            let own = one.difference(from: one)
            #expect(own.jaccard == 1 && own.ruzicka == 1 && own.editDistance == 0)
            #expect(own.frobenius == 0 && own.absoluteDifference == 0)
            #expect(one.difference(from: other) == other.difference(from: one))
        }
    }

    @Test("of graphs without ties is none, and of one without ties all")
    func empty() throws {
        let nothing = try GraphBuilder(vertexCount: 3, isDirected: false).build()
        var builder = GraphBuilder(vertexCount: 3, isDirected: false)
        builder.addArc(from: 0, to: 1, weight: 2)
        let tie = try builder.build()
        #expect(nothing.difference(from: nothing).jaccard == 1)
        #expect(nothing.difference(from: nothing).hamming == nil)
        let all = tie.difference(from: nothing)
        #expect(all.jaccard == 0 && all.ruzicka == 0 && all.vertexJaccard == 0)
        #expect(all.editDistance == 3 && all.hamming == 1)
    }
}
