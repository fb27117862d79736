/// What a case holds, at a glance.
public struct CaseSummary: Sendable {
    /// How many events are selected.
    public let eventCount: Int
    /// How many actors the case registers.
    public let actorCount: Int
    /// How many actors take part in selected events, as they are written or rolled up.
    public let participantCount: Int
    /// How many selected events there are of each kind.
    public let kindCounts: [RelationKind: Int]
    /// How many selected events have each certainty; `nil` stands for unknown.
    public let certaintyCounts: [Certainty?: Int]
    /// How many selected events have a known day, an uncertain date, a span. A span whose first day
    /// is not known is uncertain.
    public let extentCounts: [EventDate.Extent: Int]
    /// How many selected events cite each document, by position; −1 stands for none.
    public let documentCounts: [Int: Int]
    /// The days from the first event to the last, or `nil` if none has a date.
    public let span: Window?
    /// How many selected events have no date at all.
    public let undatedCount: Int
    /// The most days in a row on which none of the events can have been; the first of equals, `nil`
    /// if there is no such day.
    public let longestGap: Window?
    /// How many selected events stay within one actor.
    public let selfEventCount: Int
    /// How many selected events begin outside every phase; 0 where there are no phases.
    public let outsidePhaseCount: Int
    /// How many selected events begin in each phase of the case, in the order of the phases. Phases
    /// may overlap, so these need not add up to `eventCount`.
    public let phaseCounts: [Int]

    /// Sums up the events behind a snapshot and those within one actor, which belong to no pair; where
    /// the selection keeps some actors alone, those within one of them.
    ///
    /// - Throws: `CaseError` if the selection names what the case lacks.
    public init(_ theCase: Case, _ selection: Selection = Selection()) throws(CaseError) {
        try self.init(theCase, selection, nil)
    }

    /// Sums up the events behind a snapshot that is there already, and those within one actor.
    ///
    /// - Throws: `CaseError` if the selection names what the case lacks.
    public init(of snapshot: Snapshot) throws(CaseError) {
        try self.init(snapshot.case, snapshot.selection, snapshot)
    }

    private init(
        _ theCase: Case, _ selection: Selection, _ known: Snapshot?
    ) throws(CaseError) {
        let scope = try SelectionScope(selection, in: theCase)
        let events = theCase.events
        var rows = events.rows(in: selection.window).filter { row in
            scope.wants(row, of: events)
                && scope.isWanted[Int(scope.representatives[Int(events.sources[row])])]
                && scope.isWanted[Int(scope.representatives[Int(events.targets[row])])]
        }
        if selection.leavesOutPairs {
            let snapshot: Snapshot
            if let known { snapshot = known } else { snapshot = try theCase.snapshot(selection) }
            let kept = Set(snapshot.rows.map(Int.init))
            let present = Set(snapshot.actors.map(Int32.init))
            rows.removeAll { row in
                let source = scope.representatives[Int(events.sources[row])]
                let isSelf = source == scope.representatives[Int(events.targets[row])]
                return isSelf
                    ? selection.leavesOutActors && !present.contains(source)
                    : !kept.contains(row)
            }
        }
        var participants: Set<Int32> = []
        var selfEvents = 0
        for row in rows {
            let source = scope.representatives[Int(events.sources[row])]
            let target = scope.representatives[Int(events.targets[row])]
            participants.insert(source)
            participants.insert(target)
            if source == target { selfEvents += 1 }
        }
        eventCount = rows.count
        actorCount = theCase.actors.count
        participantCount = participants.count
        kindCounts = Self.count(rows) { events.kinds[$0] }
        certaintyCounts = Self.count(rows) { events.certainties[$0] }
        extentCounts = Self.count(rows) { row in
            events.extents[row] == .span && events.precisions[row] != .day
                ? .uncertain : events.extents[row]
        }
        let coverage = PhaseCoverage(theCase.phases)
        outsidePhaseCount =
            theCase.phases.isEmpty
            ? 0 : rows.count { events.isDated($0) && !coverage.contains(events.starts[$0]) }
        phaseCounts = theCase.phases.map { phase in
            func rank(_ day: Day) -> Int { Self.firstIndex(from: day, in: rows, of: events) }
            return (phase.window.end.map(rank) ?? rows.count) - (phase.window.start.map(rank) ?? 0)
        }
        documentCounts = Self.count(rows) { Int(events.documents[$0]) }
        selfEventCount = selfEvents
        undatedCount = rows.prefix { !events.isDated($0) }.count
        let dated = rows.dropFirst(undatedCount)
        let end = dated.lazy.map { events.ends[$0] }.max()
        span = dated.first.flatMap { first in
            end.map { Window(from: events.starts[first], before: $0) }
        }
        longestGap = events.longestSilence(rows)
    }

    private static func count<Key: Hashable>(_ rows: [Int], by key: (Int) -> Key) -> [Key: Int] {
        var counts: [Key: Int] = [:]
        for row in rows { counts[key(row), default: 0] += 1 }
        return counts
    }

    /// The first of the rows, which are sorted by start, that does not start before a day.
    private static func firstIndex(
        from day: Day, in rows: [Int], of events: EventTable
    ) -> Int {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if events.starts[rows[middle]] < day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
