import Testing

@testable import NetworkDrawing

@Suite("An SVG for everybody")
struct AccessibleSVGTests {
    private func described(_ svg: String, title: String, summary: String = "What it shows.")
        -> String
    {
        let bytes = AccessibleSVG.described(Array(svg.utf8), title: title, summary: summary)
        return String(decoding: bytes, as: UTF8.self)
    }

    private let plain = """
        <?xml version="1.0"?>
        <!-- Title: x -->
        <svg width="10pt" height="10pt"
         viewBox="0 0 10 10">
        <g/>
        </svg>
        """

    @Test("has a role, and a title and description that the role names")
    func role() {
        let svg = described(plain, title: "Two actors")
        #expect(
            svg.contains("<svg role=\"img\" aria-labelledby=\"picture-title picture-description\""))
        #expect(svg.contains("<title id=\"picture-title\">Two actors</title>"))
        #expect(svg.contains("<desc id=\"picture-description\">What it shows.</desc>"))
        #expect(svg.contains("max-width:100%"))
        // Before anything that is drawn.
        let title = svg.ranges(of: "<title").first?.lowerBound ?? svg.endIndex
        let group = svg.ranges(of: "<g/>").first?.lowerBound ?? svg.startIndex
        #expect(title < group)
    }

    @Test("escapes what markup would swallow")
    func escaping() {
        let svg = described(plain, title: "A & B <x> \u{1}\"quoted\"", summary: "]]> & شمال 😀")
        #expect(svg.contains(">A &amp; B &lt;x&gt; \u{FFFD}\"quoted\"</title>"))
        #expect(svg.contains(">]]&gt; &amp; شمال 😀</desc>"))
    }

    @Test("is left as it is if it is no SVG")
    func other() {
        #expect(described("%PDF-1.4", title: "x") == "%PDF-1.4")
        #expect(AccessibleSVG.described([0xFF, 0x00], title: "x", summary: "") == [0xFF, 0x00])
    }

    @Test("keeps the rest to the byte")
    func rest() {
        let svg = described(plain, title: "x")
        #expect(svg.hasPrefix("<?xml version=\"1.0\"?>\n<!-- Title: x -->\n"))
        #expect(svg.hasSuffix("\n<g/>\n</svg>"))
        #expect(svg.contains("width=\"10pt\" height=\"10pt\"\n viewBox=\"0 0 10 10\">"))
    }
}
