/// How the characters of a file are written as bytes.
public enum TextEncoding: Hashable, Sendable {
    /// UTF-8, the rule.
    case utf8
    /// UTF-16 with the lower byte first, as Windows writes it.
    case utf16LittleEndian
    /// UTF-16 with the higher byte first.
    case utf16BigEndian
    /// ISO 8859-1.
    case latin1
    /// An encoding of one byte a character, such as `windows-1252`.
    case codePage(String)

    /// What old programs for Windows write in Western Europe and America.
    public static let windows1252 = TextEncoding.codePage("windows-1252")

    /// The encoding of a name, in any spelling that is in use; `nil` if it is not known.
    public init?(named name: String) {
        let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
        if let number = Self.windowsNumber(plain) {
            self = .codePage("windows-\(number)")
        } else if plain.hasPrefix("iso8859"), plain != "iso88591" {
            self = .codePage("iso-8859-\(plain.dropFirst(7))")
        } else if let known = Self.spellings[plain] {
            self = known
        } else {
            self = .codePage(name.lowercased())
        }
        if case .codePage(let page) = self, CodePages.table(page) == nil { return nil }
    }

    /// The names of all encodings that are known.
    public static let names =
        ["utf-8", "utf-16le", "utf-16be", "iso-8859-1"] + CodePages.names

    /// The name.
    public var name: String {
        switch self {
        case .utf8: "utf-8"
        case .utf16LittleEndian: "utf-16le"
        case .utf16BigEndian: "utf-16be"
        case .latin1: "iso-8859-1"
        case .codePage(let name): name
        }
    }

    private static func windowsNumber(_ name: String) -> Substring? {
        for start in ["windows", "cp", "win"] where name.hasPrefix(start) {
            let number = name.dropFirst(start.count)
            if number.count == 4, number.hasPrefix("125") { return number }
        }
        return nil
    }

    private static let spellings: [String: TextEncoding] = [
        "utf8": .utf8, "utf8sig": .utf8, "utf8bom": .utf8, "utf16le": .utf16LittleEndian,
        "utf16": .utf16LittleEndian, "unicode": .utf16LittleEndian, "utf16be": .utf16BigEndian,
        "iso88591": .latin1, "latin1": .latin1, "l1": .latin1, "ascii": .utf8,
        "ansi": .windows1252, "latin2": .codePage("iso-8859-2"),
        "latin5": .codePage("iso-8859-9"), "latin9": .codePage("iso-8859-15"),
        "koi8r": .codePage("koi8-r"), "koi8u": .codePage("koi8-u"),
        "mac": .codePage("macintosh"), "macroman": .codePage("macintosh"),
    ]
}
