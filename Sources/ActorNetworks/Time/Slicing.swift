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

    /// The day that lies `steps` steps after `anchor`.
    public func advance(_ anchor: Day, by steps: Int) -> Day {
        unit.advance(anchor, by: steps * count)
    }
}

/// A way to cut time into windows.
public enum Slicing: Hashable, Sendable {
    /// Windows of one step that touch each other; they begin on the unit's first day.
    case every(CalendarStep)
    /// Windows of `width` whose starts lie one `step` apart, so that they may overlap.
    case rolling(width: CalendarStep, step: CalendarStep)
    /// Windows that all begin with the first and grow by one step.
    case cumulative(CalendarStep)

    /// The windows that cover the days from `first` to `last`, in order of time.
    ///
    /// Every window is counted from one anchor, the first day of the unit that holds `first`, and
    /// month steps never drift. The last window is kept whole even if the days end within it.
    ///
    /// - Complexity: O(*w*) for *w* windows.
    public func windows(from first: Day, through last: Day) -> [Window] {
        windows(from: first, through: last, limit: .max) ?? []
    }

    /// The same; `nil` if there are more than `limit`.
    func windows(from first: Day, through last: Day, limit: Int) -> [Window]? {
        let (width, step) = widthAndStep
        let anchor = step.unit.floor(first)
        var windows: [Window] = []
        var index = 0
        while true {
            let start = step.advance(anchor, by: index)
            if start > last { break }
            if windows.count == limit { return nil }
            let windowStart = isCumulative ? anchor : start
            windows.append(Window(from: windowStart, before: width.advance(start, by: 1)))
            index += 1
        }
        return windows
    }

    private var widthAndStep: (CalendarStep, CalendarStep) {
        switch self {
        case .every(let step), .cumulative(let step): (step, step)
        case .rolling(let width, let step): (width, step)
        }
    }

    private var isCumulative: Bool {
        if case .cumulative = self { true } else { false }
    }
}
