import DOT
import Testing

@Suite("Text of labels")
struct TextTests {
    private func written(_ attribute: Attribute) -> Attribute.Value { attribute.value }

    @Test("Escapes and entities are made literal, line ends become centred lines")
    func literal() {
        #expect(written(.label("\\N")) == .text("\\\\N"))
        #expect(written(.label("&amp; & &x")) == .text("&amp;amp; & &x"))
        #expect(written(.label("a\r\nb\rc\nd")) == .text("a\\nb\\nc\\nd"))
        #expect(written(.label("\\")) == .text("\\\\"))
    }

    @Test("Each line says where it stands")
    func lines() {
        let text = Text(lines: [.init("a", .left), .init("b"), .init("c", .right)])
        #expect(written(.label(text)) == .text("a\\lb\\nc\\r"))
        #expect(written(.label(Text("x\ny", .left))) == .text("x\\ly\\l"))
        #expect(Text.Line("a\nb").text == "a b")
    }

    @Test("Text becomes markup that shows it")
    func markup() {
        let escaped = HTMLLabel.escape("<a href=\"x\">&\u{301}\nb")
        #expect(escaped == "&lt;a href=&quot;x&quot;&gt;&amp;\u{301}<br/>b")
        let label = HTMLLabel(escaped)
        let document = Document(name: "g", isDirected: true, attributes: [.label(html: label)])
        #expect(document.problems().isEmpty)
    }

    @Test("Ampersands in links are written so that an SVG stays well formed")
    func links() {
        #expect(written(.url("https://a.b/?x=1&y=2")) == .text("https://a.b/?x=1&amp;y=2"))
    }
}
