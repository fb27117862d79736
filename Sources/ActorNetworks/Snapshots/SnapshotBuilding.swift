extension Case {
    /// The network of a selection.
    ///
    /// - Throws: `CaseError` if the selection names an actor or a document that the case lacks.
    /// - Complexity: O(*e* log *e*) for the *e* events of the window, besides O(*n*) for actors.
    public func snapshot(_ selection: Selection = Selection()) throws(CaseError) -> Snapshot {
        var scope = try SelectionScope(selection, in: self)
        // Where the strongest or a neighbourhood are asked for, nobody else is meant.
        if !selection.leavesOutPairs { scope.readLives(in: self, among: nil) }
        return snapshot(in: scope, among: nil)
    }

    /// The network of a selection, of certain pairs alone if `pairs` says which.
    func snapshot(
        in scope: SelectionScope, among pairs: Set<UInt64>?, of slice: TimeSlice? = nil
    ) -> Snapshot {
        let selection = scope.selection
        var omitted = Snapshot.Omissions()
        var others = OtherEvents()
        var assembly = TieAssembly(
            of: events, selection, representatives: scope.representatives)
        var paired: PairedRows
        if pairs == nil,
            let strongest = strongestPairs(
                in: scope, weighing: assembly, omitted: &omitted, others: &others)
        {
            paired = strongest
        } else {
            paired = pairedRows(
                of: SelectedEvents(events: events, scope: scope, weighing: assembly),
                others: &others)
            if pairs != nil || selection.minimumEvents > 1 {
                let (before, rows) = (paired.pairs.count, paired.rows)
                _ = paired.keep { pair in
                    events.eventCount(of: rows[pair.range].lazy.map(\.row))
                        >= selection.minimumEvents && pairs?.contains(pair.key) ?? true
                }
                omitted.weakDyads += before - paired.pairs.count
            }
            narrow(&paired, to: scope, weighing: assembly, omitted: &omitted)
        }
        assembly.append(paired)
        let tied = paired.actors
        let actors = scope.lives?.adding(to: tied, in: selection.window) ?? tied
        if selection.top != nil || selection.ego != nil { others.keepWithin(actors) }
        omitted.selfEvents = others.within.values.reduce(0, +)
        omitted.eventsOfOtherActors = others.ofOtherActors
        return Snapshot(
            case: self, selection: selection, actors: actors, dyads: assembly.dyads,
            rows: assembly.rows, omitted: omitted, slice: slice)
    }

    /// The events among the strongest actors, by pair; `nil` where that takes all events by pair,
    /// or nothing falls away.
    ///
    /// The same as `narrow(_:to:weighing:omitted:)` leaves, at a fraction of its work.
    private func strongestPairs(
        in scope: SelectionScope, weighing: TieAssembly, omitted: inout Snapshot.Omissions,
        others: inout OtherEvents
    ) -> PairedRows? {
        let selection = scope.selection
        guard let top = selection.top, selection.ego == nil, selection.minimumEvents <= 1,
            weighing.addsUp, scope.reaching == nil
        else { return nil }
        let rows = scope.candidates(of: events).range
        let selected = SelectedEvents(events: events, scope: scope, weighing: weighing)
        let totals = SelectionTotals(of: rows, among: selected, actorCount: actors.count)
        let present = totals.actors
        guard top < present.count else { return nil }
        let strongest = Ranking.order(of: present.map { totals.strengths[$0] }).prefix(top)
        let isStrong = strongest.reduce(into: [Bool](repeating: false, count: actors.count)) {
            $0[present[$1]] = true
        }
        let halves = Halves(of: rows).map { rows in
            var events: [EventOfTwo] = []
            var others = OtherEvents()
            selected.forEach(in: rows) { row, first, second, kind in
                if isStrong[Int(first)], isStrong[Int(second)] {
                    events.append(EventOfTwo(row: row, first: first, second: second, kind: kind))
                }
            } others: { row, actor in
                others.add(selected.events.eventCount(of: row), within: actor)
            }
            return (events: events, others: others)
        }
        for half in halves { others.add(half.others) }
        let paired = PairedRows(
            actorCount: actors.count, limit: halves.reduce(0) { $0 + $1.events.count }
        ) { body in
            for event in halves.lazy.flatMap(\.events) {
                body(event.row, event.first, event.second, event.kind)
            }
        }
        omitted.actors += present.count - paired.actors.count
        omitted.ties += totals.tieCount - paired.tieCount
        return paired
    }

    /// Keeps the neighbourhood of ego and the strongest actors, and counts what falls away.
    private func narrow(
        _ paired: inout PairedRows, to scope: SelectionScope, weighing: TieAssembly,
        omitted: inout Snapshot.Omissions
    ) {
        func keep(_ wanted: Set<Int>) {
            let gone = paired.keep { wanted.contains($0.first) && wanted.contains($0.second) }
            omitted.actors += gone.actors
            omitted.ties += gone.ties
        }
        if let ego = scope.ego {
            keep(paired.neighbours(of: ego, hops: scope.selection.ego?.hops ?? 1))
        }
        if let top = scope.selection.top, top < paired.actors.count {
            keep(paired.strongest(top) { weighing.weight(of: $0.lazy.map(\.row)) })
        }
    }

    /// The networks of several windows over the same actors.
    ///
    /// The selection over its own window decides which actors and pairs are meant, so that `top`,
    /// `ego` and `minimumEvents` do not change from slice to slice; then each window is taken.
    ///
    /// - Throws: `CaseError` as `snapshot(_:)` does.
    public func snapshots(
        _ selection: Selection = Selection(), over windows: [Window]
    ) throws(CaseError) -> [Snapshot] {
        let (scope, pairs) = try meantInEverySlice(selection)
        return windows.map { snapshot(in: scope.over($0), among: pairs) }
    }

    /// The networks of several slices over the same actors, as `snapshots(_:over:)` of windows; each
    /// knows its slice.
    ///
    /// - Throws: `CaseError` as `snapshot(_:)` does.
    public func snapshots(
        _ selection: Selection = Selection(), over slices: [TimeSlice]
    ) throws(CaseError) -> [Snapshot] {
        let (scope, pairs) = try meantInEverySlice(selection)
        return slices.map { snapshot(in: scope.over($0), among: pairs, of: $0) }
    }

    /// Makes something of the networks of several windows, one after the other, so that none but
    /// the one in hand need be kept.
    ///
    /// - Throws: `CaseError` as `snapshots(_:over:)` does, and what `transform` throws.
    public func mapSnapshots<Value>(
        _ selection: Selection = Selection(), over windows: [Window],
        _ transform: (Snapshot) throws -> Value
    ) throws -> [Value] {
        let (scope, pairs) = try meantInEverySlice(selection)
        return try windows.map { try transform(snapshot(in: scope.over($0), among: pairs)) }
    }

    /// Makes something of the networks of several slices, one after the other, so that none but the
    /// one in hand need be kept.
    ///
    /// - Throws: `CaseError` as `snapshots(_:over:)` does, and what `transform` throws.
    public func mapSnapshots<Value>(
        _ selection: Selection = Selection(), over slices: [TimeSlice],
        _ transform: (Snapshot) throws -> Value
    ) throws -> [Value] {
        let (scope, pairs) = try meantInEverySlice(selection)
        return try slices.map { slice in
            try transform(snapshot(in: scope.over(slice), among: pairs, of: slice))
        }
    }

    /// The selection whose window is yet to be set, with its names looked up, and the pairs that are
    /// meant if not all are.
    func meantInEverySlice(
        _ selection: Selection
    ) throws(CaseError) -> (scope: SelectionScope, pairs: Set<UInt64>?) {
        var slice = selection
        var pairs: Set<UInt64>?
        if selection.top != nil || selection.ego != nil || selection.minimumEvents > 1 {
            var tied = selection
            tied.nodes = .active
            let union = try snapshot(tied)
            slice.actors = union.actors.map { actors[$0].id }
            pairs = Set(union.dyads.map { PairedRows.key($0.first, $0.second) })
            slice.top = nil
            slice.ego = nil
            slice.minimumEvents = 1
        }
        var scope = try SelectionScope(slice, in: self)
        scope.readLives(in: self, among: pairs)
        return (scope, pairs)
    }

    /// The selected events, by pair.
    private func pairedRows(of selected: SelectedEvents, others: inout OtherEvents) -> PairedRows {
        let rows = selected.scope.candidates(of: events)
        var isCounted = false
        return PairedRows(actorCount: actors.count, limit: rows.count) { body in
            selected.forEach(among: rows, body) { row, actor in
                if !isCounted { others.add(events.eventCount(of: row), within: actor) }
            }
            isCounted = true
        }
    }
}

/// The events of a selection, to be gone through as often as is needed.
struct SelectedEvents: Sendable {
    let events: EventTable
    let scope: SelectionScope
    let weighing: TieAssembly

    /// Goes through the rows of selected events of two wanted actors; `others` hears of the rest,
    /// with the actor within which an event is, if that is a wanted one.
    @inline(__always)
    func forEach(
        in rows: Range<Int>,
        _ body: (_ row: Int, _ first: Int32, _ second: Int32, _ kind: RelationKind) -> Void,
        others: (_ row: Int, _ actor: Int32?) -> Void = { _, _ in }
    ) {
        for row in rows { take(row, body, others) }
    }

    /// The same for the rows that may be in a window.
    @inline(__always)
    func forEach(
        among rows: CandidateRows,
        _ body: (_ row: Int, _ first: Int32, _ second: Int32, _ kind: RelationKind) -> Void,
        others: (_ row: Int, _ actor: Int32?) -> Void = { _, _ in }
    ) {
        rows.forEach { take($0, body, others) }
    }

    @inline(__always)
    private func take(
        _ row: Int,
        _ body: (_ row: Int, _ first: Int32, _ second: Int32, _ kind: RelationKind) -> Void,
        _ others: (_ row: Int, _ actor: Int32?) -> Void
    ) {
        guard scope.wants(row, of: events) else { return }
        let source = scope.representatives[Int(events.sources[row])]
        let target = scope.representatives[Int(events.targets[row])]
        if scope.isWanted[Int(source)], scope.isWanted[Int(target)], source != target {
            body(row, min(source, target), max(source, target), events.kinds[row])
        } else {
            others(row, source == target && scope.isWanted[Int(source)] ? source : nil)
        }
    }
}

/// A selected event of two actors.
private struct EventOfTwo {
    let row: Int
    let first: Int32
    let second: Int32
    let kind: RelationKind
}

/// Selected events that make no tie.
private struct OtherEvents {
    /// How many are within one actor, by actor.
    private(set) var within: [Int32: Int] = [:]
    /// How many are of actors that are not wanted.
    private(set) var ofOtherActors = 0

    /// Counts events, with the actor within which they are.
    mutating func add(_ count: Int, within actor: Int32?) {
        if let actor { within[actor, default: 0] += count } else { ofOtherActors += count }
    }

    mutating func add(_ more: OtherEvents) {
        within.merge(more.within, uniquingKeysWith: +)
        ofOtherActors += more.ofOtherActors
    }

    /// Forgets the events within actors that did not stay.
    mutating func keepWithin(_ actors: [Int]) {
        let kept = Set(actors.map { Int32($0) })
        within = within.filter { kept.contains($0.key) }
    }
}
