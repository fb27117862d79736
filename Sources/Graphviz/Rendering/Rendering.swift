/// A drawing as the bytes of a file.
public struct Rendering: Sendable, Hashable {
    /// The format of the bytes.
    public var format: Format
    /// The contents of the file.
    public var bytes: [UInt8]
    /// What the library remarked, one message each; the drawing is complete nevertheless.
    public var warnings: [String]

    /// The contents as text, for the formats that are text; what is not UTF-8 is replaced.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}
