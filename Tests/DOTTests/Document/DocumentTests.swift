import DOT
import Testing

@Suite("A document")
struct DocumentTests {
    @Test("Edges are counted in the order of writing, nodes in the order of reading")
    func order() {
        let document = Document(
            name: "g", isDirected: true, nodes: [Node("z")], edges: [Edge("z", "q")],
            subgraphs: [
                Subgraph("s", nodes: [Node("m")], edges: [Edge("m", "k")])
            ])
        #expect(document.nodeIDs == ["z", "m", "k", "q"])
        #expect(document.allEdges.map(\.tail) == ["m", "z"])
    }
}
