internal import ActorNetworks

/// The level axis of a chart: where slices lie, and which dates or names stand below them.
struct TimeScale {
    /// Where each slice lies, 0 at the left end and 1 at the right.
    let positions: [Double]
    /// Where each slice begins and ends, for bands behind the lines.
    let extents: [ClosedRange<Double>]
    /// The labels below the axis.
    let ticks: [Tick]

    /// A label below the axis.
    struct Tick: Equatable {
        let position: Double
        let lines: [String]
    }

    /// The scale of slices, on an axis of so many points.
    ///
    /// Slices that have names of their own, such as phases, stand side by side, one as wide as the
    /// other; all others where they lie in time.
    init(of slices: [TimeSlice], width: Double, size: Double) {
        let days = slices.map(Days.init)
        let isNamed = slices.contains { $0.name != $0.window.description }
        guard !isNamed, let span = Self.span(of: days) else {
            (positions, extents, ticks) = Self.named(slices, width: width, size: size)
            return
        }
        let isCumulative = days.count > 1 && Set(days.map(\.start)).count == 1
        func place(_ day: Double) -> Double {
            span.count > 0 ? (day - span.first) / span.count : 0.5
        }
        let middles = days.map { isCumulative ? $0.end : ($0.start + $0.end) / 2 }
        positions = middles.map(place)
        extents = days.map { max(0, place($0.start))...min(1, place($0.end)) }
        ticks = CalendarTicks(
            of: isCumulative ? [] : slices, from: span.first, through: span.first + span.count
        ).ticks(width: width, size: size, at: place)
    }

    /// A slice in days.
    private struct Days {
        let start: Double
        let end: Double

        init(_ slice: TimeSlice) {
            let start = slice.window.start ?? slice.window.end ?? Day(number: 0)
            self.start = Double(start.number)
            end = Double((slice.window.end ?? start).number)
        }
    }

    /// The days from the first slice to the last; windows that all begin alike reach from the first
    /// end.
    private static func span(of days: [Days]) -> (first: Double, count: Double)? {
        guard let start = days.map(\.start).min(), let end = days.map(\.end).max() else {
            return nil
        }
        let isCumulative = days.count > 1 && Set(days.map(\.start)).count == 1
        let first = isCumulative ? days.map(\.end).min() ?? start : start
        return (first, end - first)
    }

    /// Slices side by side, each with its name in as many lines as it takes.
    private static func named(
        _ slices: [TimeSlice], width: Double, size: Double
    ) -> ([Double], [ClosedRange<Double>], [Tick]) {
        let count = Double(max(1, slices.count))
        let positions = slices.indices.map { (Double($0) + 0.5) / count }
        let extents = slices.indices.map { Double($0) / count...Double($0 + 1) / count }
        // As many names as there is room for, each at least six letters wide.
        let every = max(1, Int((count * 6 * size / width).rounded(.up)))
        let room = width / count * Double(every) - 8
        let ticks = stride(from: 0, to: slices.count, by: every).map { index in
            let lines = TextMetrics.wrapped(slices[index].name, size: size, widest: room)
            let kept = lines.prefix(3)
            return Tick(
                position: (Double(index) + 0.5) / count,
                lines: kept.dropLast() + [kept.last.map { lines.count > 3 ? $0 + " …" : $0 } ?? ""])
        }
        return (positions, extents, ticks)
    }
}

/// Dates below an axis, as many as there is room for.
private struct CalendarTicks {
    /// The calendar unit that each slice is, if they are such units.
    private let unit: CalendarUnit?
    private let first: Day
    private let last: Day

    init(of slices: [TimeSlice], from first: Double, through last: Double) {
        self.first = Day(number: Int32(first))
        self.last = Day(number: Int32(last))
        // The first and the last may be cut by the selection.
        let inner = slices.count > 2 ? Array(slices.dropFirst().dropLast()) : slices
        unit = CalendarUnit.allCases.first { unit in
            !inner.isEmpty
                && inner.allSatisfy { slice in
                    slice.window.start.map { unit.window(of: $0) == slice.window } ?? false
                }
        }
    }

    /// So many units between labels, in the order in which they are tried.
    private static let steps: [(unit: CalendarUnit, count: Int)] = [
        (.day, 1), (.day, 2), (.week, 1), (.week, 2), (.month, 1), (.month, 2), (.quarter, 1),
        (.month, 6), (.year, 1), (.year, 2), (.year, 5), (.year, 10), (.year, 20), (.year, 50),
        (.year, 100), (.year, 200), (.year, 500), (.year, 1000),
    ]

    func ticks(
        width: Double, size: Double, at place: (Double) -> Double
    ) -> [TimeScale.Tick] {
        for step in Self.steps where unit.map({ Self.fits(step.unit, $0) }) ?? true {
            let ticks = ticks(step.unit, step.count, at: place)
            guard let ticks, Self.haveRoom(ticks, width: width, size: size) else { continue }
            return ticks
        }
        return []
    }

    /// Whether units of the slices may be labelled by another unit.
    private static func fits(_ label: CalendarUnit, _ slice: CalendarUnit) -> Bool {
        let order = CalendarUnit.allCases
        let (one, other) = (order.firstIndex(of: label) ?? 0, order.firstIndex(of: slice) ?? 0)
        return one >= other
    }

    /// The ticks at every so many units; `nil` if they are far more than there can be room for.
    private func ticks(
        _ unit: CalendarUnit, _ count: Int, at place: (Double) -> Double
    ) -> [TimeScale.Tick]? {
        var day = Self.start(of: first, unit, count)
        var ticks: [TimeScale.Tick] = []
        var year: Int?
        while day <= last {
            // A calendar unit that is a slice is labelled at its middle, any other at its first day.
            let end = (self.unit ?? unit).window(of: day).end ?? day
            let middle = Double(day.number + end.number) / 2
            let position = place(self.unit == nil ? Double(day.number) : middle)
            if position >= 0, position <= 1 {
                ticks.append(
                    TimeScale.Tick(
                        position: position,
                        lines: label(day, unit, isNew: day.components.year != year)))
                year = day.components.year
            }
            if ticks.count > 60 { return nil }
            day = unit.advance(day, by: count)
        }
        return ticks
    }

    /// The first day that is a whole number of steps from where its unit is counted from.
    private static func start(of day: Day, _ unit: CalendarUnit, _ count: Int) -> Day {
        let start = unit.floor(day)
        let (year, month, number) = start.components
        switch unit {
        case .year: return Day(year: year - year % count, month: 1, day: 1) ?? start
        case .quarter, .month:
            let months = unit == .month ? count : 3 * count
            return start.advanced(byMonths: -((month - 1) % months))
        case .day: return start.advanced(by: -((number - 1) % count))
        case .week: return start
        }
    }

    private func label(_ day: Day, _ unit: CalendarUnit, isNew: Bool) -> [String] {
        let (year, month, number) = day.components
        let name: String
        switch unit {
        case .year: return ["\(year)"]
        case .quarter where self.unit == .quarter: name = Words.english.quarter((month - 1) / 3 + 1)
        case .quarter, .month: name = Words.english.shortMonth(month)
        case .week, .day: name = "\(number) \(Words.english.shortMonth(month))"
        }
        return isNew ? [name, "\(year)"] : [name]
    }

    private static func haveRoom(_ ticks: [TimeScale.Tick], width: Double, size: Double) -> Bool {
        let halves = ticks.map { tick in
            (tick.lines.map { TextMetrics.width(of: $0, size: size) }.max() ?? 0) / 2 + 4
        }
        return ticks.count > 0
            && zip(ticks, halves).adjacent().allSatisfy { one, other in
                (other.0.position - one.0.position) * width >= one.1 + other.1
            }
    }
}

extension Sequence {
    /// Each element with the one that follows it.
    fileprivate func adjacent() -> Zip2Sequence<Self, DropFirstSequence<Self>> {
        zip(self, dropFirst())
    }
}
