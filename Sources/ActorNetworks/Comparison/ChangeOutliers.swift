/// Which steps of a series stand out.
extension ChangeSeries {
    /// The fewest steps of which one may stand out.
    public static let leastSteps = 5

    /// The steps between whole slices that both have ties: what others are held against.
    private var comparable: [Int] {
        steps.indices.filter { index in
            !steps[index].before.isPartial && !steps[index].after.isPartial && hasEvents(index)
        }
    }

    private func hasEvents(_ index: Int) -> Bool {
        steps[index].eventCounts.before > 0 && steps[index].eventCounts.after > 0
    }

    /// The steps at which most tie weight changes; `nil` where no slice has ties.
    ///
    /// Where there are no steps between whole slices with events, those with partial ones count, and
    /// else those with empty ones.
    ///
    /// - Complexity: O(*n*) for *n* steps.
    public var greatestChange: GreatestChange? { change(isLeast: false) }

    /// The steps at which least tie weight changes, chosen as for `greatestChange`.
    ///
    /// - Complexity: O(*n*) for *n* steps.
    public var leastChange: GreatestChange? { change(isLeast: true) }

    private func change(isLeast: Bool) -> GreatestChange? {
        let told = steps.indices.filter { !steps[$0].isTrivial }
        let full = told.filter(hasEvents)
        let chosen = Set(comparable.isEmpty ? full.isEmpty ? told : full : comparable)
        return GreatestChange(
            of: told.map {
                .init(
                    position: $0, change: 1 - steps[$0].ruzicka, isComparable: chosen.contains($0))
            }, isLeast: isLeast)
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
    /// Steps with a partial slice or one without events are not among them: they change by nature. None
    /// stands out by a measure that is the same at half of the steps or more (`OutlierChart.isFlat`).
    ///
    /// - Complexity: O(*n* log *n*) for *n* steps.
    public var outliers: [Int] { Set(weightOutliers + pathOutliers).sorted() }

    /// Those of the outliers at which the share of tie weight in common is low, ascending.
    ///
    /// - Complexity: O(*n* log *n*) for *n* steps.
    public var weightOutliers: [Int] { steps(at: chart) }

    /// Those of the outliers at which the likeness over all paths is low, ascending.
    ///
    /// - Complexity: O(*n* log *n*) for *n* steps.
    public var pathOutliers: [Int] { steps(at: pathChart) }

    private func steps(at chart: OutlierChart?) -> [Int] {
        let places = comparable
        return chart.flatMap { $0.isFlat ? nil : $0.low.map { places[$0] } } ?? []
    }

    /// The steps among the outliers at which fewer than half of the publishers are cited on both sides.
    ///
    /// - Complexity: O(*n* log *n*) for *n* steps.
    public var sourceChanges: [Int] {
        guard !whole.lacksCitations else { return [] }
        return outliers.filter { (steps[$0].publisherOverlap ?? 1) < 0.5 }
    }

    /// The steps whose slices are told by other documents, where a document tells of many events
    /// (`CoverageDoubt.isOfOtherDocuments`).
    ///
    /// - Complexity: O(*n*) for *n* steps.
    public var documentBreaks: [Int] {
        guard !whole.lacksCitations else { return [] }
        return steps.indices.filter { index in
            let (before, after, shared) = steps[index].documentCounts
            return CoverageDoubt.isOfOtherDocuments(
                events: steps[index].eventCounts, documents: (before, after), shared: shared)
        }
    }

    /// The changes that stand out and go with a like change of the sources, as of the overview of the
    /// same slices (`SliceOverview.coverageDoubts`); positions are those of the steps.
    ///
    /// - Complexity: O(*n* log *n*) for *n* steps.
    public var coverageDoubts: [CoverageDoubt] {
        guard !whole.lacksCitations else { return [] }
        return CoverageDoubt.doubts(
            among: steps.indices.map { index in
                let step = steps[index]
                let (before, after, shared) = step.documentCounts
                let all = before + after - shared
                return CoverageDoubt.Step(
                    position: index, isWhole: !step.before.isPartial && !step.after.isPartial,
                    events: step.eventCounts, documents: (before, after),
                    tieChange: 1 - step.ruzicka,
                    documentChange: all == 0 ? 0 : 1 - Double(shared) / Double(all))
            })
    }

    /// Whether any step changes anything.
    ///
    /// - Complexity: O(*n*) in the number of steps.
    public var differs: Bool { steps.contains { !$0.isUnchanged } }

    /// Whether whole slices are of equal length, but for that of months and years; slices of so many
    /// events are.
    public var haveEqualLengths: Bool {
        let lengths = steps.flatMap { [$0.before, $0.after] }
            .filter { !$0.isPartial && $0.rows == nil }
            .compactMap(\.window.dayCount)
        guard let least = lengths.min(), let most = lengths.max() else { return true }
        return most * 10 <= least * 11 || most - least <= 3
    }
}
