/// Writes XML, with every element on a line of its own.
///
/// Characters that XML cannot hold (most control characters) are replaced by U+FFFD and counted.
struct XMLWriter {
    /// The document so far.
    private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    /// How many characters XML cannot hold.
    private(set) var lostCharacters = 0
    private var open: [String] = []

    /// Begins an element; attributes without a value are left out.
    mutating func begin(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
        writeTag(name, attributes)
        text += ">\n"
        open.append(name)
    }

    /// Ends the last element that was begun.
    mutating func end() {
        guard let name = open.popLast() else { return }
        indent()
        text += "</\(name)>\n"
    }

    /// Writes an element without content, or with text.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
        text content: String? = nil
    ) {
        writeTag(name, attributes)
        guard let content else {
            text += "/>\n"
            return
        }
        text += ">"
        escape(content, isAttribute: false)
        text += "</\(name)>\n"
    }

    private mutating func writeTag(
        _ name: String, _ attributes: KeyValuePairs<String, String?>
    ) {
        indent()
        text += "<\(name)"
        for case (let name, let value?) in attributes {
            text += " \(name)=\""
            escape(value, isAttribute: true)
            text += "\""
        }
    }

    private mutating func indent() {
        for _ in open { text += "  " }
    }

    private mutating func escape(_ content: String, isAttribute: Bool) {
        let isPlain = content.utf8.allSatisfy { byte in
            byte >= 0x20 && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "&")
                && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "\"") && byte != 0xEF
        }
        if isPlain {
            text += content
            return
        }
        for scalar in content.unicodeScalars {
            switch scalar {
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "&": text += "&amp;"
            case "\"" where isAttribute: text += "&quot;"
            case "\r": text += "&#13;"
            case "\n" where isAttribute: text += "&#10;"
            case "\t" where isAttribute: text += "&#9;"
            case "\n", "\t": text.unicodeScalars.append(scalar)
            case "\0"..<" ", "\u{FFFE}", "\u{FFFF}":
                text += "\u{FFFD}"
                lostCharacters += 1
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
