#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

extension Ranking {
    /// How much of the overlap of two rankings the first places decide: at 0.9, the first ten carry
    /// 86 % of it.
    public static let standardPersistence = 0.9

    /// The rank-biased overlap of two rankings, extrapolated from what is known of them.
    ///
    /// `RBO = (1 − p) Σ pᵈ⁻¹ A(d)` over all depths `d`, where `A(d)` is the share of the first `d`
    /// places that both rankings fill with the same things; beyond the ends of the rankings, the
    /// agreement is taken to go on as it was. The first places count most, and things that one
    /// ranking alone has are no obstacle.
    ///
    /// - Parameters:
    ///   - left: Things, the first first, none twice.
    ///   - right: Other or the same things.
    ///   - persistence: `p`, above 0 and below 1; the smaller, the more the first places count.
    /// - Returns: 0 (nothing in common) to 1 (the same things in the same order); `nil` if either
    ///   ranking is empty.
    /// - Complexity: O(*n*) expected.
    /// - SeeAlso: Webber, Moffat & Zobel (2010), <https://doi.org/10.1145/1852102.1852106>.
    public static func rankBiasedOverlap<Thing: Hashable>(
        _ left: [Thing], _ right: [Thing], persistence: Double = standardPersistence
    ) -> Double? {
        precondition(persistence > 0 && persistence < 1, "persistence lies between 0 and 1")
        let (short, long) = left.count <= right.count ? (left, right) : (right, left)
        guard !short.isEmpty else { return nil }
        var seen: Set<Thing> = []
        var (overlap, overlapOfShort) = (0.0, 0.0)
        var (power, sum) = (1.0, 0.0)
        let ends = (Double(short.count), Double(long.count))
        for place in long.indices {
            if !seen.insert(long[place]).inserted { overlap += 1 }
            if place < short.count, !seen.insert(short[place]).inserted { overlap += 1 }
            let depth = Double(place + 1)
            power *= persistence
            sum += overlap / depth * power
            if place == short.count - 1 { overlapOfShort = overlap }
            if place >= short.count {
                // The shorter ranking would have gone on agreeing as it did.
                sum += overlapOfShort * (depth - ends.0) / (ends.0 * depth) * power
            }
        }
        let extrapolated =
            ((overlap - overlapOfShort) / ends.1 + overlapOfShort / ends.0)
            * pow(persistence, ends.1)
        return min(1, (1 - persistence) / persistence * sum + extrapolated)
    }

    /// Spearman's rank correlation: that of ranks, equal values sharing the mean of theirs; −1 to 1,
    /// `nil` if a ranking is constant.
    ///
    /// - Complexity: O(*n* log *n*).
    /// - SeeAlso: Spearman (1904), <https://doi.org/10.2307/1412159>.
    public static func spearman(_ left: [Double], _ right: [Double]) -> Double? {
        precondition(left.count == right.count, "rankings of unequal length")
        let (one, other) = (meanRanks(of: left), meanRanks(of: right))
        let middle = Double(left.count + 1) / 2
        var (product, squares) = (0.0, (0.0, 0.0))
        for (first, second) in zip(one, other) {
            product += (first - middle) * (second - middle)
            squares.0 += (first - middle) * (first - middle)
            squares.1 += (second - middle) * (second - middle)
        }
        guard squares.0 > 0, squares.1 > 0 else { return nil }
        return product / (squares.0.squareRoot() * squares.1.squareRoot())
    }

    /// Ranks in which equal values share the mean of theirs.
    private static func meanRanks(of values: [Double]) -> [Double] {
        let ranks = competitionRanks(of: values)
        var counts = [Int](repeating: 0, count: values.count + 1)
        for rank in ranks { counts[rank] += 1 }
        return ranks.map { Double($0) + Double(counts[$0] - 1) / 2 }
    }
}
