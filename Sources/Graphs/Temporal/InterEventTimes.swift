/// The times between events that follow each other, and how even they are.
///
/// `k` events have `k − 1` inter-event times `τ`; events of one time have 0 between them.
///
/// ```swift
/// let gaps = InterEventTimes(between: [0, 1, 2, 3, 100, 101, 102, 200])
/// gaps.mean        // 28.57
/// gaps.burstiness  // 0.21: the events come in bursts
/// ```
public struct InterEventTimes: Sendable, Hashable {
    /// Equal inter-event times in a row.
    private struct Run: Sendable, Hashable {
        let length: Int
        var count: Int
    }

    private var runs: [Run] = []

    /// How many there are: one less than events, or none.
    public private(set) var count = 0

    /// The inter-event times of events.
    ///
    /// - Parameter times: The time of each event, ascending.
    public init(between times: some Sequence<Int>) {
        self.init(between: times.lazy.map { (time: $0, events: 1) })
    }

    /// The inter-event times of events, several of which may be of one time.
    ///
    /// - Parameter times: Times, ascending, and how many events each has, 1 or more.
    /// - Complexity: O(*k*) for *k* times, however many events they have.
    public init(between times: some Sequence<(time: Int, events: Int)>) {
        var last: Int?
        for (time, events) in times {
            if let last {
                precondition(last <= time, "times of events must ascend")
                append(time - last, count: 1)
            }
            append(0, count: events - 1)
            last = time
        }
    }

    private mutating func append(_ length: Int, count more: Int) {
        guard more > 0 else { return }
        count += more
        if runs.last?.length == length {
            runs[runs.count - 1].count += more
        } else {
            runs.append(Run(length: length, count: more))
        }
    }
}

// MARK: - How long they are

extension InterEventTimes {
    /// The mean `μ`, in the unit of the times; `nil` below two events.
    public var mean: Double? { count == 0 ? nil : sum / Double(count) }

    /// The median, the mean of the middle two if their number is even; `nil` below two events.
    ///
    /// - Complexity: O(*k* log *k*) for *k* times at each call.
    public var median: Double? {
        guard count > 0 else { return nil }
        let sorted = runs.sorted { $0.length < $1.length }
        return (value(at: (count - 1) / 2, of: sorted) + value(at: count / 2, of: sorted)) / 2
    }

    /// The standard deviation `σ` of the population, in the unit of the times; `nil` below two
    /// events.
    public var standardDeviation: Double? {
        guard let mean else { return nil }
        let squares = runs.reduce(0.0) { sum, run in
            let distance = Double(run.length) - mean
            return sum + distance * distance * Double(run.count)
        }
        return (squares / Double(count)).squareRoot()
    }

    private var sum: Double { runs.reduce(0) { $0 + Double($1.length) * Double($1.count) } }

    private func value(at position: Int, of sorted: [Run]) -> Double {
        var passed = 0
        for run in sorted {
            passed += run.count
            if passed > position { return Double(run.length) }
        }
        return 0
    }
}

// MARK: - How even they are

extension InterEventTimes {
    /// `(σ − μ) / (σ + μ)`: −1 if all are equal, about 0 if chance alone decides when events are, near
    /// 1 if bursts follow long silences.
    ///
    /// A handful of events cannot reach far above 0; ``finiteBurstiness`` allows for that.
    ///
    /// - Returns: −1 to below 1; `nil` below three events, or if all are of one time.
    /// - SeeAlso: Goh & Barabási (2008), <https://doi.org/10.1209/0295-5075/81/48002>.
    public var burstiness: Double? {
        guard count >= 2, let mean, mean > 0, let deviation = standardDeviation else { return nil }
        return (deviation - mean) / (deviation + mean)
    }

    /// Burstiness that allows for the number of events, so that actors of few and of many compare:
    /// `(√(n + 1) r − √(n − 1)) / ((√(n + 1) − 2) r + √(n − 1))` with `r = σ / μ` of `n` times.
    ///
    /// - Returns: −1 if all are equal, 1 for the greatest burstiness that so many events can have;
    ///   `nil` below three events, or if all are of one time.
    /// - SeeAlso: Kim & Jo (2016), <https://doi.org/10.1103/PhysRevE.94.032311>.
    public var finiteBurstiness: Double? {
        guard count >= 2, let mean, mean > 0, let deviation = standardDeviation else { return nil }
        let (ratio, above) = (deviation / mean, Double(count + 1).squareRoot())
        let below = Double(count - 1).squareRoot()
        return (above * ratio - below) / ((above - 2) * ratio + below)
    }

    /// The correlation of each with the next: above 0 if short ones follow short ones and long ones
    /// follow long ones, below 0 if they alternate.
    ///
    /// - Returns: −1 to 1; `nil` where the first or the last all but one are equal, as always below
    ///   four events.
    /// - SeeAlso: Goh & Barabási (2008), <https://doi.org/10.1209/0295-5075/81/48002>.
    public var memory: Double? {
        guard count >= 3, let first = runs.first, let last = runs.last else { return nil }
        let pairs = Double(count - 1)
        let ahead = (sum - Double(last.length)) / pairs
        let behind = (sum - Double(first.length)) / pairs
        var (joint, one, other) = (0.0, 0.0, 0.0)
        func add(_ length: Int, _ next: Int, _ count: Int) {
            let (left, right) = (Double(length) - ahead, Double(next) - behind)
            joint += left * right * Double(count)
            one += left * left * Double(count)
            other += right * right * Double(count)
        }
        for (place, run) in runs.enumerated() {
            add(run.length, run.length, run.count - 1)
            if place + 1 < runs.count { add(run.length, runs[place + 1].length, 1) }
        }
        // A mean of equal numbers may miss them by rounding.
        guard varies(droppingFirst: 0, last: 1), varies(droppingFirst: 1, last: 0) else {
            return nil
        }
        return max(-1, min(1, joint / (one * other).squareRoot()))
    }

    /// Whether two of them differ when so many are left out at either end.
    private func varies(droppingFirst first: Int, last: Int) -> Bool {
        var kept = runs
        if first > 0, !kept.isEmpty { kept[0].count -= 1 }
        if last > 0, !kept.isEmpty { kept[kept.count - 1].count -= 1 }
        return Set(kept.filter { $0.count > 0 }.map(\.length)).count > 1
    }
}
