extension Case {
    /// Whether there are events and none has a date, so that no period holds any.
    public var isUndated: Bool { events.areUndated }

    /// The most slices that are cut.
    public static let mostSlices = 20_000

    /// The selected time in slices: from its beginning to its end, or from the first event to the
    /// last day on which an event counts where it is open. Each slice is cut to the selected window.
    ///
    /// - Parameters:
    ///   - selection: The window and the assignment of events to it; the rest plays no part.
    ///   - slicing: How time is cut.
    ///   - anchor: The day from which steps are counted; the first day of their unit that holds the
    ///     beginning if not given.
    /// - Returns: The slices in order of time; none if no event lies in the window.
    /// - Throws: `SlicingError.tooManySlices` before any work, `.undated` if no event has a date.
    /// - Complexity: O(*w* + *n*) for *w* slices and *n* rows.
    public func slices(
        _ selection: Selection, by slicing: Slicing, anchor: Day? = nil
    ) throws(SlicingError) -> [TimeSlice] {
        guard let time = try selectedTime(selection) else { return [] }
        let windows = slicing.windows(
            from: time.first, through: time.last, anchor: anchor, limit: Self.mostSlices)
        guard let windows else { throw .tooManySlices(limit: Self.mostSlices) }
        return windows.compactMap { whole in
            guard let window = whole.intersection(selection.window) else { return nil }
            let reachesPast = window.end.map { time.dataEnd < $0 } ?? false
            return TimeSlice(window, isPartial: window != whole || reachesPast)
        }
    }

    /// The selected time, cut before each of some days.
    ///
    /// - Parameters:
    ///   - selection: The window and the assignment of events to it; the rest plays no part.
    ///   - days: The first days of slices, in any order; those that cut nothing, because the time
    ///     begins or is over by then, play no part.
    /// - Returns: The slices in order of time, one more than the days that cut.
    /// - Throws: `SlicingError.tooManySlices`, `.undated`.
    /// - Complexity: O(*d* log *d* + *n*) for *d* days and *n* rows.
    public func slices(
        _ selection: Selection, cutBefore days: some Sequence<Day>
    ) throws(SlicingError) -> [TimeSlice] {
        guard let time = try selectedTime(selection) else { return [] }
        let cuts = Set(days).filter { time.first < $0 && $0 <= time.last }.sorted()
        guard cuts.count < Self.mostSlices else { throw .tooManySlices(limit: Self.mostSlices) }
        let edges = [time.first] + cuts + [time.last.advanced(by: 1)]
        return zip(edges, edges.dropFirst()).map { TimeSlice(Window(from: $0, before: $1)) }
    }

    /// The phases of the case, cut to the selected time.
    ///
    /// - Throws: `SlicingError.noPhases`.
    public func phaseSlices(_ selection: Selection) throws(SlicingError) -> [TimeSlice] {
        guard !phases.isEmpty else { throw .noPhases }
        if events.areUndated { throw .undated }
        return phases.compactMap { phase in
            phase.window.intersection(selection.window).map {
                TimeSlice(
                    name: phase.name, window: $0, isPartial: $0 != phase.window, phaseID: phase.id)
            }
        }
    }

    /// The first and the last selected day, and the day after the last possible one of any event of
    /// the case, selected or not; `nil` without events in the window.
    private func selectedTime(
        _ selection: Selection
    ) throws(SlicingError) -> (first: Day, last: Day, dataEnd: Day)? {
        let (window, assignment) = (selection.window, selection.assignment)
        var rows = events.rows(in: window).clamped(to: events.undatedCount..<events.count)
        if rows.isEmpty, events.areUndated { throw .undated }
        if !assignment.isByStart, window.start != nil {
            // What began before the window may reach into it.
            rows = events.undatedCount..<max(events.undatedCount, rows.upperBound)
        }
        var first: Day?
        var end = Day.earliest
        for row in rows
        where assignment.isByStart || events.part(of: row, in: window, by: assignment) > 0 {
            first = first ?? events.starts[row]
            // On the last day of several events is one of them.
            let isToTheLast = events.extents[row] == .span && events.hasUnknownDays(row)
            end = max(end, isToTheLast ? events.ends[row] : events.end(of: row, by: assignment))
        }
        guard let first else { return nil }
        return (
            window.start ?? first, window.lastDay ?? end.advanced(by: -1),
            events.span?.end ?? .latest
        )
    }
}
