/// A half-open range of days, open at either end if asked.
///
/// Users write periods with both ends included, at the precision they like: `2015`, `2015-Q4`,
/// `2015-10`, `2015-W41`, `2015-10-07`, `2015-10..2016-03`, `..2016-03`, `2015-10..`, and `..` for
/// all time. Inside, the end is excluded, so that windows join without gaps or overlaps.
public struct Window: Hashable, Sendable {
    /// The first day, or `nil` if the window has no beginning.
    public let start: Day?
    /// The day after the last, or `nil` if the window has no end.
    public let end: Day?

    /// The window that begins with `start` and ends before `end`.
    ///
    /// - Precondition: `start` does not lie after `end`.
    public init(from start: Day?, before end: Day?) {
        if let start, let end { precondition(start <= end, "a window ends before it starts") }
        self.start = start
        self.end = end
    }

    /// The window of the days from `first` to `last`, both included.
    public init(_ days: ClosedRange<Day>) {
        self.init(from: days.lowerBound, before: days.upperBound.advanced(by: 1))
    }

    /// All time.
    public static let always = Window(from: nil, before: nil)

    /// Whether the day lies in the window.
    public func contains(_ day: Day) -> Bool {
        (start.map { $0 <= day } ?? true) && (end.map { day < $0 } ?? true)
    }

    /// The days that both windows hold, or `nil` if there are none.
    public func intersection(_ other: Window) -> Window? {
        let start = [self.start, other.start].compactMap(\.self).max()
        let end = [self.end, other.end].compactMap(\.self).min()
        if let start, let end, start >= end { return nil }
        return Window(from: start, before: end)
    }

    /// The shortest window that holds both.
    public func hull(with other: Window) -> Window {
        Window(
            from: start.flatMap { one in other.start.map { min(one, $0) } },
            before: end.flatMap { one in other.end.map { max(one, $0) } })
    }

    /// The last day of the window, or `nil` if it has no end.
    public var lastDay: Day? { end.map { $0.advanced(by: -1) } }

    /// The number of days, or `nil` if the window is open at an end.
    public var dayCount: Int? {
        guard let start, let end else { return nil }
        return start.days(to: end)
    }
}

extension Window: CustomStringConvertible {
    /// The window as a user would write it: the shortest period that names it, or both ends.
    public var description: String {
        guard let start, let last = lastDay else {
            if let start { return "\(start).." }
            if let last = lastDay { return "..\(last)" }
            return "all time"
        }
        if start == end { return "no days" }
        for unit in [CalendarUnit.year, .quarter, .month, .week, .day]
        where unit.floor(start) == start && unit.next(after: start) == end {
            return unit.name(of: start)
        }
        let (firstYear, firstMonth, firstDay) = start.components
        let (endYear, endMonth, endDay) = last.advanced(by: 1).components
        if firstDay == 1, endDay == 1 {
            if firstMonth == 1, endMonth == 1 {
                return "\(firstYear.padded(to: 4))..\((endYear - 1).padded(to: 4))"
            }
            return "\(CalendarUnit.month.name(of: start))..\(CalendarUnit.month.name(of: last))"
        }
        return "\(start)..\(last)"
    }
}

extension Window {
    /// The window that `text` names.
    ///
    /// - Throws: `PeriodError`, with what was found and what can be written.
    public init(parsing text: String) throws(PeriodError) {
        let trimmed = text.filter { $0 != " " && $0 != "\t" }
        guard let dots = trimmed.firstRange(ofText: "..") else {
            let period = try Window.period(trimmed, in: text)
            self.init(from: period.start, before: period.end)
            return
        }
        let first = trimmed[..<dots.lowerBound]
        let last = trimmed[dots.upperBound...]
        let start = first.isEmpty ? nil : try Window.period(String(first), in: text).start
        let end = last.isEmpty ? nil : try Window.period(String(last), in: text).end
        if let start, let end, start >= end { throw .endsBeforeStart(text) }
        self.init(from: start, before: end)
    }

    private static func period(_ part: String, in whole: String) throws(PeriodError) -> Window {
        let fields = part.split(separator: "-", omittingEmptySubsequences: false).map {
            Array($0.utf8)
        }
        guard let year = fields.first.flatMap({ $0.count == 4 ? Day.digits($0) : nil }),
            fields.count <= 3, let newYear = Day(year: year, month: 1, day: 1)
        else { throw .notAPeriod(whole) }
        if fields.count == 1 { return CalendarUnit.year.window(of: newYear) }
        let second = fields[1]
        if fields.count == 3 {
            guard let day = Day(part) else { throw .noSuchDay(whole) }
            return CalendarUnit.day.window(of: day)
        }
        let number = Day.digits(second.dropFirst())
        switch second.first {
        case UInt8(ascii: "Q"), UInt8(ascii: "q"):
            guard second.count == 2, let number, (1...4).contains(number),
                let day = Day(year: year, month: number * 3 - 2, day: 1)
            else { throw .noSuchDay(whole) }
            return CalendarUnit.quarter.window(of: day)
        case UInt8(ascii: "W"), UInt8(ascii: "w"):
            guard second.count == 3, let number, number >= 1,
                let fourth = Day(year: year, month: 1, day: 4)
            else { throw .noSuchDay(whole) }
            let monday = CalendarUnit.week.floor(fourth).advanced(by: 7 * (number - 1))
            guard monday.isoWeek == (year, number) else { throw .noSuchDay(whole) }
            return CalendarUnit.week.window(of: monday)
        default:
            guard second.count == 2, let month = Day.digits(second) else {
                throw .notAPeriod(whole)
            }
            guard let day = Day(year: year, month: month, day: 1) else { throw .noSuchDay(whole) }
            return CalendarUnit.month.window(of: day)
        }
    }
}

/// Why a text does not name a window.
public enum PeriodError: Error, Equatable, CustomStringConvertible {
    /// The text has none of the forms in which a period can be written.
    case notAPeriod(String)
    /// The text has the right form, and the calendar has no such day, month, quarter or week.
    case noSuchDay(String)
    /// The second period lies before the first.
    case endsBeforeStart(String)

    /// Problem and remedy.
    public var description: String {
        switch self {
        case .notAPeriod(let text):
            "\"\(text)\" is not a period; write 2015, 2015-Q4, 2015-10, 2015-W41, 2015-10-07, "
                + "or two of these with .. between them"
        case .noSuchDay(let text):
            "\"\(text)\" is not in the calendar; check day, month, quarter (Q1 to Q4) or week "
                + "(W01 to W53)"
        case .endsBeforeStart(let text):
            "\"\(text)\" ends before it starts; put the earlier period first"
        }
    }
}
