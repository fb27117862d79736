import Testing

@testable import NetworkFormats

@Suite("GraphML and GEXF of other people")
struct XMLGraphSamplesTests {
    @Test(
        "Samples have the nodes and edges that networkx finds, and are written stably",
        arguments: [
            ("graphology/attributes.graphml", 6, 7), ("graphology/basic.graphml", 11, 12),
            ("graphology/miserables.graphml", 77, 254),
            ("graphology/missing_nodes.graphml", 51, 37),
            ("graphology/multigraph.graphml", 6, 9), ("igraph/test.graphml", 6, 7),
            ("graphology/basic.gexf", 2, 2), ("graphology/data.gexf", 4, 5),
            ("graphology/edge_data.gexf", 4, 5), ("graphology/edge_viz.gexf", 2, 1),
            ("graphology/les_miserables.gexf", 77, 254), ("graphology/liststring.gexf", 4, 5),
            ("graphology/minimal.gexf", 2, 1), ("graphology/missing_nodes.gexf", 6, 4),
            ("graphology/mixed.gexf", 3, 3), ("graphology/pedantic.gexf", 0, 0),
            ("graphology/undeclared_attribute.gexf", 2, 1), ("graphology/v1_3.gexf", 2, 1),
            ("networkit/dynamicTest.gexf", 4, 5), ("networkit/dynamicTest3.gexf", 2, 1),
        ])
    func counts(name: String, nodes: Int, edges: Int) throws {
        guard let bytes = GraphSamples.shared("graph_formats/" + name) else {
            print("skipped: \(name) is not there")
            return
        }
        let format: GraphFileFormat = name.hasSuffix("gexf") ? .gexf : .graphML
        let (read, messages) = format.read(bytes: bytes)
        let graph = try #require(read, "\(messages)")
        #expect(graph.nodes.count == nodes && graph.edges.count == edges)
        let (text, _) = try format.written(graph)
        let again = try #require(format.read(text).graph)
        try format.expectStable(again)
    }

    @Test("Small, rich and hostile graphs are written stably", arguments: ["graphml", "gexf"])
    func stable(name: String) throws {
        let format = try #require(GraphFileFormat.all.first { $0.name == name })
        for graph in GraphSamples.tiny + [GraphSamples.plain, GraphSamples.simple] {
            let again = try format.expectStable(graph)
            #expect(again.edges.map(\.weight) == graph.edges.map(\.weight))
            #expect(again.edges.map(\.id) == graph.edges.map(\.id))
        }
        let rich = try format.expectStable(GraphSamples.rich)
        #expect(rich.nodes.map(\.label) == GraphSamples.rich.nodes.map(\.label))
        #expect(rich.nodes.map(\.attributes) == GraphSamples.rich.nodes.map(\.attributes))
        #expect(rich.title == GraphSamples.rich.title)
    }
}
