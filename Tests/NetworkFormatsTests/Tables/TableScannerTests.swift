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
        "finds what a plain scanner finds, wherever the bytes are cut",
        arguments: Delimiter.allCases)
    func pieces(delimiter: Delimiter) {
        var generator = SplitMix64(seed: 64 + UInt64(delimiter.rawValue))
        let common = Array("ab c\u{7F}!,;\t\"\"\n\r".utf8) + [0, 0x80, 0xC3, 0xA9, 0xFF]
        for _ in 0..<4_000 {
            let length = Int.random(in: 0...200, using: &generator)
            // Mostly long stretches without signs, and everything from time to time.
            let signs = Double.random(in: 0...1, using: &generator)
            let bytes = (0..<length).map { _ in
                Double.random(in: 0...1, using: &generator) < signs * signs
                    ? common.randomElement(using: &generator) ?? 0 : UInt8(ascii: "x")
            }
            let head = Int.random(in: 0...length, using: &generator)
            var scanner = TableScanner(
                head: Array(bytes[..<head]), from: 0,
                then: PieceSource(bytes[head...], seed: UInt64(length)), delimiter: delimiter,
                room: Int.random(in: 1...64, using: &generator))
            var plain = PlainScanner(bytes, delimiter: delimiter)
            var start = 0
            while plain.next() {
                let isFound = scanner.next()
                guard isFound else { break }
                // Places count from the start of a batch, which begins where a row does.
                start = plain.rowStart - scanner.rowStart
                let row = ScannedRow(scanner, from: start)
                #expect(row == ScannedRow(plain))
                if row != ScannedRow(plain) { return }
            }
            let isMore = scanner.next()
            #expect(!isMore)
        }
    }

    @Test("keeps a thousand fields of a row and counts the others")
    func wideRows() {
        let row = Array(repeating: "a", count: 2_500).joined(separator: ",") + "\n"
        var scanner = TableScanner(
            Array(String(repeating: row, count: 100).utf8), delimiter: .comma)
        var rows = 0
        while scanner.next() {
            #expect(scanner.fieldCount == 2_500)
            #expect(scanner.fields.count == 1_000)
            rows += 1
            #expect(scanner.rowLine == rows)
        }
        #expect(rows == 100)
    }

    @Test("reads a field that is longer than what it holds at a time")
    func longField() {
        let text = String(repeating: "x\n", count: 300_000)
        var scanner = TableScanner(Array("a,\"\(text)\"\nb,c\n".utf8), delimiter: .comma)
        let isFirst = scanner.next()
        #expect(isFirst)
        let field = scanner.fields.last.map {
            String(decoding: scanner.bytes[$0.range], as: UTF8.self)
        }
        #expect(field == text)
        #expect(scanner.rowLastLine == 300_001)
        let isSecond = scanner.next()
        #expect(isSecond)
        #expect(scanner.rowLine == 300_002)
        let isMore = scanner.next()
        #expect(!isMore)
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
                    return field.marks.contains(.doubledQuotes)
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

/// Bytes that come in pieces of a few.
private final class PieceSource: ByteSource {
    private var rest: ArraySlice<UInt8>
    private var generator: SplitMix64
    private(set) var packedCount = 0

    init(_ bytes: ArraySlice<UInt8>, seed: UInt64) {
        rest = bytes
        generator = SplitMix64(seed: seed)
    }

    func read(into room: UnsafeMutableRawBufferPointer) -> Int {
        let part = rest.prefix(Int.random(in: 1...room.count, using: &generator))
        room.copyBytes(from: part)
        rest = rest.dropFirst(part.count)
        packedCount += part.count
        return part.count
    }
}

/// What a scanner says of a row.
private struct ScannedRow: Equatable {
    var lines: [Int]
    var fieldCount: Int
    var origins: [Int]
    var ranges: [Range<Int>]
    var marks: [[Bool]]
    var faults: [String]

    init(_ scanner: borrowing PlainScanner) {
        lines = [scanner.rowLine, scanner.rowLastLine]
        fieldCount = scanner.fieldCount
        origins = scanner.fields.map(\.origin)
        ranges = scanner.fields.map(\.range)
        marks = scanner.fields.map { [$0.hasDoubledQuotes, $0.hasUnusualBytes, $0.hasLineEnds] }
        faults = scanner.faults.map { fault in
            switch fault {
            case .unclosedQuote(let opened): "unclosed \(opened)"
            case .textAfterQuote(let place, let opened): "text \(place) \(opened)"
            case .quoteInField(let place): "quote \(place)"
            case .longField(let place): "long \(place)"
            }
        }
    }

    init(_ scanner: borrowing TableScanner, from start: Int) {
        lines = [scanner.rowLine, scanner.rowLastLine]
        fieldCount = scanner.fieldCount
        origins = scanner.fields.map { start + $0.origin }
        ranges = scanner.fields.map {
            (start + $0.range.lowerBound)..<(start + $0.range.upperBound)
        }
        marks = scanner.fields.map { field in
            [.doubledQuotes, .unusualBytes, .lineEnds].map { field.marks.contains($0) }
        }
        faults = scanner.faults.map { fault in
            switch fault {
            case .unclosedQuote(let opened): "unclosed \(start + opened)"
            case .textAfterQuote(let place, let opened): "text \(start + place) \(start + opened)"
            case .quoteInField(let place): "quote \(start + place)"
            case .longField(let place): "long \(start + place)"
            }
        }
    }
}
