internal import Graphs

extension Trajectory {
    /// An actor that went over from one side to the other.
    public struct SideChange: Sendable, Hashable {
        /// The position of the actor in the case's register.
        public let actor: Int
        /// The slice in which it is on the other side, counted from 0.
        public let slice: Int
    }

    /// Who went over from one side to the other, by a measure that tells of two sides.
    ///
    /// An actor changes sides in a slice where its score has another sign than in the last slice in
    /// which it was on a side; a score of 0 is on none.
    ///
    /// - Parameter measure: Which of `measures`, counted from 0.
    /// - Returns: The changes in order of time; those of a slice in the order of the register. None
    ///   for a measure that does not tell of two sides.
    /// - Complexity: O(*s*) for the *s* scores in all slices.
    public func sideChanges(byMeasure measure: Int) -> [SideChange] {
        guard measures[measure].contract.reading == .sides else { return [] }
        var sides = [Double](repeating: 0, count: self.case.actors.count)
        var changes: [SideChange] = []
        for (place, slice) in slices.enumerated() {
            for (actor, score) in zip(slice.actors, slice.columns[measure].scores) {
                guard let score, score != 0 else { continue }
                if sides[actor] * score < 0 {
                    changes.append(SideChange(actor: actor, slice: place))
                }
                sides[actor] = score > 0 ? 1 : -1
            }
        }
        return changes
    }

    /// The slices with the sides of each turned to those of the slices before.
    static func turnedAlike(_ slices: [MeasuredSlice], by measures: [Measure]) -> [MeasuredSlice] {
        var slices = slices
        for (number, measure) in measures.enumerated() where measure.contract.reading == .sides {
            // The last score of each actor.
            var last: [Int: Double] = [:]
            for place in slices.indices {
                let actors = slices[place].actors
                let scores = slices[place].columns[number].scores.turned(
                    towards: actors.map { last[$0] })
                slices[place].columns[number] = .init(scores: scores, by: measure)
                for (actor, score) in zip(actors, scores) {
                    if let score { last[actor] = score }
                }
            }
        }
        return slices
    }
}

extension [Double?] {
    /// The same scores, or all of them with the other sign if so they agree more with those of the
    /// same actors elsewhere: the greater sum of products.
    func turned(towards others: [Double?]) -> [Double?] {
        let agreement = zip(self, others).reduce(0) { $0 + ($1.0 ?? 0) * ($1.1 ?? 0) }
        return agreement < 0 ? map { score in score.map { 0 - $0 } } : self
    }
}
