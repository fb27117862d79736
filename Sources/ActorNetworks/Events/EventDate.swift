/// When an event was: on a day, once within an interval, or over a span.
///
/// The three are different things. A day is known. Within an *uncertain* interval the event
/// happened once, on a day nobody knows. Over a *span* it held the whole time. Where a row stands for
/// several events, each was somewhere within an uncertain interval; a span is the time from the first of
/// them to the last, whose days are known and not told one by one.
public struct EventDate: Hashable, Sendable {
    /// How the days from `start` to `end` are to be read.
    public enum Extent: UInt8, Sendable, CaseIterable {
        /// One known day.
        case day
        /// Once, somewhere within.
        case uncertain
        /// All the time; of several events, from the first to the last.
        case span
    }

    /// How much of a written date is known.
    public enum Precision: String, Sendable, CaseIterable {
        /// Year, month and day.
        case day
        /// Year and month.
        case month
        /// The year alone.
        case year

        /// The calendar unit of the precision.
        public var unit: CalendarUnit {
            switch self {
            case .day: .day
            case .month: .month
            case .year: .year
            }
        }
    }

    /// The first day that the event may have been on.
    public let start: Day
    /// The day after the last that it may have been on.
    public let end: Day
    /// How to read the days between.
    public let extent: Extent
    /// How much of the first day is known.
    public let precision: Precision

    /// A known day, month or year; a month or a year is an uncertain interval.
    public init(_ day: Day, precision: Precision = .day) {
        guard precision != .day else {
            self.init(
                start: day, end: day.advanced(by: 1), extent: .day, precision: .day)
            return
        }
        let window = precision.unit.window(of: day)
        self.init(
            start: window.start ?? day, end: window.end ?? day.advanced(by: 1),
            extent: .uncertain, precision: precision)
    }

    /// Once within the days from `first` to `last`, both included; `precision` says how much of the
    /// first is known.
    public init(within days: ClosedRange<Day>, precision: Precision = .day) {
        self.init(days, extent: .uncertain, precision: precision)
    }

    /// All the time from `first` to `last`, both included; `precision` says how much of the first
    /// is known.
    public init(over days: ClosedRange<Day>, precision: Precision = .day) {
        self.init(days, extent: .span, precision: precision)
    }

    private init(_ days: ClosedRange<Day>, extent: Extent, precision: Precision) {
        start = precision.unit.floor(days.lowerBound)
        end = days.upperBound.advanced(by: 1)
        let isOneDay = start.days(to: end) == 1
        self.extent = isOneDay ? .day : extent
        self.precision = isOneDay ? .day : precision
    }

    /// A date whose parts are known to agree.
    init(start: Day, end: Day, extent: Extent, precision: Precision) {
        self.start = start
        self.end = end
        self.extent = extent
        self.precision = precision
    }

    /// A date that nobody knows: once, on any day that can be written. Edges of graphs that know no
    /// time have it; no window but all time holds it.
    public static let unknown = EventDate(
        start: .earliest, end: Day.latest.advanced(by: 1), extent: .uncertain, precision: .day)

    /// Whether anything is known about the date.
    public var isKnown: Bool { self != .unknown }

    /// The last day that the event may have been on.
    public var lastDay: Day { end.advanced(by: -1) }
}

extension EventDate: CustomStringConvertible {
    /// The date as a reader would write it: `2016-03-30`, `2016-03`, `within 2016-03-21..2016-03-27`,
    /// `2016-03-27..2016-03-31` or `undated`. The first of a month is a month only where no more is
    /// known.
    public var description: String {
        if !isKnown { return "undated" }
        if extent == .day { return "\(start)" }
        if self == EventDate(start, precision: precision) { return precision.unit.name(of: start) }
        let last =
            precision == .day || !precision.isWhole(until: end)
            ? "\(lastDay)" : precision.unit.name(of: lastDay)
        let first = precision == .day ? "\(start)" : precision.unit.name(of: start)
        let period = first == last ? first : "\(first)..\(last)"
        return extent == .uncertain ? "within \(period)" : period
    }
}

extension EventDate.Precision {
    /// Whether a day is the first after a whole unit.
    fileprivate func isWhole(until day: Day) -> Bool { unit.floor(day) == day }
}
