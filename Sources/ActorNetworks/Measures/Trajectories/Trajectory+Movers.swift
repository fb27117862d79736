internal import Graphs

extension Trajectory {
    /// The actors with the greatest scores by a measure over all slices; where it tells of two sides,
    /// those that stand most firmly on either.
    ///
    /// - Parameters:
    ///   - measure: Which of `measures`, counted from 0.
    ///   - count: How many actors at most.
    /// - Returns: Positions in the case's register, the greatest sum of scores first.
    /// - Complexity: O(*s*) for the *s* scores in all slices, besides O(*n* log *n*) for *n* actors.
    public func strongestActors(byMeasure measure: Int, count: Int = .max) -> [Int] {
        let hasSides = measures[measure].contract.reading == .sides
        var sums = [Double?](repeating: nil, count: self.case.actors.count)
        for slice in slices {
            for (actor, score) in zip(slice.actors, slice.columns[measure].scores) {
                let amount = score ?? 0
                sums[actor] = (sums[actor] ?? 0) + (hasSides ? abs(amount) : amount)
            }
        }
        let actors = sums.indices.filter { sums[$0] != nil }
        return Ranking.order(of: actors.map { sums[$0] ?? 0 }).prefix(count).map { actors[$0] }
    }

    /// An actor that has a score in two slices, and what came of it.
    public struct Mover: Sendable, Hashable {
        /// The position of the actor in the case's register.
        public let actor: Int
        /// Its rank in the earlier slice.
        public let oldRank: Int
        /// Its rank in the later slice.
        public let rank: Int
        /// How much its score grew.
        public let scoreChange: Double
        /// How much its share of all scores grew; `nil` where there are no shares.
        public let shareChange: Double?

        /// By how many places it rose; below 0 where it fell.
        public var rankChange: Int { oldRank - rank }
    }

    /// What movers are sorted by.
    public enum Movement: Sendable {
        /// The change of rank, up or down; equals by the change of share.
        case rank
        /// The change of share, up or down; equals by the change of rank.
        case share
    }

    /// The actors that have a score in both of two slices, the greatest movement first.
    ///
    /// Who is absent from one of them moves nowhere: it entered or left.
    ///
    /// - Parameters:
    ///   - measure: Which of `measures`, counted from 0.
    ///   - before: The earlier slice, counted from 0.
    ///   - after: The later slice.
    ///   - movement: What counts; equals stand in the order of the register.
    /// - Returns: A mover an actor; none where no actor is in both.
    /// - Complexity: O(*n* log *n*) for *n* actors.
    public func movers(
        byMeasure measure: Int, from before: Int, to after: Int, sortedBy movement: Movement = .rank
    ) -> [Mover] {
        let (earlier, later) = (slices[before], slices[after])
        let (old, new) = (earlier.columns[measure], later.columns[measure])
        var movers: [Mover] = []
        for (index, actor) in later.actors.enumerated() {
            guard let score = new.scores[index], let rank = new.ranks[index],
                let place = earlier.index(of: actor), let oldScore = old.scores[place],
                let oldRank = old.ranks[place]
            else { continue }
            let shares = (old.share(place), new.share(index))
            movers.append(
                Mover(
                    actor: actor, oldRank: oldRank, rank: rank, scoreChange: score - oldScore,
                    shareChange: shares.0.flatMap { old in shares.1.map { $0 - old } }))
        }
        let byRank = Ranking.competitionRanks(of: movers.map { Double(abs($0.rankChange)) })
        let byShare = Ranking.competitionRanks(of: movers.map { abs($0.shareChange ?? 0) })
        let (first, second) = movement == .rank ? (byRank, byShare) : (byShare, byRank)
        // The order of the register where nothing tells them apart.
        return movers.indices.sorted {
            (first[$0], second[$0], $0) < (first[$1], second[$1], $1)
        }.map { movers[$0] }
    }

    /// Who came and who went with a slice.
    public struct Turnover: Sendable, Hashable {
        /// The actors that have a tie in the slice and none in the one before, ascending.
        public let entered: [Int]
        /// Those of them that have a tie for the first time, ascending.
        public let new: [Int]
        /// The actors that have a tie in the slice before and none in this one, ascending.
        public let left: [Int]
    }

    /// Who came and who went, for each slice; nobody with the first.
    ///
    /// - Complexity: O(*s*) for the *s* actors in all slices.
    public var turnovers: [Turnover] {
        var wasSeen = [Bool](repeating: false, count: self.case.actors.count)
        return slices.indices.map { index in
            let now = slices[index].tiedActors
            let before = index > 0 ? slices[index - 1].tiedActors : now
            let (entered, left) = Self.difference(before, now)
            let new = entered.filter { !wasSeen[$0] }
            for actor in now { wasSeen[actor] = true }
            return Turnover(entered: entered, new: new, left: left)
        }
    }

    /// What only the second of two ascending lists holds, and what only the first.
    private static func difference(_ one: [Int], _ other: [Int]) -> (added: [Int], gone: [Int]) {
        var (added, gone) = ([Int](), [Int]())
        var place = 0
        for actor in other {
            while place < one.count, one[place] < actor {
                gone.append(one[place])
                place += 1
            }
            if place < one.count, one[place] == actor { place += 1 } else { added.append(actor) }
        }
        return (added, gone + one[place...])
    }

    /// How far the ranking of a slice agrees with that of the slice before, by Kendall's τ-b.
    ///
    /// - Parameters:
    ///   - measure: Which of `measures`, counted from 0.
    ///   - slice: Which slice, counted from 0.
    ///   - absentScore: A score for actors of the trajectory that are absent from one or both slices;
    ///     `nil` compares only the actors that both have.
    /// - Returns: −1 to 1; `nil` for the first slice and where one side is constant.
    /// - Complexity: O(*n* log *n*) for *n* actors, besides O(*s*) for the actors of all slices where
    ///   absent ones count.
    public func rankAgreement(
        byMeasure measure: Int, at slice: Int, absentScore: Double? = nil
    ) -> Double? {
        guard slice > 0 else { return nil }
        let (before, after) = (slices[slice - 1], slices[slice])
        let actors =
            absentScore == nil
            ? after.actors : Set(slices.lazy.flatMap(\.actors)).sorted()
        var (old, new) = ([Double](), [Double]())
        for actor in actors {
            func score(_ slice: MeasuredSlice) -> Double? {
                slice.index(of: actor).flatMap { slice.columns[measure].scores[$0] } ?? absentScore
            }
            guard let one = score(before), let other = score(after) else { continue }
            old.append(one)
            new.append(other)
        }
        return Ranking.kendallTauB(old, new)
    }
}
