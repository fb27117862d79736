/// Which ties and actors carry the distance `1 − Σ min(a, b) / Σ max(a, b)` between two snapshots.
///
/// Each tie adds `|a − b| / Σ max(a, b)`, so the shares of all ties add up to the distance. An actor
/// carries half of what its ties do, so the shares of all actors add up to it as well.
public struct DistanceShares: Sendable {
    /// The distance, 0 (the same ties of the same weight) to 1.
    public let distance: Double
    /// What each actor of `SnapshotComparison.actors` carries.
    public let actors: [Double]
    private let total: Double

    /// What a tie carries, 0 to the whole distance.
    public func share(of tie: SnapshotComparison.TieChange) -> Double {
        total == 0 ? 0 : abs(tie.weightChange) / total
    }

    /// What the ties of a pair carry together.
    public func share(of pair: SnapshotComparison.DyadChange) -> Double {
        pair.ties.reduce(0) { $0 + share(of: $1) }
    }

    /// The shares of a comparison.
    ///
    /// - Complexity: O(*n*) in the number of ties.
    init(of comparison: SnapshotComparison) {
        total = comparison.dyads.reduce(0) { sum, pair in
            pair.ties.reduce(sum) { $0 + max($1.before?.weight ?? 0, $1.after?.weight ?? 0) }
        }
        var actors = [Double](repeating: 0, count: comparison.actors.count)
        var moved = 0.0
        for pair in comparison.dyads {
            let change = pair.ties.reduce(0) { $0 + abs($1.weightChange) }
            let share = total == 0 ? 0 : change / total
            moved += change
            actors[pair.first] += share / 2
            actors[pair.second] += share / 2
        }
        self.actors = actors
        distance = total == 0 ? 0 : min(1, moved / total)
    }
}

extension SnapshotComparison {
    /// Which ties and actors carry the distance between the snapshots.
    ///
    /// - Complexity: O(*n*) in the number of ties.
    public var distanceShares: DistanceShares { DistanceShares(of: self) }
}
