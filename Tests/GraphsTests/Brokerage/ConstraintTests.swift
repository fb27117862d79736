import Graphs
import Testing

@Suite("Constraint")
struct ConstraintTests {
    @Test("agrees with other libraries", arguments: Oracles.entries("constraint"))
    func oracle(entry: Oracles.Entry) throws {
        try entry.expect(
            entry.input.constraint(
                weightedBy: entry.params["weighted"]?.bool == true ? .weight : .unit))
    }

    @Test("is what Burt's formula says")
    func definition() throws {
        for sample in Sample.many + Sample.large {
            let matrix = sample.matrix(.all)
            let share = matrix.map { row in
                let sum = row.reduce(0, +)
                return row.map { sum == 0 ? 0 : $0 / sum }
            }
            let plain = matrix.indices.map { v -> Double? in
                let partners = matrix.indices.filter { matrix[v][$0] > 0 }
                if partners.isEmpty { return nil }
                return partners.map { j in
                    let indirect = matrix.indices.filter { $0 != v && $0 != j }
                        .map { share[v][$0] * share[$0][j] }.reduce(0, +)
                    return (share[v][j] + indirect) * (share[v][j] + indirect)
                }.reduce(0, +)
            }
            #expect(agree(try sample.graph.constraint(), plain), "\(sample)")
        }
    }

    @Test("stays below 2, which a partner tied far more strongly to another brings near")
    func greatest() throws {
        var builder = GraphBuilder(vertexCount: 3, isDirected: false)
        builder.addArc(from: 0, to: 1, weight: 1)
        builder.addArc(from: 0, to: 2, weight: 1)
        builder.addArc(from: 1, to: 2, weight: 1_000)
        let constraint = try #require(try builder.build().constraint()[0])
        // Each partner: ½ + ½ · 1000 / 1001.
        let share = 0.5 + 0.5 * 1_000 / 1_001
        #expect(agree(constraint, 2 * share * share))
    }

    @Test("of the Medici is 0.2099")
    func florentine() throws {
        let entry = try #require(
            Oracles.entries("constraint").first { $0.graph == "florentine" })
        let medici = try #require(entry.nodes.firstIndex(of: "Medici"))
        #expect(agree(try entry.input.constraint()[medici], 0.2099, within: 5e-5))
    }
}
