extension Scanner {
    mutating func scanWord() {
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
    mutating func scanNumber() throws(Failure) {
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
    mutating func scanQuoted() throws(Failure) {
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
                guard byte != 0 else { throw nul(at: position) }
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

    mutating func scanMarkup() throws(Failure) {
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
