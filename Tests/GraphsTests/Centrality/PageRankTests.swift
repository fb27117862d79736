import Graphs
import Testing

@Suite("PageRank")
struct PageRankTests {
    @Test("agrees with other libraries", arguments: Oracles.entries("pagerank"))
    func oracle(entry: Oracles.Entry) throws {
        if entry.params["self_loops"]?.string?.hasPrefix("kept") == true { return }
        let start = entry.params["personalization"]?.table.map { table in
            entry.nodes.map { table[$0]?.number ?? 0 }
        }
        try entry.expect(
            entry.input.pageRank(
                weightedBy: entry.params["weighted"]?.bool == false ? .unit : .weight,
                damping: entry.params["damping"]?.number ?? 0.85, start: start,
                tolerance: 1e-13))
    }

    @Test("solves its own equation", arguments: Direction.allCases)
    func definition(direction: Direction) throws {
        for sample in Sample.many {
            let matrix = sample.matrix(direction)
            let size = sample.vertexCount
            let fresh = (0..<size).map { Double($0 + 1) }
            let total = fresh.reduce(0, +)
            let step = matrix.map { row in
                let strength = row.reduce(0, +)
                return strength == 0 ? fresh.map { $0 / total } : row.map { $0 / strength }
            }
            let system = (0..<size).map { row in
                (0..<size).map { ($0 == row ? 1 : 0) - 0.85 * step[$0][row] }
            }
            let plain = solve(system, fresh.map { 0.15 * $0 / total })
            let scores = try sample.graph.pageRank(
                direction: direction, start: fresh, tolerance: 1e-13)
            #expect(agree(scores, plain), "\(sample)")
            #expect(agree(scores.reduce(0, +), 1))
        }
    }

    @Test("refuses what is no chance", arguments: [-0.1, 1, 2, .nan])
    func damping(damping: Double) throws {
        let graph = try GraphBuilder(vertexCount: 2).build()
        #expect(throws: GraphError.self) { try graph.pageRank(damping: damping) }
    }

    @Test("refuses starts that lead nowhere or are negative", arguments: [[0.0, 0], [1, -1]])
    func start(start: [Double]) throws {
        let graph = try GraphBuilder(vertexCount: 2).build()
        #expect(throws: GraphError.self) { try graph.pageRank(start: start) }
    }

    @Test("says when it has not settled")
    func notConverged() throws {
        var builder = GraphBuilder(vertexCount: 2)
        builder.addArc(from: 0, to: 1)
        let graph = try builder.build()
        #expect {
            try graph.pageRank(maxIterations: 3)
        } throws: { error in
            guard case .notConverged("pagerank", 3, let residual)? = error as? GraphError else {
                return false
            }
            return residual > 0 && residual < 1
        }
    }
}
