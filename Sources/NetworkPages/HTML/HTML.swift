/// A piece of HTML: text that is escaped, and elements around it.
///
/// Whatever comes from data comes in by ``text(_:)`` or as the value of an attribute, and both are
/// escaped here, in one place.
struct HTML {
    /// The piece as it is written.
    private(set) var written: String

    private init(written: String) { self.written = written }

    /// Characters that are only characters.
    static func text(_ text: String) -> HTML { HTML(written: escaped(text)) }

    /// Markup of our own that needs no escape: never with anything that came from data.
    static func markup(_ markup: String) -> HTML { HTML(written: markup) }

    /// Pieces one after the other.
    static func list(_ pieces: [HTML]) -> HTML {
        HTML(written: pieces.map(\.written).joined())
    }

    /// An element; attributes without a value are left out.
    static func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?>, _ content: [HTML]
    ) -> HTML {
        var start = "<\(name)"
        for case (let name, let value?) in attributes { start += " \(name)=\"\(escaped(value))\"" }
        return HTML(written: "\(start)>\(list(content).written)</\(name)>")
    }

    /// An element that holds a text.
    static func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?>, _ text: String
    ) -> HTML {
        element(name, attributes, [.text(text)])
    }

    /// An element without attributes.
    static func element(_ name: String, _ content: [HTML]) -> HTML { element(name, [:], content) }

    /// An element without attributes that holds a text.
    static func element(_ name: String, _ text: String) -> HTML { element(name, [:], text) }

    /// Replaces what has a meaning in HTML, in text and in attributes.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            // What HTML can write in no way at all.
            case "\0"..<"\t", "\u{B}"..<"\r", "\u{E}"..<" ", "\u{7F}"..<"\u{A0}",
                "\u{FFFE}"..."\u{FFFF}":
                result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
