/// From the least to the greatest of what all variants but a few say.
public struct Interval: Hashable, Sendable {
    /// The value that 2.5 % of the variants fall below.
    public let low: Double
    /// The value that 2.5 % of the variants exceed.
    public let high: Double

    /// The share of variants between the two ends.
    public static let level = 0.95

    /// An interval.
    public init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }

    /// What the middle 95 % of some values span; `nil` without values.
    ///
    /// Of *n* values, ⌊0.025 *n*⌋ are left out at either end.
    ///
    /// - Complexity: O(*n* log *n*).
    public init?(ofMiddle values: [Double]) {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let left = Int(Double(sorted.count) * (1 - Self.level) / 2)
        low = sorted[left]
        high = sorted[sorted.count - 1 - left]
    }

    /// Whether a value lies within, or on either end.
    public func contains(_ value: Double) -> Bool { (low...high).contains(value) }
}
