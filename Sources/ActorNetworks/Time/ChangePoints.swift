/// Where the level of a series changes for good.
///
/// The series is cut where that makes `Σ cost + β · cuts` least, the cost of a segment being the sum
/// of squares about its mean. Found exactly by PELT, which forgets the beginnings of segments that
/// can no longer be best.
///
/// ```swift
/// ChangePoints(in: [1, 1.1, 0.9, 1, 5, 5.2, 4.9, 5.1]).starts   // [4]
/// ```
///
/// - SeeAlso: Killick, Fearnhead & Eckley (2012), <https://doi.org/10.1080/01621459.2012.737745>.
public struct ChangePoints: Hashable, Sendable {
    /// The position at which each new segment begins, ascending; the first segment, which begins with
    /// the series, is not among them.
    public let starts: [Int]
    /// What each cut costs.
    public let penalty: Double

    /// The fewest values of a segment, unless another number is given.
    public static let usualMinimumLength = 2

    /// The change points of a series.
    ///
    /// - Parameters:
    ///   - series: The values, in order of time.
    ///   - penalty: What each cut costs, `β`; `usualPenalty(for:)` if not given.
    ///   - minimumLength: The fewest values between two cuts, 1 or more.
    /// - Complexity: O(*n*) for *n* values where changes are many, O(*n*²) at most.
    public init(
        in series: [Double], penalty: Double? = nil,
        minimumLength: Int = ChangePoints.usualMinimumLength
    ) {
        precondition(minimumLength >= 1, "a segment has a value")
        self.penalty = penalty ?? Self.usualPenalty(for: series)
        starts = Self.starts(in: series, self.penalty, minimumLength)
    }

    /// `3 σ̂² ln n` for *n* values: on noise without a change, about one series of forty values in
    /// seventeen is cut.
    ///
    /// `σ̂` is 1.4826 times the median absolute deviation of the differences between neighbours, over
    /// √2, so that the changes that are looked for hardly count. Where that is 0 because most
    /// neighbours are equal, it is the mean absolute difference times √π / 2, which has the same
    /// meaning for normal noise.
    ///
    /// - Returns: The penalty, 0 or more; 0 for a series that is constant, or of fewer than two values.
    public static func usualPenalty(for series: [Double]) -> Double {
        let differences = zip(series.dropFirst(), series).map { $0 - $1 }
        guard !differences.isEmpty else { return 0 }
        var deviation = OutlierChart(of: differences).deviation / 2.0.squareRoot()
        if deviation == 0 {
            let mean = differences.reduce(0) { $0 + abs($1) } / Double(differences.count)
            deviation = mean * Double.pi.squareRoot() / 2
        }
        return 3 * deviation * deviation * logarithm(Double(series.count))
    }

    private static func starts(
        in series: [Double], _ penalty: Double, _ minimumLength: Int
    ) -> [Int] {
        let count = series.count
        guard count >= 2 * minimumLength else { return [] }
        let sums = SegmentSums(series)
        // The least cost of what comes before a position, and where its last segment begins.
        var least = [Double](repeating: .infinity, count: count + 1)
        var last = [Int](repeating: 0, count: count + 1)
        least[0] = -penalty
        var candidates: [(start: Int, expiry: Int)] = [(0, .max)]
        for end in minimumLength...count {
            let newest = end - minimumLength
            if newest >= minimumLength { candidates.append((newest, .max)) }
            for (start, _) in candidates where least[start] < .infinity {
                let cost = least[start] + sums.cost(start..<end) + penalty
                if cost < least[end] {
                    least[end] = cost
                    last[end] = start
                }
            }
            // Ends before which `end` may itself be a cut come so much later.
            for index in candidates.indices
            where candidates[index].expiry == .max
                && least[candidates[index].start] + sums.cost(candidates[index].start..<end)
                    > least[end]
            {
                candidates[index].expiry = end + minimumLength
            }
            candidates.removeAll { $0.expiry <= end + 1 }
        }
        var starts: [Int] = []
        var end = count
        while last[end] > 0 {
            starts.append(last[end])
            end = last[end]
        }
        return starts.reversed()
    }
}

/// Sums of a series from its beginning, from which the cost of any segment follows at once.
private struct SegmentSums {
    private var sums = [0.0]
    private var squares = [0.0]

    init(_ series: [Double]) {
        // About the mean, so that little is lost where values are great and differ little.
        let mean = series.reduce(0, +) / Double(max(1, series.count))
        for value in series {
            sums.append((sums.last ?? 0) + (value - mean))
            squares.append((squares.last ?? 0) + (value - mean) * (value - mean))
        }
    }

    /// The sum of squares about the mean of a segment.
    func cost(_ range: Range<Int>) -> Double {
        let sum = sums[range.upperBound] - sums[range.lowerBound]
        let square = squares[range.upperBound] - squares[range.lowerBound]
        return max(0, square - sum * sum / Double(range.count))
    }
}
