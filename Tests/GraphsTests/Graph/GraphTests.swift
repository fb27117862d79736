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

    @Test("has its arcs turned round by reversal, and back again")
    func reversal() throws {
        for sample in Sample.many where sample.isDirected {
            let graph = try sample.graph
            #expect(Set(graph.reversed().arcs) == Set(sample.reversed.arcs))
            #expect(graph.reversed().reversed().arcs == graph.arcs)
        }
    }

    @Test("splits into a positive and a negative part")
    func parts() throws {
        let graph = try Sample(
            vertexCount: 3, isDirected: false,
            arcs: [
                Arc(source: 0, target: 1, weight: -2), Arc(source: 2, target: 1, weight: 3),
                Arc(source: 0, target: 2, weight: 0),
            ]
        ).graph
        #expect(graph.hasNegativeWeights)
        #expect(graph.positivePart().arcs == [Arc(source: 1, target: 2, weight: 3)])
        #expect(graph.negativePart().arcs == [Arc(source: 0, target: 1, weight: 2)])
        #expect(graph.magnitudes().arcCount == 2)
        #expect(graph.unweighted().arcs.map(\.weight) == [1, 1, 1])
    }

    @Test("keeps the arcs between chosen vertices, renumbered")
    func subgraph() throws {
        let graph = try Sample(
            vertexCount: 4, isDirected: true,
            arcs: [
                Arc(source: 3, target: 1, weight: 5), Arc(source: 0, target: 1),
                Arc(source: 1, target: 3, weight: 2), Arc(source: 3, target: 3),
            ]
        ).graph
        let part = graph.subgraph(of: [3, 1])
        #expect(
            part.arcs == [
                Arc(source: 0, target: 0), Arc(source: 0, target: 1, weight: 5),
                Arc(source: 1, target: 0, weight: 2),
            ])
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
