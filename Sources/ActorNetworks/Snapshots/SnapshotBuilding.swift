extension Case {
    /// The network of a selection.
    ///
    /// - Throws: `CaseError` if the selection names an actor or a document that the case lacks.
    /// - Complexity: O(*e* log *e*) for the *e* events of the window, besides O(*n*) for actors.
    public func snapshot(_ selection: Selection = Selection()) throws(CaseError) -> Snapshot {
        snapshot(in: try SelectionScope(selection, in: self), among: nil)
    }

    /// The network of a selection, of certain pairs alone if `pairs` says which.
    private func snapshot(in scope: SelectionScope, among pairs: Set<UInt64>?) -> Snapshot {
        let selection = scope.selection
        var omitted = Snapshot.Omissions()
        var selfEvents: [Int32: Int] = [:]
        let keyed = keyedRows(in: scope, omitted: &omitted, selfEvents: &selfEvents)
        var assembly = TieAssembly(of: events, selection)
        var start = 0
        while start < keyed.count {
            var end = start
            while end < keyed.count, keyed[end].pair == keyed[start].pair { end += 1 }
            let isMeant = pairs?.contains(keyed[start].pair) ?? true
            if !isMeant || end - start < selection.minimumEvents {
                omitted.weakDyads += 1
            } else {
                assembly.append(keyed[start..<end])
            }
            start = end
        }
        assembly.narrow(to: scope, omitted: &omitted)
        let actors = assembly.actors
        if selection.top != nil || selection.ego != nil {
            let kept = Set(actors.map { Int32($0) })
            selfEvents = selfEvents.filter { kept.contains($0.key) }
        }
        omitted.selfEvents = selfEvents.values.reduce(0, +)
        return Snapshot(
            case: self, selection: selection, actors: actors, dyads: assembly.dyads,
            rows: assembly.rows, omitted: omitted)
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

    /// The selection whose window is yet to be set, with its names looked up, and the pairs that are
    /// meant if not all are.
    private func meantInEverySlice(
        _ selection: Selection
    ) throws(CaseError) -> (scope: SelectionScope, pairs: Set<UInt64>?) {
        var slice = selection
        var pairs: Set<UInt64>?
        if selection.top != nil || selection.ego != nil || selection.minimumEvents > 1 {
            let union = try snapshot(selection)
            slice.actors = union.actors.map { actors[$0].id }
            pairs = Set(union.dyads.map { KeyedRow.pair($0.first, $0.second) })
            slice.top = nil
            slice.ego = nil
            slice.minimumEvents = 1
        }
        return (try SelectionScope(slice, in: self), pairs)
    }

    private func keyedRows(
        in scope: SelectionScope, omitted: inout Snapshot.Omissions,
        selfEvents: inout [Int32: Int]
    ) -> [KeyedRow] {
        var keyed: [KeyedRow] = []
        for row in events.rows(in: scope.selection.window) where scope.wants(row, of: events) {
            let source = scope.representatives[Int(events.sources[row])]
            let target = scope.representatives[Int(events.targets[row])]
            if !scope.isWanted[Int(source)] || !scope.isWanted[Int(target)] {
                omitted.eventsOfOtherActors += 1
            } else if source == target {
                selfEvents[source, default: 0] += 1
            } else {
                keyed.append(
                    KeyedRow(
                        row: Int32(row), source: source, target: target, kind: events.kinds[row]))
            }
        }
        keyed.sort { ($0.pair, $0.kind.rawValue, $0.row) < ($1.pair, $1.kind.rawValue, $1.row) }
        return keyed
    }
}

extension SelectionScope {
    /// The same selection over another window.
    fileprivate func over(_ window: Window) -> SelectionScope {
        var copy = self
        copy.selection.window = window
        return copy
    }
}

/// An event's row with what it is grouped by.
struct KeyedRow {
    let row: Int32
    let pair: UInt64
    let kind: RelationKind
    /// Whether the source is the pair's first actor.
    let isForward: Bool

    init(row: Int32, source: Int32, target: Int32, kind: RelationKind) {
        self.row = row
        self.kind = kind
        isForward = source < target
        pair = Self.pair(Int(source), Int(target))
    }

    /// Two actors in either order as one number, which sorts like the smaller and then the greater.
    static func pair(_ one: Int, _ other: Int) -> UInt64 {
        UInt64(min(one, other)) << 32 | UInt64(max(one, other))
    }

    var first: Int { Int(pair >> 32) }
    var second: Int { Int(pair & 0xFFFF_FFFF) }
}

/// A selection with its names looked up.
struct SelectionScope {
    fileprivate(set) var selection: Selection
    /// The actor that stands for each actor.
    let representatives: [Int32]
    /// Whether an actor may take part.
    let isWanted: [Bool]
    /// The actor whose neighbourhood is wanted.
    let ego: Int?
    private let documents: Set<Int32>?

    init(_ selection: Selection, in theCase: Case) throws(CaseError) {
        self.selection = selection
        let representatives = theCase.actors.representatives(selection.rollUp)
        self.representatives = representatives
        var isWanted = [Bool](repeating: selection.actors == nil, count: theCase.actors.count)
        for name in selection.actors ?? [] {
            isWanted[Int(representatives[try theCase.actor(named: name)])] = true
        }
        for name in selection.excluded {
            isWanted[Int(representatives[try theCase.actor(named: name)])] = false
        }
        self.isWanted = isWanted
        if let ego = selection.ego {
            self.ego = Int(representatives[try theCase.actor(named: ego.actor)])
        } else {
            ego = nil
        }
        guard let ids = selection.documents else {
            documents = nil
            return
        }
        var documents: Set<Int32> = []
        for id in ids.sorted() {
            guard let position = theCase.documents.firstIndex(where: { $0.id == id }) else {
                throw .unknownSource(id)
            }
            documents.insert(Int32(position))
        }
        self.documents = documents
    }

    func wants(_ row: Int, of events: EventTable) -> Bool {
        guard selection.kinds.contains(events.kinds[row]) else { return false }
        if let certainties = selection.certainties {
            guard let certainty = events.certainties[row], certainties.contains(certainty) else {
                return false
            }
        }
        return documents?.contains(events.documents[row]) ?? true
    }
}
