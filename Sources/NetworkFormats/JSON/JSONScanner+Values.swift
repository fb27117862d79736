internal import ActorNetworks

/// A text of JSON as it is written, between its quotes.
struct JSONText: Equatable {
    /// The bytes between the quotes.
    let range: Range<Int>
    /// Whether some of it is escaped.
    let isEscaped: Bool
}

extension JSONScanner {
    /// The text as it is meant.
    func string(of text: JSONText) -> String {
        guard text.isEscaped else { return String(decoding: bytes[text.range], as: UTF8.self) }
        var result: [UInt8] = []
        result.reserveCapacity(text.range.count)
        appendMeaning(of: text, to: &result)
        return String(decoding: result, as: UTF8.self)
    }

    /// Appends the text as it is meant.
    func appendMeaning(of text: JSONText, to result: inout [UInt8]) {
        guard text.isEscaped else {
            result += bytes[text.range]
            return
        }
        var index = text.range.lowerBound
        while index < text.range.upperBound {
            guard bytes[index] == UInt8(ascii: "\\") else {
                result.append(bytes[index])
                index += 1
                continue
            }
            switch bytes[index + 1] {
            case UInt8(ascii: "n"): result.append(ASCII.lineFeed)
            case UInt8(ascii: "r"): result.append(ASCII.carriageReturn)
            case UInt8(ascii: "t"): result.append(ASCII.tab)
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "u"):
                let (scalar, count) = escapedScalar(at: index)
                result += String(scalar).utf8
                index += count
                continue
            case let byte: result.append(byte)
            }
            index += 2
        }
    }

    /// The character that `\u` at `index` means, with how many bytes it takes; U+FFFD for half of
    /// one.
    private func escapedScalar(at index: Int) -> (Unicode.Scalar, Int) {
        guard let unit = codeUnit(at: index + 2) else { return ("\u{FFFD}", 2) }
        if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
        guard unit < 0xDC00, index + 7 < bytes.count, bytes[index + 6] == UInt8(ascii: "\\"),
            bytes[index + 7] == UInt8(ascii: "u"), let second = codeUnit(at: index + 8),
            (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
        else { return ("\u{FFFD}", 6) }
        return (scalar, 12)
    }

    /// The four hexadecimal digits at `index`.
    private func codeUnit(at index: Int) -> UInt32? {
        guard index + 4 <= bytes.count else { return nil }
        var unit: UInt32 = 0
        for byte in bytes[index..<index + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            unit = unit << 4 | UInt32(digit)
        }
        return unit
    }

    /// The text whose opening quote is next.
    mutating func text() throws(JSONError) -> JSONText {
        let start = position + 1
        var isEscaped = false
        var isASCII = true
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == ASCII.quote {
                if !isASCII { try checkUTF8(start..<index) }
                position = index + 1
                return JSONText(range: start..<index, isEscaped: isEscaped)
            }
            if byte == UInt8(ascii: "\\") {
                isEscaped = true
                index = try endOfEscape(at: index)
            } else if byte < ASCII.space {
                position = index
                throw error(
                    "\(described(byte)) stands in a text",
                    byte == ASCII.lineFeed || byte == ASCII.carriageReturn
                        ? "close the text, or write the line break as \\n"
                        : "write it as \(Self.escape(of: byte))")
            } else {
                if byte >= 0x80 { isASCII = false }
                index += 1
            }
        }
        throw error("the text that begins here is not closed", "write a double quote at its end")
    }

    private static func escape(of byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return byte == ASCII.tab
            ? "\\t" : "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }

    /// Where the escape at `index` ends; doubts half a character.
    private mutating func endOfEscape(at index: Int) throws(JSONError) -> Int {
        guard index + 1 < bytes.count else { return bytes.count }
        switch bytes[index + 1] {
        case ASCII.quote, UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
            UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return index + 2
        case UInt8(ascii: "u"):
            guard codeUnit(at: index + 2) != nil else { break }
            let (scalar, count) = escapedScalar(at: index)
            if scalar == "\u{FFFD}", !isWrittenReplacement(at: index) {
                doubt(
                    at: index, "the escape is half of a character; it is read as U+FFFD",
                    "write both halves, as in \\ud83d\\ude00")
            }
            return index + count
        default: break
        }
        position = index
        throw error(
            "a backslash stands before no escape that JSON has",
            "write a backslash of the text twice")
    }

    private func isWrittenReplacement(at index: Int) -> Bool {
        codeUnit(at: index + 2) == 0xFFFD
    }

    private mutating func checkUTF8(_ range: Range<Int>) throws(JSONError) {
        guard String(validating: bytes[range], as: UTF8.self) == nil,
            let sound = bytes[range].validUTF8Prefix
        else { return }
        position = range.lowerBound + sound
        throw error("a byte of a text is not UTF-8", "save the file as UTF-8")
    }
}

// MARK: - Numbers and words

extension JSONScanner {
    /// The number that begins here.
    mutating func number() throws(JSONError) -> Token {
        let start = position
        var index = start
        func digits() -> Int {
            let first = index
            while index < bytes.count, Self.isDigit(bytes[index]) { index += 1 }
            return index - first
        }
        if bytes[index] == UInt8(ascii: "-") { index += 1 }
        let wholeStart = index
        let whole = digits()
        if whole == 0 {
            if index < bytes.count, bytes[index] == UInt8(ascii: "I") {
                return try word(bytes[index])
            }
            throw error("a minus sign stands without a number", "write a digit after it")
        }
        if whole > 1, bytes[wholeStart] == UInt8(ascii: "0") {
            throw error("a number begins with 0", "write it without the 0, or as text in quotes")
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            if digits() == 0 {
                throw error("a number ends with its point", "write a digit after the point")
            }
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < bytes.count, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[index]) {
                index += 1
            }
            if digits() == 0 {
                throw error("a number has no exponent after its e", "write a digit after the e")
            }
        }
        position = index
        return .number(start..<index)
    }

    /// `true`, `false` or `null`, or what somebody wrote in their place.
    mutating func word(_ byte: UInt8) throws(JSONError) -> Token {
        let start = position
        var end = start
        if bytes[end] == UInt8(ascii: "-") { end += 1 }
        while end < bytes.count, end - start < 40, Self.isWordByte(bytes[end]) { end += 1 }
        let word = String(decoding: bytes[start..<end], as: UTF8.self)
        switch word {
        case "true", "false":
            position = end
            return .bool(word == "true")
        case "null":
            position = end
            return .null
        case "NaN" where nanIsNull:
            doubt(at: start, "NaN is not JSON; it is read as null", "write null")
            position = end
            return .null
        case "NaN", "nan":
            throw error("NaN is not a number of JSON", "write null where there is no value")
        case "Infinity", "-Infinity", "inf", "-inf":
            throw error("\(word) is not a number of JSON", "write null or a finite number")
        case "None", "undefined", "NULL", "Null", "NA":
            throw error("\(word) is not a word of JSON", "write null")
        case "True", "TRUE", "False", "FALSE":
            throw error("\(word) is not a word of JSON", "write \(word.lowercased())")
        case "" where byte == UInt8(ascii: "'"):
            throw error("a text stands in single quotes", "write it in double quotes")
        case "" where byte == UInt8(ascii: "/"), "" where byte == UInt8(ascii: "#"):
            throw error("a comment stands where a value should", "remove it; JSON has none")
        case "" where byte == ASCII.nul || byte == 0xFF || byte == 0xFE:
            throw error(
                "\(described(byte)) stands where a value should",
                position < 4 ? "save the file as UTF-8" : "remove it")
        case "" where byte == UInt8(ascii: "+") || byte == UInt8(ascii: "."):
            throw error(
                "a number begins with \(described(byte))",
                "write a digit before it, or leave it out")
        case "":
            throw error(
                "\(described(byte)) stands where a value should",
                "write a value, or remove the comma or colon before it")
        default:
            throw error("\(word.quoted) is not a value", "write texts in double quotes")
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        isDigit(byte) || byte == UInt8(ascii: "_")
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
