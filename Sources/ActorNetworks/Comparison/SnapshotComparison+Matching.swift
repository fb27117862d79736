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
        let ids = Set(old.strengths.keys).union(new.strengths.keys).sorted()
        return ids.compactMap { id in
            guard let actor = new.actors[id] ?? old.actors[id] else { return nil }
            return ActorChange(
                actor: actor, strengthBefore: old.strengths[id], strengthAfter: new.strengths[id],
                rankBefore: old.ranks[id], rankAfter: new.ranks[id])
        }
    }

    static func dyadChanges(
        _ before: Snapshot, _ after: Snapshot, _ matching: Matching
    ) -> [DyadChange] {
        let old = dyadsByIDs(before)
        let new = dyadsByIDs(after)
        let (oldStands, newStands) = (before.representatives, after.representatives)
        return Set(old.keys).union(new.keys).sorted().map { ids in
            let (one, other) = (old[ids], new[ids])
            let ties = RelationKind.allCases.compactMap { kind in
                tieChange(
                    kind, one?.side(kind, of: before, oldStands, from: ids.first),
                    other?.side(kind, of: after, newStands, from: ids.first), matching)
            }
            return DyadChange(
                firstID: ids.first, secondID: ids.second, before: one, after: other, ties: ties)
        }
    }

    private static func tieChange(
        _ kind: RelationKind, _ before: TieSide?, _ after: TieSide?, _ matching: Matching
    ) -> TieChange? {
        guard before != nil || after != nil else { return nil }
        var status = Status(before?.tie.weight, after?.tie.weight)
        let isTurnedRound = (before?.direction ?? 0) * (after?.direction ?? 0) < 0
        if status == .unchanged, let before, let after {
            let isSame = matching == .ties || before.hasEvents(of: after)
            status = isTurnedRound ? .turnedRound : isSame ? .unchanged : .changed
        }
        return TieChange(
            kind: kind, before: before?.tie, after: after?.tie, status: status,
            isTurnedRound: isTurnedRound)
    }

    private static func dyadsByIDs(_ snapshot: Snapshot) -> [PairOfIDs: Dyad] {
        let actors = snapshot.case.actors
        return Dictionary(
            snapshot.dyads.map { (PairOfIDs(actors[$0.first].id, actors[$0.second].id), $0) },
            uniquingKeysWith: { first, _ in first })
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

/// Two ids in alphabetical order.
private struct PairOfIDs: Hashable, Comparable {
    let first: String
    let second: String

    init(_ one: String, _ other: String) {
        first = min(one, other)
        second = max(one, other)
    }

    static func < (left: PairOfIDs, right: PairOfIDs) -> Bool {
        (left.first, left.second) < (right.first, right.second)
    }
}

/// The strengths and ranks of a snapshot's actors, by id.
private struct RankedActors {
    var actors: [String: PoliticalActor] = [:]
    var strengths: [String: Double] = [:]
    var ranks: [String: Int] = [:]

    init(_ snapshot: Snapshot) {
        let strengths = snapshot.strengths
        let ranks = Ranking.competitionRanks(of: strengths)
        for (index, position) in snapshot.actors.enumerated() {
            let actor = snapshot.case.actors[position]
            actors[actor.id] = actor
            self.strengths[actor.id] = strengths[index]
            self.ranks[actor.id] = ranks[index]
        }
    }
}
