/// Cuts a DOT file into tokens.
struct Scanner {
    /// A sign, a word, or the end.
    enum Token: Equatable {
        case end
        case openBrace, closeBrace, openBracket, closeBracket
        case semicolon, comma, equals, colon, plus
        case arrow, line
        case graph, digraph, subgraph, node, edge, strict
        /// A name without quotes, or a number.
        case word
        /// Text in quotes.
        case quoted
        /// Markup in angle brackets.
        case markup

        /// Whether it is a name or value.
        var isText: Bool { self == .word || self == .quoted || self == .markup }
    }

    /// Why no token can be made out.
    struct Failure: Error {
        var place: Int
        var message: String
        var remedy: String
    }

    /// The token at which the parser stands.
    private(set) var token = Token.end
    /// Where it starts.
    private(set) var place = 0
    /// Where it ends.
    private(set) var position: Int
    /// Whether a number before it ended only because a letter or point followed.
    private(set) var isCutNumber = false

    private let bytes: UnsafeBufferPointer<UInt8>
    private var contents = 0..<0
    private var unescaped: [UInt8] = []
    private var isUnescaped = false

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        self.bytes = bytes
        position = start
    }

    /// The characters of a text, without what encloses and escapes them, as the file has them.
    func withText<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
        isUnescaped
            ? unescaped.withUnsafeBufferPointer(body)
            : body(UnsafeBufferPointer(rebasing: bytes[contents]))
    }

    /// Goes on to the next token.
    mutating func advance() throws(Failure) {
        try skipBlanks()
        place = position
        isCutNumber = false
        guard position < bytes.count else {
            token = .end
            return
        }
        let byte = bytes[position]
        if Self.isLetter(byte) { return scanWord() }
        position += 1
        switch byte {
        case UInt8(ascii: "{"): token = .openBrace
        case UInt8(ascii: "}"): token = .closeBrace
        case UInt8(ascii: "["): token = .openBracket
        case UInt8(ascii: "]"): token = .closeBracket
        case UInt8(ascii: ";"): token = .semicolon
        case UInt8(ascii: ","): token = .comma
        case UInt8(ascii: "="): token = .equals
        case UInt8(ascii: ":"): token = .colon
        case UInt8(ascii: "+"): token = .plus
        case UInt8(ascii: "\""): try scanQuoted()
        case UInt8(ascii: "<"): try scanMarkup()
        case UInt8(ascii: "-") where byteAhead == UInt8(ascii: ">"):
            position += 1
            token = .arrow
        case UInt8(ascii: "-") where byteAhead == UInt8(ascii: "-"):
            position += 1
            token = .line
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"):
            try scanNumber()
        default: throw foreign(byte)
        }
    }

    private var byteAhead: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func foreign(_ byte: UInt8) -> Failure {
        if byte == 0 { return nul(at: place) }
        let sign =
            byte < 0x20 || byte == 0x7F
            ? "a control character (\(byte))" : "\"\(Character(Unicode.Scalar(byte)))\""
        return Failure(
            place: place, message: "\(sign) stands outside of quotes",
            remedy: "put names and values with other than letters, digits and _ in quotes")
    }

    private func nul(at place: Int) -> Failure {
        Failure(
            place: place, message: "a NUL byte stands here",
            remedy: "save the file as text, in UTF-8")
    }

    static func isLetter(_ byte: UInt8) -> Bool {
        let small = byte | 0x20
        return small >= UInt8(ascii: "a") && small <= UInt8(ascii: "z") || byte >= 0x80
            || byte == UInt8(ascii: "_")
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
}

// MARK: - Blanks and comments

extension Scanner {
    private mutating func skipBlanks() throws(Failure) {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                position += 1
            case UInt8(ascii: "#"): skipLine()
            case UInt8(ascii: "/"):
                place = position
                position += 1
                switch byteAhead {
                case UInt8(ascii: "/"): skipLine()
                case UInt8(ascii: "*"): try skipComment()
                default: throw foreign(UInt8(ascii: "/"))
                }
            // A byte order mark, at the start or where files were joined.
            case 0xEF where bytes[position...].starts(with: [0xEF, 0xBB, 0xBF]): position += 3
            default: return
            }
        }
    }

    private mutating func skipLine() {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
    }

    private mutating func skipComment() throws(Failure) {
        position += 1
        var previous: UInt8 = 0
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if previous == UInt8(ascii: "*"), byte == UInt8(ascii: "/") { return }
            previous = byte
        }
        throw Failure(place: place, message: "the comment never ends", remedy: "end it with */")
    }
}

// MARK: - Texts

extension Scanner {
    private mutating func scanWord() {
        while position < bytes.count,
            Self.isLetter(bytes[position]) || Self.isDigit(bytes[position])
        {
            position += 1
        }
        contents = place..<position
        isUnescaped = false
        token = keyword ?? .word
    }

    /// The word as a keyword, in whatever case.
    private var keyword: Token? {
        switch (contents.count, bytes[place] | 0x20) {
        case (4, UInt8(ascii: "n")): isWord("node") ? .node : nil
        case (4, UInt8(ascii: "e")): isWord("edge") ? .edge : nil
        case (5, UInt8(ascii: "g")): isWord("graph") ? .graph : nil
        case (6, UInt8(ascii: "s")): isWord("strict") ? .strict : nil
        case (7, UInt8(ascii: "d")): isWord("digraph") ? .digraph : nil
        case (8, UInt8(ascii: "s")): isWord("subgraph") ? .subgraph : nil
        default: nil
        }
    }

    private func isWord(_ word: StaticString) -> Bool {
        for index in 0..<contents.count
        where bytes[place + index] | 0x20 != word.utf8Start[index] { return false }
        return true
    }

    /// A number ends before a second point or a letter, where another token begins.
    private mutating func scanNumber() throws(Failure) {
        position = place
        if bytes[position] == UInt8(ascii: "-") { position += 1 }
        let first = position
        skipDigits()
        var digits = position - first
        if byteAhead == UInt8(ascii: ".") {
            position += 1
            let point = position
            skipDigits()
            digits += position - point
        }
        guard digits > 0 else {
            position = place + 1
            throw foreign(bytes[place])
        }
        contents = place..<position
        isUnescaped = false
        token = .word
        isCutNumber = byteAhead.map { $0 == UInt8(ascii: ".") || Self.isLetter($0) } ?? false
    }

    private mutating func skipDigits() {
        while position < bytes.count, Self.isDigit(bytes[position]) { position += 1 }
    }

    /// Only `\"` and a line end behind a backslash are the scanner's; all else that has a
    /// backslash is left to those who read the value.
    private mutating func scanQuoted() throws(Failure) {
        token = .quoted
        isUnescaped = false
        var start = position
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                if isUnescaped {
                    unescaped.append(contentsOf: bytes[start..<position])
                } else {
                    contents = start..<position
                }
                position += 1
                return
            case UInt8(ascii: "\\"):
                position += 1
                guard let byte = byteAhead else { break }
                let isQuote = byte == UInt8(ascii: "\"")
                let isLineEnd = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
                position += 1
                guard isQuote || isLineEnd else { continue }
                if !isUnescaped { unescaped.removeAll(keepingCapacity: true) }
                isUnescaped = true
                unescaped.append(contentsOf: bytes[start..<position - 2])
                if byte == UInt8(ascii: "\r"), byteAhead == UInt8(ascii: "\n") { position += 1 }
                start = isQuote ? position - 1 : position
            case 0: throw nul(at: position)
            default: position += 1
            }
        }
        throw Failure(
            place: place, message: "the quoted text never ends", remedy: "end it with a quote")
    }

    private mutating func scanMarkup() throws(Failure) {
        token = .markup
        isUnescaped = false
        var depth = 1
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "<"): depth += 1
            case UInt8(ascii: ">"): depth -= 1
            case 0: throw nul(at: position)
            default: break
            }
            if depth == 0 {
                contents = place + 1..<position
                position += 1
                return
            }
            position += 1
        }
        throw Failure(
            place: place, message: "the markup never ends",
            remedy: "close each < with a >, and write &lt; for the sign itself")
    }
}

// MARK: - Messages

extension Scanner {
    /// The token as the file has it, in quotes and cut to a length that a message can bear.
    var spelling: String {
        let text = String(decoding: bytes[place..<min(position, place + 160)], as: UTF8.self)
        let line = text.prefix { !$0.isNewline }
        let shown = line.count > 40 || line.count < text.count ? line.prefix(40) + "…" : line
        return shown.hasPrefix("\"") ? "the text \(shown)" : "\"\(shown)\""
    }
}
