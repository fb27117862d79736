import Testing

@testable import Graphviz

@Suite("Dates of drawings")
struct CreationDatesTests {
    @Test(
        "are replaced by one of the same length, wherever they stand",
        arguments: [
            ("pdf", "/CreationDate (D:20261125151055Z)", "/CreationDate (D:19700101000000Z)"),
            (
                "eps", "%%CreationDate: Wed Nov 25 15:10:55 2026",
                "%%CreationDate: Thu Jan  1 00:00:00 1970"
            ),
            (
                "ps2", "%%CreationDate: Wed Nov 25 15:10:55 2026",
                "%%CreationDate: Thu Jan  1 00:00:00 1970"
            ),
        ])
    func replaced(format: String, written: String, expected: String) {
        let format = Format(rawValue: format)
        for (before, after) in [("", ""), ("\u{FF}a\n", "\nb"), ("\(written) ", "")] {
            let changed = before.isEmpty || after == "\nb" ? before : "\(expected) "
            #expect(
                CreationDates.replaced(in: Array((before + written + after).utf8), of: format)
                    == Array((changed + expected + after).utf8))
        }
        // What is cut off is left as it is.
        let cut = Array(written.utf8.dropLast(3))
        #expect(CreationDates.replaced(in: cut, of: format) == cut)
        #expect(CreationDates.replaced(in: [], of: format) == [])
    }

    @Test("stay in formats that may speak of one", arguments: ["svg", "json", "dot"])
    func others(format: String) {
        let text = Array("%%CreationDate: Wed Nov 25 15:10:55 2026".utf8)
        #expect(CreationDates.replaced(in: text, of: Format(rawValue: format)) == text)
    }
}
