import DOT
import Testing

@testable import Graphviz

@Suite("What is drawn in this process")
struct SuitabilityTests {
    private func suits(
        _ attributes: Attributes = [], node: Attributes = [], edge: Attributes = [],
        groups: [Subgraph] = []
    ) -> Bool {
        InProcessRenderer.suits(
            Document(
                name: "g", isDirected: true, attributes: attributes, nodes: [Node("a", node)],
                edges: [Edge("a", "b", edge)], subgraphs: groups), using: .dot)
    }

    @Test("What the library is known to stand is drawn here")
    func harmless() {
        #expect(suits([.rankDirection(.leftToRight), .splines(.spline)]))
        #expect(suits(node: [.label("\n"), .shape(.box)], edge: [.label("one\ntwo")]))
        #expect(suits(edge: [.label("")]))
        #expect(suits(groups: [Subgraph("x", nodes: [Node("c")], subgraphs: [Subgraph("y")])]))
    }

    @Test(
        "What has crashed it, or has never been tried, goes to a helper",
        arguments: [
            Attribute.rank(.same), .custom("concentrate", "true"), .custom("newrank", "true"),
            .custom("mindist", "1"), .splines(.orthogonal), .custom("splines", "COMPOUND"),
            .custom("samplepoints", "3"), .overlap(.orthogonal), .overlap(.voronoi),
        ])
    func risky(attribute: Attribute) {
        #expect(!suits([attribute]))
        #expect(!suits(groups: [Subgraph("x", attributes: [attribute])]))
        #expect(
            !suits(groups: [Subgraph("x", subgraphs: [Subgraph("y", attributes: [attribute])])]))
    }

    @Test("Attributes of nodes and edges that have never been tried go to a helper")
    func unknown() {
        #expect(!suits(node: [.custom("regular", "true")]))
        #expect(!suits(node: [.externalLabel("x")]))
        #expect(!suits(edge: [.headLabel("x")]) && !suits(edge: [.tailLabel("x")]))
        #expect(!suits(edge: [.constraint(false)]))
        #expect(!suits(groups: [Subgraph("x", edgeDefaults: [.label("x")])]))
        let port = Edge("a", "b", tailPort: Port(.east))
        #expect(
            !InProcessRenderer.suits(
                Document(name: "g", isDirected: true, edges: [port]), using: .dot))
        #expect(!suits(edge: [.custom("lhead", "x")]))
        #expect(!suits(groups: [Subgraph("x", nodes: [Node("b", [.custom("z", "1")])])]))
        #expect(!suits(groups: [Subgraph("x", edgeDefaults: [.custom("minlen", "1")])]))
    }

    @Test(
        "Labels of edges that show nothing go to a helper, since they end the process",
        arguments: ["\n", " ", "\n\n", "\r\n ", "\t"])
    func blank(text: String) {
        #expect(!suits(edge: [.label(text)]))
        #expect(!suits(groups: [Subgraph("x", edges: [Edge("c", "d", [.label(text)])])]))
        #expect(!suits(edge: [.label(Text("", .left))]))
    }

    @Test("What only some engines fall over goes to a helper with these")
    func engines() {
        let grouped = Document(
            name: "g", isDirected: true, subgraphs: [Subgraph("x", nodes: [Node("a")])])
        #expect(InProcessRenderer.suits(grouped, using: .neato))
        #expect(!InProcessRenderer.suits(grouped, using: .osage))
        #expect(!InProcessRenderer.suits(grouped, using: .patchwork))
        let line = Spline(controls: (0...3).map { Point(Double($0), 0) })
        var document = Document(
            name: "g", isDirected: true, edges: [Edge("a", "b", [.position(line)])])
        #expect(InProcessRenderer.suits(document, using: .nop2))
        document.edges.append(Edge("a", "b"))
        #expect(!InProcessRenderer.suits(document, using: .nop2))
        #expect(!InProcessRenderer.suits(document, using: .nop))
        let straight = Document(name: "g", isDirected: true, attributes: [.splines(.line)])
        #expect(InProcessRenderer.suits(straight, using: .neato))
        #expect(!InProcessRenderer.suits(straight, using: .dot))
        document.edges = [Edge("a", "b", [.label("x")])]
        #expect(InProcessRenderer.suits(document, using: .dot))
        #expect(!InProcessRenderer.suits(document, using: .neato))
        document.subgraphs = [Subgraph("x")]
        #expect(!InProcessRenderer.suits(document, using: .dot))
        document.edges[0].attributes.set(.labelPosition(Point(0, 0)))
        #expect(InProcessRenderer.suits(document, using: .neato))
    }

    @Test(
        "Documents up to a size are drawn here",
        arguments: [
            (Engine.dot, 60, 120), (.circo, 60, 120), (.neato, 150, 600), (.sfdp, 150, 600),
            (.nop2, 1000, 4000),
        ])
    func sizes(engine: Engine, nodes: Int, edges: Int) {
        let line = Spline(controls: (0...3).map { Point(Double($0), 0) })
        func suits(_ nodeCount: Int, _ edgeCount: Int) -> Bool {
            let document = Document(
                name: "g", isDirected: true, nodes: (0..<nodeCount).map { Node("n\($0)") },
                edges: (0..<edgeCount).map { Edge("n0", "n\($0 % 2)", [.position(line)]) })
            return InProcessRenderer.suits(document, using: engine)
        }
        #expect(suits(nodes, edges))
        #expect(!suits(nodes + 1, edges))
        #expect(!suits(nodes, edges + 1))
        // Nodes that only edges name count too.
        let named = Document(
            name: "g", isDirected: true,
            edges: (0..<nodes).map { Edge("n0", "n\($0 + 1)", [.position(line)]) })
        #expect(!InProcessRenderer.suits(named, using: engine))
    }

    @Test("Long identifiers go to a helper, since messages may repeat them")
    func identifiers() {
        for (length, suits) in [(400, true), (401, false)] {
            let name = String(repeating: "x", count: length)
            for document in [
                Document(name: name, isDirected: true),
                Document(name: "g", isDirected: true, nodes: [Node(name)]),
                Document(name: "g", isDirected: true, edges: [Edge("a", name)]),
            ] {
                #expect(InProcessRenderer.suits(document, using: .dot) == suits)
            }
        }
    }

    @Test("Many groups, and groups that lie deep in one another, go to a helper")
    func groups() {
        var nested = Subgraph("innermost")
        for depth in 0..<3 {
            #expect(suits(groups: [nested]), "\(depth)")
            nested = Subgraph("\(depth)", subgraphs: [nested])
        }
        #expect(!suits(groups: [nested]))
        #expect(suits(groups: (0..<100).map { Subgraph("\($0)") }))
        #expect(!suits(groups: (0..<101).map { Subgraph("\($0)") }))
    }
}
