internal import ActorNetworks

/// Keeps pictures readable: the heaviest pairs, with a note of what fell away.
struct Limits {
    private let style: DiagramStyle

    init(_ style: DiagramStyle) {
        self.style = style
    }

    /// What is drawn of some snapshots, and what fell away; pairs that lead, known by the ids of their
    /// actors, stay before heavier ones.
    func fit(
        _ snapshots: [Snapshot], leading: Set<Set<String>> = []
    ) -> (snapshots: [Snapshot], notes: [String]) {
        var result = snapshots
        var notes: [String] = []
        var weights = Self.weights(of: snapshots)
        let actors = Set(weights.keys.flatMap { [$0.first, $0.second] })
        if actors.count > style.maximumActors {
            let kept = heaviestActors(weights)
            weights = weights.filter { kept.contains($0.key.first) && kept.contains($0.key.second) }
            result = result.map { snapshot in
                snapshot.keeping { weights[Pair($0, of: snapshot)] != nil }
            }
            notes.append(
                Words.english.heaviestActors(
                    kept.count, of: actors.count, events: events(result, of: snapshots)))
        }
        let drawnActors = min(actors.count, style.maximumActors)
        let maximumPairs = style.maximumPairs ?? max(60, drawnActors * 5 / 2)
        if weights.count > maximumPairs {
            let first = weights.keys.filter { leading.contains([$0.first, $0.second]) }
            let kept = heaviest(maximumPairs, of: weights, first: first)
            result = result.map { snapshot in
                snapshot.keeping { kept.contains(Pair($0, of: snapshot)) }
            }
            notes.append(
                Words.english.heaviestPairs(
                    kept.count, of: weights.count,
                    leading: kept.count { leading.contains([$0.first, $0.second]) },
                    events: events(result, of: snapshots)))
        }
        return (result, notes)
    }

    /// How many of all events are drawn.
    private func events(_ drawn: [Snapshot], of all: [Snapshot]) -> String {
        Words.english.part(
            drawn.reduce(0) { $0 + $1.eventCount }, ofEvents: all.reduce(0) { $0 + $1.eventCount })
    }

    /// The weight of each pair, summed over the pictures.
    private static func weights(of snapshots: [Snapshot]) -> [Pair: Double] {
        var weights: [Pair: Double] = [:]
        for snapshot in snapshots {
            for dyad in snapshot.dyads {
                weights[Pair(dyad, of: snapshot), default: 0] +=
                    dyad.ties.reduce(0) { $0 + $1.weight }
            }
        }
        return weights
    }

    /// As many actors as may be drawn: pair by pair, the heaviest first, each with both its actors
    /// or not at all.
    private func heaviestActors(_ weights: [Pair: Double]) -> Set<String> {
        var kept: Set<String> = []
        for pair in Self.sorted(weights) {
            let new = Set([pair.first, pair.second]).subtracting(kept)
            if kept.count + new.count <= style.maximumActors { kept.formUnion(new) }
            if kept.count == style.maximumActors { break }
        }
        return kept
    }

    private static func sorted(_ weights: [Pair: Double]) -> [Pair] {
        weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    /// The heaviest pair of each actor, so that none falls away, then some that come first, then the heaviest of
    /// the rest.
    private func heaviest(
        _ count: Int, of weights: [Pair: Double], first: [Pair]
    ) -> Set<Pair> {
        let sorted = Self.sorted(weights)
        var reached: Set<String> = []
        var kept: Set<Pair> = []
        for pair in sorted where !reached.contains(pair.first) || !reached.contains(pair.second) {
            kept.insert(pair)
            reached.formUnion([pair.first, pair.second])
        }
        let first = Set(first)
        for pair in sorted where kept.count < count && first.contains(pair) { kept.insert(pair) }
        for pair in sorted where kept.count < count { kept.insert(pair) }
        return kept
    }

    /// Two actors by id, since snapshots of several cases number them differently.
    private struct Pair: Hashable, Comparable {
        let first: String
        let second: String

        init(_ dyad: Dyad, of snapshot: Snapshot) {
            let actors = snapshot.case.actors
            let ids = (actors[dyad.first].id, actors[dyad.second].id)
            first = min(ids.0, ids.1)
            second = max(ids.0, ids.1)
        }

        static func < (left: Pair, right: Pair) -> Bool {
            (left.first, left.second) < (right.first, right.second)
        }
    }
}
