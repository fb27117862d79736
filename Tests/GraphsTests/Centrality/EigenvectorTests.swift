import Foundation
import Graphs
import Testing

@Suite("Eigenvector centrality")
struct EigenvectorTests {
    @Test("agrees with other libraries", arguments: Oracles.entries("eigenvector"))
    func oracle(entry: Oracles.Entry) throws {
        try entry.expect(
            entry.input.eigenvectorCentrality(
                weightedBy: entry.params["weighted"]?.bool == true ? .weight : .unit))
    }

    @Test(
        "has the spectral radius for its eigenvalue", arguments: Oracles.entries("spectral_radius"))
    func spectralRadius(entry: Oracles.Entry) throws {
        let vector = try entry.input.principalEigenvector()
        #expect(agree(vector.eigenvalue, entry.expected.number, within: entry.tol))
    }

    @Test("reproduces itself, is positive on its component and 0 elsewhere")
    func definition() throws {
        for sample in Sample.many {
            let graph = try sample.graph
            if sample.isDirected, graph.weakComponents() != graph.strongComponents() {
                #expect(throws: GraphError.notStronglyConnected(measure: "eigenvector")) {
                    try graph.eigenvectorCentrality()
                }
                continue
            }
            let vector = try graph.principalEigenvector()
            let image = product(transposed(sample.matrix), vector.scores)
            #expect(agree(image, vector.scores.map { $0 * vector.eigenvalue }, within: 1e-8))
            let members = Set(
                graph.weakComponents().groups.first { group in
                    vector.scores[group[0]] > 0
                } ?? [])
            if vector.isUnique {
                for vertex in 0..<sample.vertexCount {
                    #expect((vector.scores[vertex] > 0) == members.contains(vertex), "\(sample)")
                }
            }
            let squares = vector.scores.map { $0 * $0 }.reduce(0, +)
            #expect(agree(squares, vector.eigenvalue > 0 ? 1 : 0))
        }
    }

    @Test("does not oscillate on a periodic graph")
    func periodic() throws {
        let star = try Sample(
            vertexCount: 5, isDirected: false,
            arcs: (1..<5).map { Arc(source: 0, target: $0) }
        ).graph
        let half = 0.5.squareRoot()
        #expect(
            agree(try star.eigenvectorCentrality(), [half] + Array(repeating: half / 2, count: 4)))
        let ring = try Sample(
            vertexCount: 4, isDirected: true,
            arcs: (0..<4).map { Arc(source: $0, target: ($0 + 1) % 4, weight: $0 == 0 ? 16 : 1) }
        ).graph
        #expect(agree(try ring.principalEigenvector().eigenvalue, 2))
    }

    @Test("of a long path settles although the gap is small")
    func longPath() throws {
        let count = 400
        let path = try Sample(
            vertexCount: count, isDirected: false,
            arcs: (1..<count).map { Arc(source: $0 - 1, target: $0) }
        ).graph
        let vector = try path.principalEigenvector()
        #expect(agree(vector.eigenvalue, 2 * cos(.pi / 401), within: 1e-12))
        #expect(vector.isUnique)
    }

    @Test("says when two components share the largest eigenvalue")
    func notUnique() throws {
        let graph = try Sample(
            vertexCount: 4, isDirected: false,
            arcs: [Arc(source: 0, target: 1), Arc(source: 2, target: 3)]
        ).graph
        let vector = try graph.principalEigenvector()
        #expect(!vector.isUnique)
        #expect(agree(vector.scores, [0.5, 0.5, 0.5, 0.5]))
    }
}
