import Graphs
import Testing

@Suite("PN centrality")
struct PNCentralityTests {
    @Test("agrees with other libraries", arguments: Oracles.entries("pn_centrality"))
    func oracle(entry: Oracles.Entry) throws {
        let direction = entry.params["mode"]?.string.flatMap(Direction.init(rawValue:)) ?? .all
        try entry.expect(entry.input.pnCentrality(direction: direction))
    }

    /// The signnet package, for the example of Everett & Borgatti.
    @Test("gives the published scores")
    func published() throws {
        let entry = try #require(Oracles.entries("pn_centrality").first { $0.graph == "eb10" })
        let scores = try entry.input.pnCentrality()
        #expect(agree(scores[0], 0.9009747, within: 1e-7))
        #expect(agree(scores[4], 0.8410658, within: 1e-7))
    }

    private func plain(_ sample: Sample, _ direction: Direction) -> [Double] {
        let whole =
            !sample.isDirected || direction == .out
            ? sample.matrix
            : direction == .in ? transposed(sample.matrix) : symmetrized(sample.matrix)
        let m = whole.map { $0.map { $0 > 0 ? 1.0 : $0 < 0 ? -2 : 0 } }
        let count = m.count
        let beta = count < 2 ? 0 : 0.5 / Double(count - 1)
        let isTwoMode = sample.isDirected && direction != .all
        let system = m.indices.map { i in
            m.indices.map { j in
                let product = (0..<count).reduce(0.0) { $0 + m[i][$1] * m[j][$1] }
                return (i == j ? 1 : 0) - (isTwoMode ? beta * beta * product : beta * m[i][j])
            }
        }
        let right = m.map { isTwoMode ? 1 + beta * $0.reduce(0, +) : 1 }
        return solve(system, right)
    }

    @Test("solves its equations", arguments: Direction.allCases)
    func definition(direction: Direction) throws {
        for sample in Sample.manySigned where sample.vertexCount != 2 {
            let scores = try sample.graph.pnCentrality(direction: direction)
            // All arcs there and negative: many solutions.
            if scores.allSatisfy({ $0 == nil }) { continue }
            #expect(agree(scores, plain(sample, direction)), "\(sample)")
            #expect(scores.allSatisfy { ($0 ?? .nan) >= -1 - 1e-9 && ($0 ?? .nan) <= 2 + 1e-9 })
        }
    }

    @Test("has no value where its equations have many solutions")
    func singular() throws {
        let enemies = Sample(
            vertexCount: 2, isDirected: false, arcs: [Arc(source: 0, target: 1, weight: -3)])
        #expect(try enemies.graph.pnCentrality() == [nil, nil])
        var all = Sample(vertexCount: 4, isDirected: true, arcs: [])
        for source in 0..<4 {
            for target in 0..<4 where target != source {
                all.arcs.append(Arc(source: source, target: target, weight: -1))
            }
        }
        #expect(try all.graph.pnCentrality(direction: .in) == [nil, nil, nil, nil])
        #expect(agree(try all.graph.pnCentrality(), [0.5, 0.5, 0.5, 0.5]))
        let friends = enemies.reweighted { -$0 }
        #expect(agree(try friends.graph.pnCentrality(), [2, 2]))
    }

    @Test("is 1 for a vertex without ties, and empty without vertices")
    func empty() throws {
        #expect(try Graph(vertexCount: 1, sources: [], targets: []).pnCentrality() == [1])
        #expect(try Graph(vertexCount: 0, sources: [], targets: []).pnCentrality().isEmpty)
    }
}
