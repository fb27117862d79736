internal import ActorNetworks
internal import Graphs
internal import NetworkFormats

/// What happened by one measure, in sentences: who led, who rose and fell, who entered and left.
struct TrajectorySentences {
    private let trajectory: Trajectory
    private let measure: Int
    /// All actors, the greatest by the sum of their scores first.
    private let strongest: [Int]

    init(_ trajectory: Trajectory, measure: Int, strongest: [Int]) {
        self.trajectory = trajectory
        self.measure = measure
        self.strongest = strongest
    }

    private var slices: [MeasuredSlice] { trajectory.slices }
    private var name: String { trajectory.measures[measure].name }
    private func label(_ actor: Int) -> String { trajectory.case.label(actor) }

    /// The leading sentence, and the others.
    var parts: [Report.Part] { [.headline(leading), .lines([moving, coming].compactMap(\.self))] }

    /// The slices in which anybody has a rank.
    private var ranked: [Int] {
        slices.indices.filter { slices[$0].columns[measure].ranks.contains { $0 != nil } }
    }

    private static let leadersTold = 3

    /// Who had the first rank, in how many slices.
    private var leading: String {
        let ranked = ranked
        guard let first = ranked.first, let last = ranked.last else {
            return "\(name): nobody has a score in "
                + (slices.isEmpty ? "no slices" : slices.count.of("slice"))
        }
        let span =
            first == last
            ? slices[first].time.name
            : "\(slices[first].time.name) to \(slices[last].time.name)"
        var counts: [Int: Int] = [:]
        for slice in ranked {
            for (actor, rank) in zip(slices[slice].actors, slices[slice].columns[measure].ranks)
            where rank == 1 { counts[actor, default: 0] += 1 }
        }
        let leaders = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let told = leaders.prefix(Self.leadersTold).enumerated().map { place, leader in
            let count = "\(leader.value)" + (place == 0 ? " of \(ranked.count.of("slice"))" : "")
            return "\(label(leader.key)) \(place == 0 ? "led in " : "in ")\(count)"
        }
        let more = leaders.count - told.count
        let rest = more > 0 ? ", \(more.of("other")) in the rest" : ""
        if leaders.count == 1, ranked.count > 1 {
            return "\(name), \(span): \(label(leaders[0].key)) led in all \(ranked.count) slices"
        }
        return "\(name), \(span): " + told.joined(separator: ", ") + rest
    }

    /// Places among which movement is news: among the many weak ones ranks change by chance.
    private static let placesWatched = 10

    /// Who rose and fell most between the first and the last slice.
    private var moving: String? {
        guard let first = ranked.first, let last = ranked.last, first < last else { return nil }
        let all = trajectory.movers(byMeasure: measure, from: first, to: last)
        let movers = all.filter { min($0.oldRank, $0.rank) <= Self.placesWatched }
        func told(_ mover: Trajectory.Mover?, _ word: String) -> String? {
            guard let mover else { return nil }
            return "\(label(mover.actor)) \(word) most, from rank \(mover.oldRank) to \(mover.rank)"
        }
        let rising = told(movers.first { $0.rankChange > 0 }, "rose")
        let falling = told(movers.first { $0.rankChange < 0 }, "fell")
        let sentences = [rising, falling].compactMap(\.self)
        let span = "from \(slices[first].time.name) to \(slices[last].time.name)"
        if all.isEmpty { return "\(span) nobody moved: no actor has a score in both" }
        guard !sentences.isEmpty else {
            return "\(span) nobody among the first \(Self.placesWatched) changed rank"
        }
        return "\(span) \(sentences.joined(separator: "; "))" + shares(from: first, to: last)
            + " (among the first \(Self.placesWatched) of either)"
    }

    /// Whose share of all scores grew most.
    private func shares(from first: Int, to last: Int) -> String {
        let movers = trajectory.movers(
            byMeasure: measure, from: first, to: last, sortedBy: .share)
        guard let mover = movers.first, let change = mover.shareChange, change != 0 else {
            return ""
        }
        let points = (abs(change) * 100).fixed(1)
        return "; the share of \(label(mover.actor)) changed most, "
            + "\(change > 0 ? "+" : "−")\(points) points"
    }

    /// Who came after the first slice, and who is gone by the last.
    private var coming: String? {
        guard let first = slices.first, let last = slices.last, slices.count > 1 else { return nil }
        let (before, after) = (Set(first.tiedActors), Set(last.tiedActors))
        let new = strongest.filter { !before.contains($0) }
        let gone = strongest.filter { !after.contains($0) }
        var sentences: [String] = []
        if let foremost = new.first {
            sentences.append(
                "\(new.count.of("actor")) entered after \(first.time.name), "
                    + "the strongest of them \(label(foremost))" + best(foremost))
        }
        if let foremost = gone.first {
            sentences.append(
                "\(gone.count.of("actor")) \(gone.count == 1 ? "has" : "have") no tie in "
                    + "\(last.time.name), the strongest of them \(label(foremost))"
                    + best(foremost))
        }
        return sentences.isEmpty ? nil : sentences.joined(separator: "; ")
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
