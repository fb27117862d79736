/// How one actor fares by one measure, slice by slice.
///
/// All lists have one entry for each slice; `nil` where the actor is absent or has no score.
public struct ActorPath: Sendable, Hashable {
    /// The position of the actor in the case's register.
    public let actor: Int
    /// The scores.
    public let scores: [Double?]
    /// The ranks, 1 for the greatest score of a slice; equals share the smaller number.
    public let ranks: [Int?]
    /// The parts of the sum of all actors' scores, 0 to 1; `nil` also where such sums mean nothing.
    public let shares: [Double?]

    /// Describes a path; all lists are of one length.
    public init(actor: Int, scores: [Double?], ranks: [Int?], shares: [Double?]) {
        precondition(
            scores.count == ranks.count && ranks.count == shares.count, "lists of unequal length")
        self.actor = actor
        self.scores = scores
        self.ranks = ranks
        self.shares = shares
    }

    /// By how many places it rose since the slice before: `previous rank − rank`, so that 1 is one
    /// place up; `nil` unless it has a rank in both.
    public var rankChanges: [Int?] { changes(of: ranks) { $0 - $1 } }

    /// How much its score grew since the slice before; `nil` unless it has one in both.
    public var scoreChanges: [Double?] { changes(of: scores) { $1 - $0 } }

    /// How much its share grew since the slice before; `nil` unless it has one in both.
    public var shareChanges: [Double?] { changes(of: shares) { $1 - $0 } }

    private func changes<Value>(
        of values: [Value?], _ change: (_ before: Value, _ now: Value) -> Value
    ) -> [Value?] {
        values.indices.map { index in
            guard index > 0, let before = values[index - 1], let now = values[index] else {
                return nil
            }
            return change(before, now)
        }
    }

    /// In how many slices it has a score.
    public var sliceCount: Int { scores.count { $0 != nil } }

    /// The mean of its scores, over the slices in which it has one; `nil` if there is none.
    public var meanScore: Double? { Self.mean(scores.compactMap(\.self)) }

    /// The mean of its ranks, over the slices in which it has one; `nil` if there is none.
    public var meanRank: Double? { Self.mean(ranks.compactMap { $0.map { Double($0) } }) }

    /// The best of its ranks.
    public var bestRank: Int? { ranks.compactMap(\.self).min() }

    /// How restless it is: the standard deviation of its ranks, over the slices in which it has one.
    ///
    /// `√(Σ (r − mean)² / n)`, of the ranks themselves and not of a sample; 0 for one that keeps its
    /// rank, `nil` for fewer than two ranks.
    public var volatility: Double? {
        let known = ranks.compactMap(\.self)
        guard known.count > 1, let mean = meanRank else { return nil }
        let squares = known.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
        return (squares / Double(known.count)).squareRoot()
    }

    private static func mean(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }
}

extension Trajectory {
    /// How an actor fares by a measure.
    ///
    /// - Parameters:
    ///   - actor: A position in the case's register.
    ///   - measure: Which of `measures`, counted from 0.
    ///   - absentScore: A score for slices in which the actor is absent; `nil` leaves them out. Who
    ///     gets it stays without a rank.
    /// - Returns: One entry for each slice.
    /// - Complexity: O(*w* log *n*) for *w* slices of *n* actors.
    public func path(
        of actor: Int, byMeasure measure: Int, absentScore: Double? = nil
    ) -> ActorPath {
        var scores = [Double?](repeating: absentScore, count: slices.count)
        var ranks = [Int?](repeating: nil, count: slices.count)
        var shares = [Double?](repeating: nil, count: slices.count)
        for (place, slice) in slices.enumerated() {
            guard let index = slice.index(of: actor) else { continue }
            let column = slice.columns[measure]
            scores[place] = column.scores[index]
            ranks[place] = column.ranks[index]
            shares[place] = column.share(index)
        }
        return ActorPath(actor: actor, scores: scores, ranks: ranks, shares: shares)
    }
}
