internal import ActorNetworks

/// The text of a graph file, in UTF-8 however it was saved.
struct GraphText {
    /// The text without a mark of its encoding.
    let bytes: [UInt8]

    /// Takes the text of a file; what is not UTF-8 is read as Windows-1252, and told.
    init(_ file: CaseFiles.Table, into problems: inout Problems) {
        if let text = Self.wideText(of: file.bytes) {
            bytes = Array(text.utf8)
            return
        }
        let plain =
            file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? file.bytes.dropFirst(3) : file.bytes[...]
        guard String(validating: plain, as: UTF8.self) == nil else {
            bytes = Array(plain)
            return
        }
        let line = TextPosition(
            of: plain.startIndex + (plain.validUTF8Prefix ?? 0), in: file.bytes, rowStart: 0,
            rowLine: 1
        ).line
        problems.report(
            .invalidUTF8, .warning, in: file.name, line: line,
            problem: "the file is not UTF-8; it is read as Windows-1252",
            remedy: "save it as UTF-8 if names look wrong")
        bytes = plain.flatMap { Array(String(Self.windows1252($0)).utf8) }
    }

    private static func wideText(of bytes: [UInt8]) -> String? {
        let isBig = bytes.starts(with: [0xFE, 0xFF])
        guard isBig || bytes.starts(with: [0xFF, 0xFE]) else { return nil }
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
            let (one, two) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isBig ? one << 8 | two : two << 8 | one
        }
        return String(decoding: units, as: UTF16.self)
    }

    private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
        return upperScalars[Int(byte - 0x80)]
    }

    private static let upperScalars = Array(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}

/// The lines of a text, one after another.
struct TextLines {
    let bytes: [UInt8]
    /// The line given last, counted from 1.
    private(set) var number = 0
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next line, without its end; lines end with LF, CR or both.
    mutating func next() -> ArraySlice<UInt8>? {
        guard position < bytes.count else { return nil }
        let start = position
        let end =
            bytes[start...].firstIndex { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }
            ?? bytes.count
        position = end + 1
        if end + 1 < bytes.count, bytes[end] == ASCII.carriageReturn,
            bytes[end + 1] == ASCII.lineFeed
        {
            position += 1
        }
        number += 1
        return bytes[start..<end]
    }
}
