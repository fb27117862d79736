/// A value of JSON whose text is always the same: members keep their order, numbers are written as
/// short as they can be read back.
///
/// ```swift
/// JSONValue.object([("actor", "us"), ("degree", 12)]).text   // {"actor": "us", "degree": 12}
/// ```
public enum JSONValue: Sendable {
    /// No value.
    case null
    /// A truth value.
    case bool(Bool)
    /// A whole number.
    case integer(Int)
    /// A number; one that is not finite is written as `null`, which is all that JSON has for it.
    case number(Double)
    /// A number that neither `Int` nor `Double` can hold, as it is written.
    case numeral(String)
    /// A text.
    case string(String)
    /// Values in order.
    case array([JSONValue])
    /// Values in order that are made one by one as they are written, so that many take no room.
    case series(Series)
    /// Members in order.
    case object([(String, JSONValue)])

    /// A text, or `null` if there is none.
    public init(_ text: String?) {
        self = text.map(JSONValue.string) ?? .null
    }

    /// A number, or `null` if there is none.
    public init(_ number: Double?) {
        self = number.map(JSONValue.number) ?? .null
    }

    /// Values that are made when they are asked for.
    public struct Series: Sendable {
        /// How many there are.
        public let count: Int
        /// The value at a position; the same each time.
        public let element: @Sendable (Int) -> JSONValue
    }

    /// An array with a value for each element of a collection, made as it is written.
    ///
    /// ```swift
    /// JSONValue.array(of: rows) { .integer($0) }
    /// ```
    public static func array<Elements: RandomAccessCollection & Sendable>(
        of elements: Elements, _ value: @escaping @Sendable (Elements.Element) -> JSONValue
    ) -> JSONValue {
        .series(
            Series(count: elements.count) { position in
                value(elements[elements.index(elements.startIndex, offsetBy: position)])
            })
    }

    /// The value as text: objects within others, and what holds such, stand on lines of their own;
    /// ends with a line feed.
    public var text: String {
        var text = ""
        write { text += String(decoding: $0, as: UTF8.self) }
        return text
    }

    /// Writes the text, in UTF-8, in parts of bounded size, so that it is nowhere as a whole.
    ///
    /// - Parameter use: Takes the parts, none of which begins or ends within a character.
    /// - Throws: What `use` throws.
    public func write<Failure: Error>(
        _ use: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var writer = JSONWriter<Failure>()
        try writer.write(self, use)
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral
{
    /// A text.
    public init(stringLiteral value: String) { self = .string(value) }
    /// A whole number.
    public init(integerLiteral value: Int) { self = .integer(value) }
    /// A number.
    public init(floatLiteral value: Double) { self = .number(value) }
    /// A truth value.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// Values in order.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}
