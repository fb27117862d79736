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
        /// number. Scores that differ by no more than rounding are equal.
        ///
        /// - Complexity: O(*n* log *n*) at each call.
        public var ranks: [Int?] {
            let scored = values.indices.filter { values[$0] != nil }
            let greatest = values.reduce(0) { max($0, abs($1 ?? 0)) }
            let unit = greatest > 0 ? greatest * 1e-12 : 1
            let ranks = Ranking.competitionRanks(
                of: scored.map { ((values[$0] ?? 0) / unit).rounded() })
            var result = [Int?](repeating: nil, count: values.count)
            for (index, rank) in zip(scored, ranks) { result[index] = rank }
            return result
        }
    }

    /// The positions in `snapshot.actors`, the best by the first measure first.
    ///
    /// - Complexity: O(*n* log *n*) at each call.
    public var order: [Int] {
        guard let first = columns.first else { return Array(snapshot.actors.indices) }
        return snapshot.actors.indices.sorted { left, right in
            let one = first.values[left] ?? -.infinity
            let other = first.values[right] ?? -.infinity
            return one == other ? left < right : one > other
        }
    }
}

extension Measure {
    /// The scores of a snapshot's actors, where nothing else was chosen.
    ///
    /// - Returns: One score for each of `snapshot.actors`; `nil` where the measure has none.
    /// - Throws: `GraphError` if the measure refuses the network.
    public func scores(of snapshot: Snapshot) throws(GraphError) -> [Double?] {
        try scores(of: snapshot.graph(for: contract, .all))
    }
}
