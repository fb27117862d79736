/// The relations of a network that changed sign, when, and by which events.
///
/// ```swift
/// let turns = try theCase.snapshot().turns()
/// for turn in turns.turns { print(turn.before.period.title, turn.after.period.title, turn.swing) }
/// ```
public struct RelationTurns: Sendable {
    /// The network.
    public let snapshot: Snapshot
    /// How turns were found.
    public let rule: TurnRule
    /// The fewest events that were asked for on either side.
    public let minimumEvents: Int
    /// The turns: the surest first, of those that are as sure the greatest by `RelationTurn.weight`,
    /// then the earliest, then in the order of the register.
    public let turns: [RelationTurn]
    /// How many relations turned at least once.
    public let turnedCount: Int
    /// How many relations have a sign in two periods or more that share no day, so that they could have
    /// turned.
    public let comparableCount: Int
    /// How many events are known to no period, and play no part.
    public let undatedCount: Int
    /// How many events begin in none of the periods.
    public let outsideCount: Int
    /// How many negotiations play no part because they count for nothing.
    public let neutralCount: Int
    /// How many events have no Goldstein value, in periods whose tone is the mean of others' values.
    public let valuelessCount: Int
    /// How many periods have events that count, but too few.
    public let thinCount: Int
    /// How many periods have a tone that is too near to 0.
    public let faintCount: Int

    /// How many relations the network has.
    public var relationCount: Int { snapshot.dyads.count }

    /// Finds the turns of all pairs of a network.
    ///
    /// - Parameters:
    ///   - snapshot: The network.
    ///   - rule: How turns are found.
    /// - Complexity: O(*e* + *t* log *t*) for *e* events and *t* turns, where periods do not overlap and
    ///   days are known.
    public init(of snapshot: Snapshot, by rule: TurnRule = TurnRule()) {
        self.snapshot = snapshot
        self.rule = rule
        let minimum = snapshot.minimumEvents(by: rule)
        minimumEvents = minimum
        let dyads = snapshot.dyads
        let halves = Halves(
            of: dyads.indices, cutAt: Self.middle(of: snapshot),
            areWorthIt: snapshot.rows.count > Halves.fewRows)
        let parts = halves.map { range in
            var part = Part(snapshot, rule, minimum)
            for dyad in dyads[range] { part.add(dyad) }
            return part
        }
        func sum(_ figure: (Part) -> Int) -> Int { parts.reduce(0) { $0 + figure($1) } }
        turns = RelationTurn.sorted(parts.flatMap(\.turns))
        turnedCount = sum(\.turned)
        comparableCount = sum(\.comparable)
        undatedCount = sum(\.walk.leftOut.undated)
        outsideCount = sum(\.walk.leftOut.outside)
        neutralCount = sum(\.walk.leftOut.neutral)
        valuelessCount = sum(\.walk.leftOut.valueless)
        thinCount = sum(\.finder.passedOver.thin)
        faintCount = sum(\.finder.passedOver.faint)
    }

    /// The pair before which about half of the events are.
    private static func middle(of snapshot: Snapshot) -> Int {
        let half = snapshot.rows.count / 2
        var (low, high) = (0, snapshot.dyads.count)
        while low < high {
            let middle = (low + high) / 2
            if snapshot.dyads[middle].rowRange.upperBound < half {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    /// What is found of some pairs.
    private struct Part: Sendable {
        var walk: PeriodWalk
        var finder: TurnFinder
        let evidence: TurnEvidence
        var turns: [RelationTurn] = []
        var turned = 0
        var comparable = 0
        private let minimumEvents: Int

        init(_ snapshot: Snapshot, _ rule: TurnRule, _ minimumEvents: Int) {
            self.minimumEvents = minimumEvents
            walk = PeriodWalk(snapshot, rule.periods)
            finder = TurnFinder(minimumEvents: minimumEvents, noise: rule.noise)
            evidence = TurnEvidence(snapshot)
        }

        mutating func add(_ dyad: Dyad) {
            finder.startPair()
            walk.forEach(of: dyad) { period, _ in
                finder.add(period) {
                    evidence.haveOwnEvents($0, $1, of: dyad, minimum: minimumEvents)
                }
            }
            if finder.isComparable { comparable += 1 }
            guard !finder.found.isEmpty else { return }
            turned += 1
            turns += evidence.turns(finder.found, of: dyad)
        }
    }
}

extension RelationTurn {
    /// Turns in the order in which they are told: the surest first, of those that are as sure the
    /// greatest, of equals the earliest; then as they came.
    ///
    /// - Complexity: O(*t* log *t*) for *t* turns.
    public static func sorted(_ turns: [RelationTurn]) -> [RelationTurn] {
        let ranks = Ranking.competitionRanks(of: turns.map(\.weight))
        return turns.enumerated().map { index, turn in
            (
                grade: turn.sureness.grade, rank: ranks[index],
                start: turn.after.period.window.start ?? .earliest, index: index
            )
        }.sorted { left, right in
            (left.grade, left.rank, left.start, left.index)
                < (right.grade, right.rank, right.start, right.index)
        }.map { turns[$0.index] }
    }
}

extension Snapshot {
    /// The relations that changed sign.
    ///
    /// - Parameter rule: How turns are found.
    /// - Returns: The turns, the surest first.
    /// - Complexity: That of ``RelationTurns/init(of:by:)``.
    public func turns(by rule: TurnRule = TurnRule()) -> RelationTurns {
        RelationTurns(of: self, by: rule)
    }

    /// The events on one side of a turn that speak most for its sign, the weightiest first.
    ///
    /// By the absolute Goldstein value where the tone is a mean of these, else by weight, and by the part
    /// of the event that is in the period; of equals those that are nearer to the turn.
    ///
    /// - Parameters:
    ///   - count: How many at most.
    ///   - turn: The turn.
    ///   - isAfter: Whether the side after the turn is meant, or the one before.
    /// - Returns: Rows of the case's table.
    public func weightiestEvents(
        _ count: Int, of turn: RelationTurn, after isAfter: Bool
    ) -> [Int] {
        let side = isAfter ? turn.after : turn.before
        let valued = side.rows.map { row in
            (
                row: row,
                value: signedValue(of: row, on: side.period.scale)
                    * part(of: row, in: side.period.window)
            )
        }
        .filter { $0.value * Double(side.period.sign) > 0 }
        return valued.sorted { left, right in
            let values = (abs(left.value), abs(right.value))
            if !Ranking.areEqual(values.0, values.1) { return values.0 > values.1 }
            return isAfter ? left.row < right.row : left.row > right.row
        }.prefix(count).map(\.row)
    }

    /// The part of an event that counts in a period of a turn, 0 to 1.
    public func part(of row: Int, in period: Window) -> Double {
        guard selection.assignment.hasParts else { return 1 }
        return PeriodMembership(self).part(of: row, in: period)
    }

    /// What an event does to a tone: its Goldstein value, or where it has none, its weight with the sign
    /// of its kind.
    public func signedValue(of row: Int) -> Double {
        signedValue(
            of: row, on: self.case.events.goldstein(of: row) == nil ? .polarity : .goldstein)
    }

    func signedValue(of row: Int, on scale: ToneScale) -> Double {
        let events = self.case.events
        switch scale {
        case .goldstein: return events.goldstein(of: row) ?? 0
        case .polarity:
            return events.kinds[row].sign(selection.negotiation) * events.meanWeight(of: row)
        }
    }
}
