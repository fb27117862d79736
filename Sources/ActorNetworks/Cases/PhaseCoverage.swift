/// The days that at least one phase covers.
public struct PhaseCoverage: Sendable {
    /// Windows that neither overlap nor touch, in order of time.
    private var windows: [(start: Day, end: Day?)] = []

    /// The days of some phases.
    public init(_ phases: [Phase]) {
        let sorted = phases.map(\.window).sorted {
            ($0.start ?? .earliest) < ($1.start ?? .earliest)
        }
        for window in sorted {
            let start = window.start ?? .earliest
            guard let last = windows.last, last.end.map({ start <= $0 }) ?? true else {
                windows.append((start, window.end))
                continue
            }
            if let end = last.end, window.end.map({ $0 > end }) ?? true {
                windows[windows.count - 1].end = window.end
            }
        }
    }

    /// Whether a phase holds the day. Slices and comparisons by phases take an event on the first
    /// day that it may have been on, so an event that starts outside every phase is in none.
    ///
    /// - Complexity: O(log *n*) for *n* phases.
    public func contains(_ day: Day) -> Bool {
        var low = 0
        var high = windows.count
        while low < high {
            let middle = (low + high) / 2
            if windows[middle].start <= day { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return false }
        return windows[low - 1].end.map { day < $0 } ?? true
    }
}
