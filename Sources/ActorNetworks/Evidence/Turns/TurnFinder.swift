/// Finds the turns of a relation while its periods are handed over in order of time.
///
/// A relation keeps its sign until a period of the other sign begins when a period of the old one has
/// ended. Where periods overlap, a period that shares days with all of the old sign turns nothing; nor
/// does one that the rule of `RelationTurn` about shared events or scales refuses.
struct TurnFinder {
    /// Two periods of opposite signs that share no day: the last of the old sign, and the first of the
    /// new one that begins after it.
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
    /// How many periods were friendly.
    private(set) var friendlyCount = 0
    /// How many periods were hostile.
    private(set) var hostileCount = 0
    /// Whether two periods with a sign share no day.
    private(set) var isComparable = false
    /// The last period that had a sign.
    private(set) var last: RelationPeriod?
    /// Periods of the sign that the relation has, since it has it; of those that have ended, the last
    /// alone.
    private var held: [RelationPeriod] = []
    private var firstEnd = Day.latest

    init(minimumEvents: Int, noise: Double) {
        self.minimumEvents = minimumEvents
        self.noise = noise
    }

    /// Takes the next period.
    ///
    /// - Parameters:
    ///   - period: The period.
    ///   - haveOwnEvents: Whether two periods of opposite signs have these by events that are not in the
    ///     other.
    /// - Returns: What it does for turns.
    /// - Complexity: O(*o*) for *o* periods that overlap it.
    @discardableResult
    mutating func add(
        _ period: RelationPeriod,
        where haveOwnEvents: (_ before: RelationPeriod, _ after: RelationPeriod) -> Bool
    ) -> PeriodRole {
        guard period.countedEvents > 0 else { return .toneless }
        guard period.countedEvents >= minimumEvents else {
            passedOver.thin += 1
            return .thin
        }
        let sign = period.sign
        guard sign != 0 else { return .even }
        guard abs(period.tone ?? 0) >= noise else {
            passedOver.faint += 1
            return .faint
        }
        if sign > 0 { friendlyCount += 1 } else { hostileCount += 1 }
        let start = period.window.start ?? .earliest
        if last != nil, firstEnd <= start { isComparable = true }
        firstEnd = min(firstEnd, Self.end(of: period))
        last = period
        if let ended = held.lastIndex(where: { Self.end(of: $0) <= start }) {
            held.removeFirst(ended)
        }
        guard let first = held.first, first.sign != sign else {
            held.append(period)
            return .signed
        }
        guard Self.end(of: first) <= start else { return .overlapping }
        guard first.isOpposite(to: period) else { return .unlike }
        guard haveOwnEvents(first, period) else { return .shared }
        found.append(Found(before: first, after: period))
        held.removeAll(keepingCapacity: true)
        held.append(period)
        return .signed
    }

    private static func end(of period: RelationPeriod) -> Day { period.window.end ?? .latest }

    /// Forgets the periods of the pair in hand, for the next.
    mutating func startPair() {
        found.removeAll(keepingCapacity: true)
        held.removeAll(keepingCapacity: true)
        (friendlyCount, hostileCount) = (0, 0)
        isComparable = false
        firstEnd = .latest
        last = nil
    }
}

extension Snapshot {
    /// The fewest events that a rule asks for on either side of a turn, where it leaves it to the
    /// network: 2, or 1 where no pair has two periods of two events that count, so that nothing could
    /// turn.
    ///
    /// - Complexity: O(*e*) for *e* events, and far less where there is such a pair.
    func minimumEvents(by rule: TurnRule) -> Int {
        if let minimum = rule.minimumEvents { return minimum }
        var walk = PeriodWalk(self, rule.periods)
        for dyad in dyads where dyad.eventCount > 1 {
            var full = 0
            walk.forEach(of: dyad) { period, _ in if period.countedEvents > 1 { full += 1 } }
            if full > 1 { return 2 }
        }
        return 1
    }
}
