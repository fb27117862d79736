/// The events behind the relation of two actors, in order of time, and its turns.
public struct Evidence: Sendable {
    /// The rows of the events in the case's table, in order of time.
    public let rows: [Int]
    /// How many events the rows stand for.
    public let eventCount: Int
    /// How turns were found.
    public let rule: TurnRule
    /// What negotiation counts for in tones.
    public let negotiation: NegotiationSign
    /// The periods in which events are known to be, in order of time.
    public private(set) var periods: [Period] = []
    /// The turns of the relation, in order of time.
    public private(set) var turns: [Turn] = []
    /// How many events are known to no period, and so play no part in turns.
    public private(set) var undatedCount = 0
    /// How many negotiations play no part in turns because they count for nothing.
    public private(set) var neutralCount = 0
    /// How many periods have events that count, but too few.
    public private(set) var thinCount = 0
    /// When the first event was, at its own precision.
    public let firstContact: EventDate?
    /// When the last event was, at its own precision.
    public let lastContact: EventDate?
    /// The most days in a row on which nothing can have happened.
    public let longestSilence: Window?

    /// What happened in one period.
    public struct Period: Hashable, Sendable {
        /// The period.
        public let window: Window
        /// How many events there are of each kind.
        public let counts: [RelationKind: Int]
        /// How many of the events count.
        public let eventCount: Int
        /// The sum of what the events that count are worth.
        public let netWeight: Double
        /// The mean of what the events that count are worth; `nil` without such events.
        public var tone: Double? { eventCount == 0 ? nil : netWeight / Double(eventCount) }
        /// +1, 0 or −1; sums that differ from 0 by rounding alone have no sign.
        public let sign: Int
    }

    /// A change of sign from one period to a later one.
    public struct Turn: Hashable, Sendable {
        /// The last period of the old sign.
        public let before: Period
        /// The first period of the new one.
        public let after: Period
    }

    /// The evidence of some events.
    ///
    /// - Parameters:
    ///   - rows: The events, ascending.
    ///   - events: The case's events.
    ///   - rule: How turns are found.
    ///   - negotiation: What negotiation counts for in tones.
    /// - Complexity: O(*e* log *e*) for *e* events.
    public init(
        _ rows: [Int], of events: EventTable, by rule: TurnRule = TurnRule(),
        negotiation: NegotiationSign = .neutral
    ) {
        self.rows = rows
        self.negotiation = negotiation
        eventCount = rows.reduce(0) { $0 + events.eventCount(of: $1) }
        self.rule = rule
        firstContact = events.firstContact(rows)
        lastContact = events.lastContact(rows)
        longestSilence = events.longestSilence(rows)
        sum(events)
        findTurns()
    }

    private mutating func sum(_ events: EventTable) {
        // Rows ascend by start, so the events of a period follow each other.
        var gathered: [Sum] = []
        for row in rows {
            let window = rule.period.window(of: events.starts[row])
            let count = events.eventCount(of: row)
            guard let end = window.end, events.ends[row] <= end else {
                undatedCount += count
                continue
            }
            let kind = events.kinds[row]
            let factor = kind.sign(negotiation)
            if factor == 0 { neutralCount += count }
            if gathered.last?.window != window { gathered.append(Sum(window: window)) }
            gathered[gathered.count - 1].add(count, kind, factor, events.weights[row])
        }
        periods = gathered.map(\.period)
    }

    private mutating func findTurns() {
        var last: Period?
        for period in periods where period.eventCount > 0 {
            guard period.eventCount >= rule.minimumEvents else {
                thinCount += 1
                continue
            }
            guard period.sign != 0 else { continue }
            if let last, last.sign != period.sign {
                turns.append(Turn(before: last, after: period))
            }
            last = period
        }
    }

    /// A period while its events are added.
    private struct Sum {
        let window: Window
        var counts: [RelationKind: Int] = [:]
        var eventCount = 0
        var netWeight = 0.0
        var totalWeight = 0.0

        mutating func add(
            _ count: Int, _ kind: RelationKind, _ factor: Double, _ weight: Double
        ) {
            counts[kind, default: 0] += count
            guard factor != 0 else { return }
            eventCount += count
            netWeight += factor * weight
            totalWeight += abs(factor) * weight
        }

        var period: Period {
            let isZero = abs(netWeight) <= totalWeight * Ranking.tolerance
            return Period(
                window: window, counts: counts, eventCount: eventCount,
                netWeight: isZero ? 0 : netWeight, sign: isZero ? 0 : netWeight > 0 ? 1 : -1)
        }
    }
}

extension Snapshot {
    /// The evidence behind the ties of two actors.
    ///
    /// - Parameters:
    ///   - one: An actor's position in the case's register.
    ///   - other: Another actor's; their order means nothing.
    ///   - rule: How turns are found.
    /// - Returns: The evidence; empty if the two have no tie in the snapshot.
    public func evidence(
        between one: Int, and other: Int, by rule: TurnRule = TurnRule()
    ) -> Evidence {
        let rows = dyad(one, other).map { events(between: $0).map { Int($0) }.sorted() } ?? []
        return Evidence(
            rows, of: self.case.events, by: rule, negotiation: selection.negotiation)
    }

    /// The evidence behind the ties of two actors, by their ids; an actor that is rolled up means
    /// the actor that stands for it.
    ///
    /// - Parameters:
    ///   - one: An actor's id.
    ///   - other: Another actor's; their order means nothing.
    ///   - rule: How turns are found.
    /// - Returns: The evidence; empty if the two have no tie in the snapshot.
    /// - Throws: `CaseError.unknownActor` if no actor has the id.
    public func evidence(
        between one: String, and other: String, by rule: TurnRule = TurnRule()
    ) throws(CaseError) -> Evidence {
        let stands = self.case.actors.representatives(selection.rollUp)
        return evidence(
            between: Int(stands[try self.case.actor(named: one)]),
            and: Int(stands[try self.case.actor(named: other)]), by: rule)
    }
}
