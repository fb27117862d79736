internal import ActorNetworks

/// Keeps pictures readable: the strongest actors and the heaviest pairs, with a note of what fell
/// away.
struct Limits {
    private let style: DiagramStyle

    init(_ style: DiagramStyle) {
        self.style = style
    }

    func fit(_ snapshots: [Snapshot]) -> (snapshots: [Snapshot], notes: [String]) {
        var strengths: [Int: Double] = [:]
        for snapshot in snapshots {
            for (actor, strength) in zip(snapshot.actors, snapshot.strengths) {
                strengths[actor, default: 0] += strength
            }
        }
        var notes: [String] = []
        var result = snapshots
        if strengths.count > style.maximumActors {
            let strongest = strengths.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
                .prefix(style.maximumActors).map(\.key)
            let kept = Set(strongest)
            result = result.map {
                $0.keeping { kept.contains($0.first) && kept.contains($0.second) }
            }
            notes.append(
                "Drawn: the \(kept.count) strongest of \(Wording.grouped(strengths.count)) actors.")
        }
        var weights: [Pair: Double] = [:]
        for dyad in result.lazy.flatMap(\.dyads) {
            weights[Pair(dyad), default: 0] += dyad.ties.reduce(0) { $0 + $1.weight }
        }
        let drawnActors = min(strengths.count, style.maximumActors)
        let maximumPairs = style.maximumPairs ?? max(60, drawnActors * 5 / 2)
        if weights.count > maximumPairs {
            let kept = heaviest(maximumPairs, of: weights)
            result = result.map { $0.keeping { kept.contains(Pair($0)) } }
            notes.append(
                "Drawn: the \(kept.count) heaviest of \(Wording.grouped(weights.count)) pairs.")
        }
        return (result, notes)
    }

    /// The heaviest pair of each actor, so that none falls away, then the heaviest of the rest.
    private func heaviest(_ count: Int, of weights: [Pair: Double]) -> Set<Pair> {
        let sorted = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        var reached: Set<Int> = []
        var kept: Set<Pair> = []
        for pair in sorted where !reached.contains(pair.first) || !reached.contains(pair.second) {
            kept.insert(pair)
            reached.formUnion([pair.first, pair.second])
        }
        for pair in sorted where kept.count < count { kept.insert(pair) }
        return kept
    }

    private struct Pair: Hashable, Comparable {
        let first: Int
        let second: Int

        init(_ dyad: Dyad) {
            first = dyad.first
            second = dyad.second
        }

        static func < (left: Pair, right: Pair) -> Bool {
            (left.first, left.second) < (right.first, right.second)
        }
    }
}
