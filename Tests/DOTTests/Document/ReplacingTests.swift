import DOT
import Testing

@Suite("Characters that cannot be drawn")
struct ReplacingTests {
    @Test("give way to U+FFFD wherever they stand, and what can be drawn stays")
    func everywhere() throws {
        let document = Document(
            name: "g\u{0}", isDirected: true, attributes: [.label("a\u{B}b\tc\nd")],
            nodes: [Node("n\u{B}", [.tooltip("t\u{FFFE}"), .label(html: HTMLLabel("x\u{1}"))])],
            edges: [
                Edge(
                    "n\u{B}", "m", key: "k\u{2}", tailPort: Port(cell: "p\u{6}"),
                    headPort: Port(cell: "q\u{7}"), [.id("i\u{FFFF}")])
            ],
            subgraphs: [Subgraph("s\u{3}", nodes: [Node("n\u{4}")])], comments: ["c\u{5}"])
        #expect(throws: DOTError.self) { try document.source() }
        let (drawable, count) = document.replacingUndrawable()
        let source = try drawable.source()
        #expect(source.contains("n\u{FFFD}"))
        #expect(source.contains("a\u{FFFD}b\tc\\nd"))
        #expect(count == 12)
        #expect(drawable.edges[0].tail == drawable.nodes[0].id)
        // The two nodes were two, and stay so.
        #expect(drawable.nodeIDs.count == document.nodeIDs.count)
    }

    @Test("are all there is to change: other documents stay as they are")
    func others() {
        let document = Document(
            name: "g", isDirected: false, attributes: [.label("Ünï & <b>\r\n")],
            nodes: [Node("a"), Node("\u{FFFD}")], edges: [Edge("a", "\u{FFFD}")])
        #expect(document.replacingUndrawable().document == document)
        #expect(document.replacingUndrawable().count == 0)
    }
}
