/// What the file of a picture says besides the picture.
public struct FileDetails: Sendable, Hashable {
    /// What every id in an SVG begins with, so that several pictures can stand on one page: a letter,
    /// then letters, digits, `-` or `_` of ASCII. Empty if the picture stands alone.
    public var idPrefix: String

    /// Where the picture comes from; `nil` says nothing.
    public var provenance: Provenance?

    /// Details of a file.
    ///
    /// - Precondition: ``isIDPrefix(_:)`` accepts `idPrefix`, or it is empty.
    public init(idPrefix: String = "", provenance: Provenance? = nil) {
        precondition(
            idPrefix.isEmpty || Self.isIDPrefix(idPrefix),
            "an id begins with a letter and holds letters, digits, - and _")
        self.idPrefix = idPrefix
        self.provenance = provenance
    }

    /// Whether ids may begin with a text, in every place that names them: in SVG, HTML and CSS.
    public static func isIDPrefix(_ text: String) -> Bool {
        let bytes = text.utf8
        return bytes.first.map(isLetter) == true
            && bytes.allSatisfy { byte in
                isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
