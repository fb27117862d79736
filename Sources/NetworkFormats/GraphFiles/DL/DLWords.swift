/// Cuts a file in UCINET's DL into words: what stands between blanks, commas and line ends, and texts
/// in quotes. `=` and `:` end the words of the heading.
struct DLWords {
    struct Word {
        let text: String
        let line: Int
        /// Whether it stood in quotes.
        let isQuoted: Bool
    }

    private let bytes: [UInt8]
    private(set) var position = 0
    private(set) var line = 1

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte <= ASCII.space || byte == UInt8(ascii: ",")
    }

    private mutating func advance() {
        if bytes[position] == ASCII.lineFeed
            || bytes[position] == ASCII.carriageReturn
                && !(position + 1 < bytes.count && bytes[position + 1] == ASCII.lineFeed)
        {
            line += 1
        }
        position += 1
    }

    /// The next word of the heading, in lower case unless quoted; signs are words of their own.
    mutating func nextOfHeading() -> Word? {
        guard let word = next(signs: true) else { return nil }
        return word.isQuoted
            ? word : Word(text: word.text.lowercased(), line: word.line, isQuoted: false)
    }

    /// The next word of labels and data.
    mutating func next(signs: Bool = false) -> Word? {
        while position < bytes.count, Self.isSpace(bytes[position]) { advance() }
        guard position < bytes.count else { return nil }
        let start = position
        let first = bytes[position]
        let startLine = line
        if first == ASCII.quote || first == UInt8(ascii: "'") {
            if let end = bytes[(position + 1)...].firstIndex(of: first) {
                while position <= end { advance() }
                return Word(
                    text: String(decoding: bytes[(start + 1)..<end], as: UTF8.self),
                    line: startLine, isQuoted: true)
            }
        }
        if signs, Self.isSign(first) {
            advance()
            return Word(text: String(Unicode.Scalar(first)), line: startLine, isQuoted: false)
        }
        while position < bytes.count, !Self.isSpace(bytes[position]),
            !(signs && Self.isSign(bytes[position]))
        {
            position += 1
        }
        return Word(
            text: String(decoding: bytes[start..<position], as: UTF8.self), line: startLine,
            isQuoted: false)
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "=") || byte == UInt8(ascii: ":")
    }

    /// The words up to the end of the line on which the next one stands; `nil` at the end.
    mutating func nextLine() -> [Word]? {
        guard let first = next() else { return nil }
        var words = [first]
        while true {
            var ahead = self
            guard let word = ahead.next(), word.line == first.line else { return words }
            words.append(word)
            self = ahead
        }
    }

    /// Whether the next word, in any case, is one of some; it is taken if so.
    mutating func take(_ words: Set<String>) -> Bool {
        var ahead = self
        guard let word = ahead.nextOfHeading(), !word.isQuoted, words.contains(word.text) else {
            return false
        }
        self = ahead
        return true
    }

    /// The words that a heading may begin with, or have after the first.
    static let ofHeadings: Set<String> = [
        "data", "labels", "label", "row", "column", "col", "matrix", "level",
    ]

    /// Whether a heading such as `data:` or `row labels:` comes next; nothing is taken.
    func isHeading() -> Bool {
        var ahead = self
        guard let first = ahead.nextOfHeading(), !first.isQuoted,
            let second = ahead.nextOfHeading(), !second.isQuoted
        else { return false }
        switch first.text {
        case "data": return second.text == ":"
        case "labels", "label": return second.text == ":" || second.text == "embedded"
        case "row", "column", "col", "matrix", "level":
            guard second.text == "labels", let third = ahead.nextOfHeading() else { return false }
            return third.text == ":" || third.text == "embedded"
        default: return false
        }
    }
}
