import Testing

@testable import NetworkDrawing

@Suite("The tree of an SVG")
struct SVGReaderTests {
    private func written(_ text: String) -> String? {
        SVGReader.document(Array(text.utf8)).map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test(
        "is written as it was read",
        arguments: [
            "<svg/>",
            "<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n<!-- <svg> -->\n<svg>\n<g/>\n</svg>\n",
            "<svg>\n<text x=\"1\">a <tspan>b</tspan> &amp; c</text>\n</svg>",
            "<svg>\n<!-- kept -->\n<g a=\"1\" b:c=\"&lt;&amp;&quot;&#10;\"/>\n</svg>",
            "<svg><![CDATA[ <g> ]]></svg>", "<svg>\n<x-new y=\"\"/>\n</svg>",
        ])
    func same(text: String) {
        #expect(written(text) == text)
    }

    @Test("has each element on a line, whatever space there was")
    func lines() {
        #expect(
            written("<svg><g><path/><path/></g></svg>")
                == "<svg>\n<g>\n<path/>\n<path/>\n</g>\n</svg>")
        #expect(written("<svg>\n\n <g  a = '1'\n/></svg>") == "<svg>\n<g a=\"1\"/>\n</svg>")
    }

    @Test("knows the characters that references mean, and keeps those that mean nothing")
    func references() throws {
        let text = "<svg a=\"a&#45;&#x2D;&#x1F600;&amp;lt;&quot;&apos;&nbsp;&what;&#xD800;& x\"/>"
        let document = try #require(SVGReader.document(Array(text.utf8)))
        #expect(document.root["a"] == "a--😀&lt;\"'\u{A0}&what;&#xD800;& x")
    }

    @Test(
        "is none where it is not well-formed",
        arguments: [
            "", "x", "<", "<svg", "<svg>", "<svg a>", "<svg a=1/>", "<svg a=\"/>", "<svg></g>",
            "<svg><g></svg></g>", "<svg><!-- </svg>", "<html/>", "<svg><![CDATA[</svg>", "<svg / >",
            "<svg></svg", "<!-- <svg/>",
        ])
    func malformed(text: String) {
        #expect(SVGReader.document(Array(text.utf8)) == nil)
    }

    @Test("sets, adds and removes attributes, and adds a class once")
    func attributes() {
        var element = SVGElement("g", ["a": "1", "b": "2"])
        element["a"] = "3"
        element["c"] = "4"
        element["b"] = nil
        element["none"] = nil
        element.addClass("x")
        element.addClass("y")
        element.addClass("x")
        #expect(element.attributes.map(\.name) == ["a", "c", "class"])
        #expect(element.attributes.map(\.value) == ["3", "4", "x y"])
    }
}
