internal import ActorNetworks

/// How the columns of a table write dates and numbers that are not written as they should be.
///
/// A form that has one reading is read. Of one with several, the other rows of the column decide,
/// which are looked at once, when the first such value is met; what was decided is told. A user's
/// choice goes before both.
final class ColumnSpellings {
    private let choices: ReadingChoices
    /// The order of dates in tables of this sort, where nothing else tells it.
    private let usualDates: ReadingChoices.DateOrder?
    /// The order of dates that other columns tell.
    private let toldDates: ReadingChoices.DateOrder?
    /// Opens the table again at its first row, to look at a whole column.
    private let reopen: () -> TableReader?

    /// What was found out and is needed to read the next table of the sort alike.
    private(set) var found = FoundForms()

    private var dates: [Int: KnownDates] = [:]
    private var marks: [Int: DecimalMarks.Finding] = [:]
    private var told: Set<Told> = []

    /// Whether numbers with a point may have it between thousands. In a table with commas between
    /// fields nobody has it there.
    let mayGroupByPoints: Bool
    /// Whether a spreadsheet of a country with decimal commas may have written the table, so that no
    /// comma in a column says nothing of its points.
    private let isOfCommas: Bool

    private struct Told: Hashable {
        let column: Int
        let sort: Int
    }

    /// The dates of a column that were read already, which most rows repeat.
    private final class KnownDates {
        var texts = DistinctTexts()
        var dates: [WrittenDate?] = []
        lazy var orders = DateOrders()
        var isSurveyed = false
    }

    /// Spellings of a table.
    ///
    /// - Parameters:
    ///   - choices: What a user chose.
    ///   - delimiter: The sign between fields.
    ///   - usualDates: The order of dates in tables of this sort, where nothing else tells it: of those
    ///     with slashes, and not where semicolons show that a spreadsheet of another country wrote
    ///     the table.
    ///   - toldDates: The order of dates that other columns tell.
    ///   - reopen: Opens the table again; `nil` where that cannot be done.
    init(
        _ choices: ReadingChoices = ReadingChoices(), delimiter: Delimiter = .comma,
        usualDates: ReadingChoices.DateOrder? = nil,
        toldDates: ReadingChoices.DateOrder? = nil,
        reopening reopen: @escaping () -> TableReader? = { nil }
    ) {
        self.choices = choices
        self.usualDates = delimiter == .semicolon ? nil : usualDates
        self.toldDates = toldDates
        self.reopen = reopen
        isOfCommas = delimiter == .semicolon
        mayGroupByPoints = delimiter != .comma || choices.decimal == .comma
    }

    /// Spellings of columns that were looked at already, by their numbers.
    init(
        _ choices: ReadingChoices, orders: [Int: DateOrders], marks: [Int: DecimalMarks]
    ) {
        self.choices = choices
        usualDates = nil
        toldDates = nil
        reopen = { nil }
        isOfCommas = false
        mayGroupByPoints = true
        for (column, orders) in orders {
            let known = KnownDates()
            known.orders = orders
            known.isSurveyed = true
            dates[column] = known
        }
        self.marks = marks.mapValues(\.finding)
    }

    /// What a user should know about how a value was read.
    struct Telling {
        let problem: String
        let remedy: String
    }

    /// What is told of a column, each once.
    private func tell(_ sort: Int, of column: Int, _ telling: () -> Telling) -> Telling? {
        told.insert(Told(column: column, sort: sort)).inserted ? telling() : nil
    }
}

// MARK: - Dates

extension ColumnSpellings {
    /// The date of a text that was read before.
    func known(_ bytes: UnsafeRawBufferPointer, column: Int) -> WrittenDate? {
        guard let known = dates[column] else { return nil }
        let number = known.texts.number(of: bytes)
        return number < known.dates.count ? known.dates[number] : nil
    }

    /// Keeps what a text was read as.
    private func keep(_ date: WrittenDate, of text: String, column: Int) {
        let known = dates[column] ?? KnownDates()
        dates[column] = known
        var text = text
        let number = text.withUTF8 { known.texts.number(of: UnsafeRawBufferPointer($0)) }
        while known.dates.count <= number { known.dates.append(nil) }
        known.dates[number] = date
    }

    /// Reads a date that is not ISO 8601.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - column: Its column.
    /// - Returns: The date, and what is to be told about it; `nil` if it writes none.
    /// - Throws: That the text can be read as several days.
    func date(
        _ text: String, column: Int
    ) throws(WrittenDateError) -> (date: WrittenDate, telling: Telling?)? {
        guard let spelling = DateSpelling(text) else { return nil }
        let date: WrittenDate
        var telling: Telling?
        switch spelling {
        case .certain(let certain): date = certain
        case .shortYear(let guess):
            date = guess
            telling = tellShortYears(column)
        case .serial(let day):
            date = day
            telling = tell(1, of: column) {
                Telling(
                    problem: "days that are numbers are counted as spreadsheets do, from 1900: "
                        + "\(text) is \(day.first)",
                    remedy: "write them as dates if that is wrong")
            }
        case .stamp(let day):
            date = day
            telling = tell(6, of: column) {
                Telling(
                    problem: "numbers are read as "
                        + "\(text.utf8.count > 11 ? "milli" : "")seconds since 1970: "
                        + "\(text) is \(day.first)",
                    remedy: "write them as dates if that is wrong")
            }
        case .float(let day):
            date = day
            telling = tell(7, of: column) {
                Telling(
                    problem: "a program took dates for numbers: \(text) is read as "
                        + day.precision.unit.name(of: day.first),
                    remedy: "write them as dates if that is wrong")
            }
        case .digits(let digits):
            let (day, found) = try self.day(digits, text, column)
            date = WrittenDate(day)
            telling = found
            if telling == nil, digits.isShort { telling = tellShortYears(column) }
        }
        keep(date, of: text, column: column)
        return (date, telling)
    }

    private func tellShortYears(_ column: Int) -> Telling? {
        let first = DateSpelling.firstShortYear
        return tell(2, of: column) {
            Telling(
                problem: "years of two digits are read as \(first) to \(first + 99)",
                remedy: "write four digits if that is wrong")
        }
    }

    private func day(
        _ digits: DateDigits, _ text: String, _ column: Int
    ) throws(WrittenDateError) -> (Day, Telling?) {
        if let order = choices.dates {
            guard let day = digits.day(order) else { throw .notInOrder(text, order) }
            return (day, nil)
        }
        let readings = digits.readings
        guard let first = readings.first else { throw .notInCalendar(text) }
        let finding = finding(digits.separator, column: column)
        let isOne = readings.allSatisfy { $0.day == first.day }
        switch finding {
        case .mixed(let one, let other): throw .contradictory(one, other)
        case _ where isOne: return (first.day, nil)
        case .order(let order, let because):
            guard let day = digits.day(order) else { throw .notInCalendar(text) }
            found.add(order)
            let telling = tell(order == .mdy ? 8 : 3, of: column) {
                Telling(
                    problem: "dates are read as \(order.words), because of \(because.quoted)",
                    remedy: "choose otherwise with --dates if that is wrong")
            }
            return (day, telling)
        case .open:
            guard readings.count > 1 else { return (first.day, nil) }
            if let toldDates, let day = digits.day(toldDates) {
                found.add(toldDates)
                let telling = tell(3, of: column) {
                    Telling(
                        problem: "dates are read as \(toldDates.words), as the months beside them "
                            + "tell",
                        remedy: "choose otherwise with --dates if that is wrong")
                }
                return (day, telling)
            }
            if let usualDates, text.contains("/"), let day = digits.day(usualDates) {
                let telling = tell(3, of: column) {
                    Telling(
                        problem: "dates are read as \(usualDates.words), as tables of this sort "
                            + "have them",
                        remedy: "choose otherwise with --dates if that is wrong")
                }
                return (day, telling)
            }
            throw .ambiguous(text, readings)
        }
    }

    private func finding(_ separator: Character, column: Int) -> DateOrders.Finding {
        let known = dates[column] ?? KnownDates()
        dates[column] = known
        if !known.isSurveyed {
            known.isSurveyed = true
            var orders = DateOrders()
            var seen = DistinctTexts()
            survey(column) { bytes, line in
                let count = seen.count
                guard seen.number(of: bytes) == count else { return }
                // Ten bytes with hyphens are what most dates are, and need no look.
                guard PlainDate(bytes)?.day == nil, bytes.count < 100 else { return }
                let text = String(decoding: bytes, as: UTF8.self)
                if case .digits(let digits) = DateSpelling(text) {
                    orders.add(digits, written: text, line: line)
                }
            }
            known.orders = orders
        }
        return known.orders.finding(separator)
    }

    /// Looks at every value of a column.
    private func survey(_ column: Int, _ look: (UnsafeRawBufferPointer, _ line: Int) -> Void) {
        guard let table = reopen() else { return }
        var ignored = Problems(errorLimit: 0)
        while table.next(into: &ignored) { table.withBytes(of: column) { look($0, table.line) } }
    }
}

// MARK: - Numbers

extension ColumnSpellings {
    /// A number that is not written plainly.
    enum Number {
        /// It is read.
        case value(Double, Telling?)
        /// It can be read as two numbers.
        case ambiguous
        /// Its column has numbers with either mark; these are two of them.
        case contradictory(DecimalMarks.Contradiction)
    }

    /// Reads a number that is not written plainly, or that may be meant otherwise.
    ///
    /// - Returns: The number; `nil` if the text writes none.
    func number(_ bytes: UnsafeRawBufferPointer, column: Int) -> Number? {
        if let mark = choices.decimal {
            return NumberSpelling.value(of: bytes, mark: mark).map { .value($0, nil) }
        }
        let comma = NumberSpelling.value(of: bytes, mark: .comma)
        let point = NumberSpelling.value(of: bytes, mark: .point)
        guard let comma else { return point.map { .value($0, nil) } }
        let finding: DecimalMarks.Finding
        if let known = marks[column] {
            finding = known
        } else {
            var found = DecimalMarks()
            survey(column) { found.add($0, line: $1) }
            finding = found.finding
            marks[column] = finding
        }
        if case .mixed(let contradiction) = finding, comma != point {
            return .contradictory(contradiction)
        }
        guard let point else {
            guard case .mark(.comma, let because) = finding else { return .value(comma, nil) }
            found.add(DecimalMarks.Mark.comma)
            return .value(comma, tellComma(column, because))
        }
        if comma == point { return .value(comma, nil) }
        if case .mark(let mark, _) = finding { found.add(mark) }
        switch finding {
        case .mark(.comma, let because): return .value(comma, tellComma(column, because))
        case .mark(.point, let because):
            guard bytes.contains(UInt8(ascii: ",")) else { return .value(point, nil) }
            let telling = tell(5, of: column) {
                Telling(
                    problem: "numbers are read with commas between thousands, because of "
                        + because.quoted,
                    remedy: "give --decimal comma if that is wrong")
            }
            return .value(point, telling)
        case .open:
            // Where no comma is met at all, a point is what it is nearly everywhere.
            return isOfCommas || bytes.contains(UInt8(ascii: ",")) ? .ambiguous : .value(point, nil)
        case .mixed(let contradiction): return .contradictory(contradiction)
        }
    }

    /// Whether a number with a plain form may be meant otherwise.
    func needsLook(_ bytes: UnsafeRawBufferPointer) -> Bool {
        if choices.decimal == .comma { return bytes.contains(UInt8(ascii: ".")) }
        return choices.decimal == nil && NumberSpelling.mayBeGrouped(bytes)
    }

    /// The decimal mark that a user chose.
    var chosenMark: ReadingChoices.DecimalMark? { choices.decimal }

    /// Whether numbers such as `1e3` and `.5` are read whose point is decimal.
    var readsPlainDecimals: Bool { choices.decimal != .comma }

    private func tellComma(_ column: Int, _ because: String) -> Telling? {
        tell(4, of: column) {
            Telling(
                problem: "numbers are read with a decimal comma, because of \(because.quoted)",
                remedy: "give --decimal point if that is wrong")
        }
    }
}

extension ReadingChoices.DateOrder {
    /// The order in words.
    var words: String {
        switch self {
        case .dmy: "day, month, year"
        case .mdy: "month, day, year"
        case .ymd: "year, month, day"
        }
    }
}
