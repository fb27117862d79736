internal import ActorNetworks

/// Another program that runs queries, and how it writes what engines write each in its own way.
public enum QueryEngine: String, CaseIterable, Sendable {
    /// Apache Spark 4, on one machine or many.
    case spark
    /// DuckDB, on one machine.
    case duckdb

    /// What it is called.
    public var name: String {
        switch self {
        case .spark: "Spark"
        case .duckdb: "DuckDB"
        }
    }

    /// A text. Spark reads a backslash in it as the beginning of an escape.
    func literal(_ text: some StringProtocol) -> String {
        var literal = "'"
        for character in text {
            switch (character, self) {
            case ("'", .spark): literal += "\\'"
            case ("'", .duckdb): literal += "''"
            case ("\\", .spark): literal += "\\\\"
            default: literal.append(character)
            }
        }
        return literal + "'"
    }

    /// Some texts, as what a value may be one of.
    func list(_ texts: some Sequence<String>) -> String {
        "(" + Self.wrapped(texts.sorted().map { literal($0) }) + ")"
    }

    /// Some items with commas between them, as many a line as it holds.
    static func wrapped(_ items: [String]) -> String {
        var text = ""
        var width = 0
        for (index, item) in items.enumerated() {
            let isFull = width + item.count > 80
            if index > 0 { text += isFull ? ",\n        " : ", " }
            width = (isFull ? 0 : width) + item.count + 2
            text += item
        }
        return text
    }

    /// A text without spaces, tabs and carriage returns around it, and no other signs.
    func trimmed(_ text: String) -> String {
        let signs = "concat(' ', chr(9), chr(13))"
        return self == .spark ? "trim(BOTH \(signs) FROM \(text))" : "trim(\(text), \(signs))"
    }

    /// The parts of a text between signs of one sort.
    func parts(of text: String, between sign: UInt8) -> String {
        switch self {
        // What Spark splits at is an expression, in which the bar is a sign of its own.
        case .spark: "split(\(text), concat('[', chr(\(sign)), ']'), -1)"
        case .duckdb: "string_split(\(text), chr(\(sign)))"
        }
    }

    /// How many parts there are.
    func count(of parts: String) -> String { self == .spark ? "size(\(parts))" : "len(\(parts))" }

    /// A part, counted from 1; nothing where there are fewer.
    func part(_ number: Int, of parts: String) -> String {
        self == .spark ? "try_element_at(\(parts), \(number))" : "\(parts)[\(number)]"
    }

    /// The parts from one on, put together without anything between them.
    func rest(of parts: String, from number: Int) -> String {
        switch self {
        case .spark:
            "concat_ws('', slice(\(parts), \(number), greatest(size(\(parts)) - \(number - 1), 0)))"
        case .duckdb: "array_to_string(\(parts)[\(number):], '')"
        }
    }

    /// Whether an expression is met in a text.
    func matches(_ text: String, _ expression: String) -> String {
        switch self {
        case .spark: "\(text) RLIKE \(literal(expression))"
        case .duckdb: "regexp_matches(\(text), \(literal(expression)))"
        }
    }

    /// The whole number next to a number; halves go to the even one.
    func rounded(_ number: String) -> String {
        self == .spark ? "rint(\(number))" : "round_even(\(number), 0)"
    }

    /// A whole number divided by another, both positive, without the rest.
    func quotient(_ dividend: String, _ divisor: String) -> String {
        self == .spark ? "(\(dividend)) div (\(divisor))" : "(\(dividend)) // (\(divisor))"
    }

    /// The first day of the unit that holds a day.
    func floor(_ day: String, _ unit: CalendarUnit) -> String {
        switch (self, unit) {
        case (_, .day): day
        case (.spark, _): "trunc(\(day), '\(unit.rawValue)')"
        case (.duckdb, _): "CAST(date_trunc('\(unit.rawValue)', \(day)) AS DATE)"
        }
    }

    /// How many days lie between two.
    func days(from first: String, to last: String) -> String {
        switch self {
        case .spark: "datediff(\(last), \(first))"
        case .duckdb: "date_diff('day', \(first), \(last))"
        }
    }

    /// A number that is the same for the same text, and hardly for another.
    func hash(_ text: String) -> String {
        self == .spark ? "xxhash64(\(text))" : "hash(\(text))"
    }
}
