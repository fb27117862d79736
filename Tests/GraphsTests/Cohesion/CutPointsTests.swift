import Graphs
import Testing

@Suite("Cut points")
struct CutPointsTests {
    @Test("agree with other libraries", arguments: Oracles.entries("articulation_points"))
    func oracle(entry: Oracles.Entry) throws {
        let names = try entry.input.cutPoints().articulationPoints.map { entry.nodes[$0] }
        #expect(Set(names) == Set(try #require(entry.expected.list).compactMap(\.string)))
    }

    @Test("are what falls apart without them")
    func definition() throws {
        for sample in Sample.many {
            let graph = try sample.graph
            let found = graph.cutPoints()
            let whole = graph.weakComponents().groupCount
            for vertex in 0..<sample.vertexCount {
                let others = (0..<sample.vertexCount).filter { $0 != vertex }
                let rest = graph.subgraph(of: others).weakComponents().groupCount
                #expect(found.pieces[vertex] == max(0, rest - whole), "\(sample)")
            }
            var bridges: [[Int]] = []
            for tie in graph.undirected().arcs {
                var without = sample
                without.arcs.removeAll {
                    Set([$0.source, $0.target]) == Set([tie.source, tie.target])
                }
                if try without.graph.weakComponents().groupCount > whole {
                    bridges.append([tie.source, tie.target])
                }
            }
            #expect(found.bridges.map { [$0.first, $0.second] } == bridges, "\(sample)")
        }
    }
}
