import Testing

@testable import Graphs

@Suite("A graph builder")
struct GraphBuilderTests {
    @Test("refuses a vertex that the graph does not have", arguments: [-1, 2, 1 << 40])
    func vertexOutOfRange(vertex: Int) {
        var builder = GraphBuilder(vertexCount: 2)
        builder.addArc(from: 0, to: 1)
        builder.addArc(from: 1, to: vertex)
        #expect(
            throws: GraphError.vertexOutOfRange(
                arc: 1, vertex: Int(Int32(clamping: vertex)), count: 2)
        ) { try builder.build() }
    }

    @Test("refuses weights that are not finite", arguments: [Double.infinity, -.infinity])
    func infinite(weight: Double) {
        var builder = GraphBuilder(vertexCount: 2)
        builder.addArc(from: 0, to: 1)
        builder.addArc(from: 0, to: 1, weight: weight)
        #expect(throws: GraphError.weightNotFinite(arc: 1, weight: weight)) {
            try builder.build()
        }
    }

    @Test("refuses NaN")
    func notANumber() {
        var builder = GraphBuilder(vertexCount: 2)
        builder.addArc(from: 0, to: 1, weight: .nan)
        #expect {
            try builder.build()
        } throws: { error in
            guard case .weightNotFinite(arc: 0, let weight)? = error as? GraphError else {
                return false
            }
            return weight.isNaN
        }
    }

    @Test("refuses more arcs or vertices than 32 bits can number")
    func tooMany() {
        let limit = Int(Int32.max)
        #expect(throws: GraphError.tooManyArcs(limit + 1, limit: limit)) {
            try Graph.checkSize(vertexCount: 1, arcCount: limit + 1, isDirected: true)
        }
        #expect(throws: GraphError.tooManyArcs(limit, limit: limit / 2)) {
            try Graph.checkSize(vertexCount: 1, arcCount: limit, isDirected: false)
        }
        #expect(throws: GraphError.tooManyVertices(limit, limit: limit - 1)) {
            try Graph.checkSize(vertexCount: limit, arcCount: 0, isDirected: true)
        }
        #expect(throws: Never.self) {
            try Graph.checkSize(vertexCount: 9, arcCount: limit, isDirected: true)
        }
    }

    @Test("refuses columns of different lengths")
    func columnLengths() {
        #expect(throws: GraphError.columnLengths(sources: 1, targets: 2, weights: nil)) {
            try Graph(vertexCount: 2, sources: [0], targets: [1, 0])
        }
        #expect(throws: GraphError.columnLengths(sources: 1, targets: 1, weights: 0)) {
            try Graph(vertexCount: 2, sources: [0], targets: [1], weights: [])
        }
    }

    @Test("gives 1 to arcs that came before the first weight")
    func lateWeights() throws {
        var builder = GraphBuilder(vertexCount: 3)
        builder.addArc(from: 0, to: 1)
        builder.addArc(from: 0, to: 2, weight: 3)
        builder.addArc(from: 1, to: 2)
        #expect(try builder.build().arcs.map(\.weight) == [1, 3, 1])
    }

    @Test("says what is wrong, where, and what to do")
    func messages() {
        let error = GraphError.vertexOutOfRange(arc: 7, vertex: 9, count: 4)
        #expect(
            error.description
                == "arc 7: vertex 9 is not in 0..<4; give the graph more vertices or correct the arc"
        )
    }
}
