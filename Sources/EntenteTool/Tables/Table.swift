internal import NetworkFormats

/// Rows of values under named columns, to be printed, or read by programs.
struct Table {
    /// A column: its name for programs, its heading for readers.
    struct Column {
        let name: String
        let heading: String
        /// Whether its text may be broken over lines where there is little room.
        let mayWrap: Bool

        init(_ name: String, _ heading: String? = nil, mayWrap: Bool = false) {
            self.name = name
            self.heading = heading ?? name
            self.mayWrap = mayWrap
        }
    }

    let columns: [Column]
    var rows: [[Cell]] = []

    init(_ columns: [Column], rows: [[Cell]] = []) {
        self.columns = columns
        self.rows = rows
    }
}

/// A value in a table.
enum Cell {
    /// Words.
    case text(String)
    /// Words in the colour of what they mean.
    case coloured(String, Paint.Colour)
    /// A whole number.
    case count(Int)
    /// A number, printed with so many digits after the point, and with its sign if asked.
    case number(Double, digits: Int, signed: Bool = false)
    /// A share, 0 to 1, printed in percent.
    case share(Double)
    /// No value.
    case none

    /// A number, or no value.
    static func optional(_ value: Double?, digits: Int, signed: Bool = false) -> Cell {
        value.map { .number($0, digits: digits, signed: signed) } ?? .none
    }

    /// Words, or no value.
    static func optional(_ text: String?) -> Cell {
        text.map { .text($0) } ?? .none
    }

    /// How a reader sees it.
    var printed: String {
        switch self {
        case .text(let text), .coloured(let text, _): text.printable
        case .count(let count): "\(count)"
        case .number(let value, let digits, let signed):
            (signed && value > 0 ? "+" : "") + value.fixed(digits)
        case .share(let share): "\((share * 100).fixed(0)) %"
        case .none: "–"
        }
    }

    var isNumber: Bool {
        switch self {
        case .count, .number, .share: true
        default: false
        }
    }

    var isNone: Bool {
        if case .none = self { true } else { false }
    }

    var colour: Paint.Colour? {
        if case .coloured(_, let colour) = self { colour } else { nil }
    }

    /// How a table for programs writes it.
    var plain: String {
        switch self {
        case .text(let text), .coloured(let text, _): text
        case .count(let count): "\(count)"
        case .number(let value, _, _), .share(let value): value.shortest
        case .none: ""
        }
    }

    /// How a program reads it.
    var json: JSONValue {
        switch self {
        case .text(let text), .coloured(let text, _): .string(text)
        case .count(let count): .integer(count)
        case .number(let value, _, _), .share(let value): .number(value.withoutNoise)
        case .none: .null
        }
    }
}

extension Table {
    /// The table as RFC 4180 text with a header.
    var csv: String {
        var writer = TableWriter(header: columns.map(\.name))
        for row in rows { writer.append(row.map(\.plain)) }
        return writer.text
    }

    /// The rows as objects.
    var json: JSONValue {
        .array(
            rows.map { row in
                .object(zip(columns, row).map { ($0.name, $1.json) })
            })
    }
}
