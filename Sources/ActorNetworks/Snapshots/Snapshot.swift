/// The network of a selection: the actors present and the ties between them.
///
/// Actors go by their positions in the case's register. Every tie leads back to its events.
public struct Snapshot: Sendable {
    /// The case it was taken from.
    public let `case`: Case
    /// What was selected.
    public let selection: Selection
    /// The positions of the actors that have a tie, and of those that the selection's `nodes` adds,
    /// ascending.
    public let actors: [Int]
    /// The pairs of actors that have a tie, ascending by first and second actor.
    public let dyads: [Dyad]
    /// Rows of the case's event table, grouped by pair and kind, each group in order of time.
    public let rows: [Int32]
    /// What the selection left out.
    public let omitted: Omissions
    /// The slice that it is of, if time was cut.
    public internal(set) var slice: TimeSlice?

    /// What a selection leaves out after its filters on events.
    public struct Omissions: Hashable, Sendable {
        /// Events whose two actors are one, often after rolling up, of actors that were selected.
        public var selfEvents = 0
        /// Events of actors that are not wanted.
        public var eventsOfOtherActors = 0
        /// Pairs with too few events.
        public var weakDyads = 0
        /// Actors outside the neighbourhood of ego, or below the strongest.
        public var actors = 0
        /// Ties that fell away with those actors.
        public var ties = 0
    }

    /// The window of the selection.
    public var window: Window { selection.window }

    /// The time of the selection in words: its window, or `undated` where no event has a date.
    public var period: String {
        let events = self.case.events
        return window == .always && events.areUndated
            ? "undated" : window.description
    }

    /// What it goes by among others: the name of its slice, else its time in words.
    public var name: String { slice?.name ?? period }

    /// The part of a row's weight that is in the window, above 0 to 1, by the selection's
    /// `assignment`.
    public func part(of row: Int) -> Double {
        selection.assignment.hasParts
            ? self.case.events.part(of: row, in: window, by: selection.assignment) : 1
    }

    /// What a row weighs in the window by itself, whatever the weighing.
    public func weight(of row: Int) -> Double { self.case.events.weights[row] * part(of: row) }

    /// How many events stand behind the ties; one that several windows hold counts in each.
    ///
    /// - Complexity: O(1) where each row of the case is an event, else O(*n*) in the number of pairs.
    public var eventCount: Int {
        self.case.events.holdsTotals ? dyads.reduce(0) { $0 + $1.eventCount } : rows.count
    }

    /// How many rows of the table of events stand behind the ties: fewer than events where a row
    /// stands for several.
    public var rowCount: Int { rows.count }

    /// Whether any row behind the ties stands for several events.
    ///
    /// - Complexity: that of `eventCount`.
    public var holdsTotals: Bool { eventCount > rowCount }

    /// How many of its events have no date, and so are in no period.
    ///
    /// - Complexity: O(*n*) in the number of rows.
    public var undatedEventCount: Int {
        let events = self.case.events
        return events.eventCount(of: rows.filter { $0 < Int32(events.undatedCount) })
    }

    /// How many ties there are, one for each pair and kind.
    ///
    /// - Complexity: O(*n*) in the number of pairs.
    public var tieCount: Int { dyads.reduce(0) { $0 + $1.ties.count } }

    /// The rows of the events behind a tie, in order of time.
    public func events(behind tie: Tie) -> ArraySlice<Int32> { rows[tie.rowRange] }

    /// The rows of the events between a pair, in order of kind and time.
    public func events(between dyad: Dyad) -> ArraySlice<Int32> { rows[dyad.rowRange] }

    /// The pair of two actors, in either order, or `nil` if they have no tie.
    public func dyad(_ one: Int, _ other: Int) -> Dyad? {
        let wanted = (min(one, other), max(one, other))
        var low = 0
        var high = dyads.count
        while low < high {
            let middle = (low + high) / 2
            if (dyads[middle].first, dyads[middle].second) < wanted {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < dyads.count, (dyads[low].first, dyads[low].second) == wanted else { return nil }
        return dyads[low]
    }

    /// What some of its events weigh together, by the weighing of the snapshot; what ages does so
    /// until a day.
    package func weighing(until day: Day) -> @Sendable (ArraySlice<Int32>) -> Double {
        var selection = selection
        selection.window = Window(from: nil, before: day)
        let assembly = TieAssembly(of: self.case.events, selection)
        return { assembly.weight(of: $0) }
    }

    /// How many events of a kind there are.
    public func eventCount(of kind: RelationKind) -> Int {
        dyads.reduce(0) { $0 + ($1.tie(kind)?.eventCount ?? 0) }
    }

    /// The strength of each actor: the weights of its pairs, by the weighing of the snapshot, added
    /// up; one entry for each of `actors`.
    ///
    /// What every measure, table and picture calls strength. A pair weighs what all its events weigh
    /// together, whatever their kinds (`Dyad.weight`).
    ///
    /// - Complexity: O(*n* + *m*) for *m* pairs at each call.
    public var strengths: [Double] {
        var sums = [Double](repeating: 0, count: (actors.last ?? -1) + 1)
        for dyad in dyads {
            sums[dyad.first] += dyad.weight
            sums[dyad.second] += dyad.weight
        }
        return actors.map { sums[$0] }
    }

    /// Ties present among all ties possible between the pairs of actors, counting each pair once,
    /// 0 to 1; `nil` below two actors.
    public var density: Double? {
        actors.count < 2
            ? nil : Double(dyads.count) / (Double(actors.count) * Double(actors.count - 1) / 2)
    }

    /// The mean Goldstein value of the events that have one, or `nil`.
    ///
    /// - Complexity: O(*n*) in the number of events.
    public var meanGoldstein: Double? { meanGoldstein(of: rows) }

    /// The mean Goldstein value of some of its events, by the part of each that is in the window.
    private func meanGoldstein(of rows: some Sequence<Int32>) -> Double? {
        var mean = GoldsteinMean()
        for row in rows { mean.add(Int(row), of: self.case.events, part: part(of: Int(row))) }
        return mean.value
    }

    /// `(C + f·N − X) / (C + f·N + X)` of the weights of all cooperation `C`, negotiation `N` and
    /// conflict `X`, where `f` is what the selection says that negotiation counts for; −1 to 1, `nil`
    /// if nothing counts.
    ///
    /// - Complexity: O(*n*) in the number of pairs.
    public var polarity: Double? {
        var friendly = dyads.reduce(0) { $0 + $1.weight(of: .cooperation) }
        let conflict = dyads.reduce(0) { $0 + $1.weight(of: .conflict) }
        if selection.negotiation != .neutral {
            friendly +=
                selection.negotiation.factor * dyads.reduce(0) { $0 + $1.weight(of: .negotiation) }
        }
        let sum = friendly + conflict
        return sum == 0
            ? nil : Ranking.withoutRounding(friendly - conflict, greatest: sum) / sum
    }

    /// The tone: the mean Goldstein value, or the polarity where no event has one.
    ///
    /// - Complexity: O(*n*) in the number of events and pairs.
    public var tone: Double? { meanGoldstein ?? polarity }

    /// How many source documents its events cite.
    ///
    /// - Complexity: O(*n*) in the number of events.
    public var documentCount: Int {
        var isCited = [Bool](repeating: false, count: self.case.documents.count)
        guard !isCited.isEmpty else { return 0 }
        for row in rows {
            let document = Int(self.case.events.documents[Int(row)])
            if document >= 0 { isCited[document] = true }
        }
        return isCited.reduce(0) { $1 ? $0 + 1 : $0 }
    }

    /// The share of its events' weight that has no known day, 0 to 1; `nil` without weight.
    ///
    /// - Complexity: O(*n*) in the number of events.
    public var uncertainShare: Double? {
        var uncertain = 0.0
        var total = 0.0
        for row in rows {
            let weight = weight(of: Int(row))
            total += weight
            if self.case.events.extents[Int(row)] == .uncertain { uncertain += weight }
        }
        return total == 0 ? nil : uncertain / total
    }
}

extension Snapshot {
    /// The snapshot with only the pairs that satisfy a condition; what falls away is counted in
    /// `omitted`.
    public func keeping(_ isWanted: (Dyad) -> Bool) -> Snapshot {
        var kept: [Dyad] = []
        var keptRows: [Int32] = []
        for dyad in dyads where isWanted(dyad) {
            kept.append(dyad.shifted(by: keptRows.count - dyad.rowRange.lowerBound))
            keptRows.append(contentsOf: rows[dyad.rowRange])
        }
        let tied = Set(dyads.flatMap { [$0.first, $0.second] })
        let stillTied = Set(kept.flatMap { [$0.first, $0.second] })
        let present = actors.filter { stillTied.contains($0) || !tied.contains($0) }
        var omitted = omitted
        omitted.actors += actors.count - present.count
        omitted.ties += tieCount - kept.reduce(0) { $0 + $1.ties.count }
        return Snapshot(
            case: self.case, selection: selection, actors: present, dyads: kept, rows: keptRows,
            omitted: omitted, slice: slice)
    }

    /// The tone of a pair (`Dyad.tone`).
    public func tone(of dyad: Dyad) -> Double? { dyad.tone }

    /// The pairs with the most events first, then those with the greatest weight; equals in the
    /// order of the register.
    ///
    /// - Complexity: O(*n* log *n*) in the number of pairs.
    public var busiestDyads: [Dyad] {
        let counts = dyads.map(\.eventCount)
        return Ranking.order(of: dyads.map(\.weight)).enumerated().sorted { left, right in
            (counts[right.element], left.offset) < (counts[left.element], right.offset)
        }.map { dyads[$0.element] }
    }
}
