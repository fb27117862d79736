/// Writes values as JSON, a member or an element in each line, members in the order of their names.
public final class JSONEncoder {
    /// How the text is set.
    public struct OutputFormatting: OptionSet, Sendable {
        /// The choices as bits.
        public let rawValue: Int

        /// The choices that some bits stand for.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// Each member and element in a line of its own.
        public static let prettyPrinted = OutputFormatting(rawValue: 1)
        /// Members in the order of their names.
        public static let sortedKeys = OutputFormatting(rawValue: 2)
    }

    /// How the text is set: with both choices, the one way that is known here.
    public var outputFormatting: OutputFormatting = []

    /// An encoder without choices.
    public init() {}

    /// The JSON of a value.
    ///
    /// - Throws: `EncodingError` for a number that JSON cannot write, and what the value throws.
    public func encode(_ value: some Encodable) throws -> Data {
        precondition(
            outputFormatting == [.prettyPrinted, .sortedKeys],
            "JSON is written in lines and in order")
        let node = JSONNode()
        try ValueEncoder(node: node).encode(value)
        return Data(bytes: Array(node.text().utf8))
    }
}
