import Graphs
import Testing

@testable import NetworkFormats

@Suite("The table scanner")
struct TableScannerTests {
    @Test(
        "cuts tables as RFC 4180 and its common variants say",
        arguments: [
            ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
            ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
            ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
            ("\"a\",\"b,\"\"c\"\"\"\n\"\r\n\",\n", [["a", "b,\"c\""], ["\r\n", ""]]),
            (",\n\n,", [["", ""], [""], ["", ""]]),
            ("\"\"\n\"\"\"\"", [[""], ["\""]]),
        ])
    func rows(text: String, rows: [[String]]) {
        #expect(scan(text, .comma) == rows)
    }

    @Test(
        "takes quotes for ordinary characters between tabs, unless they enclose a field",
        arguments: [
            ("a\tb\n\"c\"\td\n", [["a", "b"], ["c", "d"]]),
            ("x \"y\"\t\"z\n", [["x \"y\"", "\"z"]]),
            ("\"Joe\" Hockey\tb\n", [["\"Joe\" Hockey", "b"]]),
            ("\"a \"\"b\"\"\"\t\"a \"b\"\n", [["a \"b\"", "\"a \"b\""]]),
            ("\"\t\"\"\n", [["\"", ""]]), ("\"a\"\"\n", [["\"a\"\""]]),
        ])
    func tabs(text: String, rows: [[String]]) {
        #expect(scan(text, .tab) == rows)
    }

    @Test("reads back whatever the writer writes", arguments: Delimiter.allCases)
    func roundTrip(delimiter: Delimiter) {
        var generator = SplitMix64(seed: UInt64(delimiter.rawValue))
        // Between tabs a quoted field stays on its line, so that its line ends cannot come back.
        let alphabet = Array(delimiter == .tab ? "ab,;\" é" : "ab,;\"\t\n\r é")
        for _ in 0..<500 {
            let width = Int.random(in: 1...4, using: &generator)
            let rows = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
                (0..<width).map { _ in
                    String(
                        (0..<Int.random(in: 0...6, using: &generator)).map { _ in
                            alphabet.randomElement(using: &generator) ?? "a"
                        })
                }
            }
            var writer = TableWriter(header: rows[0], delimiter: delimiter)
            for row in rows.dropFirst() { writer.append(row) }
            #expect(scan(writer.text, delimiter) == rows)
        }
    }

    @Test("tells a row of one empty field from a blank line")
    func emptyField() {
        var writer = TableWriter(header: ["a"])
        writer.append([""])
        #expect(writer.text == "a\n\"\"\n")
    }

    @Test("agrees with the plain definition on random tables")
    func definition() {
        var generator = SplitMix64(seed: 4180)
        let alphabet = Array("ab,\"\n\r".utf8)
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                alphabet.randomElement(using: &generator) ?? 0
            }
            guard let expected = plainRows(of: bytes) else { continue }
            #expect(scan(String(decoding: bytes, as: UTF8.self), .comma) == expected)
        }
    }

    @Test(
        "finds the delimiter in the first line, outside quotes",
        arguments: [
            ("a,b;c,d\n", Delimiter.comma), ("a;b;c,d\n", .semicolon), ("a\tb\n;;;;", .tab),
            ("\"a,b,c,d\";e\n", .semicolon), ("a\n", .comma), ("", .comma),
        ])
    func delimiter(text: String, delimiter: Delimiter) {
        #expect(Delimiter.detected(in: Array(text.utf8), from: 0) == delimiter)
    }

    private func scan(_ text: String, _ delimiter: Delimiter) -> [[String]] {
        var scanner = TableScanner(Array(text.utf8), delimiter: delimiter)
        var rows: [[String]] = []
        while scanner.next() {
            rows.append(
                scanner.fields.map { field in
                    let text = String(decoding: scanner.bytes[field.range], as: UTF8.self)
                    return field.hasDoubledQuotes
                        ? text.split(separator: "\"\"", omittingEmptySubsequences: false)
                            .joined(separator: "\"") : text
                })
        }
        return rows
    }

    /// RFC 4180 byte by byte with a stack of states; `nil` where it does not allow the text.
    private func plainRows(of bytes: [UInt8]) -> [[String]]? {
        var rows: [[String]] = []
        var row: [String] = []
        var field: [UInt8] = []
        var rest = bytes[...]
        func finishField() {
            row.append(String(decoding: field, as: UTF8.self))
            field = []
        }
        while !rest.isEmpty {
            if rest.first == 0x22 {
                rest.removeFirst()
                while true {
                    guard let byte = rest.popFirst() else { return nil }
                    if byte != 0x22 {
                        field.append(byte)
                    } else if rest.first == 0x22 {
                        field.append(rest.removeFirst())
                    } else {
                        break
                    }
                }
            } else {
                while let byte = rest.first, ![0x2C, 10, 13].contains(byte) {
                    if byte == 0x22 { return nil }
                    field.append(rest.removeFirst())
                }
            }
            finishField()
            switch rest.popFirst() {
            case 0x2C: if rest.isEmpty { row.append("") }
            case 13:
                if rest.first == 10 { rest.removeFirst() }
                rows.append(row)
                row = []
            case 10:
                rows.append(row)
                row = []
            case nil: break
            default: return nil
            }
        }
        return row.isEmpty ? rows : rows + [row]
    }
}
