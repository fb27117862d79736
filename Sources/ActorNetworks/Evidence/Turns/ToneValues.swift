/// What the events of a period do to its tone, while they are added.
struct ToneValues {
    private var sum = 0.0
    private var absoluteSum = 0.0
    private var squareSum = 0.0
    private var total = 0.0
    /// How many events were added.
    private(set) var eventCount = 0

    /// Adds events of one value each, of which a part counts.
    @inline(__always)
    mutating func add(_ value: Double, events: Int, part: Double = 1) {
        let count = Double(events) * part
        sum += value * count
        absoluteSum += abs(value) * count
        squareSum += value * value * count
        total += count
        eventCount += events
    }

    /// The mean; `nil` without events.
    var mean: Double? {
        total == 0 ? nil : Ranking.withoutRounding(sum / total, greatest: 1)
    }

    /// `|Σ v| / Σ |v|`, 0 to 1; `nil` where all are 0.
    var clearness: Double? { absoluteSum == 0 ? nil : min(1, abs(sum) / absoluteSum) }

    /// `|Σ v| / √Σ v²`, 0 or more; `nil` where all are 0.
    var contrast: Double? { squareSum == 0 ? nil : abs(sum) / squareSum.squareRoot() }
}
