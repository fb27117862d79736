public import Graphs

/// The ties of a snapshot by a measure of ties.
public struct TieScores: Sendable {
    /// The measure.
    public let measure: ArcMeasure
    /// The greatest score first.
    public let ties: [Tie]
    /// Whether a tie leads from its first actor to its second.
    public let isDirected: Bool

    /// A tie with its score.
    public struct Tie: Sendable {
        /// The position in `snapshot.actors` of the tie's source, or of one end.
        public let source: Int
        /// The position in `snapshot.actors` of the tie's target, or of the other end.
        public let target: Int
        /// What the measure says.
        public let score: Double
        /// 1 for the greatest score; equals share the smaller number.
        public let rank: Int
    }

    init(_ measure: ArcMeasure, _ arcs: [ScoredArc], isDirected: Bool) {
        self.measure = measure
        self.isDirected = isDirected
        let ranks = Ranking.competitionRanks(of: arcs.map(\.score))
        ties = zip(arcs, ranks).map { arc, rank in
            Tie(source: arc.source, target: arc.target, score: arc.score, rank: rank)
        }.sorted { ($0.rank, $0.source, $0.target) < ($1.rank, $1.source, $1.target) }
    }
}
