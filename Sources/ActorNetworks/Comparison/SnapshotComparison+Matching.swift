extension SnapshotComparison.Status {
    init(_ before: Double?, _ after: Double?) {
        switch (before, after) {
        case (nil, _): self = .entered
        case (_, nil): self = .left
        case (let before?, let after?):
            self =
                Ranking.areEqual(before, after)
                ? .unchanged : after > before ? .stronger : .weaker
        }
    }
}

extension SnapshotComparison {
    static func actorChanges(_ before: Snapshot, _ after: Snapshot) -> [ActorChange] {
        let old = RankedActors(before)
        let new = RankedActors(after)
        let ids = Set(old.places.keys).union(new.places.keys).sorted()
        return ids.compactMap { id in
            let (there, here) = (old.places[id], new.places[id])
            let actor =
                here.map { after.case.actors[after.actors[$0]] }
                ?? there.map { before.case.actors[before.actors[$0]] }
            return actor.map { actor in
                ActorChange(
                    actor: actor, strengthBefore: there.map { old.strengths[$0] },
                    strengthAfter: here.map { new.strengths[$0] },
                    rankBefore: there.map { old.ranks[$0] }, rankAfter: here.map { new.ranks[$0] })
            }
        }
    }

    static func dyadChanges(
        _ before: Snapshot, _ after: Snapshot, _ actors: [ActorChange], _ matching: Matching
    ) -> [DyadChange] {
        let places = Dictionary(
            uniqueKeysWithValues: actors.enumerated().map { ($1.actor.id, $0) })
        let (old, new) = (before.sortedDyads(by: places), after.sortedDyads(by: places))
        let (oldStands, newStands) = (before.representatives, after.representatives)
        var changes: [DyadChange] = []
        changes.reserveCapacity(max(old.count, new.count))
        var (one, other) = (0, 0)
        while one < old.count || other < new.count {
            let there = one < old.count ? old[one].key : .max
            let here = other < new.count ? new[other].key : .max
            let oldDyad = there <= here ? old[one].dyad : nil
            let newDyad = here <= there ? new[other].dyad : nil
            if there <= here { one += 1 }
            if here <= there { other += 1 }
            let (first, second) = PlacedDyad.places(of: min(there, here))
            let firstID = actors[first].actor.id
            let ties = RelationKind.allCases.compactMap { kind in
                tieChange(
                    kind, oldDyad?.side(kind, of: before, oldStands, from: firstID),
                    newDyad?.side(kind, of: after, newStands, from: firstID), matching)
            }
            changes.append(
                DyadChange(
                    first: first, second: second, firstID: firstID,
                    secondID: actors[second].actor.id, before: oldDyad, after: newDyad, ties: ties))
        }
        return changes
    }

    private static func tieChange(
        _ kind: RelationKind, _ before: TieSide?, _ after: TieSide?, _ matching: Matching
    ) -> TieChange? {
        guard before != nil || after != nil else { return nil }
        var status = Status(before?.tie.weight, after?.tie.weight)
        let isReversed = (before?.direction ?? 0) * (after?.direction ?? 0) < 0
        if status == .unchanged, let before, let after {
            let isSame = matching == .ties || before.hasEvents(of: after)
            status = isReversed ? .reversed : isSame ? .unchanged : .changed
        }
        return TieChange(
            kind: kind, before: before?.tie, after: after?.tie, status: status,
            isReversed: isReversed)
    }
}

/// A pair of a snapshot under a number that tells its places among all actors.
private struct PlacedDyad {
    let key: UInt64
    let dyad: Dyad

    static func key(_ one: Int, _ other: Int) -> UInt64 {
        UInt64(min(one, other)) << 32 | UInt64(max(one, other))
    }

    static func places(of key: UInt64) -> (first: Int, second: Int) {
        (Int(key >> 32), Int(key & 0xFFFF_FFFF))
    }
}

extension Snapshot {
    /// The pairs, sorted by the places of their actors.
    fileprivate func sortedDyads(by places: [String: Int]) -> [PlacedDyad] {
        var placeOfActor = [Int](repeating: 0, count: (actors.last ?? -1) + 1)
        for actor in actors { placeOfActor[actor] = places[self.case.actors[actor].id] ?? 0 }
        return dyads.map { dyad in
            PlacedDyad(
                key: PlacedDyad.key(placeOfActor[dyad.first], placeOfActor[dyad.second]),
                dyad: dyad)
        }.sorted { $0.key < $1.key }
    }
}

/// A tie of one side, seen from the pair's first actor by id.
private struct TieSide {
    let tie: Tie
    let snapshot: Snapshot
    /// Events from the first actor, back to it, and mutual.
    let counts: [Int]
    /// The position that stands for each actor, and that of the first one of the pair.
    let stands: [Int32]
    let first: Int

    /// Whether as many events of as much weight go each way, and cite the same documents. Weights and
    /// documents are looked up here alone, for most comparisons do not ask.
    func hasEvents(of other: TieSide) -> Bool {
        counts == other.counts
            && zip(weights, other.weights).allSatisfy { Ranking.areEqual($0, $1) }
            && documents == other.documents
    }

    /// The summed weight of events from the first actor, back to it, and mutual.
    private var weights: [Double] {
        var sums = [0.0, 0, 0]
        let events = snapshot.case.events
        for row in snapshot.events(behind: tie).lazy.map({ Int($0) }) {
            let isForward = Int(stands[Int(events.sources[row])]) == first
            sums[!events.areDirected[row] ? 2 : isForward ? 0 : 1] += snapshot.weight(of: row)
        }
        return sums
    }

    private var documents: Set<String> {
        snapshot.citedDocuments(of: snapshot.events(behind: tie))
    }

    /// 1 where most events go from the first actor to the other, −1 where most go back; of as many
    /// both ways, where most of their weight goes.
    var direction: Int {
        let most = (counts[0] - counts[1]).signum()
        guard most == 0, counts[0] > 0 else { return most }
        let weights = weights
        return Ranking.areEqual(weights[0], weights[1]) ? 0 : weights[0] > weights[1] ? 1 : -1
    }
}

extension Dyad {
    fileprivate func side(
        _ kind: RelationKind, of snapshot: Snapshot, _ stands: [Int32], from id: String
    ) -> TieSide? {
        guard let tie = tie(kind) else { return nil }
        let isForward = snapshot.case.actors[first].id == id
        let counts = [tie.forwardCount, tie.backwardCount]
        return TieSide(
            tie: tie, snapshot: snapshot,
            counts: (isForward ? counts : counts.reversed()) + [tie.mutualCount],
            stands: stands, first: isForward ? first : second)
    }
}

extension Snapshot {
    /// The position that stands for each actor of the case.
    fileprivate var representatives: [Int32] {
        self.case.actors.representatives(selection.rollUp)
    }
}

/// The strengths and ranks of a snapshot's actors, and the place of each id among them.
private struct RankedActors {
    let places: [String: Int]
    let strengths: [Double]
    let ranks: [Int]

    init(_ snapshot: Snapshot) {
        strengths = snapshot.strengths
        ranks = Ranking.competitionRanks(of: strengths)
        places = Dictionary(
            uniqueKeysWithValues: snapshot.actors.enumerated().map {
                (snapshot.case.actors[$1].id, $0)
            })
    }
}
