/// The networks of the same windows, had the events come out otherwise.
///
/// The observed networks decide which actors and pairs are meant; what a draw lacks of them has no
/// ties there, and is an actor still. Without a document, actors of whom no other tells may be left
/// out.
struct VariantNetworks: Sendable {
    /// The networks as observed, all of one case.
    let observed: [Snapshot]
    /// How variants come about.
    private let way: Way

    private enum Way: Sendable {
        case bootstrap(count: Int, seed: UInt64)
        /// Events come and go with their dates, so each variant is selected anew, of certain pairs
        /// alone if not all are meant.
        case dates(count: Int, seed: UInt64, Selection, Set<UInt64>?)
        /// One of these documents is left out, and those of whom it alone tells unless they stay.
        case without([Int32], keepsActors: Bool)
    }

    /// Networks of other draws of events or of their dates.
    ///
    /// - Throws: `CaseError` if the selection names what the case lacks.
    init(
        of observed: [Snapshot], _ resampling: Resampling, seed: UInt64
    ) throws(CaseError) {
        self.observed = observed
        switch resampling {
        case .bootstrap(let count): way = .bootstrap(count: count, seed: seed)
        case .dates(let count):
            let (selection, pairs) = Self.selection(of: observed)
            if let theCase = observed.first?.case {
                _ = try SelectionScope(selection, in: theCase)
            }
            way = .dates(count: count, seed: seed, selection, pairs)
        }
    }

    /// Networks each without the events of one document; those who lose their last tie with it stay as
    /// actors without ties, or leave.
    init(of observed: [Snapshot], without documents: [Int32], keepingActors: Bool) {
        self.observed = observed
        way = .without(documents, keepsActors: keepingActors)
    }

    /// How many variants there are.
    var count: Int {
        switch way {
        case .bootstrap(let count, _), .dates(let count, _, _, _): count
        case .without(let documents, _): documents.count
        }
    }

    /// The networks of a variant, as many as were observed.
    func networks(_ variant: Int) -> [Snapshot] {
        guard let theCase = observed.first?.case else { return [] }
        let known = theCase.events
        switch way {
        case .bootstrap(_, let seed):
            let draws = EventDraws(seed: seed, variant: variant)
            let counts = (0..<known.count).map { row in
                draws.count(ofRow: row, events: known.eventCount(of: row))
            }
            var events = known
            events.recount(counts)
            let other = theCase.with(events)
            return observed.map { $0.reassembled(in: other) { counts[$0] > 0 } }
        case .without(let documents, let keepsActors):
            let document = documents[variant]
            return observed.map { snapshot in
                let rest = snapshot.reassembled(in: theCase) { known.documents[$0] != document }
                return keepsActors ? rest : rest.withoutThoseLeftAlone(since: snapshot)
            }
        case .dates(_, let seed, let selection, let pairs):
            let draws = EventDraws(seed: seed, variant: variant)
            var events = known
            events.move { row in
                guard known.hasDayToDraw(row) else { return nil }
                return draws.day(ofRow: row, from: known.starts[row], before: known.ends[row])
            }
            let other = theCase.with(events)
            guard let scope = try? SelectionScope(selection, in: other) else { return [] }
            return observed.map { snapshot in
                other.snapshot(in: scope.over(snapshot.window), among: pairs)
                    .withIsolates(snapshot.actors)
            }
        }
    }

    /// What is selected in every variant, and the pairs that are meant if not all are.
    private static func selection(of observed: [Snapshot]) -> (Selection, Set<UInt64>?) {
        guard let first = observed.first else { return (Selection(), nil) }
        var selection = first.selection
        guard selection.leavesOutPairs else { return (selection, nil) }
        selection.actors = Set(observed.flatMap(\.actors)).sorted().map { first.case.actors[$0].id }
        selection.top = nil
        selection.ego = nil
        selection.minimumEvents = 1
        return (
            selection,
            Set(observed.flatMap(\.dyads).map { PairedRows.key($0.first, $0.second) })
        )
    }
}

extension Case {
    /// The same with other events of the same actors and documents.
    fileprivate func with(_ events: EventTable) -> Case {
        Case(
            title: title, actors: actors, events: events, documents: documents, phases: phases,
            codingScheme: codingScheme)
    }
}

extension Snapshot {
    /// The network of some of its events as another case has them; all actors stay.
    ///
    /// - Complexity: O(*e*) for its *e* events.
    fileprivate func reassembled(in other: Case, keeping isWanted: (Int) -> Bool) -> Snapshot {
        var assembly = TieAssembly(
            of: other.events, selection,
            representatives: other.actors.representatives(selection.rollUp))
        for dyad in dyads { assembly.append(dyad, behind: self, keeping: isWanted) }
        return Snapshot(
            case: other, selection: selection, actors: actors, dyads: assembly.dyads,
            rows: assembly.rows, omitted: omitted)
    }

    /// The same network without the actors that had ties in another and have none here.
    fileprivate func withoutThoseLeftAlone(since other: Snapshot) -> Snapshot {
        let tied = Set(dyads.flatMap { [$0.first, $0.second] })
        let before = Set(other.dyads.flatMap { [$0.first, $0.second] })
        return Snapshot(
            case: self.case, selection: selection,
            actors: actors.filter { tied.contains($0) || !before.contains($0) }, dyads: dyads,
            rows: rows, omitted: omitted)
    }

    /// The same network with further actors, which have no ties unless they have some already.
    fileprivate func withIsolates(_ others: [Int]) -> Snapshot {
        Snapshot(
            case: self.case, selection: selection, actors: Set(actors).union(others).sorted(),
            dyads: dyads, rows: rows, omitted: omitted)
    }
}
