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
            self.justification = justification
            // Most lines hold none, and looking for whole characters is slow.
            guard text.unicodeScalars.contains(where: Self.isLineEnd) else {
                self.text = text
                return
            }
            self.text = String(
                text.map { $0.isNewline && $0 != "\u{B}" && $0 != "\u{C}" ? " " : $0 })
        }

        private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar {
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
            default: false
            }
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
        lines = []
        var rest = text.utf8[...]
        while let end = rest.firstIndex(where: { $0 == Self.lineFeed || $0 == Self.carriageReturn })
        {
            lines.append(Line(String(text[rest.startIndex..<end]), justification))
            let isPair = rest[end...].starts(with: [Self.carriageReturn, Self.lineFeed])
            rest = rest[rest.index(end, offsetBy: isPair ? 2 : 1)...]
        }
        lines.append(Line(String(text[rest.startIndex...]), justification))
    }

    /// A text whose lines are all centred.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
}
