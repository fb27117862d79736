@testable import NetworkFormats

/// Text in any encoding: what comes of it is UTF-8, and the same by pieces as in one go.
func tryEncodings(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let bytes = Array(input.dropFirst())
    let names = TextEncoding.names
    let forced = first == 0 ? nil : TextEncoding(named: names[Int(first) % names.count])
    var text = bytes
    let decoding = TextDecoding(of: &text, as: forced)
    if decoding.encoding != .utf8 {
        hold(text.withUnsafeBytes { TextDecoding.firstInvalid(in: $0) } == nil, "no UTF-8")
    }
    let room = 4096
    let longest = bytes.split { $0 == 0x0A || $0 == 0x0D }.map(\.count).max() ?? 0
    guard longest < room / 2 else { return }
    for most in [1, 100, room] {
        let source = DecodedSource(ChoppedSource(bytes, most), head: bytes, as: forced)
        var all: [UInt8] = []
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 1)
        defer { buffer.deallocate() }
        while let count = try? source.read(into: buffer), count > 0 { all += buffer[..<count] }
        hold(all == text, "other text by \(most) bytes at a time")
        hold(source.decoding.otherLineCount == decoding.otherLineCount, "other lines")
        hold(source.decoding.firstOtherLine == decoding.firstOtherLine, "another first line")
        hold(source.decoding.brokenCount == decoding.brokenCount, "other broken characters")
    }
}

/// Rows of a table: the same from rooms and pieces of any size as in one go.
func tryRows(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let bytes = Array(input.dropFirst())
    let delimiter = TableOpening(bytes).delimiter
    var whole = TableScanner(bytes, delimiter: delimiter)
    var rows: [CutRow] = []
    while whole.next() { rows.append(CutRow(whole)) }
    let head = min(bytes.count, Int(first))
    for (room, most) in [(64, 1), (128, 50), (1000, 4096)] {
        var pieces = TableScanner(
            head: Array(bytes[..<head]), from: 0,
            then: ChoppedSource(Array(bytes[head...]), most), delimiter: delimiter, room: room)
        for row in rows {
            hold(pieces.next(), "rows are missing by \(most) bytes in \(room)")
            hold(CutRow(pieces) == row, "\(CutRow(pieces)) instead of \(row)")
        }
        hold(!pieces.next(), "there are more rows by \(most) bytes in \(room)")
    }
}

/// What tells one row from another.
private struct CutRow: Equatable {
    let line: Int
    let lastLine: Int
    let fieldCount: Int
    let faultCount: Int
    let marks: UInt8
    let fields: [[UInt8]]

    init(_ scanner: borrowing TableScanner) {
        line = scanner.rowLine
        lastLine = scanner.rowLastLine
        fieldCount = scanner.fieldCount
        faultCount = scanner.faults.count
        marks = scanner.marks.rawValue
        fields = scanner.fields.map { Array(scanner.bytes[$0.range]) }
    }
}

/// XML: the same elements and texts from blocks of any size as in one go. A fault is found in either
/// case, yet how much of what comes before it is told depends on the blocks.
func tryXML(_ input: [UInt8]) {
    let whole = XMLRecord()
    do throws(XMLProblem) { try XMLReader.read(input, into: whole) } catch {
        whole.end(with: error)
    }
    for size in [1, 13, 1000] {
        let record = XMLRecord()
        var reader = XMLReader(into: record)
        do throws(XMLProblem) {
            var start = 0
            while start < input.count {
                try reader.read(Array(input[start..<min(start + size, input.count)]))
                start += size
            }
            try reader.finish()
        } catch {
            record.end(with: error)
        }
        hold(record.hasFault == whole.hasFault, "\(record.parts) instead of \(whole.parts)")
        let pairs = zip(record.sound, whole.sound)
        hold(
            pairs.allSatisfy(==) && (whole.hasFault || record.sound.count == whole.sound.count),
            "\(record.parts) instead of \(whole.parts)")
    }
}

private final class XMLRecord: XMLHandler {
    private(set) var parts: [String] = []
    private var text: [UInt8] = []

    func start(_ element: XMLElement) { add("<\(element.prefix):\(element.name)") }

    func end(_ name: String) { add("</\(name)") }

    /// Whether the bytes are not XML.
    var hasFault: Bool { parts.last == "fault" }

    /// What comes before the fault, if there is one.
    var sound: ArraySlice<String> { hasFault ? parts.dropLast() : parts[...] }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) { text += bytes }

    func end(with problem: XMLProblem) {
        // How much of a text comes before its fault depends on the blocks, and so do the place and the
        // words, for which the bytes behind it are looked at.
        text = []
        hold(problem.line > 0 && problem.column > 0, "a fault without a place")
        add("fault")
    }

    private func add(_ part: String) {
        if !text.isEmpty { parts.append(String(decoding: text, as: UTF8.self)) }
        text = []
        parts.append(part)
    }
}
