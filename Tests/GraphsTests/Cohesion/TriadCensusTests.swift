import Testing

@testable import Graphs

@Suite("The triad census")
struct TriadCensusTests {
    /// The type of three vertices, from the drawings of the sixteen.
    private func type(_ m: [[Bool]], _ v: [Int]) -> TriadType {
        let drawings: [(TriadType, [(Int, Int)])] = [
            (.empty, []), (.oneArc, [(0, 1)]), (.oneMutual, [(0, 1), (1, 0)]),
            (.outStar, [(1, 0), (1, 2)]), (.inStar, [(0, 1), (2, 1)]), (.chain, [(0, 1), (1, 2)]),
            (.mutualIn, [(0, 1), (1, 0), (2, 1)]), (.mutualOut, [(0, 1), (1, 0), (1, 2)]),
            (.transitive, [(0, 1), (2, 1), (0, 2)]), (.cycle, [(1, 0), (2, 1), (0, 2)]),
            (.twoMutual, [(0, 1), (1, 0), (1, 2), (2, 1)]),
            (.mutualDown, [(1, 0), (1, 2), (0, 2), (2, 0)]),
            (.mutualUp, [(0, 1), (2, 1), (0, 2), (2, 0)]),
            (.mutualChain, [(0, 1), (1, 2), (0, 2), (2, 0)]),
            (.almostComplete, [(0, 1), (1, 2), (2, 1), (0, 2), (2, 0)]),
            (.complete, [(0, 1), (1, 0), (1, 2), (2, 1), (0, 2), (2, 0)]),
        ]
        for (type, arcs) in drawings {
            for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
                let matches = (0..<3).allSatisfy { a in
                    (0..<3).allSatisfy { b in
                        a == b
                            || m[v[order[a]]][v[order[b]]] == arcs.contains { $0 == (a, b) }
                    }
                }
                if matches { return type }
            }
        }
        return .empty
    }

    @Test("counts each triple as the drawing it matches")
    func definition() throws {
        for seed in 0..<200 {
            let sample = Sample.random(
                seed: UInt64(5_000 + seed), directed: true, vertices: seed < 195 ? 1...9 : 20...25)
            let joined = sample.matrix.map { $0.map { $0 > 0 } }
            var expected = Dictionary(uniqueKeysWithValues: TriadType.allCases.map { ($0, 0) })
            for a in 0..<sample.vertexCount {
                for b in 0..<a {
                    for c in 0..<b { expected[type(joined, [a, b, c]), default: 0] += 1 }
                }
            }
            #expect(try sample.graph.triadCensus() == expected, "\(sample)")
        }
    }

    @Test("refuses a graph without direction")
    func undirected() throws {
        let graph = try Sample(vertexCount: 3, isDirected: false, arcs: []).graph
        #expect(throws: GraphError.wrongDirection(measure: "triads", needsDirected: true)) {
            try graph.triadCensus()
        }
    }

    @Test("counts empty triples of many vertices without listing them")
    func sparse() throws {
        var builder = GraphBuilder(vertexCount: 100_000)
        builder.addArc(from: 0, to: 1)
        let census = try builder.build().triadCensus()
        #expect(census[.oneArc] == 99_998)
        #expect(census[.empty] == 166_661_666_700_000 - 99_998)
    }

    @Test("refuses more vertices than 63 bits can count the triples of")
    func tooMany() throws {
        #expect(throws: GraphError.tooManyVertices(3_810_778, limit: 3_810_777)) {
            try Graph.checkTriples(of: 3_810_778)
        }
        #expect(throws: Never.self) { try Graph.checkTriples(of: 3_810_777) }
    }
}
