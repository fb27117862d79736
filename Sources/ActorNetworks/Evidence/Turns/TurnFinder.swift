/// Finds the turns of a relation while its periods are handed over in order of time.
struct TurnFinder {
    /// Two periods of opposite signs, and none with a sign between them.
    struct Found {
        let before: RelationPeriod
        let after: RelationPeriod
    }

    /// Periods that are passed over.
    struct PassedOver: Hashable, Sendable {
        /// Those of too few events that count.
        var thin = 0
        /// Those whose tone is too near to 0.
        var faint = 0
    }

    private let minimumEvents: Int
    private let noise: Double
    private(set) var found: [Found] = []
    private(set) var passedOver = PassedOver()
    /// How many periods had a sign.
    private(set) var signedCount = 0
    /// The last period that had a sign.
    private(set) var last: RelationPeriod?

    init(minimumEvents: Int, noise: Double) {
        self.minimumEvents = minimumEvents
        self.noise = noise
    }

    mutating func add(_ period: RelationPeriod) {
        guard period.countedEvents > 0 else { return }
        guard period.countedEvents >= minimumEvents else {
            passedOver.thin += 1
            return
        }
        let sign = period.sign
        guard sign != 0 else { return }
        guard abs(period.tone ?? 0) >= noise else {
            passedOver.faint += 1
            return
        }
        signedCount += 1
        if let last, last.sign != sign { found.append(Found(before: last, after: period)) }
        last = period
    }

    /// Forgets the periods of the pair in hand, for the next.
    mutating func startPair() {
        found.removeAll(keepingCapacity: true)
        signedCount = 0
        last = nil
    }
}

extension Snapshot {
    /// The fewest events that a rule asks for on either side of a turn, where it leaves it to the
    /// network: 2, or 1 where no pair has two events in one period.
    ///
    /// - Complexity: O(*e*) for *e* events, and far less where there are two at all.
    func minimumEvents(by rule: TurnRule) -> Int {
        if let minimum = rule.minimumEvents { return minimum }
        var walk = PeriodWalk(self, rule.periods)
        for dyad in dyads where dyad.eventCount > 1 {
            var most = 0
            walk.forEach(of: dyad) { period, _ in most = max(most, period.eventCount) }
            if most > 1 { return 2 }
        }
        return 1
    }
}
