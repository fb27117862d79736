/// Texts as DOT tokens.
package enum Quoting {
    private static let keywords: Set<String> = [
        "graph", "digraph", "subgraph", "node", "edge", "strict",
    ]

    /// A name: bare if it can be, quoted if not.
    package static func identifier(_ text: String) -> String {
        value(Escapes.name(text))
    }

    /// The name that Graphviz holds for an identifier.
    package static func stored(_ identifier: String) -> String {
        Escapes.name(identifier)
    }

    /// The identifier for a name that Graphviz holds.
    package static func identifier(stored name: String) -> String {
        Escapes.text(ofName: name)
    }

    /// A value as it stands: bare if it can be, quoted if not.
    static func value(_ text: String) -> String {
        if isBareWord(text) || isNumeral(text) { return text }
        guard text.utf8.contains(UInt8(ascii: "\"")) else { return "\"" + text + "\"" }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted += "\\" }
            quoted.unicodeScalars.append(scalar)
        }
        quoted += "\""
        return quoted
    }

    /// A name as a verbatim document has it: in quotes, or, where no quotes can hold its
    /// backslashes, as the markup that it came from.
    static func verbatim(_ name: String) -> String {
        isQuotable(name) ? value(name) : "<" + name + ">"
    }

    /// Whether quotes can hold a text: before a quote, a line end or the end they hold backslashes
    /// only in pairs.
    static func isQuotable(_ text: String) -> Bool {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return true }
        var isOdd = false
        for byte in text.utf8 {
            if isOdd, [0x0A, 0x0D, 0x22].contains(byte) { return false }
            isOdd = byte == UInt8(ascii: "\\") && !isOdd
        }
        return !isOdd
    }

    /// Whether angle brackets around a text would end where it ends.
    static func hasMatchingBrackets(_ text: String) -> Bool {
        var depth = 0
        for byte in text.utf8 where depth >= 0 {
            if byte == UInt8(ascii: "<") { depth += 1 }
            if byte == UInt8(ascii: ">") { depth -= 1 }
        }
        return depth == 0
    }

    private static func isBareWord(_ text: String) -> Bool {
        guard let first = text.utf8.first, !isDigit(first) else { return false }
        return text.utf8.allSatisfy { isLetter($0) || isDigit($0) }
            && !keywords.contains(text.lowercased())
    }

    /// Whether a text is a number with at least one digit before a point and one after it.
    private static func isNumeral(_ text: String) -> Bool {
        let unsigned = text.utf8.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
        let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
        return (1...2).contains(parts.count)
            && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        let small = byte | 0x20
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(small) || byte == UInt8(ascii: "_")
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
