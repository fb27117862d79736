/// What changed from one snapshot to another: actors, ties, signs and ranks.
///
/// Actors are matched by id, so the snapshots may come from two cases. An absent tie counts as
/// weight 0. Windows of unequal length are compared as they are: weights are not turned into rates.
public struct SnapshotComparison: Sendable {
    /// The earlier snapshot.
    public let before: Snapshot
    /// The later snapshot.
    public let after: Snapshot
    /// Every actor of either snapshot, sorted by id.
    public let actors: [ActorChange]
    /// Every pair of either snapshot, sorted by the ids of its actors.
    public let dyads: [DyadChange]

    /// What became of an actor or a tie.
    public enum Status: String, CaseIterable, Sendable {
        /// In the later snapshot only.
        case entered
        /// In the earlier snapshot only.
        case left
        /// In both, with more weight later.
        case stronger
        /// In both, with less weight later.
        case weaker
        /// In both, with the same weight.
        case unchanged
    }

    /// An actor before and after.
    public struct ActorChange: Hashable, Sendable {
        /// The actor, as the later snapshot's case has it, else the earlier's.
        public let actor: PoliticalActor
        /// The strength before, `nil` if absent.
        public let strengthBefore: Double?
        /// The strength after, `nil` if absent.
        public let strengthAfter: Double?
        /// The rank by strength before, 1 for the strongest; equals share the smaller number.
        public let rankBefore: Int?
        /// The rank by strength after.
        public let rankAfter: Int?

        /// What became of the actor, by its strength.
        public var status: Status { Status(strengthBefore, strengthAfter) }

        /// How many ranks the actor rose, negative if it fell; `nil` unless it is in both.
        public var ranksRisen: Int? {
            guard let rankBefore, let rankAfter else { return nil }
            return rankBefore - rankAfter
        }
    }

    /// A pair of actors before and after.
    public struct DyadChange: Hashable, Sendable {
        /// The id of the pair's first actor.
        public let first: String
        /// The id of the pair's second actor.
        public let second: String
        /// The pair before, `nil` if it had no tie.
        public let before: Dyad?
        /// The pair after, `nil` if it has no tie.
        public let after: Dyad?
        /// The ties of the pair before or after, in the order of their kinds.
        public let ties: [TieChange]

        /// Whether cooperation outweighed conflict before and the reverse holds now, or the other
        /// way round.
        public var isFlipped: Bool {
            guard let before, let after else { return false }
            return before.netWeight() * after.netWeight() < 0
        }
    }

    /// A tie before and after.
    public struct TieChange: Hashable, Sendable {
        /// The kind of the tie.
        public let kind: RelationKind
        /// The tie before, `nil` if there was none.
        public let before: Tie?
        /// The tie after, `nil` if there is none.
        public let after: Tie?

        /// What became of the tie, by its weight.
        public var status: Status { Status(before?.weight, after?.weight) }

        /// The weight gained, negative if lost; an absent tie counts as 0.
        public var weightChange: Double { (after?.weight ?? 0) - (before?.weight ?? 0) }
    }

    /// Compares two snapshots.
    ///
    /// - Complexity: O(*m* log *m*) for *m* pairs.
    public init(from before: Snapshot, to after: Snapshot) {
        self.before = before
        self.after = after
        actors = Self.actorChanges(before, after)
        dyads = Self.dyadChanges(before, after)
    }

    /// Whether nothing entered, left, grew, shrank or flipped.
    public var isEmpty: Bool {
        dyads.allSatisfy { $0.ties.allSatisfy { $0.status == .unchanged } }
            && actors.allSatisfy { $0.status == .unchanged }
    }

    /// The actors of a status.
    public func actors(_ status: Status) -> [ActorChange] {
        actors.filter { $0.status == status }
    }

    /// The ties of a status with their pairs, the greatest changes of weight first.
    public func ties(_ status: Status) -> [(dyad: DyadChange, tie: TieChange)] {
        dyads.flatMap { dyad in dyad.ties.map { (dyad, $0) } }
            .filter { $0.1.status == status }
            .enumerated()
            .sorted {
                let (left, right) = (abs($0.element.1.weightChange), abs($1.element.1.weightChange))
                return left == right ? $0.offset < $1.offset : left > right
            }
            .map { ($0.element.0, $0.element.1) }
    }

    /// The pairs whose sign flipped.
    public var flipped: [DyadChange] { dyads.filter(\.isFlipped) }
}

extension SnapshotComparison.Status {
    fileprivate init(_ before: Double?, _ after: Double?) {
        switch (before, after) {
        case (nil, _): self = .entered
        case (_, nil): self = .left
        case (let before?, let after?):
            self = after > before ? .stronger : after < before ? .weaker : .unchanged
        }
    }
}

extension SnapshotComparison {
    private static func actorChanges(_ before: Snapshot, _ after: Snapshot) -> [ActorChange] {
        let old = Standing(before)
        let new = Standing(after)
        let ids = Set(old.strengths.keys).union(new.strengths.keys).sorted()
        return ids.compactMap { id in
            guard let actor = new.actors[id] ?? old.actors[id] else { return nil }
            return ActorChange(
                actor: actor, strengthBefore: old.strengths[id], strengthAfter: new.strengths[id],
                rankBefore: old.ranks[id], rankAfter: new.ranks[id])
        }
    }

    private static func dyadChanges(_ before: Snapshot, _ after: Snapshot) -> [DyadChange] {
        let old = dyadsByIDs(before)
        let new = dyadsByIDs(after)
        return Set(old.keys).union(new.keys).sorted().map { ids in
            let (before, after) = (old[ids], new[ids])
            let ties = RelationKind.allCases.compactMap { kind -> TieChange? in
                let (oldTie, newTie) = (before?.tie(kind), after?.tie(kind))
                guard oldTie != nil || newTie != nil else { return nil }
                return TieChange(kind: kind, before: oldTie, after: newTie)
            }
            return DyadChange(
                first: ids.first, second: ids.second, before: before, after: after, ties: ties)
        }
    }

    private static func dyadsByIDs(_ snapshot: Snapshot) -> [PairOfIDs: Dyad] {
        let actors = snapshot.network.actors
        return Dictionary(
            snapshot.dyads.map { (PairOfIDs(actors[$0.first].id, actors[$0.second].id), $0) },
            uniquingKeysWith: { first, _ in first })
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
private struct Standing {
    var actors: [String: PoliticalActor] = [:]
    var strengths: [String: Double] = [:]
    var ranks: [String: Int] = [:]

    init(_ snapshot: Snapshot) {
        let strengths = snapshot.strengths
        let ranks = Ranking.competitionRanks(of: strengths)
        for (index, position) in snapshot.actors.enumerated() {
            let actor = snapshot.network.actors[position]
            actors[actor.id] = actor
            self.strengths[actor.id] = strengths[index]
            self.ranks[actor.id] = ranks[index]
        }
    }
}
