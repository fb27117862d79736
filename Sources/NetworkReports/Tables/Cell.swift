public import ActorNetworks
public import NetworkFormats

/// A value in a table.
public enum Cell: Sendable, Hashable {
    /// Words.
    case text(String)
    /// Words, with what they mean, which may show as a colour.
    case marked(String, Meaning)
    /// A whole number.
    case count(Int)
    /// A number, printed with so many digits after the point, and with its sign if asked.
    case number(Double, digits: Int, signed: Bool = false)
    /// A share, 0 to 1, printed in percent.
    case share(Double)
    /// No value.
    case none

    /// What words mean.
    public enum Meaning: Sendable, Hashable {
        /// The kind of a relation.
        case kind(RelationKind)
        /// Something that must be corrected.
        case error
        /// Something doubtful.
        case warning
    }

    /// A number, or no value.
    public static func optional(_ value: Double?, digits: Int, signed: Bool = false) -> Cell {
        value.map { .number($0, digits: digits, signed: signed) } ?? .none
    }

    /// Words, or no value.
    public static func optional(_ text: String?) -> Cell { text.map { .text($0) } ?? .none }

    /// A whole number, or no value.
    public static func optional(_ count: Int?) -> Cell { count.map { .count($0) } ?? .none }

    /// How a reader sees it.
    public var printed: String {
        switch self {
        case .text(let text), .marked(let text, _): text.printable
        case .count(let count): "\(count)"
        case .number(let value, let digits, let signed):
            (signed && value > 0 ? "+" : "") + value.fixed(digits)
        case .share(let share): "\((share * 100).fixed(0)) %"
        case .none: "–"
        }
    }

    /// Whether it holds a number.
    public var isNumber: Bool {
        switch self {
        case .count, .number, .share: true
        default: false
        }
    }

    /// What its words mean, if that was said.
    public var meaning: Meaning? {
        if case .marked(_, let meaning) = self { meaning } else { nil }
    }

    /// How a table for programs writes it.
    public var plain: String {
        switch self {
        case .text(let text), .marked(let text, _): text
        case .count(let count): "\(count)"
        case .number(let value, _, _), .share(let value): value.shortest
        case .none: ""
        }
    }

    /// How a program reads it.
    public var json: JSONValue {
        switch self {
        case .text(let text), .marked(let text, _): .string(text)
        case .count(let count): .integer(count)
        case .number(let value, _, _), .share(let value): .number(value.withoutRoundingError)
        case .none: .null
        }
    }
}
