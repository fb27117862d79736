extension SnapshotComparison {
    /// The pairs that turned from friendly to hostile or back, the weightiest first.
    ///
    /// As weighty as the weaker of the two sides: `min |tone · events|` before and after, so that a
    /// pair which was something to either side comes before one of a single event.
    ///
    /// - Complexity: O(*n* log *n*) in the number of pairs.
    public var turned: [DyadChange] {
        let flipped = flipped
        func weight(_ dyad: Dyad?) -> Double {
            abs(dyad?.tone ?? 0) * Double(dyad?.eventCount ?? 0)
        }
        return Ranking.order(of: flipped.map { min(weight($0.before), weight($0.after)) })
            .map { flipped[$0] }
    }

    /// The ties that changed in any way, the greatest changes of weight first, without those of
    /// pairs that turned.
    ///
    /// - Complexity: O(*n* log *n*) in the number of ties.
    public var changes: [(dyad: DyadChange, tie: TieChange)] {
        let ties = dyads.filter { !$0.isFlipped }.flatMap { dyad in
            dyad.ties.filter { $0.status != .unchanged }.map { (dyad: dyad, tie: $0) }
        }
        return Ranking.order(of: ties.map { abs($0.tie.weightChange) }).map { ties[$0] }
    }
}

extension SnapshotComparison {
    /// Events that explain a change: where they stand, and on which side.
    public struct Explanation: Sendable {
        /// The side whose events made the change.
        public let side: Side
        /// Rows of the events of that side's case, the weightiest first; of equals, the earliest.
        public let rows: [Int]
    }

    /// A side of a comparison.
    public enum Side: String, Sendable, CaseIterable {
        /// The earlier snapshot.
        case before
        /// The later snapshot.
        case after
    }

    /// The snapshot of a side.
    public func snapshot(_ side: Side) -> Snapshot { side == .before ? before : after }

    /// The weightiest events of the side that made a tie what it became: of the earlier side where
    /// the tie ended or became weaker, else of the later one.
    ///
    /// - Complexity: O(*e* log *e*) for the *e* events of the tie.
    public func explanation(of change: TieChange, count: Int = 1) -> Explanation {
        let side: Side = change.status == .left || change.status == .weaker ? .before : .after
        let tie = side == .before ? change.before : change.after
        return Explanation(side: side, rows: tie.map { weightiest([$0], side, count) } ?? [])
    }

    /// The weightiest events that made a pair turn: those of the sign that prevails now, and those of
    /// the sign that prevailed before.
    ///
    /// - Complexity: O(*e* log *e*) for the *e* events of the pair.
    public func explanation(of change: DyadChange, count: Int = 1) -> [Explanation] {
        [
            explanation(.after, change.after, count),
            explanation(.before, change.before, count),
        ].filter { !$0.rows.isEmpty }
    }

    private func explanation(_ side: Side, _ dyad: Dyad?, _ count: Int) -> Explanation {
        guard let dyad else { return Explanation(side: side, rows: []) }
        let ties = dyad.ties.filter { tie in
            let sign = tie.meanGoldstein ?? tie.kind.sign(dyad.negotiation)
            return sign * Double(dyad.sign) > 0
        }
        return Explanation(
            side: side, rows: weightiest(ties.isEmpty ? dyad.ties : ties, side, count))
    }

    private func weightiest(_ ties: [Tie], _ side: Side, _ count: Int) -> [Int] {
        let snapshot = snapshot(side)
        let rows = ties.flatMap { snapshot.events(behind: $0).map { Int($0) } }.sorted()
        let weights = rows.map { snapshot.weight(of: $0) }
        return Ranking.order(of: weights).prefix(count).map { rows[$0] }
    }
}
