/// Names that stand for nobody in particular, such as `Unidentified Armed Group (Nigeria)`. Taken as
/// an actor, such a name joins what has nothing in common, and looks like the centre of everything.
///
/// ```swift
/// PlaceholderNames.unidentified.contains("Unspecified Actor")                      // true
/// PlaceholderNames.unidentified.contains("Civilians (Nigeria)")                    // false
/// (PlaceholderNames.unidentified + .civilians).contains("Civilians (Nigeria)")     // true
/// ```
public struct PlaceholderNames: Sendable, Hashable {
    /// Words with which such names begin, in lower case; each ends where a word ends.
    public var beginnings: Set<String>

    /// The names that begin with some words.
    public init(beginnings: Set<String>) {
        self.beginnings = Set(beginnings.map { $0.lowercased() })
    }

    /// No name.
    public static let none = PlaceholderNames(beginnings: [])

    /// Those of somebody whom the coders could not tell: `Unidentified …`, `Unspecified Actor`,
    /// `Unknown …`.
    public static let unidentified = PlaceholderNames(
        beginnings: ["unidentified", "unspecified", "unknown", "unnamed"])

    /// Those of people who are no party: `Civilians (Nigeria)`.
    public static let civilians = PlaceholderNames(beginnings: ["civilians", "civilian"])

    /// The names of both.
    public static func + (left: PlaceholderNames, right: PlaceholderNames) -> PlaceholderNames {
        PlaceholderNames(beginnings: left.beginnings.union(right.beginnings))
    }

    /// Whether a name stands for nobody in particular, without regard to case.
    ///
    /// - Complexity: O(*n*) in the length of the name's first two words.
    public func contains(_ name: String) -> Bool {
        guard !beginnings.isEmpty, mayContain(name) else { return false }
        let words = name.lowercased().split(maxSplits: 2) { !$0.isLetter }
        guard let first = words.first else { return false }
        if beginnings.contains(String(first)) { return true }
        return words.count > 1 && beginnings.contains("\(first) \(words[1])")
    }

    /// Whether the first letter of a name begins one of them, as far as can be told at a glance.
    private func mayContain(_ name: String) -> Bool {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        guard let first = name.utf8.first(where: { $0 >= 0x80 || letters.contains($0 | 0x20) })
        else { return false }
        return first >= 0x80 || beginnings.contains { $0.utf8.first == first | 0x20 }
    }
}
