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
        /// Scores that differ by no more than rounding are equal.
        var ranks: [Int?] {
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
    var order: [Int] {
        guard let first = columns.first else { return Array(snapshot.actors.indices) }
        return snapshot.actors.indices.sorted { left, right in
            let one = first.values[left] ?? -.infinity
            let other = first.values[right] ?? -.infinity
            return one == other ? left < right : one > other
        }
    }
}
