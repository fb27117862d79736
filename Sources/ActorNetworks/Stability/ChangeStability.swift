public import Graphs

/// How far the changes between two snapshots would differ had their events come out otherwise.
///
/// ```swift
/// let comparison = SnapshotComparison(from: february, to: march)
/// let stability = try ChangeStability(of: comparison, against: .bootstrap(count: 1000), seed: 1)
/// stability.pairs.filter { $0.turned > 0.95 }  // relations that turned, whatever chance does
/// ```
///
/// Which actors, pairs and ties are meant the observed comparison decides.
public struct ChangeStability: Sendable {
    /// What was observed.
    public let comparison: SnapshotComparison
    /// How the variants came about.
    public let resampling: Resampling
    /// The ties that changed most, by weight; those of turned relations besides.
    public let ties: [TieStability]
    /// The relations that turned, in the order of the comparison.
    public let pairs: [PairStability]
    /// One for each of the comparison's actors.
    public let actors: [ActorStability]
    /// How many changed ties were left out because others changed more.
    public let omittedTieCount: Int

    /// A tie and what the variants say of its change.
    public struct TieStability: Sendable {
        /// The pair.
        public let dyad: SnapshotComparison.DyadChange
        /// The tie before and after.
        public let tie: SnapshotComparison.TieChange
        /// The changes of weight of the middle 95 % of the variants.
        public let change: Interval
        /// The share of the variants in which the tie grew, 0 to 1.
        public let grew: Double
        /// The share of the variants in which the tie shrank, 0 to 1.
        public let shrank: Double

        /// Whether 95 % of the variants change in the same direction.
        public var isMoreThanNoise: Bool { change.low > 0 || change.high < 0 }
    }

    /// A relation that turned, and what the variants say of it.
    public struct PairStability: Sendable {
        /// The pair.
        public let dyad: SnapshotComparison.DyadChange
        /// The share of the variants in which it turns in the same direction, 0 to 1.
        public let turned: Double
    }

    /// What the variants say of an actor.
    public struct ActorStability: Sendable {
        /// The actor before and after.
        public let actor: SnapshotComparison.ActorChange
        /// The changes of strength of the middle 95 % of the variants; an absent actor has strength 0.
        public let change: Interval
        /// How many ranks the actor rises in the middle 95 % of the variants; `nil` unless it is in both
        /// snapshots.
        public let ranksRisen: Interval?

        /// Whether 95 % of the variants move the rank in the same direction.
        public var movesMoreThanNoise: Bool {
            ranksRisen.map { $0.low > 0 || $0.high < 0 } ?? false
        }
    }

    /// The most ties that are followed, besides those of turned relations.
    public static let mostTies = 1000

    /// Compares the variants of two snapshots.
    ///
    /// - Parameters:
    ///   - comparison: What was observed.
    ///   - resampling: How else the events might have come out.
    ///   - seed: Where chance starts.
    ///   - execution: Runs the variants side by side.
    /// - Throws: `StabilityError`.
    /// - Complexity: O(*e* + *m* log *m*) for each variant of *e* events and *m* pairs.
    public init(
        of comparison: SnapshotComparison, against resampling: Resampling, seed: UInt64,
        execution: Execution = .serial
    ) throws(StabilityError) {
        self.comparison = comparison
        self.resampling = resampling
        let sides: ComparedVariants
        do {
            sides = try ComparedVariants(
                of: comparison, resampling, seed: seed, mostTies: Self.mostTies)
        } catch {
            throw .case(error)
        }
        omittedTieCount = sides.omittedTieCount
        let variants: [ComparedVariants.Variant]
        do {
            variants = try execution.map(pieces: resampling.count) {
                (variant) throws(GraphError) in sides.variant(variant)
            }
        } catch {
            throw .graph(error)
        }
        let count = Double(variants.count)
        ties = sides.ties.indices.map { place in
            let changes = variants.map { Double($0.tieChanges[place]) }
            return TieStability(
                dyad: sides.ties[place].dyad, tie: sides.ties[place].tie,
                change: Interval(ofMiddle: changes) ?? Interval(low: 0, high: 0),
                grew: Double(changes.count { $0 > 0 }) / count,
                shrank: Double(changes.count { $0 < 0 }) / count)
        }
        pairs = sides.flipped.indices.map { place in
            PairStability(
                dyad: sides.flipped[place],
                turned: Double(variants.count { $0.hasTurned[place] }) / count)
        }
        actors = comparison.actors.indices.map { place in
            let actor = comparison.actors[place]
            let rises = variants.map { Double($0.ranksRisen[place]) }
            return ActorStability(
                actor: actor,
                change: Interval(ofMiddle: variants.map { $0.strengthChanges[place] })
                    ?? Interval(low: 0, high: 0),
                ranksRisen: actor.ranksRisen == nil ? nil : Interval(ofMiddle: rises))
        }
    }
}
