import Testing

@testable import NetworkDrawing

@Suite("A style sheet in an SVG")
struct RuledSVGTests {
    @Test("is its last element, after the title that a reader hears first")
    func place() {
        let svg = Array("<svg a=\"b\"><title>t</title><g/></svg>\n".utf8)
        #expect(
            String(decoding: RuledSVG.ruled(svg, by: "a{}\n"), as: UTF8.self)
                == "<svg a=\"b\"><title>t</title><g/><style>\na{}\n</style>\n</svg>\n")
        #expect(RuledSVG.ruled(svg, by: nil) == svg)
    }

    @Test("is not put into what is no SVG", arguments: ["", "<", "<svg>", "PNG", "</svg><"])
    func others(text: String) {
        #expect(RuledSVG.ruled(Array(text.utf8), by: "a{}") == Array(text.utf8))
    }
}
