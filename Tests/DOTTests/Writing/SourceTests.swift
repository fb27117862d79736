import DOT
import Testing

@Suite("Documents become DOT")
struct SourceTests {
    @Test("A document is written part by part, in order")
    func parts() throws {
        let document = Document(
            name: "A 1", isDirected: true, attributes: [.rankDirection(.leftToRight)],
            nodeDefaults: [.shape(.box)], edgeDefaults: [.color("#0072B2")],
            nodes: [Node("a", [.label("The \"a\""), .width(0.5)]), Node("b")],
            edges: [
                Edge("a", "b", key: "1", tailPort: Port(.east), headPort: Port(cell: "p", .west)),
                Edge("a", "b", [.penWidth(2)]),
            ],
            subgraphs: [Subgraph("x", attributes: [.label("X")], nodes: [Node("b")])],
            comments: ["made\nhere"])
        let expected = """
            // made
            // here
            digraph "A 1" {
                graph [rankdir=LR]
                node [shape=box]
                edge [color="#0072B2"]
                a [label="The \\"a\\"", width=0.5]
                b
                subgraph cluster_x {
                    graph [label=X]
                    b
                }
                a:e -> b:p:w [key=1]
                a -> b [penwidth=2]
            }

            """
        #expect(try document.source() == expected)
        #expect(try document.source() == document.source())
    }

    @Test("A cluster does not repeat the label of what it lies in")
    func clusterLabel() throws {
        let document = Document(
            name: "g", isDirected: false, attributes: [.label("Title")],
            subgraphs: [Subgraph("x", nodes: [Node("a")])])
        #expect(try document.source().contains("graph [label=\"\"]"))
    }

    @Test("Markup that equals a text is kept apart from it")
    func collision() throws {
        let document = Document(
            name: "g", isDirected: false,
            nodes: [
                Node("a", [.label("<b>x</b>")]),
                Node("b", [.label(html: HTMLLabel("<b>x</b>"))]),
            ])
        #expect(try document.source().contains("<<!----><b>x</b>>"))
        guard DotCommand.path != nil else { return }
        let svg = try DotCommand.run(["-Tsvg"], on: document.source())
        #expect(svg.contains("&lt;b&gt;x&lt;/b&gt;</text>"))
        #expect(svg.contains("font-weight=\"bold\""))
    }
}
