import Graphs
import Testing

@Suite("A part of a graph, or its reversal")
struct PartsTests {
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
}
