/// A way to cut time into windows by the calendar.
public enum Slicing: Hashable, Sendable {
    /// Windows of one step that touch each other.
    case every(CalendarStep)
    /// Windows of `width` whose starts lie one `step` apart, so that they may overlap.
    case rolling(width: CalendarStep, step: CalendarStep)
    /// Windows that all begin with the first and grow by one step.
    case cumulative(CalendarStep)

    /// The windows that cover the days from `first` to `last`, in order of time.
    ///
    /// Every window is counted from one anchor: window *k* begins *k* steps from it. Steps of months
    /// never drift; where a month is too short for the anchor's day, its last day stands in (31
    /// January, 29 February, 31 March). The first window is the last that does not begin after
    /// `first`; the last one is kept whole even if the days end within it.
    ///
    /// - Parameters:
    ///   - first: A day.
    ///   - last: A day that is not before it.
    ///   - anchor: The day from which windows are counted, forwards and back; the first day of the
    ///     step's unit that holds `first` if not given.
    /// - Returns: The windows; none if `last` is before `first`.
    /// - Complexity: O(*w*) for *w* windows.
    public func windows(
        from first: Day, through last: Day, anchor: Day? = nil
    ) -> [Window] {
        windows(from: first, through: last, anchor: anchor, limit: .max) ?? []
    }

    /// The same; `nil` if there are more than `limit`.
    func windows(from first: Day, through last: Day, anchor: Day?, limit: Int) -> [Window]? {
        let (width, step) = widthAndStep
        let anchor = anchor ?? step.unit.floor(first)
        let firstIndex = step.steps(from: anchor, notAfter: first)
        let origin = step.advance(anchor, by: firstIndex)
        var windows: [Window] = []
        for index in firstIndex... {
            let start = step.advance(anchor, by: index)
            if start > last { break }
            if windows.count == limit { return nil }
            windows.append(
                Window(
                    from: isCumulative ? origin : start,
                    before: step.advance(anchor, by: index, and: width)))
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
