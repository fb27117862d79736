import Testing

@testable import NetworkPages

@Suite("HTML")
struct HTMLTests {
    @Test("escapes what has a meaning, in text and in attributes")
    func escapes() {
        let piece = HTML.element("p", ["title": "\"a\" & 'b'"], "<script>alert(1)</script>")
        #expect(
            piece.written
                == "<p title=\"&quot;a&quot; &amp; &#39;b&#39;\">&lt;script&gt;alert(1)&lt;/script&gt;</p>"
        )
    }

    @Test("replaces characters that no document can hold")
    func controls() {
        #expect(HTML.text("a\0b\u{1B}\tc\n").written == "a\u{FFFD}b\u{FFFD}\tc\n")
    }

    @Test("writes the sign of negative numbers as print does, and leaves every other hyphen")
    func signs() {
        #expect(
            HTML.signed("-1 in 2016-03-27, tone +4.00 → -4.33 (-2), al-Qaeda - x-1 - -y")
                == "−1 in 2016-03-27, tone +4.00 → −4.33 (−2), al-Qaeda - x-1 - -y")
    }

    @Test("leaves attributes without a value out")
    func attributes() {
        #expect(
            HTML.element("td", ["class": nil, "id": "x"], "1").written == "<td id=\"x\">1</td>")
    }
}
