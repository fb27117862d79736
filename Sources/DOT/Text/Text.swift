/// The text of a label: lines, each centred, or set to the left or right.
///
/// The text appears literally: neither escapes such as `\N` nor entities such as `&amp;` are
/// expanded.
public struct Text: Sendable, Hashable, ExpressibleByStringLiteral {
    /// A line and where it stands in the label.
    public struct Line: Sendable, Hashable {
        /// The characters, without a line end.
        public var text: String
        /// Where the line stands.
        public var justification: Justification

        /// A line, centred unless told otherwise; line ends in it become spaces.
        ///
        /// Vertical tabs and form feeds stay, for no drawing can hold them and the check tells.
        public init(_ text: String, _ justification: Justification = .center) {
            self.text = String(
                text.map { $0.isNewline && $0 != "\u{B}" && $0 != "\u{C}" ? " " : $0 })
            self.justification = justification
        }
    }

    /// The lines from top to bottom.
    public var lines: [Line]

    /// A text of the given lines.
    public init(lines: [Line]) {
        self.lines = lines
    }

    /// A text whose lines all stand alike; line feed, carriage return and both together end one.
    public init(_ text: String, _ justification: Justification = .center) {
        let parts = text.split(omittingEmptySubsequences: false, whereSeparator: Self.endsLine)
        lines = parts.map { Line(String($0), justification) }
    }

    /// A text whose lines are all centred.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    private static func endsLine(_ character: Character) -> Bool {
        character == "\n" || character == "\r" || character == "\r\n"
    }
}
