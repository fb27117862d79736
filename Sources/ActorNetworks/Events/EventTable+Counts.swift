// MARK: - Rows and events

/// Everything that counts events, or means over them, asks here, so that a row that stands for many
/// events counts like them.
extension EventTable {
    /// The most events that a case may have, 2⁵³: up to here every count is exact, also as a number
    /// with a point.
    public static let greatestEventCount = 1 << 53

    /// Whether any row stands for several events.
    public var holdsTotals: Bool { eventCount > count }

    /// How many events a row stands for, 1 or more.
    @inline(__always)
    public func eventCount(of row: Int) -> Int { eventCounts.isEmpty ? 1 : eventCounts[row] }

    /// How many events some rows stand for.
    ///
    /// - Complexity: O(*n*) for *n* rows; O(1) where no row of the table stands for several.
    public func eventCount(of rows: some Collection<Int32>) -> Int {
        eventCounts.isEmpty ? rows.count : rows.reduce(0) { $0 + eventCounts[Int($1)] }
    }

    /// How many events the rows of a range stand for.
    ///
    /// - Complexity: O(*n*) for *n* rows; O(1) where no row of the table stands for several.
    public func eventCount(in rows: Range<Int>) -> Int {
        eventCounts.isEmpty ? rows.count : eventCounts[rows].reduce(0, +)
    }

    /// The weight of a row's event; of several, their mean weight.
    @inline(__always)
    public func meanWeight(of row: Int) -> Double {
        eventCounts.isEmpty ? weights[row] : weights[row] / Double(eventCounts[row])
    }

    /// The mean Goldstein value of the events that have one, −10 to 10; `nil` if none has.
    ///
    /// - Complexity: O(*n*) for *n* rows.
    public func meanGoldstein(of rows: some Sequence<Int32>) -> Double? {
        var mean = GoldsteinMean()
        for row in rows { mean.add(Int(row), of: self) }
        return mean.value
    }
}

/// The mean Goldstein value of events, while they are added.
struct GoldsteinMean {
    private var sum = 0.0
    private var count = 0.0

    @inline(__always)
    mutating func add(_ row: Int, of events: borrowing EventTable, part: Double = 1) {
        guard let goldstein = events.goldstein(of: row) else { return }
        let events = Double(events.eventCount(of: row)) * part
        sum += goldstein * events
        count += events
    }

    /// The mean; `nil` where no event has a value.
    var value: Double? {
        count == 0 ? nil : Ranking.withoutRounding(sum / count, greatest: 1)
    }
}

// MARK: - What totals leave open

extension Snapshot {
    /// How many events may have been after the period in which their row begins and they count:
    /// those of rows that stand for several and may reach beyond the period.
    ///
    /// - Parameters:
    ///   - windows: The periods; those of a row are all in which it begins.
    ///   - pair: The only two actors that are asked about, in either order.
    /// - Returns: a number of events, 0 or more; those of a row once for each of its periods.
    /// - Complexity: O(*n* + *w* log *n*) for *n* rows and *w* windows; O(1) where no row stands for
    ///   several.
    public func mostEvents(after windows: [Window], of pair: (Int, Int)? = nil) -> Int {
        let events = self.case.events
        guard events.holdsTotals else { return 0 }
        var isHere = [Bool](repeating: false, count: events.count)
        let asked = pair.map { dyad($0, $1).map(self.events(between:)) ?? [] } ?? rows[...]
        for row in asked {
            isHere[Int(row)] = events.beginsUnknown(Int(row), by: selection.assignment)
        }
        return windows.reduce(0) { sum, window in
            guard let end = window.end else { return sum }
            return events.rows(in: window).reduce(sum) { sum, row in
                isHere[row] && events.ends[row] > end
                    ? sum + events.countAfterFirst(of: row) : sum
            }
        }
    }

    /// How many events of the selection may lie in the window although their row begins before it and so
    /// does not count: those of rows that stand for several and end in the window or after it. What is
    /// left out of the network for its rank or its few events is among them.
    ///
    /// - Parameter pair: The only two actors that are asked about, in either order.
    /// - Returns: a number of events, 0 or more.
    /// - Complexity: O(*n*) in the number of rows; O(1) where no row stands for several.
    public func mostEventsBegunBefore(of pair: (Int, Int)? = nil) -> Int {
        let events = self.case.events
        guard events.holdsTotals, let start = window.start,
            let scope = try? SelectionScope(selection, in: self.case)
        else { return 0 }
        let earlier = max(events.undatedCount, events.rows(in: window).lowerBound)
        return (events.undatedCount..<earlier).reduce(0) { sum, row in
            guard events.ends[row] > start, events.beginsUnknown(row, by: selection.assignment),
                scope.meets(row, of: events)
            else { return sum }
            let source = Int(scope.representatives[Int(events.sources[row])])
            let target = Int(scope.representatives[Int(events.targets[row])])
            let isAsked = pair.map {
                [source, target] == [$0, $1] || [target, source] == [$0, $1]
            }
            guard source != target, scope.isWanted[source], scope.isWanted[target],
                isAsked ?? true
            else { return sum }
            return sum + events.countAfterFirst(of: row)
        }
    }

    /// Whether rows that stand for several events cite a document each, so that nobody knows which others
    /// these events rest on.
    ///
    /// - Complexity: O(*n*) in the number of events.
    public var lacksCitations: Bool {
        let events = self.case.events
        return holdsTotals
            && rows.contains {
                events.documents[Int($0)] >= 0 && events.eventCount(of: Int($0)) > 1
            }
    }

    /// How many events may be younger than the beginning of their row: those of rows that stand for
    /// several over several days.
    ///
    /// - Complexity: O(*n*) in the number of rows.
    public var mostEventsOfUnknownAge: Int {
        let events = self.case.events
        return rows.lazy.map { Int($0) }.filter(events.hasUnknownDays).reduce(0) {
            $0 + events.eventCount(of: $1)
        }
    }
}

extension EventTable {
    /// Whether a row stands for several events on days that nobody knows one by one: within an interval, or
    /// from the first of them to the last.
    @inline(__always)
    func hasUnknownDays(_ row: Int) -> Bool {
        eventCount(of: row) > 1 && extents[row] != .day && isDated(row)
    }

    /// Whether a row stands for several events on days that nobody knows one by one, and all of them count
    /// where it begins.
    func beginsUnknown(_ row: Int, by assignment: DateAssignment) -> Bool {
        hasUnknownDays(row) && assignment.isByStart(of: placement(of: row))
    }

    /// Whether a row is one event that held over a span whose first day is known.
    public func isLasting(_ row: Int) -> Bool {
        extents[row] == .span && precisions[row] == .day && eventCount(of: row) == 1
    }

    /// How the days of a row belong to windows: several events did not last from the first of them to the
    /// last, but each was on a day of its own.
    @inline(__always)
    func placement(of row: Int) -> EventDate.Extent {
        extents[row] == .span && eventCount(of: row) > 1 ? .uncertain : extents[row]
    }

    /// How many events of a row may have been after its first day: of a span all but the first.
    func countAfterFirst(of row: Int) -> Int {
        eventCount(of: row) - (extents[row] == .span ? 1 : 0)
    }

    /// Whether an event of a row may have been on another day than the one on which it begins: its day is
    /// unknown, or it is one of several.
    @inline(__always)
    func hasOpenDays(_ row: Int) -> Bool { extents[row] == .uncertain || hasUnknownDays(row) }

    /// Whether a row is one event on a day of an interval, so that any of these may be drawn for it;
    /// several events are hardly ever all on one.
    func hasDayToDraw(_ row: Int) -> Bool {
        extents[row] == .uncertain && isDated(row) && eventCount(of: row) == 1
    }

    /// How many events have a day that may be drawn.
    ///
    /// - Complexity: O(*n*) for *n* rows.
    public var drawableCount: Int { (0..<count).count(where: hasDayToDraw) }

    /// How many events are of rows that stand for several on days that nobody knows one by one; no day
    /// is drawn for them, and no time between them is known.
    ///
    /// - Complexity: O(*n*) for *n* rows.
    public var countOfUnknownDays: Int {
        (0..<count).reduce(0) { hasUnknownDays($1) ? $0 + eventCount(of: $1) : $0 }
    }
}
