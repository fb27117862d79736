/// How the characters of a file are encoded.
///
/// The language itself is ASCII, so only names and values need to be decoded, each by itself.
enum SourceEncoding {
    /// The bytes without a byte order mark; UTF-16 becomes UTF-8.
    static func text(
        of bytes: [UInt8], _ reading: inout DocumentReading
    ) throws(SourceProblem) -> [UInt8] {
        guard bytes.count < Int(Int32.max) else {
            throw SourceProblem(
                line: 1, column: 1, message: "the file is larger than 2 GB",
                remedy: "cut it into several files")
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, lowByte: 0, &reading) }
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, lowByte: 1, &reading) }
        return bytes
    }

    /// Whether a graph says of itself that it is in Latin-1.
    static func isLatin1(declaredBy document: Document) -> Bool {
        guard case .text(let name) = document.attributes["charset"] else { return false }
        return latin1.contains(name.lowercased())
    }

    /// Whether a `charset` names UTF-8.
    static func isUTF8(_ name: String) -> Bool {
        ["utf-8", "utf8"].contains(name.lowercased())
    }

    /// Text of which each valid part is UTF-8 and each other byte a character of Latin-1; `nil` if
    /// all of it is UTF-8.
    static func repaired(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var result: [UInt8] = []
        var isValid = true
        var rest = bytes[...]
        while let byte = rest.first {
            let length = validLength(rest)
            if length > 0 {
                result.append(contentsOf: rest.prefix(length))
            } else {
                isValid = false
                append(latin1: byte, to: &result)
            }
            rest = rest.dropFirst(max(length, 1))
        }
        return isValid ? nil : result
    }

    /// Text of which each byte is a character of Latin-1.
    static func latin1(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        for byte in bytes { append(latin1: byte, to: &result) }
        return result
    }

    private static let latin1: Set<String> = [
        "latin-1", "latin1", "l1", "iso-8859-1", "iso_8859-1", "iso8859-1", "iso-ir-100",
    ]

    private static func append(latin1 byte: UInt8, to bytes: inout [UInt8]) {
        if byte < 0x80 {
            bytes.append(byte)
        } else {
            bytes += [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
        }
    }

    /// How many bytes the first character has; 0 if they are none of UTF-8.
    private static func validLength(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        guard let first = bytes.first else { return 0 }
        let length =
            switch first {
            case ..<0x80: 1
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        guard length > 1 else { return length }
        let character = UnsafeBufferPointer(rebasing: bytes.prefix(length))
        return String(validating: character, as: UTF8.self) == nil ? 0 : length
    }

    private static func utf16(
        _ bytes: [UInt8], lowByte: Int, _ reading: inout DocumentReading
    ) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count / 2)
        let units = stride(from: 2, to: bytes.count - 1, by: 2).lazy.map { index in
            UInt16(bytes[index + 1 - lowByte]) << 8 | UInt16(bytes[index + lowByte])
        }
        let hasErrors = transcode(
            units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false
        ) { text.append($0) }
        if hasErrors || bytes.count % 2 != 0 {
            var warnings = WarningList()
            warnings.add(
                SourceProblem(
                    line: 1, column: 1,
                    message: "the file is not whole UTF-16, and U+FFFD stands for what is not",
                    remedy: "save it again as UTF-8"))
            reading.add(warnings)
        }
        return text
    }
}
