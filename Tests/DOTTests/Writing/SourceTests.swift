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

    @Test("A cluster in a cluster does not repeat its label either")
    func innerClusterLabel() throws {
        let document = Document(
            name: "g", isDirected: false,
            subgraphs: [
                Subgraph(
                    "outer", attributes: [.label("Outer")],
                    subgraphs: [Subgraph("inner", nodes: [Node("a")])])
            ])
        let expected = """
            graph g {
                subgraph cluster_outer {
                    graph [label=Outer]
                    subgraph cluster_inner {
                        graph [label=""]
                        a
                    }
                }
            }

            """
        #expect(try document.source() == expected)
    }

    @Test("Markup that equals a name, a key or a value anywhere is kept apart from it")
    func collisions() throws {
        let text = "<i>x</i>"
        let label = Attribute.label(html: HTMLLabel(text))
        let edge = Edge("a", "b", [label])
        let documents = [
            Document(name: text, isDirected: true, edges: [edge]),
            Document(name: "g", isDirected: true, nodes: [Node(text)], edges: [edge]),
            Document(name: "g", isDirected: true, edges: [edge, Edge(text, "b")]),
            Document(name: "g", isDirected: true, edges: [edge, Edge("a", text)]),
            Document(name: "g", isDirected: true, edges: [edge, Edge("a", "b", key: text)]),
            Document(name: "g", isDirected: true, edges: [edge, Edge("a", "b", [.tooltip(text)])]),
            Document(
                name: "g", isDirected: true, edges: [edge],
                subgraphs: [Subgraph(text, isCluster: false)]),
            Document(
                name: "g", isDirected: true, edgeDefaults: [.custom("comment", text)],
                edges: [edge]),
        ]
        for document in documents {
            #expect(try document.source().contains("<<!---->\(text)>"), "\(document)")
        }
        let apart = Document(name: "g", isDirected: true, edges: [edge])
        #expect(try apart.source().contains("<\(text)>"))
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
