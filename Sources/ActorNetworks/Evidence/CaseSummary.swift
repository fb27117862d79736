/// What a case holds, at a glance.
public struct CaseSummary: Sendable {
    /// How many events are selected.
    public let eventCount: Int
    /// How many rows they are in: fewer than events where a row stands for several.
    public let rowCount: Int
    /// How many of the rows stand for several events.
    public let totalRowCount: Int
    /// How many actors the case registers, rolled up if the selection is.
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
    /// How many selected events are single ones that held over a span.
    public let lastingCount: Int
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
        var others: OtherPairs?
        if selection.leavesOutPairs {
            let snapshot: Snapshot
            if let known { snapshot = known } else { snapshot = try theCase.snapshot(selection) }
            others = OtherPairs(than: snapshot)
        }
        let events = theCase.events
        var tally = Tally(of: theCase)
        scope.candidates(of: events).forEach { row in
            guard scope.wants(row, of: events) else { return }
            let source = scope.representatives[Int(events.sources[row])]
            let target = scope.representatives[Int(events.targets[row])]
            guard scope.isWanted[Int(source)], scope.isWanted[Int(target)],
                others?.contain(row, of: source, target) != true
            else { return }
            tally.add(row, of: source, target, in: events)
        }
        eventCount = tally.days.total + tally.undated
        rowCount = tally.rows
        totalRowCount = tally.totals
        undatedCount = tally.undated
        actorCount =
            selection.rollUp == nil ? theCase.actors.count : Set(scope.representatives).count
        participantCount = tally.takesPart.count { $0 }
        selfEventCount = tally.selfEvents
        kindCounts = Self.found(tally.kinds, by: RelationKind.allCases)
        certaintyCounts = Self.found(tally.certainties, by: [nil] + Certainty.allCases)
        extentCounts = Self.found(tally.extents, by: EventDate.Extent.allCases)
        lastingCount = tally.lasting
        documentCounts = Self.found(tally.documents, by: Array(-1..<theCase.documents.count))
        phaseCounts = theCase.phases.map { tally.days.count(in: $0.window) }
        let coverage = PhaseCoverage(theCase.phases)
        outsidePhaseCount =
            theCase.phases.isEmpty ? 0 : tally.days.count { !coverage.contains($0) }
        span = tally.days.first.flatMap { first in
            tally.silence.end.map { Window(from: first, before: $0) }
        }
        longestGap = tally.silence.longest
    }

    private static func found<Key: Hashable>(_ counts: [Int], by keys: [Key]) -> [Key: Int] {
        var found: [Key: Int] = [:]
        for (key, count) in zip(keys, counts) where count > 0 { found[key] = count }
        return found
    }
}

/// The events of pairs that a snapshot leaves out, and of actors.
private struct OtherPairs {
    private let leavesOutActors: Bool
    private var isKept: [Bool]
    private var isPresent: [Bool]

    init(than snapshot: Snapshot) {
        leavesOutActors = snapshot.selection.leavesOutActors
        isKept = [Bool](repeating: false, count: snapshot.case.events.count)
        isPresent = [Bool](repeating: false, count: snapshot.case.actors.count)
        for row in snapshot.rows { isKept[Int(row)] = true }
        for actor in snapshot.actors { isPresent[actor] = true }
    }

    func contain(_ row: Int, of source: Int32, _ target: Int32) -> Bool {
        source == target ? leavesOutActors && !isPresent[Int(source)] : !isKept[row]
    }
}

/// What is counted while going through the events once.
private struct Tally {
    var kinds = [Int](repeating: 0, count: RelationKind.allCases.count)
    /// The unknown first.
    var certainties = [Int](repeating: 0, count: Certainty.allCases.count + 1)
    var extents = [Int](repeating: 0, count: EventDate.Extent.allCases.count)
    /// Those without one first.
    var documents: [Int]
    var takesPart: [Bool]
    var selfEvents = 0
    var undated = 0
    var rows = 0
    var totals = 0
    var lasting = 0
    var days = DayCounts()
    var silence = Silence()

    init(of theCase: Case) {
        documents = [Int](repeating: 0, count: theCase.documents.count + 1)
        takesPart = [Bool](repeating: false, count: theCase.actors.count)
    }

    mutating func add(
        _ row: Int, of source: Int32, _ target: Int32, in events: borrowing EventTable
    ) {
        let count = events.eventCount(of: row)
        rows += 1
        if count > 1 { totals += 1 }
        if row < events.undatedCount {
            undated += count
        } else {
            days.add(count, on: events.starts[row])
            silence.add(events.starts[row], before: events.ends[row])
        }
        kinds[Int(events.kinds[row].rawValue)] += count
        certainties[Self.place(of: events.certainties[row])] += count
        let isUncertain = events.extents[row] == .span && events.precisions[row] != .day
        let extent = isUncertain ? .uncertain : events.extents[row]
        extents[Int(extent.rawValue)] += count
        if events.isLasting(row) { lasting += 1 }
        documents[Int(events.documents[row]) + 1] += count
        takesPart[Int(source)] = true
        takesPart[Int(target)] = true
        if source == target { selfEvents += count }
    }

    private static func place(of certainty: Certainty?) -> Int {
        switch certainty {
        case nil: 0
        case .stated: 1
        case .reported: 2
        case .implied: 3
        }
    }
}

/// How many events start on each day, which come in their order.
private struct DayCounts {
    private var days: [Day] = []
    /// How many events there are up to each of the days.
    private var sums: [Int] = []

    var total: Int { sums.last ?? 0 }
    var first: Day? { days.first }

    mutating func add(_ count: Int, on day: Day) {
        if day == days.last {
            sums[sums.count - 1] += count
        } else {
            sums.append(total + count)
            days.append(day)
        }
    }

    /// How many events start in a window.
    func count(in window: Window) -> Int {
        (window.end.map(count(before:)) ?? total) - (window.start.map(count(before:)) ?? 0)
    }

    /// How many events start on days that satisfy a condition.
    func count(where isCounted: (Day) -> Bool) -> Int {
        days.indices.reduce(0) { sum, index in
            let before = index == 0 ? 0 : sums[index - 1]
            return isCounted(days[index]) ? sum + sums[index] - before : sum
        }
    }

    private func count(before day: Day) -> Int {
        var low = 0
        var high = days.count
        while low < high {
            let middle = (low + high) / 2
            if days[middle] < day { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? 0 : sums[low - 1]
    }
}
