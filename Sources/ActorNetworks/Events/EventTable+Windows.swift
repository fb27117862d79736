internal import Graphs

// MARK: - How much of an event is in a window

extension EventTable {
    /// The part of a row's weight that is in a window, 0 to 1; 0 where the row is not in it.
    ///
    /// Events without a date are in no window but all time, where everything is.
    ///
    /// - Complexity: O(1).
    @inline(__always)
    public func part(of row: Int, in window: Window, by assignment: DateAssignment) -> Double {
        if window == .always { return 1 }
        if extents[row] == .day || assignment.isByStart {
            return isDated(row) && window.contains(starts[row]) ? 1 : 0
        }
        return partOfSeveralDays(of: row, in: window, by: assignment)
    }

    private func partOfSeveralDays(
        of row: Int, in window: Window, by assignment: DateAssignment
    ) -> Double {
        guard isDated(row) else { return 0 }
        if let day = day(of: row, by: assignment) { return window.contains(day) ? 1 : 0 }
        let (start, end) = (starts[row], ends[row])
        let shared = max(start, window.start ?? start).days(to: min(end, window.end ?? end))
        let all = start.days(to: end)
        switch (placement(of: row), assignment.spans, assignment.uncertain) {
        case (.span, .overlap, _): return shared > 0 ? 1 : 0
        case (.span, .share, _), (.uncertain, _, .spread):
            return shared > 0 ? Double(shared) / Double(all) : 0
        default: return shared == all ? 1 : 0
        }
    }

    /// The one day that decides which windows hold a row; `nil` where all of its days do.
    ///
    /// The middle day is the first and half of the number of days, rounded down.
    func day(of row: Int, by assignment: DateAssignment) -> Day? {
        let (start, days) = (starts[row], starts[row].days(to: ends[row]))
        switch placement(of: row) {
        case .day: return start
        case .span:
            switch assignment.spans {
            case .start: return start
            case .midpoint: return start.advanced(by: days / 2)
            case .overlap, .share, .contained: return nil
            }
        case .uncertain:
            switch assignment.uncertain {
            case .earliest: return start
            case .midpoint: return start.advanced(by: days / 2)
            case .random(let seed):
                var random = SplitMix64(seed: seed ^ UInt64(row) &* 0x9E37_79B9_7F4A_7C15)
                return start.advanced(by: Int.random(in: 0..<max(1, days), using: &random))
            case .spread, .contained: return nil
            }
        }
    }

    /// The day after the last on which a row may be in a window.
    package func end(of row: Int, by assignment: DateAssignment) -> Day {
        day(of: row, by: assignment)?.advanced(by: 1) ?? ends[row]
    }
}
