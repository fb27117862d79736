/// A step of the calendar: so many days, weeks, months, quarters or years.
public struct CalendarStep: Hashable, Sendable, CustomStringConvertible {
    /// How many units.
    public let count: Int
    /// Which unit.
    public let unit: CalendarUnit

    /// A step of `count` units; at least one.
    public init(_ count: Int = 1, _ unit: CalendarUnit) {
        precondition(count >= 1, "a step has at least one unit")
        self.count = count
        self.unit = unit
    }

    /// The step that `text` names: `month`, `2 weeks`, `90d`, `3m`, `1y`, `2q`, or `nil`.
    public init?(parsing text: String) {
        let compact = text.lowercased().filter { $0 != " " }
        let digits = compact.prefix { $0.isASCII && $0.isNumber }
        var word = compact.dropFirst(digits.count)
        if word.count > 1, word.last == "s" { word = word.dropLast() }
        guard let count = digits.isEmpty ? 1 : Int(digits), (1...100_000).contains(count),
            let unit = CalendarUnit.allCases.first(where: {
                $0.rawValue == word || (word.count == 1 && $0.rawValue.first == word.first)
            })
        else { return nil }
        self.init(count, unit)
    }

    /// The step as it can be parsed again, such as `month` or `90 days`.
    public var description: String {
        count == 1 ? unit.rawValue : "\(count) \(unit.rawValue)s"
    }

    /// The day that lies `steps` steps after `anchor`; before it if there are fewer than none.
    public func advance(_ anchor: Day, by steps: Int) -> Day {
        unit.advance(anchor, by: steps * count)
    }

    /// The day that lies `steps` steps and one `width` after `anchor`.
    ///
    /// Months, quarters and years are counted from the anchor at once, so that a short month on the
    /// way moves nothing.
    func advance(_ anchor: Day, by steps: Int, and width: CalendarStep) -> Day {
        guard let months, let more = width.months else {
            return width.advance(advance(anchor, by: steps), by: 1)
        }
        return anchor.advanced(byMonths: steps * months + more)
    }

    /// How many months it has, or `nil` if it has days.
    private var months: Int? {
        switch unit {
        case .day, .week: nil
        case .month: count
        case .quarter: 3 * count
        case .year: 12 * count
        }
    }

    /// How many steps lead from `anchor` to the last place that is not after `day`.
    func steps(from anchor: Day, notAfter day: Day) -> Int {
        let days = anchor.days(to: day)
        // Near the place, whatever the lengths of months.
        var steps =
            months.map { days.floorDivided(by: 31 * $0) }
            ?? days.floorDivided(by: unit == .week ? 7 * count : count)
        while advance(anchor, by: steps) > day { steps -= 1 }
        while advance(anchor, by: steps + 1) <= day { steps += 1 }
        return steps
    }
}
