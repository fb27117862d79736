/// Which steps of a series stand out.
extension ChangeSeries {
    /// The fewest steps of which one may stand out.
    public static let leastSteps = 5

    /// The steps between whole slices that both have ties: what others are held against.
    private var comparable: [Int] {
        steps.indices.filter { index in
            let step = steps[index]
            return !step.before.isPartial && !step.after.isPartial && step.eventCounts.before > 0
                && step.eventCounts.after > 0
        }
    }

    /// The chart of the shares of tie weight in common; `nil` with too few steps between whole slices
    /// with events.
    ///
    /// - Complexity: O(*n* log *n*) for *n* steps.
    public var chart: OutlierChart? { chart(of: \.ruzicka) }

    /// The chart of the likenesses over all paths; `nil` as for `chart`.
    ///
    /// - Complexity: O(*n* log *n*) for *n* steps.
    public var pathChart: OutlierChart? { chart(of: \.affinitySimilarity) }

    private func chart(of similarity: (Step) -> Double) -> OutlierChart? {
        let places = comparable
        return places.count < Self.leastSteps
            ? nil : OutlierChart(of: places.map { similarity(steps[$0]) })
    }

    /// The steps, ascending, at which the share of tie weight in common or the likeness over all paths
    /// is low: below the median by more than three deviations of `OutlierChart`.
    ///
    /// Steps with a partial slice or one without events are not among them: they change by nature.
    ///
    /// - Complexity: O(*n* log *n*) for *n* steps.
    public var outliers: [Int] {
        let places = comparable
        let low = [chart, pathChart].flatMap { $0?.low ?? [] }
        return Set(low).sorted().map { places[$0] }
    }

    /// The steps among the outliers at which fewer than half of the publishers are cited on both sides.
    ///
    /// - Complexity: O(*n* log *n*) for *n* steps.
    public var sourceChanges: [Int] {
        outliers.filter { (steps[$0].publisherOverlap ?? 1) < 0.5 }
    }

    /// Whether any step changes anything.
    ///
    /// - Complexity: O(*n*) in the number of steps.
    public var differs: Bool { steps.contains { !$0.isUnchanged } }

    /// Whether whole slices are of equal length, but for that of months and years.
    public var haveEqualLengths: Bool {
        let lengths = steps.flatMap { [$0.before, $0.after] }.filter { !$0.isPartial }
            .compactMap(\.window.dayCount)
        guard let least = lengths.min(), let most = lengths.max() else { return true }
        return most * 10 <= least * 11 || most - least <= 3
    }
}
