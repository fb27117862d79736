import Testing

@testable import NetworkDrawing

@Suite("An SVG of a width")
struct SizedSVGTests {
    private func sized(_ svg: String) -> String {
        String(
            decoding: SizedSVG.sized(
                Array(svg.utf8), to: PrintedSize(10, .centimetres), natural: (400, 300)),
            as: UTF8.self)
    }

    @Test("has it in its first tag, with the height that goes with it, and nothing else changes")
    func tag() {
        #expect(
            sized(
                "<?x?>\n<svg role=\"a\" width=\"400pt\" height=\"300pt\"\n viewBox=\"0 0 4 3\">"
                    + "<g width=\"1pt\"/></svg>")
                == "<?x?>\n<svg role=\"a\" width=\"10cm\" height=\"7.5cm\"\n viewBox=\"0 0 4 3\">"
                + "<g width=\"1pt\"/></svg>")
    }

    @Test("is left alone where it is none", arguments: ["", "<svg", "<g>", "%PDF"])
    func others(text: String) {
        #expect(sized(text) == text)
    }
}
