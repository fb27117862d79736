/// What pairs of actors share of each kind in each of several periods: the table that regressions
/// over pairs and months start from.
///
/// ```swift
/// let months = try Slicing.calendar(.month).slices(of: theCase).map(\.window)
/// let totals = try PairPeriodTotals(of: theCase, over: months)
/// for total in totals { print(theCase.actors[total.first].id, total.eventCount, total.weight) }
/// ```
///
/// An event belongs to the period in which it starts, as in slices. Only what there is is listed: a
/// pair without events of a kind in a period has no row. Events within one actor are left out.
public struct PairPeriodTotals: Sendable {
    /// The events of a pair and kind in a period.
    public struct Total: Hashable, Sendable {
        /// The position of the pair's first actor in the case's register: the source if pairs are
        /// directed.
        public let first: Int
        /// The position of the second actor: the target if pairs are directed, else greater than
        /// that of the first.
        public let second: Int
        /// The kind.
        public let kind: RelationKind
        /// The position of the period in `periods`.
        public let period: Int
        /// How many events there are, 1 or more.
        public let eventCount: Int
        /// The sum of their weights.
        public let weight: Double
    }

    /// The periods, in order of time.
    public let periods: [Window]
    /// Whether an event counts from its source to its target, and a mutual one in both directions.
    public let isDirected: Bool

    private var firsts: [Int32] = []
    private var seconds: [Int32] = []
    private var kinds: [RelationKind] = []
    private var positions: [Int32] = []
    private var counts: [Int] = []
    private var weights: [Double] = []

    /// Sums up the events of a selection.
    ///
    /// The selection's window decides with the others which pairs `top`, `ego` and `minimumEvents`
    /// mean, as for slices; which periods there are, `periods` alone says.
    ///
    /// - Parameters:
    ///   - theCase: The case.
    ///   - selection: Which events count.
    ///   - periods: Windows in order of time that do not overlap.
    ///   - isDirected: Whether the direction of events matters.
    /// - Throws: `CaseError` if the selection names what the case lacks.
    /// - Precondition: No period begins before the end of the one before it.
    /// - Complexity: O(*e* + *n* + *d*) for *e* events, *n* actors and the *d* days of the periods.
    public init(
        of theCase: Case, _ selection: Selection = Selection(), over periods: [Window],
        isDirected: Bool = false
    ) throws(CaseError) {
        self.periods = periods
        self.isDirected = isDirected
        let (scope, pairs) = try theCase.meantInEverySlice(selection)
        let events = theCase.events
        let ranges = periods.map { events.rows(in: $0) }
        for (range, next) in zip(ranges, ranges.dropFirst()) {
            precondition(range.upperBound <= next.lowerBound, "periods come in order of time")
        }
        let rows = (ranges.first?.lowerBound ?? 0)..<(ranges.last?.upperBound ?? 0)
        // A position for each row, −1 outside all periods.
        var period = [Int32](repeating: -1, count: rows.count)
        for (position, range) in ranges.enumerated() {
            for row in range { period[row - rows.lowerBound] = Int32(position) }
        }
        let paired = PairedRows(
            actorCount: theCase.actors.count, limit: isDirected ? 2 * rows.count : rows.count
        ) { body in
            for row in rows where period[row - rows.lowerBound] >= 0 && scope.wants(row, of: events)
            {
                let source = scope.representatives[Int(events.sources[row])]
                let target = scope.representatives[Int(events.targets[row])]
                guard source != target, scope.isWanted[Int(source)], scope.isWanted[Int(target)]
                else { continue }
                let kind = events.kinds[row]
                if !isDirected {
                    body(row, Swift.min(source, target), Swift.max(source, target), kind)
                } else {
                    body(row, source, target, kind)
                    if !events.areDirected[row] { body(row, target, source, kind) }
                }
            }
        }
        for pair in paired.pairs {
            let key = PairedRows.key(pair.first, pair.second)
            if let pairs, !pairs.contains(key) { continue }
            for event in paired.rows[pair.range] {
                add(
                    events.eventCount(of: Int(event.row)), of: pair, event.kind,
                    period[Int(event.row) - rows.lowerBound],
                    weight: events.weights[Int(event.row)])
            }
        }
    }

    /// Adds the events of a row, which comes after those of earlier pairs, kinds and periods.
    @inline(__always)
    private mutating func add(
        _ count: Int, of pair: PairedRows.Pair, _ kind: RelationKind, _ period: Int32,
        weight: Double
    ) {
        let last = counts.count - 1
        if last >= 0, positions[last] == period, kinds[last] == kind,
            Int(firsts[last]) == pair.first, Int(seconds[last]) == pair.second
        {
            counts[last] += count
            weights[last] += weight
            return
        }
        firsts.append(Int32(pair.first))
        seconds.append(Int32(pair.second))
        kinds.append(kind)
        positions.append(period)
        counts.append(count)
        weights.append(weight)
    }
}

extension PairPeriodTotals: RandomAccessCollection {
    /// The position of the first total.
    public var startIndex: Int { 0 }
    /// How many totals there are.
    public var endIndex: Int { counts.count }

    /// A total; they are sorted by first actor, second actor, kind and period.
    public subscript(position: Int) -> Total {
        Total(
            first: Int(firsts[position]), second: Int(seconds[position]), kind: kinds[position],
            period: Int(positions[position]), eventCount: counts[position],
            weight: weights[position])
    }
}
