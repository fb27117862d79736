import Graphs
import Testing

@Suite("Centralization")
struct CentralizationTests {
    private func values(_ sample: Sample) throws -> [Double?] {
        let graph = try sample.graph
        return [
            graph.degreeCentralization(), try graph.closenessCentralization(),
            try graph.betweennessCentralization(), try graph.eigenvectorCentralization(),
        ]
    }

    @Test("of a star is 1", arguments: [3, 4, 10])
    func star(count: Int) throws {
        let star = Sample(
            vertexCount: count, isDirected: true,
            arcs: (1..<count).map { Arc(source: 0, target: $0, weight: 3) })
        #expect(agree(try values(star), [1, 1, 1, 1]))
    }

    @Test("of a ring is 0")
    func ring() throws {
        let ring = Sample(
            vertexCount: 6, isDirected: false,
            arcs: (0..<6).map { Arc(source: $0, target: ($0 + 1) % 6) })
        #expect(agree(try values(ring), [0, 0, 0, 0]))
    }

    @Test("of Krackhardt's kite is what igraph 1.0.0 finds")
    func kite() throws {
        let entry = try #require(Oracles.entries("degree").first { $0.graph == "kite" })
        let graph = try entry.input
        #expect(agree(graph.degreeCentralization(), 1.0 / 3))
        #expect(agree(try graph.closenessCentralization(), 0.27037493158182824))
        #expect(agree(try graph.betweennessCentralization(), 0.2962962962962963))
        #expect(agree(try graph.eigenvectorCentralization(), 0.6938785561631086))
    }

    @Test("of the eigenvector has no value where two parts share the largest eigenvalue")
    func ambiguous() throws {
        // A star of four leaves and a triangle: the largest eigenvalue of each is 2.
        let arcs =
            (1..<5).map { Arc(source: 0, target: $0) }
            + [(5, 6), (6, 7), (5, 7)].map { Arc(source: $0.0, target: $0.1) }
        let graph = try Sample(vertexCount: 8, isDirected: false, arcs: arcs).graph
        #expect(try graph.eigenvectorCentralization() == nil)
        let statistic = GraphStatistic.eigenvectorCentralization
        #expect(statistic.remark(on: [nil], of: graph)?.contains("share the largest") == true)
        let scores = try graph.eigenvectorCentrality(direction: .all)
        #expect(scores.allSatisfy { $0 == nil } && scores.count == 8)
        #expect(Measure.eigenvector.remark(on: scores, of: graph)?.hasPrefix("no value") == true)
        // One tie more, and there is no doubt.
        let clear = try Sample(
            vertexCount: 9, isDirected: false, arcs: arcs + [Arc(source: 0, target: 8)]
        ).graph
        #expect(try clear.eigenvectorCentrality(direction: .all)[0] != nil)
        #expect(try clear.eigenvectorCentralization() != nil)
    }

    @Test("has no value below three vertices")
    func small() throws {
        let pair = Sample(vertexCount: 2, isDirected: false, arcs: [Arc(source: 0, target: 1)])
        #expect(try values(pair) == [nil, nil, nil, nil])
        #expect(
            try values(Sample(vertexCount: 0, isDirected: true, arcs: [])) == [nil, nil, nil, nil])
    }
}
