import Graphs
import Testing

@Suite("Katz centrality")
struct KatzTests {
    @Test("agrees with other libraries", arguments: Oracles.entries("katz"))
    func oracle(entry: Oracles.Entry) throws {
        try entry.expect(
            entry.input.katzCentrality(
                weightedBy: entry.strength, direction: .in,
                attenuation: entry.params["alpha"]?.number,
                base: try #require(entry.params["beta"]?.number)))
    }

    @Test("solves its own equation", arguments: Direction.allCases)
    func definition(direction: Direction) throws {
        for sample in Sample.many {
            let matrix = sample.matrix(direction)
            let graph = try sample.graph
            let radius =
                try direction == .all
                ? graph.undirected().spectralRadius() : graph.spectralRadius()
            let most = matrix.map { $0.reduce(0, +) }.max() ?? 0
            let alpha = radius > 0 ? 0.85 / radius : most > 0 ? 0.85 / most : 0
            let system = matrix.indices.map { row in
                matrix.indices.map { ($0 == row ? 1 : 0) - alpha * matrix[row][$0] }
            }
            let plain = solve(system, matrix.map { _ in 1 })
            let scores = try graph.katzCentrality(direction: direction)
            #expect(agree(scores, plain, within: 1e-8), "\(sample)")
        }
    }

    @Test("refuses an attenuation for which walks add up to infinity")
    func attenuation() throws {
        let complete = try Sample(
            vertexCount: 5, isDirected: false,
            arcs: (0..<5).flatMap { a in (0..<a).map { Arc(source: a, target: $0) } }
        ).graph
        #expect(throws: GraphError.self) { try complete.katzCentrality(attenuation: 0.3) }
        #expect(throws: GraphError.self) { try complete.katzCentrality(attenuation: -0.1) }
        #expect(throws: Never.self) { try complete.katzCentrality(attenuation: 0.24) }
    }

    @Test("accepts any attenuation where no arc lies on a cycle")
    func acyclic() throws {
        let chain = try Sample(
            vertexCount: 3, isDirected: true,
            arcs: [Arc(source: 0, target: 1), Arc(source: 1, target: 2)]
        ).graph
        #expect(try chain.spectralRadius() == 0)
        #expect(agree(try chain.katzCentrality(attenuation: 3), [1, 4, 13]))
    }
}
