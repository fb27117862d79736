internal import ActorNetworks

/// How the attributes of a graph's edges write dates and numbers.
///
/// They are read by the rules of tables: a form that has one reading is read; of one with several,
/// the values of that attribute on all edges decide, which are looked at once before any is read.
struct GraphSpellings {
    private let spellings: ColumnSpellings
    /// Whether a weight that is a text begins with a minus.
    let hasNegativeWeight: Bool
    /// What is to be told, in the order in which it was found.
    private(set) var tellings: [(column: Int, line: Int?, telling: ColumnSpellings.Telling)] = []

    /// Two numbers of which each has another decimal mark, once one of them has been asked for.
    private(set) var contradiction: DecimalMarks.Contradiction?

    /// Looks at the attributes of all edges that are dates or numbers.
    ///
    /// - Complexity: O(*n*) for *n* attributes of edges.
    init(
        of edges: [AttributedGraph.Edge], _ attributes: inout GraphAttributes,
        choices: ReadingChoices
    ) {
        var orders: [Int: DateOrders] = [:]
        var marks: [Int: DecimalMarks] = [:]
        var seen: [Int: Set<String>] = [:]
        var hasNegative = false
        for edge in edges {
            for attribute in edge.attributes {
                guard case .text(var text) = attribute.value else { continue }
                let column = attributes.column(named: attribute.name)
                switch attributes.meaning(of: column) {
                case .date, .endDate:
                    guard Self.mayBeDigits(&text), seen[column, default: []].insert(text).inserted,
                        case .digits(let digits) = DateSpelling(text)
                    else { continue }
                    orders[column, default: DateOrders()].add(
                        digits, written: text, line: edge.place.line ?? 0)
                case .weight, .goldstein, .events:
                    hasNegative =
                        hasNegative
                        || attributes.meaning(of: column) == .weight
                            && edge.weight == nil && text.hasPrefix("-")
                    text.withUTF8 {
                        marks[column, default: DecimalMarks()].add(
                            UnsafeRawBufferPointer($0), line: edge.place.line ?? 0)
                    }
                default: continue
                }
            }
        }
        hasNegativeWeight = hasNegative
        spellings = ColumnSpellings(choices, orders: orders, marks: marks)
    }

    /// What was found out and is needed to read the next file of the sort alike.
    var found: FoundForms { spellings.found }

    /// Whether a text may write a date in digits, and not as ISO 8601 has it.
    private static func mayBeDigits(_ text: inout String) -> Bool {
        text.withUTF8 { bytes in
            bytes.count < 100 && PlainDate(UnsafeRawBufferPointer(bytes))?.day == nil
                && bytes.contains { $0 == UInt8(ascii: ".") || $0 == 0x2F || $0 == 0x2D }
        }
    }

    /// The date that a text writes.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - column: The number of its attribute.
    ///   - isDate: Whether the attribute is called a date, so that its numbers are days.
    ///   - line: Where it stands.
    /// - Returns: The date.
    /// - Throws: That it writes none, or one that can be read as several days.
    mutating func date(
        _ text: String, column: Int, isDate: Bool, line: Int?
    ) throws(WrittenDateError) -> WrittenDate {
        var text = text
        if let known = text.withUTF8({
            spellings.known(UnsafeRawBufferPointer($0), column: column)
        }) {
            return known
        }
        do {
            return try WrittenDate(parsing: text)
        } catch {
            if case .serial = DateSpelling(text) {
                guard isDate else { throw error }
                throw .named(
                    text,
                    form: "is a number of days, which spreadsheets count from 1899 and R from 1970",
                    instead: "the date as a text, such as 2016-03-30")
            }
            guard let (date, telling) = try spellings.date(text, column: column) else {
                throw error
            }
            if let telling { tellings.append((column, line, telling)) }
            return date
        }
    }

    /// The number that a text writes; `nil` if it writes none, or can be read as two.
    mutating func number(_ text: String, column: Int, line: Int?) -> Double? {
        var text = text
        let isOpen = text.withUTF8 { bytes in
            bytes.contains(UInt8(ascii: ","))
                || spellings.needsLook(UnsafeRawBufferPointer(bytes))
        }
        if !isOpen, let number = Double(text) { return number }
        switch text.withUTF8({
            spellings.number(UnsafeRawBufferPointer($0), column: column)
        }) {
        case .value(let number, let telling):
            if let telling { tellings.append((column, line, telling)) }
            return number
        case .contradictory(let found):
            contradiction = found
            return nil
        case .ambiguous, nil: return nil
        }
    }
}
