/// What Graphviz would expand in a value is escaped here, so that it appears literally.
enum Escapes {
    /// A text with backslashes and entities escaped and line ends as `\n`, `\l` or `\r`.
    static func text(_ text: Text) -> String {
        var value = ""
        for (index, line) in text.lines.enumerated() {
            value += entities(literal(line.text))
            switch line.justification {
            case .left: value += "\\l"
            case .right: value += "\\r"
            case .center: if index < text.lines.count - 1 { value += "\\n" }
            }
        }
        return value
    }

    /// A text in which no backslash starts an escape.
    static func literal(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
        return replacing(text) { scalar, _ in scalar == "\\" ? "\\\\" : nil }
    }

    /// The name under which Graphviz keeps an object, which shows as the given text.
    ///
    /// Three things that DOT cannot carry are written as escapes: a backslash before a quote or
    /// at the end; a line feed, which the scanner of the library loses beside a backslash or
    /// quote; and a percent sign at the start, which marks objects without a name. So is an
    /// ampersand that starts an entity, for names stand in an SVG as they are.
    static func name(_ text: String) -> String {
        let isNameless = text.utf8.first == UInt8(ascii: "%")
        let name = entities(literal(text))
        guard isNameless || name.utf8.contains(UInt8(ascii: "\n")) else { return name }
        let lines = replacing(name) { scalar, _ in scalar == "\n" ? "\\n" : nil }
        return isNameless ? "\\" + lines : lines
    }

    /// The text that ``name(_:)`` was given.
    static func text(ofName name: String) -> String {
        let name = withoutEntities(name)
        guard name.utf8.contains(UInt8(ascii: "\\")) else { return name }
        var text = String.UnicodeScalarView()
        var isEscape = false
        for scalar in name.unicodeScalars {
            if isEscape {
                text.append(scalar == "n" ? "\n" : scalar)
                isEscape = false
            } else if scalar == "\\" {
                isEscape = true
            } else {
                text.append(scalar)
            }
        }
        return String(text)
    }

    /// A text in which no ampersand starts an entity.
    static func entities(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return replacing(text) { scalar, rest in
            scalar == "&" && startsEntity(rest) ? "&amp;" : nil
        }
    }

    /// The text that ``entities(_:)`` was given.
    private static func withoutEntities(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            result.append(scalar)
            let behind = rest.dropFirst(4)
            if scalar == "&", rest.starts(with: "amp;".unicodeScalars), startsEntity(behind) {
                rest = behind
            }
        }
        return String(result)
    }

    /// A link in which ampersands are safe in SVG and backslashes start no escape.
    static func url(_ url: String) -> String {
        replacing(literal(url)) { scalar, _ in scalar == "&" ? "&amp;" : nil }
    }

    /// Whether Graphviz takes what follows an ampersand for an entity: letters, digits or `#`, if
    /// any, then `;`.
    private static func startsEntity(_ rest: Substring.UnicodeScalarView) -> Bool {
        let name = rest.prefix { scalar in
            scalar == "#" || (scalar.isASCII && (scalar.properties.isAlphabetic || isDigit(scalar)))
        }
        return rest[name.endIndex...].first == ";"
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar)
    }

    private static func replacing(
        _ text: String,
        _ replacement: (Unicode.Scalar, Substring.UnicodeScalarView) -> String?
    ) -> String {
        var result = String.UnicodeScalarView()
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let next = scalars.index(after: index)
            if let replacement = replacement(scalars[index], scalars[next...]) {
                result.append(contentsOf: replacement.unicodeScalars)
            } else {
                result.append(scalars[index])
            }
            index = next
        }
        return String(result)
    }
}
