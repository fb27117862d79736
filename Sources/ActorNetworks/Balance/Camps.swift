public import Graphs

/// The camps of a snapshot's actors: friends within, enemies between, as far as possible.
///
/// A pair is friendly where cooperation outweighs conflict and hostile where conflict outweighs it
/// (`Dyad.lean`); other pairs say nothing. Members are positions in `snapshot.actors`, and so in the order
/// of the register.
public struct Camps: Sendable {
    /// The snapshot whose actors are divided.
    public let snapshot: Snapshot
    /// How many camps were asked for.
    public let wanted: CampCount
    /// Whether pairs count alike or by their net weight.
    public let strength: TieStrength

    /// The camp of each actor, from 0; `nil` for actors without a signed pair. Numbers are those of the
    /// earlier camps that have most members in common, else the largest camp comes first.
    public let membership: [Int?]

    /// The number, or the weight, of the pairs that contradict the camps: friends in two camps and
    /// enemies in one.
    public let errors: Double
    /// No such division has fewer errors; equal to `errors` where that is proven.
    public let lowerBound: Double
    /// The number, or the weight, of all signed pairs.
    public let total: Double
    /// The pairs that contradict the camps, in the order of `snapshot.dyads`.
    public let frustratedDyads: [Dyad]
    /// How many pairs are friendly, and how many hostile.
    public let pairCounts: (friendly: Int, hostile: Int)
    /// The pairs whose cooperation and conflict balance; they say nothing.
    public let ambivalentDyads: [Dyad]

    /// Actors that are in another camp in a division as good; `nil` where that is not known.
    public let ambiguous: [Int]?
    /// Whether it is proven that no other actor is ambiguous.
    public let ambiguityIsComplete: Bool
    /// How many divisions are as good as this one, itself included; `nil` where they were not counted.
    public let optimumCount: Int?
    /// Actors that no way of signed pairs joins to the largest part: which of its camps theirs belong
    /// with, nothing tells.
    public let detached: [Int]
    /// How many actors changed camps since the earlier ones; `nil` where none were given.
    public let changes: Int?

    /// Whether `errors` are proven to be the fewest.
    public var isExact: Bool { lowerBound >= errors }

    /// `1 − 2 L / m` where two camps were asked for: 1 for a balanced network, 0 for one as far from that
    /// as any can be; `nil` without signed pairs, or for other numbers of camps.
    public var normalized: Double? {
        wanted == .atMost(2) && total > 0 ? 1 - 2 * errors / total : nil
    }

    /// The camps by number, each with its members, the strongest first.
    ///
    /// Strength is that of all ties, as everywhere. Camps without members are left out.
    ///
    /// - Complexity: O(*n* log *n* + *m*).
    public var groups: [Group] {
        let strengths = snapshot.strengths
        var places = [Int](repeating: 0, count: strengths.count)
        for (place, actor) in Ranking.order(of: strengths).enumerated() { places[actor] = place }
        var members: [Int: [Int]] = [:]
        for (actor, camp) in membership.enumerated() {
            if let camp { members[camp, default: []].append(actor) }
        }
        return members.keys.sorted().map { camp in
            Group(
                number: camp, members: (members[camp] ?? []).sorted { places[$0] < places[$1] })
        }
    }

    /// The actors of a camp.
    public struct Group: Sendable, Hashable {
        /// The number of the camp, from 0.
        public let number: Int
        /// Positions in `snapshot.actors`, the strongest first; at least one.
        public let members: [Int]

        /// Whom the camp is named after.
        public var head: Int { members[0] }
    }

    /// The camps as groups of all actors; those without a signed pair are groups of their own.
    public var partition: Partition {
        let count = (membership.compactMap(\.self).max() ?? -1) + 1
        return Partition(membership.enumerated().map { $1 ?? count + $0 })
    }

    /// How much work may be done unless told otherwise: some seconds.
    public static let budget = SearchBudget.standard

    /// Divides the actors of a snapshot; `nil` where there are fewer actors with signed pairs than camps
    /// that have to be.
    ///
    /// - Parameters:
    ///   - snapshot: The network.
    ///   - wanted: How many camps.
    ///   - strength: Whether pairs count alike, by their signs, or by their net weight.
    ///   - previous: Earlier camps, such as those of the slice before: of several divisions as good, the
    ///     one that keeps most actors in their camps is taken, and camps keep their numbers.
    ///   - budget: How much work may be done; a fourth more goes into what is ambiguous.
    ///   - execution: Cancellation.
    /// - Throws: `GraphError.weightNotFinite`, `.parameter` for fewer than one camp, `.cancelled`.
    /// - Complexity: Exponential at worst, within the budget.
    public init?(
        of snapshot: Snapshot, into wanted: CampCount = .atMost(2),
        weightedBy strength: TieStrength = .unit, after previous: Camps? = nil,
        budget: SearchBudget = Camps.budget, execution: Execution = .serial
    ) throws(GraphError) {
        let whole = try snapshot.signedGraph()
        let tied = (0..<whole.vertexCount).filter { whole.degree(of: $0) > 0 }
        let graph = whole.subgraph(of: tied)
        let earlier = previous.map { $0.camps(of: tied.map { snapshot.actors[$0] }, in: snapshot) }
        let found = try Division(
            of: graph, into: wanted, strength, closestTo: earlier, budget, execution)
        guard let found else { return nil }
        self.snapshot = snapshot
        self.wanted = wanted
        self.strength = strength
        errors = found.errors
        lowerBound = found.lowerBound
        total = found.total
        var membership = [Int?](repeating: nil, count: snapshot.actors.count)
        for (actor, camp) in zip(tied, found.camps) { membership[actor] = camp }
        self.membership = membership
        var pairs: Set<[Int]> = []
        for tie in found.frustratedTies(in: graph) {
            pairs.insert([snapshot.actors[tied[tie.source]], snapshot.actors[tied[tie.target]]])
        }
        frustratedDyads = snapshot.dyads.filter { pairs.contains([$0.first, $0.second]) }
        let leans = snapshot.dyads.map(\.lean)
        pairCounts = (leans.count { $0 > 0 }, leans.count { $0 < 0 })
        ambivalentDyads = snapshot.ambivalentDyads()
        ambiguous = found.optima.map { $0.ambiguousVertices.map { tied[$0] } }
        ambiguityIsComplete = found.optima?.isComplete ?? false
        optimumCount = found.optima?.count
        changes =
            found.optima?.changes
            ?? earlier.map { earlier in
                zip(found.camps, earlier).count { $1 != nil && $0 != $1 }
            }
        let components = graph.weakComponents()
        let sizes = components.sizes
        let largest = sizes.indices.max { (sizes[$0], $1) < (sizes[$1], $0) }
        detached = zip(tied, components.membership).filter { $0.1 != largest }.map { $0.0 }
    }

    /// The camps that actors had here, by their ids where the register is another one.
    private func camps(of actors: [Int], in other: Snapshot) -> [Int?] {
        var known: [String: Int] = [:]
        for (actor, camp) in zip(snapshot.actors, membership) {
            known[snapshot.case.actors[actor].id] = camp
        }
        return actors.map { known[other.case.actors[$0].id] }
    }
}

/// What the search found, and how sure it is.
private struct Division {
    let errors: Double
    let lowerBound: Double
    let total: Double
    let camps: [Int]
    let optima: OptimalCamps?

    init?(
        of graph: Graph, into wanted: CampCount, _ strength: TieStrength,
        closestTo earlier: [Int?]?,
        _ budget: SearchBudget, _ execution: Execution
    ) throws(GraphError) {
        let rest = SearchBudget(steps: budget.steps / 4, isSpent: budget.isSpent)
        if wanted == .atMost(2) {
            let found = try graph.frustrationIndex(
                weightedBy: strength, budget: budget, execution: execution)
            optima = try graph.optimalBipartitions(
                of: found, weightedBy: strength, closestTo: earlier?.map { $0.flatMap(Self.side) },
                budget: rest, execution: execution)
            (errors, lowerBound, total) = (found.value, found.lowerBound, found.total)
            camps = optima?.closestCamps ?? Self.named(found.camps, earlier, two: true)
            return
        }
        guard
            let found = try graph.campDivision(
                into: wanted, weightedBy: strength, budget: budget, execution: execution)
        else { return nil }
        optima = try graph.optimalCamps(
            of: found, into: wanted, weightedBy: strength, closestTo: earlier, budget: rest,
            execution: execution)
        (errors, lowerBound, total) = (found.errors, found.lowerBound, found.total)
        camps =
            earlier == nil
            ? Self.bySize(found.camps)
            : optima?.closestCamps ?? Self.named(found.camps.membership, earlier, two: false)
    }

    /// The ties that contradict the camps.
    func frustratedTies(in graph: Graph) -> [Arc] {
        graph.arcs.filter { ($0.weight < 0) == (camps[$0.source] == camps[$0.target]) }
    }

    /// Earlier camps beyond the first two say nothing about two.
    private static func side(_ camp: Int) -> Int? { camp < 2 ? camp : nil }

    private static func named(_ camps: [Int], _ earlier: [Int?]?, two: Bool) -> [Int] {
        guard let earlier else { return camps }
        if two {
            let changed = zip(camps, earlier).count { $1 != nil && $0 != $1 }
            let known = earlier.count { $0 != nil }
            return 2 * changed > known ? camps.map { 1 - $0 } : camps
        }
        return Partition(camps).aligned(with: earlier)
    }

    /// The largest camp first, among equals that of the first vertex.
    private static func bySize(_ camps: Partition) -> [Int] {
        let sizes = camps.sizes
        let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
        var numbers = [Int](repeating: 0, count: order.count)
        for (number, camp) in order.enumerated() { numbers[camp] = number }
        return camps.membership.map { numbers[$0] }
    }
}
