import Graphs
import Testing

@Suite("A graph")
struct GraphTests {
    @Test("keeps every arc, loops and parallel ones included")
    func keepsEveryArc() throws {
        for sample in Sample.many {
            let graph = try sample.graph
            let ordered = sample.arcs.map { arc in
                sample.isDirected || arc.source <= arc.target
                    ? arc : Arc(source: arc.target, target: arc.source, weight: arc.weight)
            }
            #expect(graph.arcCount == sample.arcs.count)
            #expect(Set(graph.arcs) == Set(ordered))
            #expect(graph.arcs.count == ordered.count)
            #expect(graph.loopCount == sample.arcs.count { $0.source == $0.target })
        }
    }

    @Test("lists the arcs of a vertex by direction, sorted")
    func neighbors() throws {
        let graph = try Sample(
            vertexCount: 4, isDirected: true,
            arcs: [
                Arc(source: 0, target: 3), Arc(source: 0, target: 1), Arc(source: 2, target: 0),
                Arc(source: 0, target: 1), Arc(source: 0, target: 0),
            ]
        ).graph
        #expect(graph.neighbors(of: 0) == [0, 1, 1, 3])
        #expect(graph.neighbors(of: 0, direction: .in) == [0, 2])
        #expect(graph.neighbors(of: 0, direction: .all) == [0, 1, 1, 3, 0, 2])
        #expect(graph.degree(of: 0) == 6)
        #expect(graph.degree(of: 1, direction: .in) == 2)
    }

    @Test("may be empty")
    func empty() throws {
        let graph = try GraphBuilder(vertexCount: 0).build()
        #expect(graph.arcs.isEmpty)
        #expect(graph.isSimple)
        #expect(graph.simplification().graph.vertexCount == 0)
        #expect(graph.undirected().vertexCount == 0)
    }
}
