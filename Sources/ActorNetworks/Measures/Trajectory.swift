/// Measures over time: what they say of each slice.
public struct Trajectory: Sendable {
    /// The slices, in order of time, each measured by the same measures.
    public let slices: [Measurement]

    /// The trajectory through slices that were measured by the same measures.
    public init(slices: [Measurement]) {
        self.slices = slices
    }

    /// The actors with the greatest scores by a measure over all slices.
    ///
    /// - Parameters:
    ///   - column: Which measure of actors, counted from 0.
    ///   - count: How many actors at most.
    /// - Returns: Positions in the case's register, the greatest sum of scores first.
    /// - Complexity: O(*s*) for the *s* scores in all slices.
    public func strongestActors(byMeasure column: Int, count: Int) -> [Int] {
        var sums: [Int: Double] = [:]
        for slice in slices {
            let values = slice.actors.columns[column].values
            for (actor, value) in zip(slice.snapshot.actors, values) {
                sums[actor, default: 0] += value ?? 0
            }
        }
        let actors = sums.keys.sorted()
        return Ranking.order(of: actors.map { sums[$0] ?? 0 }).prefix(count).map { actors[$0] }
    }
}
