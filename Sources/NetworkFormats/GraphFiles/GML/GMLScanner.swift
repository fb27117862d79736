internal import ActorNetworks

/// Cuts GML into keys, values and brackets.
///
/// Comments begin with `#` and end with the line, wherever they begin, as networkx has it. Characters
/// in texts may be written as in HTML: `&quot;`, `&eacute;`, `&#233;`, `&#xE9;`.
struct GMLScanner {
    enum Token: Equatable {
        case word(String)
        case text(String)
        case integer(Int)
        case real(Double)
        case open, close, end
    }

    /// What breaks the grammar, and where.
    struct Failure: Error {
        let offset: Int
        let problem: String
        let remedy: String
    }

    let bytes: [UInt8]
    private var position = 0
    /// The line of the token that was given last, and where it begins.
    private(set) var line = 1
    private(set) var start = 0
    private var nextLine = 1

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next part; where a key is due, words for numbers such as `nan` are keys.
    mutating func next(asKey: Bool = false) throws(Failure) -> Token {
        skipSpaces()
        (line, start) = (nextLine, position)
        guard position < bytes.count else { return .end }
        switch bytes[position] {
        case UInt8(ascii: "["):
            position += 1
            return .open
        case UInt8(ascii: "]"):
            position += 1
            return .close
        case ASCII.quote: return .text(try text())
        default: return try plain(asKey: asKey)
        }
    }

    private mutating func skipSpaces() {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "#"):
                while position < bytes.count, bytes[position] != ASCII.lineFeed,
                    bytes[position] != ASCII.carriageReturn
                {
                    position += 1
                }
            case ASCII.lineFeed, ASCII.carriageReturn:
                noteLineEnd()
                position += 1
            case ASCII.space, ASCII.tab, 0x0B, 0x0C: position += 1
            default: return
            }
        }
    }

    private mutating func noteLineEnd() {
        let isFirstOfTwo =
            bytes[position] == ASCII.carriageReturn && position + 1 < bytes.count
            && bytes[position + 1] == ASCII.lineFeed
        if !isFirstOfTwo { nextLine += 1 }
    }

    private mutating func text() throws(Failure) -> String {
        let first = position + 1
        position = first
        var hasEntities = false
        while position < bytes.count, bytes[position] != ASCII.quote {
            if bytes[position] == UInt8(ascii: "&") { hasEntities = true }
            if bytes[position] == ASCII.lineFeed || bytes[position] == ASCII.carriageReturn {
                noteLineEnd()
            }
            position += 1
        }
        guard position < bytes.count else {
            throw Failure(
                offset: start, problem: "the text that begins here is not closed",
                remedy: "write a double quote at its end, and &quot; for one within it")
        }
        let text = String(decoding: bytes[first..<position], as: UTF8.self)
        position += 1
        return hasEntities ? CharacterReferences.resolved(text) : text
    }

    /// A key, a number, or a text that somebody left without quotes.
    private mutating func plain(asKey: Bool) throws(Failure) -> Token {
        let first = position
        while position < bytes.count, !Self.endsWord(bytes[position]) { position += 1 }
        let word = String(decoding: bytes[first..<position], as: UTF8.self)
        guard !word.isEmpty else {
            let name = Unicode.Scalar(bytes[first]).codePoint
            throw Failure(
                offset: first, problem: "the control character \(name) stands between values",
                remedy: "remove it, or save the file as text in UTF-8")
        }
        if let number = Int(word) { return .integer(number) }
        if let number = Self.real(word), number.isFinite || !asKey { return .real(number) }
        return .word(word)
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        byte <= ASCII.space || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
            || byte == ASCII.quote
    }

    /// A number with a point or an exponent, or one that is none or endless as programs write it.
    private static func real(_ word: String) -> Double? {
        switch word.lowercased() {
        case "nan", "inf", "+inf", "-inf", "infinity", "-infinity", "-nan": return Double(word)
        default: break
        }
        let isNumber = word.utf8.allSatisfy { "+-.0123456789eE".utf8.contains($0) }
        return isNumber ? Double(word) : nil
    }
}
