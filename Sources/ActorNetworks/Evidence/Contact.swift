extension EventTable {
    /// When the first of some events was, at its own precision; `nil` without events.
    ///
    /// The first is the one that may have been earliest; of several, the one that is known best. Of
    /// a span it is the beginning.
    public func firstContact(_ rows: some Collection<Int>) -> EventDate? {
        let first = datedRows(rows).min { (starts[$0], ends[$0]) < (starts[$1], ends[$1]) }
        guard let first else { return nil }
        let date = date(of: first)
        return date.extent == .span ? EventDate(date.start, precision: date.precision) : date
    }

    /// When the last of some events was, at its own precision; `nil` without events.
    ///
    /// The last is the one that may have been latest; of several, the one that is known best. Of a
    /// span it is the end.
    public func lastContact(_ rows: some Collection<Int>) -> EventDate? {
        let last = datedRows(rows).max { (ends[$0], starts[$0]) < (ends[$1], starts[$1]) }
        guard let last else { return nil }
        let date = date(of: last)
        guard date.extent == .span else { return date }
        let isWhole = date.precision.unit.floor(date.end) == date.end
        return EventDate(date.lastDay, precision: isWhole ? date.precision : .day)
    }

    /// The most days in a row, between the first event and the last, on which none of some events
    /// can have been.
    ///
    /// An event known only to the year may have been on any day of it, and a span holds on all of
    /// its days, so neither leaves these days silent.
    ///
    /// - Parameter rows: The events, ascending.
    /// - Returns: The first of equal silences; `nil` if there is no silent day.
    /// - Complexity: O(*e*) for *e* events.
    public func longestSilence(_ rows: some Collection<Int>) -> Window? {
        var longest: Window?
        var end: Day?
        for row in rows where isDated(row) {
            if let end, end < starts[row] {
                let silence = Window(from: end, before: starts[row])
                if (silence.dayCount ?? 0) > (longest?.dayCount ?? 0) { longest = silence }
            }
            end = max(end ?? ends[row], ends[row])
        }
        return longest
    }

    /// The rows that have a date, or all if none has.
    private func datedRows(_ rows: some Collection<Int>) -> [Int] {
        let dated = rows.filter(isDated)
        return dated.isEmpty ? Array(rows) : dated
    }
}
