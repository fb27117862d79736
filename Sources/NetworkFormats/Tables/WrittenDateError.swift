internal import ActorNetworks

/// Why a text is not a date.
enum WrittenDateError: Error, Equatable {
    case notADate(String)
    case notInCalendar(String)
    case otherForm(String, meaning: Day)
    case ambiguous(String, Day, Day)
    case notInOrder(String, ReadingChoices.DateOrder)
    case named(String, form: String, instead: String)
    case lost(String)

    var reason: Problem.Reason {
        if case .ambiguous = self { .ambiguousDate } else { .notADate }
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
        case .ambiguous(let text, _, _): "\(text.quoted) can be read as two days"
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
        case .ambiguous(_, let one, let other):
            "write \(one) or \(other), or choose with --dates dmy or --dates mdy"
        case .notInOrder: "correct it, or choose otherwise with --dates"
        case .named(_, _, let instead): "write \(instead)"
        case .lost: "take the table from where it came from, and have dates saved as text"
        }
    }
}
