import DOT
import Graphviz
import Testing

@testable import NetworkDrawing

@Suite("An SVG for everybody")
struct FinishedSVGTests {
    private func finished(
        _ svg: String, title: String = "x", summary: String = "What it shows.", prefix: String = "",
        provenance: Provenance? = nil
    ) -> String {
        let words = FileWords(title: title, summary: summary, provenance: provenance)
        let bytes = FinishedSVG.bytes(of: Array(svg.utf8), words, idPrefix: prefix)
        return String(decoding: bytes, as: UTF8.self)
    }

    private let plain = """
        <?xml version="1.0"?>
        <!-- Title: x -->
        <svg width="10pt" height="10pt"
         viewBox="0 0 10 10" xmlns="http://www.w3.org/2000/svg">
        <g/>
        </svg>

        """

    @Test("has a role that hides nothing, and a title and description that it names")
    func role() throws {
        let svg = finished(plain, title: "Two actors")
        #expect(svg.contains("<svg id=\"picture\" role=\"graphics-document document\""))
        #expect(svg.contains("aria-labelledby=\"picture-title\""))
        #expect(svg.contains("aria-describedby=\"picture-description\""))
        #expect(svg.contains("<title id=\"picture-title\">Two actors</title>"))
        #expect(svg.contains("<desc id=\"picture-description\">What it shows.</desc>"))
        // Before anything that is drawn.
        let title = try #require(svg.ranges(of: "<title").first).lowerBound
        let group = try #require(svg.ranges(of: "<g/>").first).lowerBound
        #expect(title < group)
    }

    @Test("escapes what markup would swallow")
    func escaping() {
        let svg = finished(
            plain, title: "A & B <x> \u{1}\"quoted\"", summary: "]]> & شمال 😀 \u{FFFF}")
        #expect(svg.contains(">A &amp; B &lt;x&gt; \u{FFFD}\"quoted\"</title>"))
        #expect(svg.contains(">]]&gt; &amp; شمال 😀 \u{FFFD}</desc>"))
    }

    @Test("is left as it is if it is no SVG, or no whole one")
    func other() {
        for text in ["%PDF-1.4", "", "<svg", "<svg><g></svg>", "<svg a=b/>", "<html></html>"] {
            #expect(finished(text) == text)
        }
        let words = FileWords(title: "x", summary: "")
        #expect(FinishedSVG.bytes(of: [0xFF, 0x00], words) == [0xFF, 0x00])
    }

    @Test("keeps what is around the picture to the byte, and its size")
    func rest() {
        let svg = finished(plain)
        #expect(svg.hasPrefix("<?xml version=\"1.0\"?>\n<!-- Title: x -->\n<svg "))
        #expect(svg.hasSuffix("\n<g/>\n</svg>\n"))
        #expect(svg.contains("width=\"10pt\" height=\"10pt\" viewBox=\"0 0 10 10\""))
    }

    @Test("has attributes instead of declarations that a content policy refuses")
    func policy() {
        let svg = finished(
            "<svg style=\"max-width:100%\"><g style=\"fill: red; stroke:blue;\"/></svg>")
        #expect(!svg.contains("style="))
        #expect(svg.contains("<g fill=\"red\" stroke=\"blue\"/>"))
    }

    @Test("makes one group with one link and one tooltip of each edge, and names it")
    func edges() throws {
        let svg = try drawn(
            Edge(
                "a", "b", key: "k",
                [
                    .id("tie-a-b-conflict"), .class("tie conflict"),
                    .tooltip("A – B: conflict\n2 \"events\""), .url("#tie-a-b-conflict"),
                ]))
        let group = try #require(svg.between("<g id=\"tie-a-b-conflict\"", "</g>"))
        #expect(group.contains("class=\"edge tie conflict\""))
        #expect(group.contains("role=\"graphics-object group\""))
        #expect(group.contains("aria-label=\"A – B: conflict\""))
        #expect(group.contains("<a xlink:href=\"#tie-a-b-conflict\">"))
        #expect(group.contains("<title>A – B: conflict\n2 \"events\"</title>"))
        #expect(group.ranges(of: "<title>").count == 1)
        #expect(!svg.contains("a_tie") && !svg.contains("xlink:title"))
        // Names that Graphviz repeats, and ids that it makes up.
        #expect(!svg.contains("a&#45;&#45;b") && !svg.contains("id=\"node"))
    }

    @Test("keeps tooltips without a link on symbols, and none that say what stands there")
    func nodes() throws {
        let document = Document(
            name: "d", isDirected: false,
            nodes: [
                Node("a", [.id("actor-a"), .label("A"), .tooltip("Actor A (state)\nmore")]),
                Node("b", [.label("some text"), .tooltip("some text")]),
            ])
        let svg = try finished(rendered(document))
        let actor = try #require(svg.between("<g id=\"actor-a\"", "</g>"))
        #expect(actor.contains("role=\"graphics-symbol img\" aria-label=\"Actor A (state)\""))
        #expect(actor.contains("<title>Actor A (state)\nmore</title>"))
        #expect(!actor.contains("<a"))
        #expect(svg.contains(">some text</text>") && !svg.contains("<title>some text</title>"))
    }

    @Test("has ids of its own on a page of several pictures, and references to them")
    func prefix() throws {
        let edge = Edge(
            "a", "b", [.id("tie-a-b"), .tooltip("t"), .url("#tie-a-b")])
        let plain = try drawn(edge)
        let svg = try drawn(edge, prefix: "two-")
        #expect(!plain.contains("two-"))
        let ids = svg.all(between: " id=\"", "\"")
        #expect(ids.count > 3 && ids.allSatisfy { $0.hasPrefix("two-") })
        #expect(svg.contains("aria-labelledby=\"two-picture-title\""))
        #expect(svg.contains("aria-describedby=\"two-picture-description\""))
        #expect(svg.contains("xlink:href=\"#two-tie-a-b\""))
        let other = finished(
            "<svg><g clip-path=\"url(#c)\" fill=\"url(#f)\"><a xlink:href=\"https://a#b\"/></g></svg>",
            prefix: "p_")
        #expect(other.contains("clip-path=\"url(#p_c)\" fill=\"url(#p_f)\""))
        #expect(other.contains("xlink:href=\"https://a#b\""))
    }

    @Test("says where it comes from, for programs")
    func metadata() {
        let provenance = Provenance(
            program: "entente 1", command: "entente draw 'a & b' <x>", seed: 7,
            fingerprints: ["00ff"])
        let svg = finished(plain, title: "T", provenance: provenance)
        #expect(svg.contains("<dc:title>T</dc:title>"))
        #expect(svg.contains("<entente:program>entente 1</entente:program>"))
        #expect(
            svg.contains("<entente:command>entente draw 'a &amp; b' &lt;x&gt;</entente:command>"))
        #expect(svg.contains("<entente:seed>7</entente:seed>"))
        #expect(svg.contains("<entente:events>00ff</entente:events>"))
        #expect(!finished(plain).contains("<metadata"))
    }

    private func drawn(_ edge: Edge, prefix: String = "") throws -> String {
        let document = Document(
            name: "d", isDirected: false, nodes: [Node("a"), Node("b")], edges: [edge])
        return finished(try rendered(document), prefix: prefix)
    }

    private func rendered(_ document: Document) throws -> String {
        try InProcessRenderer().render(document, using: .dot, as: .svg).text
    }
}
