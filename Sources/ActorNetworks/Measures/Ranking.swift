/// Ranks, and how far two of them agree.
public enum Ranking {
    /// The difference within which two figures are equal, as a part of the greatest of the figures
    /// that are compared: what is left over is rounding, as in `0.1 + 0.2` and `0.3`.
    ///
    /// Everything that ranks, compares or sorts sums and scores uses this one.
    public static let tolerance = 1e-12

    /// Whether two figures are equal, but for rounding.
    ///
    /// - Parameters:
    ///   - one: A figure.
    ///   - other: Another.
    ///   - greatest: The greatest of all figures that are compared, if there are more than two.
    /// - Returns: Whether they differ by no more than the tolerance.
    public static func areEqual(
        _ one: Double, _ other: Double, greatest: Double = 0
    ) -> Bool {
        let difference = abs(one - other)
        // Infinity has no distance from itself, and none that is small from anything else.
        return one == other
            || difference < .infinity
                && difference <= tolerance * max(abs(one), abs(other), abs(greatest))
    }

    /// A sum of figures of both signs; 0 where it differs from 0 by rounding alone.
    ///
    /// - Parameters:
    ///   - sum: The sum.
    ///   - greatest: The greatest figure that it can have come from, such as the sum without signs.
    /// - Returns: The sum, or 0.
    public static func withoutRounding(_ sum: Double, greatest: Double) -> Double {
        areEqual(sum, 0, greatest: greatest) ? 0 : sum
    }

    /// The rank of each value, 1 for the greatest; equal values share the smaller number (1, 2, 2,
    /// 4), and values that follow each other within the tolerance are equal.
    ///
    /// - Complexity: O(*n* log *n*).
    public static func competitionRanks(of values: [Double]) -> [Int] {
        let greatest = values.reduce(0) { $1.isFinite ? max($0, abs($1)) : $0 }
        var ranks = [Int](repeating: 0, count: values.count)
        var last: (value: Double, rank: Int)?
        for (place, index) in descendingOrder(of: values).enumerated() {
            let value = values[Int(index)]
            let isEqual = last.map { areEqual($0.value, value, greatest: greatest) } ?? false
            let rank = isEqual ? last?.rank ?? place + 1 : place + 1
            ranks[Int(index)] = rank
            last = (value, rank)
        }
        return ranks
    }

    /// The positions of the values, the greatest first; equal ones, as ranks tell, in their own order.
    ///
    /// - Complexity: O(*n* log *n*).
    public static func order(of values: [Double]) -> [Int] {
        let ranks = competitionRanks(of: values)
        return values.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    }

    /// The rank of each value where some have no value and so no rank.
    public static func competitionRanks(of values: [Double?]) -> [Int?] {
        let known = values.compactMap(\.self)
        var valued = 0
        let ranks = competitionRanks(of: known)
        return values.map { value in
            guard value != nil else { return nil }
            defer { valued += 1 }
            return ranks[valued]
        }
    }

    /// `(C − D) / √((P − T₁)(P − T₂))` with concordant pairs `C`, discordant pairs `D`, all pairs
    /// `P` and pairs equal in either ranking `T`, −1 to 1; `nil` if a ranking is constant.
    ///
    /// Values are equal that have one rank.
    ///
    /// - Complexity: O(*n* log *n*), by Knight's method of sorting by one ranking and counting the
    ///   exchanges that sort by the other.
    /// - SeeAlso: Kendall (1945), <https://doi.org/10.1093/biomet/33.3.239>; Knight (1966),
    ///   <https://doi.org/10.1080/01621459.1966.10480879>.
    public static func kendallTauB(_ left: [Double], _ right: [Double]) -> Double? {
        precondition(left.count == right.count, "rankings of unequal length")
        let pairs = Array(zip(competitionRanks(of: left), competitionRanks(of: right))).sorted {
            $0 < $1
        }
        let all = pairCount(pairs.count)
        let equalLeft = equalPairs(pairs.map(\.0))
        let equalBoth = equalPairs(pairs.map { $0.0 * (pairs.count + 1) + $0.1 })
        var rest = pairs.map(\.1)
        let discordant = exchanges(sorting: &rest)
        let equalRight = equalPairs(rest)
        guard all > equalLeft, all > equalRight else { return nil }
        let balance = all - equalLeft - equalRight + equalBoth - 2 * discordant
        return Double(balance)
            / (Double(all - equalLeft).squareRoot() * Double(all - equalRight).squareRoot())
    }

    private static func pairCount(_ count: Int) -> Int { count * (count - 1) / 2 }

    /// How many pairs of a sorted array are equal.
    private static func equalPairs(_ sorted: [Int]) -> Int {
        var pairs = 0
        var run = 0
        for (index, value) in sorted.enumerated() {
            run = index > 0 && sorted[index - 1] == value ? run + 1 : 0
            pairs += run
        }
        return pairs
    }

    /// Sorts by merging, and counts the pairs that stood in the wrong order.
    private static func exchanges(sorting values: inout [Int]) -> Int {
        var exchanges = 0
        var merged = values
        var width = 1
        while width < values.count {
            for start in stride(from: 0, to: values.count, by: 2 * width) {
                let middle = min(start + width, values.count)
                let end = min(start + 2 * width, values.count)
                var (one, other) = (start, middle)
                for place in start..<end {
                    if one < middle, other == end || values[one] <= values[other] {
                        merged[place] = values[one]
                        one += 1
                    } else {
                        merged[place] = values[other]
                        other += 1
                        exchanges += middle - one
                    }
                }
            }
            swap(&values, &merged)
            width *= 2
        }
        return exchanges
    }
}

extension Ranking {
    /// The positions of values, the greatest first, equal ones as they stand.
    fileprivate static func descendingOrder(of values: [Double]) -> [Int32] {
        var places = values.enumerated().map { place, value in
            KeyedPlace(key: descendingKey(value), place: Int32(truncatingIfNeeded: place))
        }
        var spare: [KeyedPlace] = []
        places.sortByKey(using: &spare)
        return places.map(\.place)
    }

    /// A number that is the smaller the greater the value is; that of both zeros is one.
    private static func descendingKey(_ value: Double) -> UInt64 {
        let bits = (value + 0).bitPattern
        return bits >> 63 == 1 ? bits : ~(bits | 1 << 63)
    }
}
