extension SnapshotComparison {
    /// `|A ∩ B| / |A ∪ B|` of the sets of actors, 0 to 1; 1 if both are empty.
    ///
    /// - Complexity: O(*n*) in the number of actors.
    public var actorJaccard: Double {
        let shared = actors.count { $0.strengthBefore != nil && $0.strengthAfter != nil }
        return actors.isEmpty ? 1 : Double(shared) / Double(actors.count)
    }

    /// How many of the pairs that have a tie in either snapshot have one in both.
    ///
    /// - Parameter kind: Only ties of this kind; `nil` takes ties of any kind.
    /// - Returns: `|A ∩ B| / |A ∪ B|`, 0 to 1; 1 if both sets are empty.
    public func tieJaccard(of kind: RelationKind? = nil) -> Double {
        func has(_ dyad: Dyad?) -> Bool {
            kind.map { dyad?.tie($0) != nil } ?? (dyad != nil)
        }
        let union = dyads.filter { has($0.before) || has($0.after) }
        let shared = union.count { has($0.before) && has($0.after) }
        return union.isEmpty ? 1 : Double(shared) / Double(union.count)
    }

    /// The share of pairs with a tie in either snapshot that have one in both, with the same sign
    /// of tone, 0 to 1; 1 if there are none.
    ///
    /// - Complexity: O(*n*) in the number of pairs.
    public var signedJaccard: Double {
        let agreeing = dyads.count { dyad in
            guard let before = dyad.before, let after = dyad.after else { return false }
            return before.sign == after.sign
        }
        return dyads.isEmpty ? 1 : Double(agreeing) / Double(dyads.count)
    }

    /// `Σ min(a, b) / Σ max(a, b)` over the weights of all ties before and after, 0 to 1; 1 if
    /// there are none.
    ///
    /// Each kind counts apart, so that a pair which turns from cooperation to conflict shares
    /// nothing. Ružička's similarity; one minus it is the share of tie weight that moved.
    ///
    /// - Complexity: O(*n*) in the number of ties.
    public var ruzicka: Double {
        var shared = 0.0
        var total = 0.0
        for tie in dyads.lazy.flatMap(\.ties) {
            let (before, after) = (tie.before?.weight ?? 0, tie.after?.weight ?? 0)
            shared += min(before, after)
            total += max(before, after)
        }
        return total == 0 ? 1 : shared / total
    }

    /// Whether neither snapshot has a tie of a kind, so that what they share of them is nothing.
    ///
    /// - Parameter kind: Only ties of this kind; `nil` takes ties of any kind.
    /// - Returns: Whether shares of such ties, which are then 1, mean nothing.
    public func isTrivial(for kind: RelationKind? = nil) -> Bool {
        dyads.allSatisfy { change in kind.map { change.tie($0) == nil } ?? false }
    }

    /// The strengths before and after of the actors in both.
    private var sharedStrengths: [(before: Double, after: Double)] {
        actors.compactMap { change in
            guard let before = change.strengthBefore, let after = change.strengthAfter else {
                return nil
            }
            return (before, after)
        }
    }

    /// Kendall's τ-b between the strengths before and after of the actors in both, −1 to 1; `nil`
    /// if fewer than two are in both or one of the rankings is constant.
    ///
    /// - Complexity: O(*n* log *n*) in the number of actors.
    public var rankCorrelation: Double? {
        let shared = sharedStrengths
        return Ranking.kendallTauB(shared.map(\.before), shared.map(\.after))
    }

    /// Spearman's rank correlation of the same, −1 to 1.
    ///
    /// - Complexity: O(*n* log *n*) in the number of actors.
    public var spearmanCorrelation: Double? {
        let shared = sharedStrengths
        return Ranking.spearman(shared.map(\.before), shared.map(\.after))
    }

    /// The rank-biased overlap of all actors by strength, with persistence 0.9, 0 to 1: the first
    /// places count most, and actors of one side alone count as well; `nil` if a side has none.
    ///
    /// Actors of equal strength stand in the order of their ids.
    ///
    /// - Complexity: O(*n* log *n*) in the number of actors.
    public var rankOverlap: Double? {
        func ranking(_ strength: (ActorChange) -> Double?) -> [Int] {
            let present = actors.indices.filter { strength(actors[$0]) != nil }
            return Ranking.order(of: present.map { strength(actors[$0]) ?? 0 }).map { present[$0] }
        }
        return Ranking.rankBiasedOverlap(
            ranking(\.strengthBefore), ranking(\.strengthAfter))
    }
}

extension SnapshotComparison.DyadChange {
    /// The tie of a kind before or after, or `nil`.
    public func tie(_ kind: RelationKind) -> SnapshotComparison.TieChange? {
        ties.first { $0.kind == kind }
    }
}
