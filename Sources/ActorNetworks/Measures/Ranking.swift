/// Ranks, and how far two of them agree.
public enum Ranking {
    /// The difference within which two figures are equal, as a part of the greatest of the figures
    /// that are compared: what is left over is rounding, as in `0.1 + 0.2` and `0.3`.
    ///
    /// Everything that ranks, compares or sorts sums and scores uses this one.
    public static let tolerance = 1e-12

    /// Whether two figures are equal, but for rounding.
    ///
    /// - Parameter greatest: The greatest of all figures that are compared; that of the two if it is
    ///   left out.
    public static func areEqual(
        _ one: Double, _ other: Double, greatest: Double = 0
    ) -> Bool {
        let difference = abs(one - other)
        // Infinity has no distance from itself, and none that is small from anything else.
        return one == other
            || difference < .infinity
                && difference <= tolerance * max(abs(one), abs(other), abs(greatest))
    }

    /// The rank of each value, 1 for the greatest; equal values share the smaller number (1, 2, 2,
    /// 4), and values that follow each other within the tolerance are equal.
    ///
    /// - Complexity: O(*n* log *n*).
    public static func competitionRanks(of values: [Double]) -> [Int] {
        let greatest = values.reduce(0) { $1.isFinite ? max($0, abs($1)) : $0 }
        let order = values.indices.sorted { values[$0] > values[$1] }
        var ranks = [Int](repeating: 0, count: values.count)
        for (place, index) in order.enumerated() {
            let isEqual =
                place > 0 && areEqual(values[order[place - 1]], values[index], greatest: greatest)
            ranks[index] = isEqual ? ranks[order[place - 1]] : place + 1
        }
        return ranks
    }

    /// The same where some have no value and so no rank.
    public static func competitionRanks(of values: [Double?]) -> [Int?] {
        let valued = values.indices.filter { values[$0] != nil }
        var result = [Int?](repeating: nil, count: values.count)
        for (index, rank) in zip(valued, competitionRanks(of: valued.map { values[$0] ?? 0 })) {
            result[index] = rank
        }
        return result
    }

    /// `(C − D) / √((P − T₁)(P − T₂))` with concordant pairs `C`, discordant pairs `D`, all pairs
    /// `P` and pairs equal in either ranking `T`, −1 to 1; `nil` if a ranking is constant.
    ///
    /// - Complexity: O(*n*²).
    /// - SeeAlso: Kendall (1945), <https://doi.org/10.1093/biomet/33.3.239>.
    public static func kendallTauB(_ left: [Double], _ right: [Double]) -> Double? {
        precondition(left.count == right.count, "rankings of unequal length")
        var balance = 0
        var differentLeft = 0
        var differentRight = 0
        for i in left.indices {
            for j in left.indices where j < i {
                let a = left[i] == left[j] ? 0 : left[i] > left[j] ? 1 : -1
                let b = right[i] == right[j] ? 0 : right[i] > right[j] ? 1 : -1
                balance += a * b
                differentLeft += a * a
                differentRight += b * b
            }
        }
        guard differentLeft > 0, differentRight > 0 else { return nil }
        return Double(balance) / (Double(differentLeft) * Double(differentRight)).squareRoot()
    }
}
