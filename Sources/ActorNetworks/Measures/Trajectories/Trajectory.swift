public import Graphs

/// Measures over time: what they say of each slice.
///
/// An actor without a tie in a slice has no score and no rank there, which is not the same as a
/// score of 0: whoever wants a 0 in its place says so.
public struct Trajectory: Sendable {
    /// The case that was measured.
    public let `case`: Case
    /// What of it.
    public let selection: Selection
    /// The measures of actors, in the order of each slice's columns.
    public let measures: [Measure]
    /// The measures of the whole network.
    public let statistics: [GraphStatistic]
    /// The slices, in order of time, each measured by the same measures.
    public let slices: [MeasuredSlice]

    init(
        case theCase: Case, _ selection: Selection, by entries: [any CatalogueEntry],
        slices: [MeasuredSlice]
    ) {
        self.case = theCase
        self.selection = selection
        measures = entries.compactMap { $0 as? Measure }
        statistics = entries.compactMap { $0 as? GraphStatistic }
        self.slices = Self.turnedAlike(slices, by: measures)
    }
}

/// What measures say of one slice.
public struct MeasuredSlice: Sendable {
    /// Its name and its days.
    public let time: TimeSlice
    /// How many events stand behind its ties.
    public let eventCount: Int
    /// Whether it has ties of conflict.
    public let hasConflict: Bool
    /// The positions in the case's register of the actors that were measured, ascending.
    public let actors: [Int]
    /// Those of them that have a tie, ascending.
    public let tiedActors: [Int]
    /// The scores and ranks, a column for each measure of actors.
    public internal(set) var columns: [Column]
    /// The figures of the whole network, by statistic; none for one that refused the slice.
    public let figures: [NetworkFigures]
    /// The measures that refused the slice, each with the reason; they have a column without scores.
    public let refusals: [Measurement.Refusal]
    /// What to know before believing the scores.
    public let remarks: [Measurement.Remark]

    /// The scores and ranks by one measure.
    public struct Column: Sendable {
        /// One score for each of the slice's `actors`; `nil` where the measure has none.
        public let scores: [Double?]
        /// One rank for each actor that has a score, 1 for the greatest; equals share the smaller
        /// number (1, 2, 2, 4). No ranks where the measure tells of two sides.
        public let ranks: [Int?]
        /// The sum of the scores; `nil` where they are no parts of a whole, one is negative, or there
        /// is none but 0, so that nobody has a share of it.
        public let total: Double?

        init(scores: [Double?], by measure: Measure) {
            self.init(scores: scores, measure.contract.reading)
        }

        init(scores: [Double?], _ reading: ScoreReading) {
            self.scores = scores
            ranks =
                reading == .sides
                ? scores.map { _ in nil } : Ranking.competitionRanks(of: scores)
            let known = scores.lazy.compactMap(\.self)
            let sum = reading == .amounts ? known.reduce(0, +) : 0
            total = sum > 0 && sum.isFinite && !known.contains { $0 < 0 } ? sum : nil
        }

        /// The part of the sum of all scores that an actor's is, 0 to 1; `nil` where there is none.
        public func share(_ index: Int) -> Double? {
            guard let total, let score = scores[index] else { return nil }
            return score / total
        }
    }

    /// Where an actor is among the slice's `actors`; `nil` if it is absent.
    ///
    /// - Complexity: O(log *n*) for *n* actors.
    public func index(of actor: Int) -> Int? {
        var (low, high) = (0, actors.count)
        while low < high {
            let middle = (low + high) / 2
            if actors[middle] < actor { low = middle + 1 } else { high = middle }
        }
        return low < actors.count && actors[low] == actor ? low : nil
    }
}

extension MeasuredSlice {
    /// What was measured of a snapshot.
    init(_ measurement: Measurement, at time: TimeSlice) {
        let snapshot = measurement.snapshot
        self.time = time
        eventCount = snapshot.eventCount
        hasConflict = snapshot.dyads.contains { $0.tie(.conflict) != nil }
        actors = snapshot.actors
        let tied = Set(snapshot.dyads.lazy.flatMap { [$0.first, $0.second] })
        tiedActors = tied.count == actors.count ? actors : tied.sorted()
        columns = measurement.actors.columns.map { Column(scores: $0.values, by: $0.measure) }
        figures = measurement.figures
        refusals = measurement.refusals
        remarks = measurement.remarks
    }
}
