internal import ActorNetworks
internal import Graphs

/// The scores of a snapshot's actors by some measures.
struct ActorScores {
    let snapshot: Snapshot
    var columns: [Column] = []

    struct Column {
        let measure: Measure
        /// One score an actor; `nil` where the measure has none.
        let values: [Double?]

        /// One rank an actor that has a score, 1 for the greatest; equals share the smaller number.
        var ranks: [Int?] {
            let scored = values.indices.filter { values[$0] != nil }
            let ranks = Ranking.competitionRanks(of: scored.map { values[$0] ?? 0 })
            var result = [Int?](repeating: nil, count: values.count)
            for (index, rank) in zip(scored, ranks) { result[index] = rank }
            return result
        }
    }

    /// The positions in `snapshot.actors`, the best by the first measure first.
    var order: [Int] {
        guard let first = columns.first else { return Array(snapshot.actors.indices) }
        return snapshot.actors.indices.sorted { left, right in
            let one = first.values[left] ?? -.infinity
            let other = first.values[right] ?? -.infinity
            return one == other ? left < right : one > other
        }
    }
}
