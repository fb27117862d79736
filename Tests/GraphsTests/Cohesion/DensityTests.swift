import Graphs
import Testing

@Suite("Density and reciprocity")
struct DensityTests {
    @Test("agree with other libraries", arguments: Oracles.entries("density", "reciprocity"))
    func oracle(entry: Oracles.Entry) throws {
        let graph = try entry.input
        let value = entry.measure == "density" ? graph.density() : graph.reciprocity()
        #expect(agree(value, entry.expected.number, within: entry.tol))
    }

    @Test("count the entries of the matrix")
    func definition() throws {
        for sample in Sample.many {
            let matrix = sample.matrix
            let count = sample.vertexCount
            let arcs = matrix.joined().count { $0 > 0 }
            let returned = matrix.indices.reduce(0) { sum, a in
                sum + matrix.indices.count { matrix[a][$0] > 0 && matrix[$0][a] > 0 }
            }
            let graph = try sample.graph
            #expect(
                agree(
                    graph.density(), count < 2 ? nil : Double(arcs) / Double(count * (count - 1))))
            #expect(agree(graph.reciprocity(), arcs == 0 ? nil : Double(returned) / Double(arcs)))
        }
    }
}
