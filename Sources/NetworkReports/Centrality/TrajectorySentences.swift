internal import ActorNetworks
internal import Graphs
internal import NetworkFormats

/// What happened by one measure, in sentences: who led, who rose and fell, who entered and left.
struct TrajectorySentences {
    private let trajectory: Trajectory
    private let measure: Int
    /// All actors, the greatest by the sum of their scores first.
    private let strongest: [Int]
    /// Those that have a tie in any slice.
    private let tied: Set<Int>

    init(_ trajectory: Trajectory, measure: Int, strongest: [Int]) {
        self.trajectory = trajectory
        self.measure = measure
        self.strongest = strongest
        tied = Set(trajectory.slices.lazy.flatMap(\.tiedActors))
    }

    private var slices: [MeasuredSlice] { trajectory.slices }
    private var name: String { trajectory.measures[measure].name }
    private func label(_ actor: Int) -> String { trajectory.case.label(actor) }

    private var hasSides: Bool { trajectory.measures[measure].contract.reading == .sides }

    /// The leading sentence, and what else happened.
    var parts: [Report.Part] {
        // The first and the last that are whole, for one that is cut short makes everybody small.
        let scored = scored
        let whole = scored.filter { !slices[$0].time.isPartial }
        let compared = whole.count > 1 ? whole : scored
        guard let first = compared.first, let last = compared.last, first < last else {
            return [.headline(leading)]
        }
        let span = "From \(slices[first].time.name) to \(slices[last].time.name)"
        return [
            .headline(leading),
            .points(
                (hasSides ? [] : moving(from: first, to: last)) + coming(from: first, to: last),
                heading: span),
        ]
    }

    /// The slices in which anybody has a score.
    private var scored: [Int] {
        slices.indices.filter { slices[$0].columns[measure].scores.contains { $0 != nil } }
    }

    private static let leadersTold = 3

    /// Who changed sides, where the measure tells of two.
    private func turning(_ span: String) -> String {
        let changed = Set(trajectory.sideChanges(byMeasure: measure).map(\.actor))
        let actors = strongest.filter(changed.contains)
        let names = actors.prefix(Self.leadersTold).map(label)
        let more = actors.count - names.count
        return "\(name), \(span): "
            + (actors.isEmpty
                ? (isAnybodyTwice ? "nobody changed sides" : "nobody is on a side in two slices")
                : "\(actors.count.of("actor")) changed sides, " + names.joined(separator: ", ")
                    + (more > 0 ? " and \(more.of("other"))" : ""))
    }

    /// Whether anybody is on a side in two slices, without which nobody can change.
    private var isAnybodyTwice: Bool {
        var seen: Set<Int> = []
        for slice in slices {
            for (actor, score) in zip(slice.actors, slice.columns[measure].scores)
            where score ?? 0 != 0 {
                if !seen.insert(actor).inserted { return true }
            }
        }
        return false
    }

    /// Who had the first rank, in how many slices.
    private var leading: String {
        let scored = scored
        guard let first = scored.first, let last = scored.last else {
            return slices.isEmpty
                ? "\(name): there is no slice to measure"
                : "\(name): nobody has a score in \(slices.count.of("slice"))"
        }
        let span =
            first == last
            ? slices[first].time.name
            : "\(slices[first].time.name) to \(slices[last].time.name)"
        if hasSides { return turning(span) }
        var counts: [[Int]: Int] = [:]
        let count = last - first + 1
        for slice in first...last { counts[leaders(at: slice), default: 0] += 1 }
        let nobody = counts.removeValue(forKey: []) ?? 0
        let groups = counts.sorted { left, right in
            if left.value != right.value { return left.value > right.value }
            if left.key.count != right.key.count { return left.key.count < right.key.count }
            return left.key.lexicographicallyPrecedes(right.key)
        }
        guard let foremost = groups.first else {
            return
                "\(name), \(span): nobody \(count == 1 ? "leads" : "led"), for nobody has a tie or "
                + "all scores are 0"
        }
        if count == 1 {
            return "\(name), \(span): \(names(of: foremost.key)) "
                + (foremost.key.count == 1 ? "leads" : "lead jointly")
        }
        if foremost.value == count {
            return "\(name), \(span): \(led(foremost.key)) in all \(count) slices"
        }
        let told: [String] = groups.prefix(Self.leadersTold).enumerated().map { place, group in
            place == 0
                ? "\(led(group.key)) in \(group.value) of \(count) slices"
                : "\(names(of: group.key))\(group.key.count == 1 ? "" : " jointly") in \(group.value)"
        }
        let others = groups.dropFirst(told.count)
        let areJoint = others.contains { $0.key.count > 1 }
        let rest: [String] =
            others.isEmpty
            ? []
            : [
                "others\(areJoint ? " or several jointly" : "") in "
                    + "\(others.reduce(0) { $0 + $1.value })"
            ]
        let without = nobody == 0 ? [] : ["nobody in \(nobody)"]
        return "\(name), \(span): " + (told + rest + without).joined(separator: ", ")
    }

    /// Who had the first rank in a slice, in the register's order; nobody where nobody has a tie, or
    /// all scores are 0.
    private func leaders(at slice: Int) -> [Int] {
        let column = slices[slice].columns[measure]
        guard !slices[slice].tiedActors.isEmpty,
            column.scores.contains(where: { score in
                score.map { !Ranking.areEqual($0, 0, greatest: 1) } ?? false
            })
        else { return [] }
        return zip(slices[slice].actors, column.ranks).filter { $0.1 == 1 }.map(\.0)
    }

    private func led(_ actors: [Int]) -> String {
        names(of: actors) + (actors.count == 1 ? " led" : " led jointly")
    }

    /// `A`, `A and B`, or `A, B and 3 others`.
    private func names(of actors: [Int]) -> String {
        let labels = actors.map(label)
        guard labels.count > 1 else { return labels.first ?? "" }
        if labels.count > Self.leadersTold {
            let told = labels.prefix(Self.leadersTold - 1)
            return told.joined(separator: ", ") + " and \((labels.count - told.count).of("other"))"
        }
        return labels.dropLast().joined(separator: ", ") + " and " + labels[labels.count - 1]
    }

    /// Places among which movement is news: among the many weak ones ranks change by chance.
    private static let placesWatched = 10

    /// Who rose and fell most between two slices, and whose share of all scores changed most.
    private func moving(from first: Int, to last: Int) -> [String] {
        let all = trajectory.movers(byMeasure: measure, from: first, to: last)
        if all.isEmpty { return ["nobody moved: no actor has a score in both"] }
        let movers = all.filter { min($0.oldRank, $0.rank) <= Self.placesWatched }
        func told(_ mover: Trajectory.Mover?, _ word: String) -> String? {
            guard let mover else { return nil }
            return "\(word) most among the first \(Self.placesWatched) of either: "
                + "\(label(mover.actor)), from rank \(mover.oldRank) to \(mover.rank)"
        }
        let sentences = [
            told(movers.first { $0.rankChange > 0 }, "rose"),
            told(movers.first { $0.rankChange < 0 }, "fell"), share(from: first, to: last),
        ].compactMap(\.self)
        guard sentences.isEmpty else { return sentences }
        return ["nobody among the first \(Self.placesWatched) changed rank"]
    }

    private func share(from first: Int, to last: Int) -> String? {
        let movers = trajectory.movers(
            byMeasure: measure, from: first, to: last, sortedBy: .share)
        guard let mover = movers.first, let change = mover.shareChange, change != 0 else {
            return nil
        }
        return "share of all scores changed most: \(label(mover.actor)), "
            + "\(change > 0 ? "+" : "−")\((abs(change) * 100).fixed(1)) points"
    }

    /// Who came after the first slice, and who is gone by the last.
    private func coming(from first: Int, to last: Int) -> [String] {
        let (before, after) = (Set(slices[first].tiedActors), Set(slices[last].tiedActors))
        let new = strongest.filter { !before.contains($0) && tied.contains($0) }
        let gone = strongest.filter { !after.contains($0) && tied.contains($0) }
        func told(_ actors: [Int], _ words: String) -> String? {
            guard let foremost = actors.first else { return nil }
            return
                "\(words): \(actors.count.of("actor")), the \(hasSides ? "firmest" : "strongest") of them "
                + "\(label(foremost))\(best(foremost))"
        }
        return [
            told(new, "entered after \(slices[first].time.name)"),
            told(gone, "without a tie in \(slices[last].time.name)"),
        ].compactMap(\.self)
    }

    /// An actor's best rank, and when it had it first.
    private func best(_ actor: Int) -> String {
        let path = trajectory.path(of: actor, byMeasure: measure)
        guard let rank = path.bestRank, let slice = path.ranks.firstIndex(of: rank) else {
            return ""
        }
        return " (rank \(rank) in \(slices[slice].time.name))"
    }
}
