/// How the times of both sides lie to each other.
extension SnapshotComparison {
    /// The days that both windows hold; `nil` where there are none, and where they hold the same.
    public var sharedDays: Window? {
        before.window == after.window ? nil : before.window.intersection(after.window)
    }

    /// Whether the later side is the earlier one in time: it begins and ends before the other.
    public var isBackwards: Bool {
        guard let start = before.window.start, let end = after.window.end else { return false }
        return (after.window.start ?? .earliest) < start
            && end < (before.window.end ?? .latest)
    }

    /// How many events on either side have a day that is not known, and how many of them may have been
    /// outside of the side that holds them (`SlicedEvents.strayCount`).
    ///
    /// - Complexity: O(*n*) in the number of rows of the cases.
    public var uncertainty: (uncertainCount: Int, strayCount: Int) {
        let groups = isOfOneCase ? [[before, after]] : [[before], [after]]
        return groups.reduce(into: (uncertainCount: 0, strayCount: 0)) { sum, sides in
            let counts = SlicedEvents.uncertainty(in: sides)
            sum.uncertainCount += counts.uncertain
            sum.strayCount += counts.stray
        }
    }

    /// Whether the sides are told by other documents, though each tells of many events
    /// (`CoverageDoubt.isOfOtherDocuments`); for steps of a series too.
    ///
    /// - Complexity: O(*n*) in the number of events on both sides.
    public var isOfOtherDocuments: Bool {
        CoverageDoubt.isOfOtherDocuments(
            events: (before.eventCount, after.eventCount),
            documents: (before.documentCount, after.documentCount), shared: sharedDocumentCount)
    }

    /// How many events are on both sides; 0 for two cases.
    ///
    /// - Complexity: O(*n*) in the number of rows of the case.
    public var sharedEventCount: Int {
        guard isOfOneCase else { return 0 }
        var isHere = [Bool](repeating: false, count: before.case.events.count)
        for row in before.rows { isHere[Int(row)] = true }
        return before.case.events.eventCount(of: after.rows.filter { isHere[Int($0)] })
    }
}

extension Snapshot {
    /// How many days of its window lie before the first day and after the last one on which an event of
    /// the case may be, and the days between; `nil` where there are none, where the window is open, and
    /// where all its days lie there.
    public var outsideDays: (before: Int, after: Int, within: Window)? {
        guard let span = self.case.events.span, let within = window.intersection(span),
            let start = window.start, let end = window.end, let first = within.start,
            let last = within.end, within != window
        else { return nil }
        return (start.days(to: first), last.days(to: end), within)
    }
}
