/// Bytes that an encoder has written.
public struct Data: Sendable {
    let bytes: [UInt8]
}

extension String {
    /// How bytes stand for a text.
    public struct Encoding: Sendable {
        /// UTF-8.
        public static let utf8 = Encoding()
    }

    /// The text that bytes stand for.
    ///
    /// - Returns: `nil` if they are not in that encoding.
    public init?(data: Data, encoding: Encoding) {
        self.init(validating: data.bytes, as: UTF8.self)
    }
}
