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

    /// A path, walked both ways: of all walks it settles most slowly, to and fro.
    private func path(_ count: Int) throws -> Graph {
        var builder = GraphBuilder(vertexCount: count)
        for vertex in 1..<count {
            builder.addArc(from: vertex - 1, to: vertex)
            builder.addArc(from: vertex, to: vertex - 1)
        }
        return try builder.build()
    }

    @Test("settles a slow walk in half the rounds of plain steps, which need over a hundred")
    func slowWalk() throws {
        let scores = try path(500).pageRank(maxIterations: 50)
        let plain = try path(500).pageRank(tolerance: 1e-14)
        for (score, exact) in zip(scores, plain) { #expect(abs(score - exact) < 1e-9) }
        // The ends mirror each other.
        for vertex in 0..<250 {
            #expect(abs(scores[vertex] - scores[499 - vertex]) < 1e-15)
        }
    }

    @Test("solves its own equation where the walk is caught in pairs, circles and cliques")
    func closedClasses() throws {
        for seed in 0..<40 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let size = Int.random(in: 10...30, using: &random)
            var builder = GraphBuilder(vertexCount: size)
            var steps = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
            var vertex = 0
            while vertex + 1 < size {
                let part = min(Int.random(in: 2...5, using: &random), size - vertex)
                for place in 0..<part {
                    let (one, other) = (vertex + place, vertex + (place + 1) % part)
                    let weight = Double.random(in: 0.5...2, using: &random)
                    builder.addArc(from: one, to: other, weight: weight)
                    steps[one][other] += weight
                    if seed % 2 == 0, one != other {
                        builder.addArc(from: other, to: one, weight: weight)
                        steps[other][one] += weight
                    }
                }
                vertex += part
            }
            let system = (0..<size).map { row in
                (0..<size).map { column in
                    let strength = steps[column].reduce(0, +) - steps[column][column]
                    let loopless = row == column ? 0 : steps[column][row]
                    let step = strength == 0 ? 1 / Double(size) : loopless / strength
                    return (row == column ? 1 : 0) - 0.85 * step
                }
            }
            let plain = solve(system, [Double](repeating: 0.15 / Double(size), count: size))
            let scores = try builder.build().pageRank(tolerance: 1e-13)
            #expect(agree(scores, plain), "seed \(seed)")
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
