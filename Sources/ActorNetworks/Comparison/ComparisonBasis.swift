/// What the weights of two snapshots are made comparable by.
public enum ComparisonBasis: String, CaseIterable, Sendable {
    /// Nothing: weights as they are, sums over periods that may differ in length.
    case total
    /// Weight a day of the period.
    case day
    /// Weight a month of the period, of 30.436875 days, the mean month of the calendar.
    case month
    /// Weight an event of the side.
    case event
    /// Percent of the weight of all ties of the side.
    case share

    /// Whether weights are divided by a length of time.
    public var isOfTime: Bool { self == .day || self == .month }

    /// What weights are divided by, or `nil` where that is 0 or nobody knows.
    public func divisor(of snapshot: Snapshot) -> Double? {
        let divisor: Double? =
            switch self {
            case .total: 1
            case .day: snapshot.dayCount.map(Double.init)
            case .month: snapshot.dayCount.map { Double($0) / 30.436875 }
            case .event: Double(snapshot.eventCount)
            case .share:
                snapshot.dyads.reduce(0) { $0 + $1.ties.reduce(0) { $0 + $1.weight } } / 100
            }
        return divisor.flatMap { $0 > 0 ? $0 : nil }
    }

    /// What counts of events are divided by: as weights for rates of time, else nothing.
    public func countDivisor(of snapshot: Snapshot) -> Double {
        switch self {
        case .day, .month: divisor(of: snapshot) ?? 1
        case .total, .event, .share: 1
        }
    }
}

extension Snapshot {
    /// How many days the window has, up to the first and the last event of the case where it is
    /// open; `nil` for a case without dated events in it.
    ///
    /// - Complexity: O(log *n*) in the number of events of the case.
    public var dayCount: Int? {
        if let count = window.dayCount { return count }
        let events = self.case.events
        let rows = events.rows(in: window).clamped(to: events.undatedCount..<events.count)
        guard let first = rows.first, let last = rows.last else { return nil }
        let start = window.start ?? self.case.events.starts[first]
        let end = window.end ?? self.case.events.starts[last].advanced(by: 1)
        return start < end ? start.days(to: end) : nil
    }

    /// The snapshot with all weights divided by what a basis says; as it is where that is nothing.
    func divided(by basis: ComparisonBasis) -> Snapshot {
        guard basis != .total, let divisor = basis.divisor(of: self) else { return self }
        return Snapshot(
            case: self.case, selection: selection, actors: actors,
            dyads: dyads.map { $0.divided(by: divisor) }, rows: rows, omitted: omitted,
            slice: slice)
    }
}

extension Dyad {
    fileprivate func divided(by divisor: Double) -> Dyad {
        Dyad(
            first: first, second: second,
            ties: ties.map { tie in
                Tie(
                    kind: tie.kind, weight: tie.weight / divisor, eventCount: tie.eventCount,
                    forwardCount: tie.forwardCount, backwardCount: tie.backwardCount,
                    impliedCount: tie.impliedCount, meanGoldstein: tie.meanGoldstein,
                    firstDay: tie.firstDay, lastDay: tie.lastDay, rowRange: tie.rowRange)
            }, weight: weight / divisor, meanGoldstein: meanGoldstein, negotiation: negotiation,
            rowRange: rowRange)
    }
}
