#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// Which values of a series lie far from the rest: a control chart that the outliers themselves do
/// not widen.
///
/// The limits are the median and `factor · 1.4826 · MAD` on both sides of it, where MAD is the median
/// of the distances from the median; 1.4826 makes it the standard deviation of normal values.
public struct OutlierChart: Hashable, Sendable {
    /// The median; 0 for an empty series.
    public let median: Double
    /// 1.4826 · MAD, 0 or more; 0 where more than half of the values are equal.
    public let deviation: Double
    /// The limit below which values are low.
    public let lower: Double
    /// The limit above which values are high.
    public let upper: Double
    /// The positions of values below the lower limit, ascending.
    public let low: [Int]
    /// The positions of values above the upper limit, ascending.
    public let high: [Int]

    /// Whether half of the values or more are equal, but for rounding, so that the deviation is 0 and
    /// every other value would lie far from them: no test of outliers.
    public var isFlat: Bool { Ranking.areEqual(deviation, 0, greatest: median) }

    /// What makes the median absolute deviation of normal values their standard deviation.
    public static let scale = 1.4826

    /// The chart of a series.
    ///
    /// - Parameters:
    ///   - series: The values.
    ///   - factor: How many deviations from the median the limits lie, 3 if not given.
    /// - Complexity: O(*n* log *n*) for *n* values.
    public init(of series: [Double], factor: Double = 3) {
        let median = Self.median(of: series) ?? 0
        let deviation =
            Self.scale * (Self.median(of: series.map { abs($0 - median) }) ?? 0)
        let (lower, upper) = (median - factor * deviation, median + factor * deviation)
        func isBeyond(_ value: Double, _ limit: Double) -> Bool {
            !Ranking.areEqual(value, limit)
        }
        low = series.indices.filter { series[$0] < lower && isBeyond(series[$0], lower) }
        high = series.indices.filter { series[$0] > upper && isBeyond(series[$0], upper) }
        (self.median, self.deviation, self.lower, self.upper) = (median, deviation, lower, upper)
    }

    /// The middle value, or the mean of the two in the middle; `nil` of none.
    public static func median(of values: [Double]) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1
            ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}

/// The natural logarithm.
func logarithm(_ value: Double) -> Double { log(value) }
