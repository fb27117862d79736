/// What pairs of actors share of each kind in each of several periods: the table that regressions
/// over pairs and months start from.
///
/// ```swift
/// let months = try Slicing.calendar(.month).slices(of: theCase).map(\.window)
/// let totals = try PairPeriodTotals(of: theCase, over: months)
/// for total in totals { print(theCase.actors[total.first].id, total.eventCount, total.weight) }
/// ```
///
/// An event belongs to the period in which it starts, or to those that the selection's `assignment`
/// gives it to, as in slices. Only what there is is listed: a pair without events of a kind in a period
/// has no row. Events within one actor are left out.
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
        /// The sum of their weights, of each the part that is in the period.
        public let weight: Double
    }

    /// The periods, in order of time.
    public let periods: [Window]
    /// Whether an event counts from its source to its target, and a mutual one in both directions.
    public let isDirected: Bool

    private var part = Part()

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
        let selected = SelectedRows(
            PeriodRows(over: periods, ranges, scope, of: events), events: events, scope: scope,
            isDirected: isDirected)
        let actorCount = theCase.actors.count
        let halves = Halves(
            of: 0..<actorCount, cutAt: selected.middle(of: actorCount),
            areWorthIt: selected.rows.periods.count > Halves.fewRows)
        let parts = halves.map { firsts in
            selected.totals(of: firsts, actorCount: actorCount, among: pairs)
        }
        for part in parts { self.part.append(part) }
    }
}

// MARK: - Adding up

extension PairPeriodTotals {
    /// Totals side by side, in order.
    private struct Part {
        var firsts: [Int32] = []
        var seconds: [Int32] = []
        var kinds: [RelationKind] = []
        var periods: [Int32] = []
        var counts: [Int] = []
        var weights: [Double] = []

        /// Adds the events of a row, which comes after those of earlier pairs, kinds and periods.
        @inline(__always)
        mutating func add(
            _ count: Int, of pair: PairedRows.Pair, _ kind: RelationKind, _ period: Int32,
            weight: Double
        ) {
            let last = counts.count - 1
            if last >= 0, periods[last] == period, kinds[last] == kind,
                Int(firsts[last]) == pair.first, Int(seconds[last]) == pair.second
            {
                counts[last] += count
                weights[last] += weight
                return
            }
            firsts.append(Int32(pair.first))
            seconds.append(Int32(pair.second))
            kinds.append(kind)
            periods.append(period)
            counts.append(count)
            weights.append(weight)
        }

        /// Appends the totals of pairs that come after these.
        mutating func append(_ other: Part) {
            guard !counts.isEmpty else {
                self = other
                return
            }
            firsts += other.firsts
            seconds += other.seconds
            kinds += other.kinds
            periods += other.periods
            counts += other.counts
            weights += other.weights
        }
    }

    /// The rows of the periods, ascending by period and row. Where each row is in one period at most,
    /// it has a place whether it is in one or not.
    private struct PeriodRows: Sendable {
        /// The row at each place; `nil` where they follow each other from `first` on.
        private var places: [Int32]?
        private let first: Int
        /// The position of the period at each place, −1 outside all.
        private(set) var periods: [Int32]
        private let windows: [Window]
        private let assignment: DateAssignment

        init(
            over windows: [Window], _ ranges: [Range<Int>], _ scope: SelectionScope,
            of events: EventTable
        ) {
            self.windows = windows
            assignment = scope.selection.assignment
            first = ranges.first?.lowerBound ?? 0
            guard scope.reaching != nil else {
                periods = [Int32](
                    repeating: -1, count: Swift.max(0, (ranges.last?.upperBound ?? 0) - first))
                for (position, range) in ranges.enumerated() {
                    for row in range { periods[row - first] = Int32(position) }
                }
                return
            }
            var places: [Int32] = []
            periods = []
            for (position, window) in windows.enumerated() {
                scope.over(window).candidates(of: events).forEach { row in
                    guard events.part(of: row, in: window, by: assignment) > 0 else { return }
                    places.append(Int32(row))
                    periods.append(Int32(position))
                }
            }
            self.places = places
        }

        @inline(__always)
        func row(at place: Int) -> Int { places.map { Int($0[place]) } ?? place + first }

        /// What a row weighs in the period at its place.
        @inline(__always)
        func weight(at place: Int, of events: borrowing EventTable) -> Double {
            let row = row(at: place)
            guard places != nil, assignment.hasParts else { return events.weights[row] }
            return events.weights[row]
                * events.part(of: row, in: windows[Int(periods[place])], by: assignment)
        }
    }

    /// The rows that count, and the period of each.
    private struct SelectedRows: Sendable {
        let rows: PeriodRows
        let events: EventTable
        let scope: SelectionScope
        let isDirected: Bool

        init(
            _ rows: PeriodRows, events: EventTable, scope: SelectionScope, isDirected: Bool
        ) {
            self.rows = rows
            self.events = events
            self.scope = scope
            self.isDirected = isDirected
        }

        /// Goes through the places of rows with the pair of each.
        @inline(__always)
        func forEach(
            _ body: (_ place: Int, _ first: Int32, _ second: Int32, _ kind: RelationKind) -> Void
        ) {
            for place in rows.periods.indices where rows.periods[place] >= 0 {
                let row = rows.row(at: place)
                guard scope.meets(row, of: events) else { continue }
                let source = scope.representatives[Int(events.sources[row])]
                let target = scope.representatives[Int(events.targets[row])]
                guard source != target, scope.isWanted[Int(source)], scope.isWanted[Int(target)]
                else { continue }
                let kind = events.kinds[row]
                if !isDirected {
                    body(place, Swift.min(source, target), Swift.max(source, target), kind)
                } else {
                    body(place, source, target, kind)
                    if !events.areDirected[row] { body(place, target, source, kind) }
                }
            }
        }

        /// The actor before whom about half of the rows have the first actor of their pair.
        func middle(of actorCount: Int) -> Int {
            var counts = [Int](repeating: 0, count: actorCount)
            var total = 0
            forEach { _, first, _, _ in
                counts[Int(first)] += 1
                total += 1
            }
            var sum = 0
            for (actor, count) in counts.enumerated() {
                sum += count
                if 2 * sum >= total { return actor + 1 }
            }
            return actorCount
        }

        /// The totals of pairs whose first actor is one of some.
        func totals(
            of firsts: Range<Int>, actorCount: Int, among pairs: Set<UInt64>?
        ) -> Part {
            let paired = PairedRows(
                actorCount: actorCount,
                limit: isDirected ? 2 * rows.periods.count : rows.periods.count
            ) { body in
                forEach { place, first, second, kind in
                    if firsts.contains(Int(first)) { body(place, first, second, kind) }
                }
            }
            var part = Part()
            for pair in paired.pairs {
                if let pairs, !pairs.contains(PairedRows.key(pair.first, pair.second)) { continue }
                for event in paired.rows[pair.range] {
                    let place = Int(event.row)
                    part.add(
                        events.eventCount(of: rows.row(at: place)), of: pair, event.kind,
                        rows.periods[place], weight: rows.weight(at: place, of: events))
                }
            }
            return part
        }
    }
}

extension PairPeriodTotals: RandomAccessCollection {
    /// The position of the first total.
    public var startIndex: Int { 0 }
    /// How many totals there are.
    public var endIndex: Int { part.counts.count }

    /// A total; they are sorted by first actor, second actor, kind and period.
    public subscript(position: Int) -> Total {
        Total(
            first: Int(part.firsts[position]), second: Int(part.seconds[position]),
            kind: part.kinds[position], period: Int(part.periods[position]),
            eventCount: part.counts[position], weight: part.weights[position])
    }
}
