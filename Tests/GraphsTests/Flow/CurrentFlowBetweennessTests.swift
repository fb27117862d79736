import Graphs
import Testing

@Suite("Current-flow betweenness")
struct CurrentFlowBetweennessTests {
    @Test("agrees with other libraries", arguments: Oracles.entries("current_flow_betweenness"))
    func oracle(entry: Oracles.Entry) throws {
        try entry.expect(
            entry.input.currentFlowBetweenness(
                weightedBy: entry.params["weight"] == nil ? .unit : .weight))
    }

    @Test("adds up half the current through the ties of a vertex")
    func definition() throws {
        for sample in Sample.many.prefix(120) {
            let graph = try sample.graph
            let matrix = sample.matrix(.all)
            var plain = [Double?](repeating: nil, count: sample.vertexCount)
            for group in graph.weakComponents().groups where group.count > 1 {
                let circuit = PlainCircuit(matrix, group)
                for vertex in group { plain[vertex] = 0 }
                for source in group {
                    for target in group where source < target {
                        let potential = circuit.potentials(from: source, to: target)
                        for vertex in group where vertex != source && vertex != target {
                            let current = group.map {
                                abs((potential[vertex] ?? 0) - (potential[$0] ?? 0))
                                    * matrix[vertex][$0]
                            }.reduce(0, +)
                            plain[vertex]? += current / 2
                        }
                    }
                }
            }
            let scores = try graph.currentFlowBetweenness(normalized: false)
            #expect(agree(scores, plain, within: 1e-8), "\(sample)")
        }
    }
}
