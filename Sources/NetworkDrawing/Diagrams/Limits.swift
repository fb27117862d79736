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
        if weights.count > style.maximumPairs {
            let heaviest = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
                .prefix(style.maximumPairs).map(\.key)
            let kept = Set(heaviest)
            result = result.map { $0.keeping { kept.contains(Pair($0)) } }
            notes.append(
                "Drawn: the \(kept.count) heaviest of \(Wording.grouped(weights.count)) pairs.")
        }
        return (result, notes)
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
