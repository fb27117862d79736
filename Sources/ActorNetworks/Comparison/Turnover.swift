extension Snapshot {
    /// The share of tie weight that differs from another snapshot of the same case, 0 (the same) to
    /// 1; 0 if there is none in either.
    ///
    /// One minus Ružička's similarity, `1 − Σ min(a, b) / Σ max(a, b)` over the weights of all ties,
    /// each kind apart; what `SnapshotComparison.ruzicka` says of them.
    ///
    /// - Precondition: both are snapshots of one case.
    /// - Complexity: O(*m*) for the *m* pairs of both.
    public func turnover(from other: Snapshot) -> Double {
        var shared = 0.0
        var total = 0.0
        func add(_ one: Double, _ other: Double) {
            shared += min(one, other)
            total += max(one, other)
        }
        var place = 0
        for dyad in dyads {
            let ids = (dyad.first, dyad.second)
            while place < other.dyads.count,
                (other.dyads[place].first, other.dyads[place].second) < ids
            {
                for tie in other.dyads[place].ties { add(tie.weight, 0) }
                place += 1
            }
            var old: Dyad?
            if place < other.dyads.count,
                (other.dyads[place].first, other.dyads[place].second) == ids
            {
                old = other.dyads[place]
                place += 1
            }
            for kind in RelationKind.allCases {
                add(dyad.weight(of: kind), old?.weight(of: kind) ?? 0)
            }
        }
        for dyad in other.dyads[place...] {
            for tie in dyad.ties { add(tie.weight, 0) }
        }
        return total == 0 ? 0 : 1 - shared / total
    }
}
