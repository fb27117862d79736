import Graphs
import Testing

@Suite("Degree")
struct DegreeTests {
    @Test(
        "agrees with other libraries",
        arguments: Oracles.entries("degree", "degree_centrality", "in_degree", "out_degree"))
    func oracle(entry: Oracles.Entry) throws {
        let graph = try entry.input
        switch (entry.measure, entry.params["self_loops"]?.string) {
        case ("degree", "dropped"):
            try entry.expect(graph.degreeCentrality(normalized: false))
        case ("degree", _):
            try entry.expect((0..<graph.vertexCount).map { Double(graph.degree(of: $0)) })
        case ("in_degree", _):
            try entry.expect(graph.degreeCentrality(direction: .in, normalized: false))
        case ("out_degree", _):
            try entry.expect(graph.degreeCentrality(direction: .out, normalized: false))
        default:
            try entry.expect(graph.degreeCentrality())
        }
    }

    @Test("counts the nonzero entries of a row", arguments: Direction.allCases)
    func definition(direction: Direction) throws {
        for sample in Sample.many {
            let matrix = sample.matrix(direction)
            let scores = try sample.graph.degreeCentrality(
                direction: direction, normalized: false)
            #expect(scores == matrix.map { Double($0.count { $0 != 0 }) }, "\(sample)")
        }
    }

    @Test("counts a partner whose ties of both signs cancel")
    func signs() throws {
        let graph = try Sample(
            vertexCount: 2, isDirected: true,
            arcs: [Arc(source: 0, target: 1, weight: 1), Arc(source: 0, target: 1, weight: -1)]
        ).graph
        #expect(graph.degreeCentrality(direction: .out) == [1, 0])
    }
}

extension Sample {
    /// Summed weights as a direction sees them.
    func matrix(_ direction: Direction) -> [[Double]] {
        switch direction {
        case .out: matrix
        case .in: transposed(matrix)
        case .all: isDirected ? symmetrized(matrix) : matrix
        }
    }
}
