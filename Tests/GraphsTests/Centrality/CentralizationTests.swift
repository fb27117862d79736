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

    @Test("has no value below three vertices")
    func small() throws {
        let pair = Sample(vertexCount: 2, isDirected: false, arcs: [Arc(source: 0, target: 1)])
        #expect(try values(pair) == [nil, nil, nil, nil])
        #expect(
            try values(Sample(vertexCount: 0, isDirected: true, arcs: [])) == [nil, nil, nil, nil])
    }
}
