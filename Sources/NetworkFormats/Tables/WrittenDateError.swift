internal import ActorNetworks

/// Why a text is not a date.
enum WrittenDateError: Error, Equatable {
    case notADate(String)
    case notInCalendar(String)
    case otherForm(String, meaning: Day)
    case ambiguous(String, [DateReading])
    case contradictory(DateOrders.Sample, DateOrders.Sample)
    case notInOrder(String, ReadingChoices.DateOrder)
    case named(String, form: String, instead: String)
    case lost(String)

    var reason: Problem.Reason {
        switch self {
        case .ambiguous: .ambiguousDate
        case .contradictory: .contradiction
        default: .notADate
        }
    }

    /// Whether a date is written so that some order of day, month and year fits it.
    var isForm: Bool {
        if case .notADate = self { false } else { true }
    }

    /// Whether a user chose an order that does not fit.
    var isInOtherOrder: Bool {
        if case .notInOrder = self { true } else { false }
    }

    var problem: String {
        switch self {
        case .notADate(let text): "\(text.quoted) is not a date"
        case .notInCalendar(let text): "\(text.quoted) is not in the calendar"
        case .otherForm(let text, _): "\(text.quoted) is not an ISO date"
        case .ambiguous(let text, let readings):
            "\(text.quoted) can be read as \(Self.days(readings).count == 2 ? "two" : "three") days"
        case .contradictory(let one, let other):
            "\(Self.place(one)) is \(Self.words(one.orders)), but \(Self.place(other)) is "
                + Self.words(other.orders)
        case .notInOrder(let text, let order): "\(text.quoted) is no \(order.words)"
        case .named(let text, let form, _): "\(text.quoted) \(form)"
        case .lost(let text): "\(text.quoted) is what a spreadsheet has left of a date"
        }
    }

    var remedy: String {
        switch self {
        case .notADate: "write 2016-03-30, 2016-03 or 2016"
        case .notInCalendar: "correct year (0001 to 9999), month or day"
        case .otherForm(_, let day): "write \(day)"
        case .ambiguous(_, let readings):
            "write \(Self.days(readings).joined(separator: " or ")), or choose with "
                + Self.options(readings.map(\.order))
        case .contradictory(let one, let other):
            "correct one of the two, or choose with \(Self.options(one.orders + other.orders)), "
                + "by which the other is an error"
        case .notInOrder: "correct it, or choose otherwise with --dates"
        case .named(_, _, let instead): "write \(instead)"
        case .lost: "take the table from where it came from, and have dates saved as text"
        }
    }

    private static func days(_ readings: [DateReading]) -> [String] {
        var days: [String] = []
        for reading in readings where !days.contains("\(reading.day)") {
            days.append("\(reading.day)")
        }
        return days
    }

    private static func place(_ sample: DateOrders.Sample) -> String {
        sample.text.quoted + (sample.line > 0 ? " on line \(sample.line)" : "")
    }

    private static func words(_ orders: [ReadingChoices.DateOrder]) -> String {
        orders.map(\.words).joined(separator: " or ")
    }

    private static func options(_ orders: [ReadingChoices.DateOrder]) -> String {
        orders.map { "--dates \($0.rawValue)" }.joined(separator: " or ")
    }
}
