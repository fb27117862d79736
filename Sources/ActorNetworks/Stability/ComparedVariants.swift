/// The two sides of a comparison in each variant, as differences of the ties, pairs and actors that
/// were observed.
struct ComparedVariants: Sendable {
    private let comparison: SnapshotComparison
    /// Both sides at once where they are of one case, else each by itself.
    private let networks: [VariantNetworks]
    /// The ties that are followed.
    let ties: [(dyad: SnapshotComparison.DyadChange, tie: SnapshotComparison.TieChange)]
    /// The relations that turned.
    let flipped: [SnapshotComparison.DyadChange]
    /// How many changed ties are not followed.
    let omittedTieCount: Int
    /// The positions of the actors in the case of each side, `nil` for those that it lacks.
    private let positions: [[Int?]]

    /// What one variant says.
    struct Variant: Sendable {
        /// The change of weight of each tie that is followed.
        var tieChanges: [Float] = []
        /// Whether each relation that turned does so here, in the same direction.
        var hasTurned: [Bool] = []
        /// One for each actor of the comparison.
        var strengthChanges: [Double] = []
        /// One for each actor of the comparison.
        var ranksRisen: [Int32] = []
    }

    /// The sides with their events or dates drawn otherwise.
    init(
        of comparison: SnapshotComparison, _ resampling: Resampling, seed: UInt64, mostTies: Int
    ) throws(CaseError) {
        let sides = [comparison.before, comparison.after]
        let networks =
            comparison.isOfOneCase
            ? [try VariantNetworks(of: sides, resampling, seed: seed)]
            : [
                try VariantNetworks(of: [sides[0]], resampling, seed: seed),
                // Other draws than those of the first side, whose rows have nothing to do with these.
                try VariantNetworks(of: [sides[1]], resampling, seed: ~seed),
            ]
        self.init(comparison, networks, mostTies: mostTies)
    }

    /// The sides of one case without one document after the other.
    init(of comparison: SnapshotComparison, without documents: [Int32], mostTies: Int) {
        self.init(
            comparison,
            [
                VariantNetworks(
                    of: [comparison.before, comparison.after], without: documents,
                    keepingActors: true)
            ],
            mostTies: mostTies)
    }

    private init(_ comparison: SnapshotComparison, _ networks: [VariantNetworks], mostTies: Int) {
        self.comparison = comparison
        self.networks = networks
        flipped = comparison.flipped
        let changed = comparison.dyads.flatMap { dyad in dyad.ties.map { (dyad: dyad, tie: $0) } }
            .filter { $0.tie.weightChange != 0 }
        let order = Ranking.order(of: changed.map { abs($0.tie.weightChange) })
        let kept = order.enumerated().filter { place, index in
            place < mostTies || changed[index].dyad.isFlipped
        }
        ties = kept.map { changed[$0.element] }
        omittedTieCount = changed.count - ties.count
        positions = [comparison.before, comparison.after].map { side in
            comparison.actors.map { side.case.actors.position(of: $0.actor.id) }
        }
    }

    /// The differences of a variant.
    func variant(_ index: Int) -> Variant {
        let sides = networks.flatMap { $0.networks(index) }.map { $0.divided(by: comparison.basis) }
        func dyad(_ dyad: Dyad?, _ side: Int) -> Dyad? {
            dyad.flatMap { sides[side].dyad($0.first, $0.second) }
        }
        var variant = Variant()
        variant.tieChanges = ties.map { change in
            let before = dyad(change.dyad.before, 0)?.weight(of: change.tie.kind) ?? 0
            let after = dyad(change.dyad.after, 1)?.weight(of: change.tie.kind) ?? 0
            return Ranking.areEqual(before, after) ? 0 : Float(after - before)
        }
        variant.hasTurned = flipped.map { change in
            let (before, after) = (dyad(change.before, 0), dyad(change.after, 1))
            guard let before, let after, let observed = change.after else { return false }
            return before.sign * after.sign < 0 && after.sign == observed.sign
        }
        let strengths = sides.indices.map { side in
            let snapshot = sides[side]
            var byActor = [Double](repeating: 0, count: snapshot.case.actors.count)
            for (actor, strength) in zip(snapshot.actors, snapshot.strengths) {
                byActor[actor] = strength
            }
            return positions[side].map { $0.map { byActor[$0] } ?? 0 }
        }
        variant.strengthChanges = zip(strengths[0], strengths[1]).map { $1 - $0 }
        let ranks = strengths.map { Ranking.competitionRanks(of: $0) }
        variant.ranksRisen = zip(ranks[0], ranks[1]).map { Int32($0 - $1) }
        return variant
    }
}

extension SnapshotComparison {
    /// Whether both sides come from the same events, so that a draw of one is a draw of the other.
    var isOfOneCase: Bool {
        let (one, other) = (before.case.events, after.case.events)
        // Tables of one case share their columns, so this takes no time.
        return one.starts == other.starts && one.sources == other.sources
            && one.targets == other.targets && one.weights == other.weights
    }
}
