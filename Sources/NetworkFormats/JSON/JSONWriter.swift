/// Writes JSON in parts of bounded size, the same bytes for the same value.
///
/// Objects within others, and what holds such, stand on lines of their own.
struct JSONWriter<Failure: Error>: ~Copyable {
    /// Takes what has been written.
    typealias Use = ([UInt8]) throws(Failure) -> Void

    /// As much as is gathered before it is handed on.
    private static var partSize: Int { 1 << 16 }

    private var bytes: [UInt8] = []

    /// Writes a value and a line feed, which are handed on in parts.
    mutating func write(_ value: JSONValue, _ use: Use) throws(Failure) {
        try write(value, indentation: 0, use)
        bytes.append(ASCII.lineFeed)
        try use(bytes)
        bytes.removeAll()
    }

    private mutating func write(
        _ value: JSONValue, indentation: Int, _ use: Use
    ) throws(Failure) {
        switch value {
        case .null: append("null")
        case .bool(let value): append(value ? "true" : "false")
        case .integer(let value): append(String(value))
        case .number(let value): append(Self.text(of: value))
        case .numeral(let text): append(text)
        case .string(let text): appendQuoted(text)
        case .array(let values):
            try write(
                count: values.count, between: "[", "]", takesLines: value.takesLine,
                indentation: indentation, use
            ) { ("", values[$0]) }
        case .series(let series):
            try write(
                count: series.count, between: "[", "]", takesLines: value.takesLine,
                indentation: indentation, use
            ) { ("", series.element($0)) }
        case .object(let members):
            try write(
                count: members.count, between: "{", "}",
                takesLines: members.contains { $0.1.takesLine }, indentation: indentation, use
            ) { members[$0] }
        }
    }

    private mutating func write(
        count: Int, between opening: String, _ closing: String, takesLines: Bool,
        indentation: Int, _ use: Use, element: (Int) -> (name: String, value: JSONValue)
    ) throws(Failure) {
        append(opening)
        for index in 0..<count {
            if index > 0 { append(takesLines ? "," : ", ") }
            if takesLines { beginLine(indentation + 2) }
            let (name, value) = element(index)
            if opening == "{" {
                appendQuoted(name)
                append(": ")
            }
            try write(value, indentation: indentation + 2, use)
            if bytes.count >= Self.partSize {
                try use(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        if takesLines { beginLine(indentation) }
        append(closing)
    }

    private mutating func beginLine(_ indentation: Int) {
        bytes.append(ASCII.lineFeed)
        bytes.append(contentsOf: repeatElement(ASCII.space, count: indentation))
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private static func text(of number: Double) -> String {
        guard number.isFinite else { return "null" }
        return Int(exactly: number).map(String.init) ?? "\(number)"
    }

    /// Appends a text in quotes; what JSON or JavaScript forbids in it is escaped.
    private mutating func appendQuoted(_ text: String) {
        bytes.append(ASCII.quote)
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            for (index, byte) in utf8.enumerated() {
                guard let escape = Self.escape(of: byte, at: index, in: utf8) else { continue }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
                bytes.append(contentsOf: escape.text.utf8)
                start = index + escape.count
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
        }
        bytes.append(ASCII.quote)
    }

    /// What stands for the bytes of a character that cannot stand itself, and how many they are.
    private static func escape(
        of byte: UInt8, at index: Int, in utf8: UnsafeBufferPointer<UInt8>
    ) -> (text: String, count: Int)? {
        switch byte {
        case ASCII.quote: return ("\\\"", 1)
        case UInt8(ascii: "\\"): return ("\\\\", 1)
        case ASCII.lineFeed: return ("\\n", 1)
        case ASCII.carriageReturn: return ("\\r", 1)
        case ASCII.tab: return ("\\t", 1)
        case 0..<ASCII.space:
            let digits = String(byte, radix: 16)
            return ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits, 1)
        // U+2028 and U+2029, which end lines in JavaScript.
        case 0xE2 where utf8[index + 1] == 0x80 && utf8[index + 2] & 0xFE == 0xA8:
            return (utf8[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
        default: return nil
        }
    }
}

extension JSONValue {
    /// Whether the value is too much for a part of a line.
    fileprivate var takesLine: Bool {
        switch self {
        case .array(let values): values.contains { $0.takesLine }
        case .series(let series): (0..<series.count).contains { series.element($0).takesLine }
        case .object(let members): !members.isEmpty
        default: false
        }
    }
}
