/// What changed from one snapshot to another: actors, ties, signs and ranks.
///
/// Actors are matched by id, so the snapshots may come from two cases. An absent tie counts as
/// weight 0. Sums that differ by no more than rounding are equal (`Ranking.tolerance`), everywhere:
/// what became of a tie, which way a relation leans, and ranks. Weights are compared as they are, or
/// as rates or shares (`ComparisonBasis`).
public struct SnapshotComparison: Sendable {
    /// The earlier snapshot, its weights divided as `basis` says.
    public let before: Snapshot
    /// The later snapshot, its weights divided as `basis` says.
    public let after: Snapshot
    /// What weights were divided by.
    public let basis: ComparisonBasis
    /// What must agree for ties to be unchanged.
    public let matching: Matching

    /// What must agree for ties, and for the whole, to be unchanged.
    public enum Matching: Sendable {
        /// Weights and directions, for two periods of a case: their events differ by nature.
        case ties
        /// The number of events and the documents they cite as well, for two codings of a case.
        case events
    }
    /// Every actor of either snapshot, sorted by id.
    public let actors: [ActorChange]
    /// Every pair of either snapshot, sorted by the ids of its actors.
    public let dyads: [DyadChange]
    /// Counts of both sides, and their tone, in a fixed order.
    public let figures: [Figure]

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
        /// In both, with the same weight the other way round: most of its events went from one actor
        /// to the other, and now go back.
        case reversed
        /// In both, with the same weight from other events: in number, in direction or in the
        /// documents that they cite. Only where events are matched.
        case changed
        /// In both, and the same.
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
        /// The place of the pair's first actor by id in `SnapshotComparison.actors`.
        public let first: Int
        /// The place of the pair's other actor, a greater one.
        public let second: Int
        /// The id of the pair's first actor by id.
        public let firstID: String
        /// The id of the pair's other actor.
        public let secondID: String
        /// The pair before, `nil` if it had no tie.
        public let before: Dyad?
        /// The pair after, `nil` if it has no tie.
        public let after: Dyad?
        /// The ties of the pair before or after, in the order of their kinds.
        public let ties: [TieChange]

        /// Whether the relation was friendly before and is hostile now, or the other way round, by the
        /// sign of its tone (`Dyad.sign`).
        public var isFlipped: Bool {
            guard let before, let after else { return false }
            return before.sign * after.sign < 0
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

        /// What became of the tie: by its weight, then by its direction, then by its events.
        public let status: Status

        /// Whether most events went from one actor to the other before, and go back now; also of
        /// ties that grew or shrank.
        public let isReversed: Bool

        /// The weight gained, negative if lost; an absent tie counts as 0, and weights that differ by
        /// rounding alone do not differ.
        public var weightChange: Double {
            let (old, new) = (before?.weight ?? 0, after?.weight ?? 0)
            return Ranking.areEqual(old, new) ? 0 : new - old
        }
    }

    /// Compares two snapshots.
    ///
    /// - Complexity: O(*m* log *m*) for *m* pairs, besides O(*e*) for their events.
    public init(
        from before: Snapshot, to after: Snapshot, basis: ComparisonBasis = .total,
        matching: Matching = .events
    ) {
        self.basis = basis
        self.matching = matching
        self.before = before.divided(by: basis)
        self.after = after.divided(by: basis)
        actors = Self.actorChanges(self.before, self.after)
        dyads = Self.dyadChanges(self.before, self.after, actors, matching)
        figures = Self.figures(before, after, basis)
    }

    /// Whether nothing differs: no actor, no tie, no figure; where only ties are matched, figures of
    /// events and documents may.
    ///
    /// - Complexity: O(*n*) in the number of actors and ties.
    public var isEmpty: Bool {
        dyads.allSatisfy { $0.ties.allSatisfy { $0.status == .unchanged } }
            && actors.allSatisfy { $0.status == .unchanged }
            && figures.allSatisfy { !$0.differs || $0.isOfEvents && matching == .ties }
    }

    /// The actors of a status.
    public func actors(_ status: Status) -> [ActorChange] {
        actors.filter { $0.status == status }
    }

    /// The ties of a status with their pairs, the greatest changes of weight first.
    public func ties(_ status: Status) -> [(dyad: DyadChange, tie: TieChange)] {
        sorted { $0.status == status }
    }

    /// The ties that satisfy a condition with their pairs, the greatest changes of weight first.
    func sorted(
        _ isWanted: (TieChange) -> Bool
    ) -> [(dyad: DyadChange, tie: TieChange)] {
        let ties = dyads.flatMap { dyad in dyad.ties.filter(isWanted).map { (dyad, $0) } }
        return Ranking.order(of: ties.map { abs($0.1.weightChange) }).map { ties[$0] }
    }

    /// The pairs whose sign flipped.
    ///
    /// - Complexity: O(*n*) in the number of pairs.
    public var flipped: [DyadChange] { dyads.filter(\.isFlipped) }
}
