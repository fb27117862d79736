internal import ActorNetworks

/// All that any of some snapshots shows: actors and pairs, each at its greatest.
struct SnapshotUnion {
    /// An actor with its size.
    struct SizedActor: Equatable {
        let record: PoliticalActor
        /// What the size of the actor follows, 0 or more: the greatest of all pictures.
        var score: Double
    }

    /// The ties of a pair with the greatest weight that each takes in any picture.
    struct Pair: Equatable {
        let first: Int
        let second: Int
        var weights: [RelationKind: Double]
        /// The greatest weight of all its events together in any picture.
        var weight = 0.0
        /// The kinds of which events act upon the first actor in any picture, or on the second.
        var kindsAtFirst: Set<RelationKind> = []
        var kindsAtSecond: Set<RelationKind> = []

        /// Summed in the order of kinds, so that it is the same in every run.
        var total: Double { RelationKind.allCases.reduce(0) { $0 + (weights[$1] ?? 0) } }

        /// `(C − X) / (C + X)`, 0 where there is neither cooperation nor conflict.
        var polarity: Double {
            let cooperation = weights[.cooperation] ?? 0
            let conflict = weights[.conflict] ?? 0
            return cooperation + conflict == 0
                ? 0 : (cooperation - conflict) / (cooperation + conflict)
        }
    }

    /// The actors, sorted by id.
    private(set) var actors: [SizedActor]
    /// The pairs, sorted by their actors.
    private(set) var pairs: [Pair]
    /// The score of each actor in each picture.
    let scores: [[Double]]
    /// What the actors' types look like.
    let types: TypeAppearances
    /// The case of the last snapshot.
    let theCase: Case?
    private let indices: [String: Int]

    /// What weights and strengths are cut off at, so that sums of them stay finite.
    fileprivate static let greatest = 1e200

    /// All that any of the snapshots shows.
    ///
    /// - Parameters:
    ///   - snapshots: What is drawn, one picture each.
    ///   - sizing: What sizes follow; `nil` takes the strength that an actor has in a snapshot.
    init(_ snapshots: [Snapshot], sizing: DiagramStyle.Sizing? = nil) {
        theCase = snapshots.last?.case
        var records: [String: PoliticalActor] = [:]
        for snapshot in snapshots {
            for position in snapshot.actors {
                let actor = snapshot.case.actors[position]
                records[actor.id] = actor
            }
        }
        let sorted = records.values.sorted { $0.id < $1.id }
        types = TypeAppearances(
            drawn: Set(sorted.lazy.map(\.type)), of: Self.types(of: snapshots))
        let scores = snapshots.enumerated().map { index, snapshot in
            let known = sizing?.scores(at: index) ?? Self.strengths(of: snapshot)
            return sorted.map { actor in
                let score = known[actor.id] ?? 0
                return score > 0 ? min(score, Self.greatest) : 0
            }
        }
        self.scores = scores
        actors = sorted.enumerated().map { index, actor in
            SizedActor(record: actor, score: scores.lazy.map { $0[index] }.max() ?? 0)
        }
        let indices = Dictionary(
            uniqueKeysWithValues: sorted.enumerated().map { ($1.id, $0) })
        self.indices = indices
        var pairs: [Int: Pair] = [:]
        for snapshot in snapshots {
            for dyad in snapshot.dyads {
                guard let one = indices[snapshot.case.actors[dyad.first].id],
                    let other = indices[snapshot.case.actors[dyad.second].id]
                else { continue }
                let (first, second) = (min(one, other), max(one, other))
                pairs[
                    first * sorted.count + second,
                    default: Pair(
                        first: first, second: second, weights: [:])
                ].add(dyad, isSwapped: one > other)
            }
        }
        self.pairs = pairs.keys.sorted().compactMap { pairs[$0] }
    }

    /// The types of all actors of the snapshots' cases.
    private static func types(of snapshots: [Snapshot]) -> Set<ActorType> {
        var types: Set<ActorType> = []
        var last: [PoliticalActor] = []
        for snapshot in snapshots {
            // Snapshots of one case share this array, which is found equal at once.
            let actors = snapshot.case.actors.actors
            if actors != last { types.formUnion(actors.lazy.map(\.type)) }
            last = actors
        }
        return types
    }

    private static func strengths(of snapshot: Snapshot) -> [String: Double] {
        var result: [String: Double] = [:]
        for (position, strength) in zip(snapshot.actors, snapshot.strengths) {
            result[snapshot.case.actors[position].id] = strength
        }
        return result
    }

    /// The position of an actor's actor, or `nil`.
    func index(of id: String) -> Int? { indices[id] }

    /// The positions of so many actors with the greatest scores; of all for `nil`.
    func strongest(_ count: Int?) -> Set<Int> {
        guard let count else { return Set(actors.indices) }
        return Set(
            actors.indices.sorted { (actors[$1].score, $0) < (actors[$0].score, $1) }.prefix(count))
    }

    /// The greatest weight of a tie, 0 if there is none.
    var maximumWeight: Double {
        pairs.lazy.flatMap { $0.weights.values }.max() ?? 0
    }

    /// The greatest score, 0 if there are no actors.
    var maximumScore: Double { actors.lazy.map(\.score).max() ?? 0 }

    /// The greatest weight of a pair, 0 if there is none.
    var maximumPairWeight: Double { pairs.lazy.map(\.weight).max() ?? 0 }
}

extension SnapshotUnion.Pair {
    /// Takes in the ties of a picture.
    fileprivate mutating func add(_ dyad: Dyad, isSwapped: Bool) {
        weight = max(weight, min(dyad.weight, SnapshotUnion.greatest))
        for tie in dyad.ties {
            weights[tie.kind] = max(weights[tie.kind] ?? 0, min(tie.weight, SnapshotUnion.greatest))
            let heads = TieHeads(of: tie, isSwapped: isSwapped)
            if heads.atFirst { kindsAtFirst.insert(tie.kind) }
            if heads.atSecond { kindsAtSecond.insert(tie.kind) }
        }
    }
}
