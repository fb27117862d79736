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
    var token = Token.end
    /// Where it starts.
    var place = 0
    /// Where it ends.
    var position: Int
    /// Whether a number before it ended only because a letter or point followed.
    var isCutNumber = false

    let bytes: UnsafeBufferPointer<UInt8>
    var contents = 0..<0
    var unescaped: [UInt8] = []
    var isUnescaped = false

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

    var byteAhead: UInt8? { position < bytes.count ? bytes[position] : nil }

    func foreign(_ byte: UInt8) -> Failure {
        if byte == 0 { return nul(at: place) }
        let sign =
            byte < 0x20 || byte == 0x7F
            ? "a control character (\(byte))" : "\"\(Character(Unicode.Scalar(byte)))\""
        return Failure(
            place: place, message: "\(sign) stands outside of quotes",
            remedy: "put names and values with other than letters, digits and _ in quotes")
    }

    func nul(at place: Int) -> Failure {
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
