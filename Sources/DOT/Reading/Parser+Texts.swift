extension Parser {
    /// The number of the name at which the scanner stands, which is left behind.
    mutating func text() throws(SourceProblem) -> Int32 {
        warnOfCutNumber()
        if scanner.token == .word || scanner.token == .quoted,
            let name = scanner.withText({ Self.isASCII($0) ? builder.names.number(of: $0) : nil })
        {
            let canGoOn = scanner.token == .quoted
            try advance()
            if canGoOn, scanner.token == .plus {
                return number(of: try joined(Array(builder.names.names[Int(name)].utf8)))
            }
            return name
        }
        let canGoOn = scanner.token != .word
        let bytes = decoded()
        try advance()
        return number(of: canGoOn ? try joined(bytes) : bytes)
    }

    /// The value at which the scanner stands, which is left behind.
    mutating func value() throws(SourceProblem) -> Attribute.Value {
        guard scanner.token.isText else {
            throw unexpected(
                "where a value should stand",
                "write one, in quotes if it has other than letters, digits and _")
        }
        warnOfCutNumber()
        let token = scanner.token
        let value =
            scanner.withText { Self.isASCII($0) ? String(decoding: $0, as: UTF8.self) : nil }
            ?? String(decoding: decoded(), as: UTF8.self)
        try advance()
        if scanner.token == .plus, token != .word {
            return .text(String(decoding: try joined(Array(value.utf8)), as: UTF8.self))
        }
        return token == .markup ? .html(HTMLLabel(value)) : .text(value)
    }

    /// A text with those that `+` joins to it.
    private mutating func joined(_ start: [UInt8]) throws(SourceProblem) -> [UInt8] {
        var bytes = start
        while try take(.plus) {
            guard scanner.token == .quoted || scanner.token == .markup else {
                throw unexpected("where a quoted text should follow +", "put it in quotes")
            }
            bytes += decoded()
            try advance()
        }
        return bytes
    }

    private mutating func number(of bytes: [UInt8]) -> Int32 {
        bytes.withUnsafeBufferPointer { builder.names.number(of: $0) }
    }

    /// The text at which the scanner stands, as UTF-8.
    private mutating func decoded() -> [UInt8] {
        let (bytes, isASCII, isRepaired) = scanner.withText { text in
            let isASCII = Self.isASCII(text)
            if isASCII { return (Array(text), true, false) }
            if isLatin1 { return (SourceEncoding.latin1(text), false, false) }
            let repaired = SourceEncoding.repaired(text)
            return (repaired ?? Array(text), false, repaired != nil)
        }
        if !isASCII { meetsOtherThanASCII = true }
        if isRepaired, !hasForeignBytes {
            hasForeignBytes = true
            warn(
                at: scanner.place, "bytes that are not UTF-8 are taken for Latin-1 from here on",
                "save the file as UTF-8, or say graph [charset=latin1] in it")
        }
        return bytes
    }

    private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var union: UInt8 = 0
        for byte in bytes { union |= byte }
        return union < 0x80
    }
}
