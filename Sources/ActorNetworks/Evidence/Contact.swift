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
        var silence = Silence()
        for row in rows where isDated(row) { silence.add(starts[row], before: ends[row]) }
        return silence.longest
    }

    /// The rows that have a date, or all if none has.
    private func datedRows(_ rows: some Collection<Int>) -> [Int] {
        let dated = rows.filter(isDated)
        return dated.isEmpty ? Array(rows) : dated
    }
}

/// The days on which none of some events can have been, which come in the order of their starts.
struct Silence {
    /// The most such days in a row; the first of equals.
    private(set) var longest: Window?
    /// The day after the last on which an event can have been.
    private(set) var end: Day?

    /// Takes the next event, from its first possible day to the one after its last.
    mutating func add(_ start: Day, before end: Day) {
        if let last = self.end, last < start {
            let silence = Window(from: last, before: start)
            if (silence.dayCount ?? 0) > (longest?.dayCount ?? 0) { longest = silence }
        }
        self.end = max(self.end ?? end, end)
    }
}
