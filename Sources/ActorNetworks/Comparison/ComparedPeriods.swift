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
