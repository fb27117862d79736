internal import Graphs

extension ScoreStability {
    /// Where the variants lie beside what was observed.
    public enum Leaning: Sendable, Hashable {
        /// Below it.
        case lower
        /// Above it.
        case higher
    }

    /// Whether the variants of a measure lie on one side of the observed scores rather than about
    /// them, as those of measures do that count ties: a tie of few events is often missing from a draw
    /// of the events, and none is new.
    ///
    /// - Parameter column: Which of `columns`, counted from 0.
    /// - Returns: The side, if the observed scores of half of the actors are at the upper end of
    ///   their intervals or one lies outside; `nil` otherwise, and where scores are sides.
    /// - Complexity: O(*n*) for *n* actors.
    public func leaning(ofColumn column: Int) -> Leaning? {
        let observed = measurement.actors.columns[column]
        guard observed.measure.contract.reading != .sides else { return nil }
        return Self.leaning(of: Array(zip(observed.values, columns[column].scores)))
    }

    /// The same of a figure of the network.
    ///
    /// - Parameters:
    ///   - figure: Which of the statistic's figures, counted from 0.
    ///   - statistic: Which of `figures`.
    /// - Returns: The side, if it is at the upper end of its interval or outside; `nil` otherwise.
    public func leaning(ofFigure figure: Int, statistic: Int) -> Leaning? {
        let value = measurement.figures[statistic].values[figure]
        return Self.leaning(of: [(value, figures[statistic][figure])])
    }

    /// How many of the observed scores lie outside their intervals.
    ///
    /// - Parameter column: Which of `columns`, counted from 0.
    /// - Returns: A count.
    public func outsideCount(ofColumn column: Int) -> Int {
        zip(measurement.actors.columns[column].values, columns[column].scores).count {
            value, interval in
            guard let value, let interval else { return false }
            return !interval.holds(value)
        }
    }

    private static func leaning(of pairs: [(value: Double?, interval: Interval?)]) -> Leaning? {
        var (below, above, atTop, all) = (0, 0, 0, 0)
        for case (let value?, let interval?) in pairs where interval != Interval(of: value) {
            all += 1
            if interval.holds(value) {
                if Ranking.areEqual(interval.high, value) { atTop += 1 }
            } else if interval.high < value {
                below += 1
            } else {
                above += 1
            }
        }
        guard below + above > 0 || all > 0 && 2 * atTop >= all else { return nil }
        return below + atTop >= above ? .lower : .higher
    }
}

extension Interval {
    /// The interval of one value.
    fileprivate init(of value: Double) { self.init(low: value, high: value) }

    /// Whether a value lies within, on either end, or beside one by no more than rounding.
    func holds(_ value: Double) -> Bool {
        contains(value) || Ranking.areEqual(value, low) || Ranking.areEqual(value, high)
    }
}
