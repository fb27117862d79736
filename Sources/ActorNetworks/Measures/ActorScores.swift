public import Graphs

/// The scores of a snapshot's actors by some measures.
public struct ActorScores: Sendable {
    /// The snapshot that was measured.
    public let snapshot: Snapshot
    /// A column for each measure, in the order in which they were asked for.
    public internal(set) var columns: [Column] = []

    /// The scores by one measure.
    public struct Column: Sendable {
        /// The measure.
        public let measure: Measure
        /// One score for each of `snapshot.actors`; `nil` where the measure has none.
        public let values: [Double?]

        /// The scores of a measure; one for each actor of the snapshot.
        public init(measure: Measure, values: [Double?]) {
            self.measure = measure
            self.values = values
        }

        /// One rank for each actor that has a score, 1 for the greatest; equals share the smaller
        /// number. Scores that differ by no more than rounding are equal. No ranks where the measure
        /// tells of two sides, neither of which is the better.
        ///
        /// - Complexity: O(*n* log *n*) at each call.
        public var ranks: [Int?] {
            measure.contract.reading == .sides
                ? values.map { _ in nil } : Ranking.competitionRanks(of: values)
        }
    }

    /// The positions in `snapshot.actors`, the best by the first measure first; equals in the
    /// order of the register.
    ///
    /// - Complexity: O(*n* log *n*) at each call.
    public var order: [Int] { order(by: 0) }

    /// The same by another measure, counted from 0.
    public func order(by column: Int) -> [Int] {
        guard columns.indices.contains(column) else { return Array(snapshot.actors.indices) }
        let ranks = Ranking.competitionRanks(of: columns[column].values).map { $0 ?? .max }
        return snapshot.actors.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    }
}

extension Measure {
    /// The scores of a snapshot's actors, where nothing else was chosen.
    ///
    /// - Returns: One score for each of `snapshot.actors`; `nil` where the measure has none.
    /// - Throws: `GraphError` if the measure refuses the network, or was cancelled.
    public func scores(
        of snapshot: Snapshot, execution: Execution = MeasureOptions().execution
    ) throws(GraphError) -> [Double?] {
        var options = MeasureOptions()
        options.execution = execution
        if contract.time != .ignored {
            options.contacts = try ActorContacts(of: snapshot).graph
            options.timeOrigin = snapshot.window.start.map { Int($0.number) }
        }
        if sumsEvents(of: snapshot) {
            return try snapshot.graph(isDirected: false, weighing: .events).strength()
        }
        return try scores(of: snapshot.graph(for: contract, .all), options: options)
    }

    /// Whether it counts the events of actors, and these are summed up by pair rather than counted by
    /// arcs: a few rows may stand for more events than memory holds arcs.
    func sumsEvents(of snapshot: Snapshot) -> Bool {
        computation === Measure.events.computation && snapshot.holdsTotals
    }
}
