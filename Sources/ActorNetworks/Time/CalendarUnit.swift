/// The calendar's own periods.
public enum CalendarUnit: String, CaseIterable, Sendable {
    /// One civil day.
    case day
    /// The ISO week, Monday to Sunday.
    case week
    /// The calendar month.
    case month
    /// Three calendar months from January, April, July or October.
    case quarter
    /// The calendar year.
    case year

    /// How many days it has in the mean of the Gregorian calendar.
    public var meanDays: Double {
        switch self {
        case .day: 1
        case .week: 7
        case .month: 365.2425 / 12
        case .quarter: 365.2425 / 4
        case .year: 365.2425
        }
    }

    /// The first day of the unit that holds `day`.
    public func floor(_ day: Day) -> Day {
        let (year, month, dayOfMonth) = day.components
        switch self {
        case .day: return day
        case .week: return day.advanced(by: 1 - day.weekday)
        case .month: return day.advanced(by: 1 - dayOfMonth)
        case .quarter:
            return day.advanced(by: 1 - dayOfMonth).advanced(byMonths: -((month - 1) % 3))
        case .year: return Day(year: year, month: 1, day: 1) ?? day
        }
    }

    /// The first day after the unit that begins on `start`.
    public func next(after start: Day) -> Day {
        advance(start, by: 1)
    }

    /// The day that lies `count` units later.
    public func advance(_ day: Day, by count: Int) -> Day {
        switch self {
        case .day: day.advanced(by: count)
        case .week: day.advanced(by: 7 * count)
        case .month: day.advanced(byMonths: count)
        case .quarter: day.advanced(byMonths: 3 * count)
        case .year: day.advanced(byMonths: 12 * count)
        }
    }

    /// The unit that holds `day`, as a window.
    public func window(of day: Day) -> Window {
        let start = floor(day)
        return Window(from: start, before: next(after: start))
    }

    /// How the unit that holds `day` is written: `2015`, `2015-Q4`, `2015-10`, `2015-W41` or
    /// `2015-10-07`.
    public func name(of day: Day) -> String {
        let (year, month, _) = day.components
        switch self {
        case .day: return day.description
        case .week:
            let (weekYear, week) = day.isoWeek
            return "\(weekYear.padded(to: 4))-W\(week.padded(to: 2))"
        case .month: return "\(year.padded(to: 4))-\(month.padded(to: 2))"
        case .quarter: return "\(year.padded(to: 4))-Q\((month - 1) / 3 + 1)"
        case .year: return year.padded(to: 4)
        }
    }
}
