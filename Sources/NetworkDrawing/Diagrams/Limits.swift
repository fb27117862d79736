internal import ActorNetworks

/// Keeps pictures readable: the strongest actors and the heaviest pairs, with a note of what fell
/// away.
struct Limits {
    private let style: DiagramStyle

    init(_ style: DiagramStyle) {
        self.style = style
    }

    func fit(_ snapshots: [Snapshot]) -> (snapshots: [Snapshot], notes: [String]) {
        var strengths: [String: Double] = [:]
        for snapshot in snapshots {
            for (actor, strength) in zip(snapshot.actors, snapshot.strengths) {
                strengths[snapshot.network.actors[actor].id, default: 0] += strength
            }
        }
        var notes: [String] = []
        var result = snapshots
        if strengths.count > style.maximumActors {
            let strongest = strengths.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
                .prefix(style.maximumActors).map(\.key)
            let kept = Set(strongest)
            result = result.map { snapshot in
                snapshot.keeping { dyad in
                    let pair = Pair(dyad, of: snapshot)
                    return kept.contains(pair.first) && kept.contains(pair.second)
                }
            }
            let left = Set(
                result.flatMap { one in one.actors.map { one.network.actors[$0].id } }
            ).count
            notes.append(
                "Drawn: the \(kept.count) strongest of \(Wording.grouped(strengths.count)) actors"
                    + (left < kept.count ? "; only \(left) have ties with one another." : "."))
        }
        var weights: [Pair: Double] = [:]
        for snapshot in result {
            for dyad in snapshot.dyads {
                weights[Pair(dyad, of: snapshot), default: 0] +=
                    dyad.ties.reduce(0) { $0 + $1.weight }
            }
        }
        let drawnActors = min(strengths.count, style.maximumActors)
        let maximumPairs = style.maximumPairs ?? max(60, drawnActors * 5 / 2)
        if weights.count > maximumPairs {
            let kept = heaviest(maximumPairs, of: weights)
            result = result.map { snapshot in
                snapshot.keeping { kept.contains(Pair($0, of: snapshot)) }
            }
            notes.append(
                "Drawn: the \(kept.count) heaviest of \(Wording.grouped(weights.count)) pairs.")
        }
        return (result, notes)
    }

    /// The heaviest pair of each actor, so that none falls away, then the heaviest of the rest.
    private func heaviest(_ count: Int, of weights: [Pair: Double]) -> Set<Pair> {
        let sorted = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        var reached: Set<String> = []
        var kept: Set<Pair> = []
        for pair in sorted where !reached.contains(pair.first) || !reached.contains(pair.second) {
            kept.insert(pair)
            reached.formUnion([pair.first, pair.second])
        }
        for pair in sorted where kept.count < count { kept.insert(pair) }
        return kept
    }

    /// Two actors by id, since snapshots of several cases number them differently.
    private struct Pair: Hashable, Comparable {
        let first: String
        let second: String

        init(_ dyad: Dyad, of snapshot: Snapshot) {
            let actors = snapshot.network.actors
            let ids = (actors[dyad.first].id, actors[dyad.second].id)
            first = min(ids.0, ids.1)
            second = max(ids.0, ids.1)
        }

        static func < (left: Pair, right: Pair) -> Bool {
            (left.first, left.second) < (right.first, right.second)
        }
    }
}
