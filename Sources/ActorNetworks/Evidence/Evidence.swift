/// The events behind the relation of two actors, in order of time, and its turns.
public struct Evidence: Sendable {
    /// The rows of the events in the case's table, in order of time.
    public let rows: [Int]
    /// How many events the rows stand for.
    public let eventCount: Int
    /// How turns were found.
    public let rule: TurnRule
    /// The fewest events that were asked for on either side of a turn.
    public let minimumEvents: Int
    /// What negotiation counts for in tones.
    public let negotiation: NegotiationSign
    /// The periods in which events are known to be, in order of time.
    public let periods: [RelationPeriod]
    /// What each of them does for turns.
    public let roles: [PeriodRole]
    /// The turns of the relation, in order of time.
    public let turns: [RelationTurn]
    /// How the relation stands: the last period that has a sign and enough events; `nil` if none has.
    public let standing: RelationPeriod?
    /// The periods after `standing` that have a tone, but too few events or too faint a one; where periods
    /// overlap, those that share no day with it.
    public let later: [RelationPeriod]
    /// How many periods with enough events are friendly.
    public let friendlyCount: Int
    /// How many periods with enough events are hostile.
    public let hostileCount: Int
    /// How many events are known to no period, and so play no part in turns.
    public let undatedCount: Int
    /// How many events begin in none of the periods.
    public let outsideCount: Int
    /// How many negotiations play no part in turns because they count for nothing.
    public let neutralCount: Int
    /// How many events have no Goldstein value, in periods whose tone is the mean of others' values.
    public let valuelessCount: Int
    /// How many periods have events that count, but too few.
    public let thinCount: Int
    /// How many periods have a tone that is too near to 0.
    public let faintCount: Int
    /// When the first event was, at its own precision.
    public let firstContact: EventDate?
    /// When the last event was, at its own precision.
    public let lastContact: EventDate?
    /// The most days in a row on which nothing can have happened.
    public let longestSilence: Window?

    /// How many of the events have no date.
    public func countWithoutDate(in events: EventTable) -> Int {
        rows.reduce(0) { events.isDated($1) ? $0 : $0 + events.eventCount(of: $1) }
    }

    /// How many periods have a sign and enough events.
    public var signedCount: Int { friendlyCount + hostileCount }

    /// The evidence of a pair of a snapshot; none without one.
    init(_ snapshot: Snapshot, _ dyad: Dyad?, by rule: TurnRule) {
        let events = snapshot.case.events
        let rows = dyad.map { snapshot.events(between: $0).map { Int($0) }.sorted() } ?? []
        self.rows = rows
        eventCount = rows.reduce(0) { $0 + events.eventCount(of: $1) }
        self.rule = rule
        negotiation = snapshot.selection.negotiation
        firstContact = events.firstContact(rows)
        lastContact = events.lastContact(rows)
        longestSilence = events.longestSilence(rows)
        minimumEvents = snapshot.minimumEvents(by: rule)
        var walk = PeriodWalk(snapshot, rule.periods)
        var finder = TurnFinder(minimumEvents: minimumEvents, noise: rule.noise)
        var periods: [RelationPeriod] = []
        var roles: [PeriodRole] = []
        if let dyad {
            let (evidence, minimum) = (TurnEvidence(snapshot), minimumEvents)
            walk.forEach(of: dyad) { period, _ in
                periods.append(period)
                roles.append(
                    finder.add(period) {
                        evidence.haveOwnEvents($0, $1, of: dyad, minimum: minimum)
                    })
            }
            turns = evidence.turns(finder.found, of: dyad)
        } else {
            turns = []
        }
        self.periods = periods
        self.roles = roles
        standing = finder.last
        let next = roles.lastIndex { $0.hasSign }.map { $0 + 1 } ?? 0
        let end = finder.last?.window.end ?? .latest
        later = periods[next...].filter { $0.tone != nil && $0.window.start ?? .earliest >= end }
        friendlyCount = finder.friendlyCount
        hostileCount = finder.hostileCount
        undatedCount = walk.leftOut.undated
        outsideCount = walk.leftOut.outside
        neutralCount = walk.leftOut.neutral
        valuelessCount = walk.leftOut.valueless
        thinCount = finder.passedOver.thin
        faintCount = finder.passedOver.faint
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
        Evidence(self, dyad(one, other), by: rule)
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
