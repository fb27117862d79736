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
    /// A text.
    case string(String)
    /// Values in order.
    case array([JSONValue])
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

    /// The value as text: objects within others, and what holds such, stand on lines of their own;
    /// ends with a line feed.
    public var text: String {
        var text = ""
        write(to: &text, indentation: 0)
        return text + "\n"
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

extension JSONValue {
    private func write(to text: inout String, indentation: Int) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        case .number(let value): text += Self.text(of: value)
        case .string(let value): Self.write(value, to: &text)
        case .array(let values):
            Self.write(
                values.map { (nil, $0) }, between: "[", "]", to: &text, indentation: indentation)
        case .object(let members):
            Self.write(
                members.map { ($0, $1) }, between: "{", "}", to: &text, indentation: indentation)
        }
    }

    /// Whether the value is too much for a part of a line.
    private var takesLine: Bool {
        switch self {
        case .array(let values): values.contains { $0.takesLine }
        case .object(let members): !members.isEmpty
        default: false
        }
    }

    private static func write(
        _ elements: [(name: String?, value: JSONValue)], between opening: String, _ closing: String,
        to text: inout String, indentation: Int
    ) {
        let takesLines = elements.contains { $0.value.takesLine }
        text += opening
        for (index, element) in elements.enumerated() {
            if index > 0 { text += takesLines ? "," : ", " }
            if takesLines { text += "\n" + String(repeating: " ", count: indentation + 2) }
            if let name = element.name {
                write(name, to: &text)
                text += ": "
            }
            element.value.write(to: &text, indentation: indentation + 2)
        }
        if takesLines { text += "\n" + String(repeating: " ", count: indentation) }
        text += closing
    }

    private static func text(of number: Double) -> String {
        guard number.isFinite else { return "null" }
        return Int(exactly: number).map(String.init) ?? "\(number)"
    }

    private static func write(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\0"..<" ", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
