internal import ActorNetworks

/// Dates of which year, month and day stand in columns of their own.
enum DateParts {
    private static let years: Set<String> = HeaderWords.years.union(["year", "iyear"])
    private static let months: Set<String> = ["month", "monat", "mois", "mes", "imonth"]
    private static let days: Set<String> = [
        "day", "tag", "jour", "día", "dia", "day_of_month", "day_of_the_month", "iday",
    ]

    /// The columns of the parts, where some names have year and month and no other date; else none.
    static func columns(in names: [String]) -> [EventColumn: Int] {
        let dates = Set(EventColumn.date.usualNames + HeaderWords.all(of: .date))
        guard !names.contains(where: { dates.contains($0) && !days.contains($0) }),
            let year = names.firstIndex(where: years.contains),
            let month = names.firstIndex(where: months.contains)
        else { return [:] }
        let columns: [EventColumn: Int?] = [
            .year: year, .month: month, .dayOfMonth: names.firstIndex(where: days.contains),
        ]
        return columns.compactMapValues(\.self)
    }
}

extension TableValues<EventColumn> {
    /// Whether the parts of a date have columns of their own, and a whole date has none.
    var hasDateParts: Bool { columns[.date] == nil && columns[.year] != nil }

    /// The date of the current row that its parts make: a day, or a month or a year where the rest is
    /// empty; `nil`, and an error, if they make none.
    borrowing func dateOfParts(into problems: inout Problems) -> WrittenDate? {
        guard let year = text(.year) else {
            fail(.missingValue, .year, into: &problems, "\(name(of: .year)) is empty") {
                "fill it in, or remove the row"
            }
            return nil
        }
        let (month, day) = (Self.known(text(.month)), Self.known(text(.dayOfMonth)))
        let parts = [year, month, day].compactMap(\.self)
        if month != nil || day == nil, let date = Self.date(year, month, day) { return date }
        let meaning: EventColumn = day != nil ? .dayOfMonth : month != nil ? .month : .year
        fail(
            .notADate, meaning, into: &problems,
            "year, month and day make no date: \(parts.joined(separator: ", ").quoted)"
        ) {
            "write numbers such as 2016, 3 and 30; leave the day empty if nobody knows it, or month "
                + "and day"
        }
        return nil
    }

    /// A part as it is written; `nil` for the numbers that say that nobody knows it.
    private static func known(_ part: String?) -> String? {
        guard let part else { return nil }
        return number(part).map { [0, 99, -9, -99].contains($0) } == true ? nil : part
    }

    /// A whole number, also one that a program wrote as `3.0`.
    private static func number(_ text: String) -> Int? {
        Int(text) ?? Double(text).flatMap { Int(exactly: $0) }
    }

    private static func date(_ year: String, _ month: String?, _ day: String?) -> WrittenDate? {
        guard let number = number(year), (1000...9999).contains(number) else { return nil }
        let year = String(number)
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        var text = year
        if let month {
            guard let number = Self.number(month) ?? MonthNames.number(of: month) else {
                return nil
            }
            text += "-" + padded(number)
        }
        if let day {
            guard let number = Self.number(day) else { return nil }
            text += "-" + padded(number)
        }
        return try? WrittenDate(parsing: text)
    }
}
