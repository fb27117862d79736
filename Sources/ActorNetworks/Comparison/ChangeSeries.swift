public import Graphs

/// How a network changed from one slice of time to the next.
public struct ChangeSeries: Sendable {
    /// The steps, in order of time: one fewer than there are slices.
    public let steps: [Step]
    /// What weights were divided by.
    public let basis: ComparisonBasis
    /// What the random choices began with.
    public let seed: UInt64
    /// How many random groups stand for the actors in `Step.affinitySimilarity` in all steps; `nil`
    /// where it is exact in all.
    public let groupCount: Int?
    /// The network of the whole selected time.
    public let whole: Snapshot
    /// How the events of the whole fall into the slices.
    public let sliced: SlicedEvents

    /// The change from a slice to the next one.
    public struct Step: Sendable {
        /// The earlier slice.
        public let before: TimeSlice
        /// The later slice.
        public let after: TimeSlice
        /// How many events there are on either side.
        public let eventCounts: (before: Int, after: Int)
        /// The share of publishers that both sides cite (`SnapshotComparison.publisherOverlap`).
        public let publisherOverlap: Double?
        /// How many documents the events of either side cite, and how many both sides cite.
        public let documentCounts: (before: Int, after: Int, shared: Int)
        /// How many actors entered.
        public let enteredCount: Int
        /// How many actors left.
        public let leftCount: Int
        /// How many ties are new, and how many ended.
        public let tieCounts: (new: Int, ended: Int)
        /// The share of pairs that are tied in both, 0 to 1.
        public let jaccard: Double
        /// The share of tie weight that is the same, each kind apart, 0 to 1.
        public let ruzicka: Double
        /// How alike the networks are over all paths (DeltaCon), 0 to 1.
        public let affinitySimilarity: Double
        /// The rank-biased overlap of actors by strength, `nil` where a side is empty.
        public let rankOverlap: Double?
        /// Kendall's τ-b of the strengths of actors in both.
        public let rankCorrelation: Double?
        /// The greatest changes.
        public let drivers: [Driver]
        /// How many relations turned.
        public let turnedCount: Int
        /// Whether neither side has any tie, so that similarities of 1 mean nothing.
        public let isTrivial: Bool
        /// Whether no actor, tie or strength differs.
        public let isUnchanged: Bool
    }

    /// A pair, and what it has to do with a change.
    public struct Driver: Sendable {
        /// The ids of the pair's actors.
        public let ids: (first: String, second: String)
        /// The labels of the pair's actors.
        public let labels: (first: String, second: String)
        /// The share of the distance that the pair carries, 0 to 1.
        public let share: Double
        /// Whether the relation turned.
        public let isTurned: Bool
        /// The weight of the pair on either side.
        public let weights: (before: Double, after: Double)
        /// The tone of the pair on either side, `nil` where it has none.
        public let tones: (before: Double?, after: Double?)
        /// How many events the pair has on either side.
        public let eventCounts: (before: Int, after: Int)
    }
}

extension Case {
    /// How the network changed from one slice of time to the next.
    ///
    /// Which actors and pairs are meant is decided over the whole selection, so that it is the same
    /// in all slices.
    ///
    /// - Parameters:
    ///   - selection: What is compared.
    ///   - slices: The slices, in order of time.
    ///   - basis: What weights are divided by.
    ///   - seed: What random choices begin with.
    ///   - driverCount: How many of the greatest changes of each step to keep.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: One step for each two slices that follow each other.
    /// - Throws: `CaseError` as `snapshot(_:)` does; `GraphError` as `SnapshotComparison.distances`.
    /// - Complexity: For each slice, that of its snapshot and, for *n* actors in ties of *m* pairs,
    ///   about O(*n* + *m*), or O(*n* (*n* + *m*)) where the selection has no more than
    ///   `ChangeSeries.exactLimit` actors.
    public func changeSeries(
        _ selection: Selection = Selection(), over slices: [TimeSlice],
        basis: ComparisonBasis = .total, seed: UInt64 = 1, driverCount: Int = 3,
        execution: Execution = .parallel
    ) throws -> ChangeSeries {
        // One way to compute for all steps, so that they can be compared.
        let whole = try snapshot(selection)
        let isExact = whole.actors.count <= ChangeSeries.exactLimit
        var rows = SlicedEvents.Walk(self)
        var steps: [ChangeSeries.Step] = []
        var previous: Snapshot?
        var index = 0
        _ = try mapSnapshots(selection, over: slices) { snapshot in
            if execution.isCancelled() { throw GraphError.cancelled }
            rows.add(snapshot)
            if let previous {
                let comparison = SnapshotComparison(
                    from: previous, to: snapshot, basis: basis, matching: .ties)
                steps.append(
                    try ChangeSeries.Step(
                        comparison, (slices[index - 1], slices[index]), seed, isExact, driverCount))
            }
            previous = snapshot
            index += 1
            execution.onProgress?(Double(index) / Double(slices.count))
        }
        return ChangeSeries(
            steps: steps, basis: basis, seed: seed,
            groupCount: isExact ? nil : DeltaCon.standardGroupCount, whole: whole,
            sliced: rows.events(of: whole))
    }
}

extension ChangeSeries {
    /// The most actors of a whole selection whose affinities are compared one by one.
    public static let exactLimit = 400
}

extension ChangeSeries.Step {
    fileprivate init(
        _ comparison: SnapshotComparison, _ slices: (TimeSlice, TimeSlice), _ seed: UInt64,
        _ isExact: Bool, _ driverCount: Int
    ) throws {
        (before, after) = slices
        eventCounts = (comparison.before.eventCount, comparison.after.eventCount)
        documentCounts = (
            comparison.before.documentCount, comparison.after.documentCount,
            comparison.sharedDocumentCount
        )
        enteredCount = comparison.actors(.entered).count
        leftCount = comparison.actors(.left).count
        let ties = comparison.dyads.lazy.flatMap(\.ties)
        tieCounts = (ties.count { $0.status == .entered }, ties.count { $0.status == .left })
        jaccard = comparison.tieJaccard()
        ruzicka = comparison.ruzicka
        let (friendly, hostile, unsigned) = try comparison.affinities(
            seed, isExact ? .max : -1, .serial)
        let squares = [friendly, hostile, unsigned].reduce(0) { sum, part in
            sum + (part?.distance ?? 0) * (part?.distance ?? 0)
        }
        affinitySimilarity = 1 / (1 + squares.squareRoot())
        rankOverlap = comparison.rankOverlap
        rankCorrelation = comparison.rankCorrelation
        turnedCount = comparison.flipped.count
        isTrivial = comparison.dyads.isEmpty
        isUnchanged = comparison.isEmpty
        publisherOverlap = comparison.publisherOverlap
        let shares = comparison.distanceShares
        let pairs = comparison.dyads
        drivers = Ranking.order(of: pairs.map { shares.share(of: $0) }).prefix(driverCount)
            .map { ChangeSeries.Driver(pairs[$0], shares.share(of: pairs[$0]), in: comparison) }
    }
}

extension ChangeSeries.Driver {
    fileprivate init(
        _ pair: SnapshotComparison.DyadChange, _ share: Double, in comparison: SnapshotComparison
    ) {
        ids = (pair.firstID, pair.secondID)
        labels = (
            comparison.actors[pair.first].actor.label, comparison.actors[pair.second].actor.label
        )
        self.share = share
        isTurned = pair.isFlipped
        weights = (pair.before?.weight ?? 0, pair.after?.weight ?? 0)
        tones = (pair.before?.tone, pair.after?.tone)
        eventCounts = (pair.before?.eventCount ?? 0, pair.after?.eventCount ?? 0)
    }
}
