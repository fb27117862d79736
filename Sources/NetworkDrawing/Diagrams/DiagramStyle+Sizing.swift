extension DiagramStyle {
    /// Scores that sizes follow.
    public struct Sizing: Sendable {
        /// The name of the measure, for the legend.
        public var name: String
        /// The score of each actor by id, once for all pictures or once for each of a series or
        /// each side of a difference; a missing one counts as 0.
        public var scores: [[String: Double]]

        /// Sizes that follow the scores of a measure, the same in all pictures.
        public init(name: String, scores: [String: Double]) {
            self.init(name: name, scoresOfEach: [scores])
        }

        /// Sizes that follow the scores of a measure in each picture of a series, or on each side
        /// of a difference, where the greater counts.
        public init(name: String, scoresOfEach: [[String: Double]]) {
            self.name = name
            scores = scoresOfEach
        }

        /// The scores of a picture.
        func scores(at index: Int) -> [String: Double] {
            scores.isEmpty ? [:] : scores[min(index, scores.count - 1)]
        }
    }
}
