internal import NetworkFormats

extension JSONValue {
    /// A text, or `null` if there is none.
    static func optional(_ text: String?) -> JSONValue { JSONValue(text) }

    /// A number, or `null` if there is none.
    static func optional(_ number: Double?) -> JSONValue { JSONValue(number?.withoutRoundingError) }

    /// A whole number, or `null` if there is none.
    static func optional(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }
}
