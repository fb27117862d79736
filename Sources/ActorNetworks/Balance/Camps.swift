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
    /// earlier camps that have most members in common, else the largest camp comes first, of equal ones
    /// that of the actor whose id comes first.
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
    /// The actors that are in another camp than the last one that they had, as positions in
    /// `snapshot.actors`; `nil` where none of them had one before.
    public let moved: [Int]?
    /// What later camps are aligned with.
    let memory: CampMemory

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

    /// How many earlier networks camps can be numbered after.
    public static let rememberedCount = CampMemory.reach

    /// How much work may be done unless told otherwise: some seconds.
    public static let budget = SearchBudget.standard

    /// Divides the actors of a snapshot; `nil` where there are fewer actors with signed pairs than camps
    /// that have to be.
    ///
    /// - Parameters:
    ///   - snapshot: The network.
    ///   - wanted: How many camps.
    ///   - strength: Whether pairs count alike, by their signs, or by their net weight.
    ///   - previous: Earlier camps, such as those of the slice before. Without, of several divisions into
    ///     two that are as good, the one is taken that contradicts the least weight; with them, the
    ///     one that keeps most actors in their camps is taken, and camps keep their numbers. What those
    ///     were aligned with themselves counts for actors that had no camp in them. Two camps of a part
    ///     have the numbers of the last camps, or of those of one of the last 64 networks where that
    ///     divides the same actors more alike.
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
        func id(_ actor: Int) -> String { snapshot.case.actors[snapshot.actors[actor]].id }
        // In the order of their ids: which division of several as good comes first, and which camp is
        // which, does not hang on the order of rows.
        let tied = (0..<whole.vertexCount).filter { whole.degree(of: $0) > 0 }
            .sorted { id($0) < id($1) }
        let ids = tied.map(id)
        let graph = whole.subgraph(of: tied)
        let components = graph.weakComponents()
        var memory = previous?.memory ?? CampMemory()
        let found = try Division(of: graph, into: wanted, strength, budget, execution) { camps in
            if previous == nil { return nil }
            if wanted == .atMost(2) { memory.turn(toFit: camps, of: ids, in: components) }
            return memory.camps(of: ids)
        } turned: { camps in
            let turned = memory.turnedParts(camps, of: ids, in: components)
            return components.membership.map { turned[$0] }
        }
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
            let ends = [snapshot.actors[tied[tie.source]], snapshot.actors[tied[tie.target]]]
            pairs.insert(ends)
            pairs.insert(ends.reversed())
        }
        frustratedDyads = snapshot.dyads.filter { pairs.contains([$0.first, $0.second]) }
        let leans = snapshot.dyads.map(\.lean)
        pairCounts = (leans.count { $0 > 0 }, leans.count { $0 < 0 })
        ambivalentDyads = snapshot.ambivalentDyads()
        ambiguous = found.optima.map { $0.ambiguousVertices.map { tied[$0] }.sorted() }
        ambiguityIsComplete = found.optima?.isComplete ?? false
        optimumCount = found.optima?.count
        moved = found.moved.map { $0.map { tied[$0] }.sorted() }
        memory.store(found.camps, of: ids, in: components)
        self.memory = memory
        let sizes = components.sizes
        let largest = sizes.indices.max { (sizes[$0], $1) < (sizes[$1], $0) }
        detached = zip(tied, components.membership).filter { $0.1 != largest }.map { $0.0 }
            .sorted()
    }
}

/// What the search found, and how sure it is.
private struct Division {
    let errors: Double
    let lowerBound: Double
    let total: Double
    let camps: [Int]
    let optima: OptimalCamps?
    /// The vertices whose camp is another one than before; `nil` where none had one.
    let moved: [Int]?

    // `before` gives the camps that vertices had before, when it hears those that were found; `turned`
    // which vertices are in parts whose two camps have each other's numbers.
    init?(
        of graph: Graph, into wanted: CampCount, _ strength: TieStrength,
        _ budget: SearchBudget, _ execution: Execution, before: ([Int]) -> [Int?]?,
        turned: ([Int]) -> [Bool]
    ) throws(GraphError) {
        let rest = SearchBudget(steps: budget.steps / 4, isSpent: budget.isSpent)
        if wanted == .atMost(2) {
            let found = try graph.frustrationIndex(
                weightedBy: strength, budget: budget, execution: execution)
            // Earlier camps beyond the first two say nothing about two.
            let earlier = before(found.camps)?.map { $0.flatMap { $0 < 2 ? $0 : nil } }
            optima = try graph.optimalBipartitions(
                of: found, weightedBy: strength, closestTo: earlier, turning: turned,
                budget: rest, execution: execution)
            (errors, lowerBound, total) = (found.value, found.lowerBound, found.total)
            camps =
                optima?.closestCamps ?? Self.named(found.camps, earlier, in: graph, turned)
            moved = Self.moved(camps, earlier)
            return
        }
        guard
            let found = try graph.campDivision(
                into: wanted, weightedBy: strength, budget: budget, execution: execution)
        else { return nil }
        let earlier = before(found.camps.membership)
        optima = try graph.optimalCamps(
            of: found, into: wanted, weightedBy: strength, closestTo: earlier, budget: rest,
            execution: execution)
        (errors, lowerBound, total) = (found.errors, found.lowerBound, found.total)
        if let earlier {
            camps = optima?.closestCamps ?? found.camps.aligned(with: earlier)
        } else {
            camps = Self.bySize(found.camps)
        }
        moved = Self.moved(camps, earlier)
    }

    private static func moved(_ camps: [Int], _ earlier: [Int?]?) -> [Int]? {
        guard let earlier, earlier.contains(where: { $0 != nil }) else { return nil }
        return camps.indices.filter { earlier[$0] != nil && earlier[$0] != camps[$0] }
    }

    /// The ties that contradict the camps.
    func frustratedTies(in graph: Graph) -> [Arc] {
        graph.arcs.filter { ($0.weight < 0) == (camps[$0.source] == camps[$0.target]) }
    }

    /// Two camps of each part, turned so that the fewest vertices move, or as an earlier division has
    /// them.
    private static func named(
        _ camps: [Int], _ earlier: [Int?]?, in graph: Graph, _ turned: ([Int]) -> [Bool]
    ) -> [Int] {
        guard let earlier else { return camps }
        var camps = camps
        for part in graph.weakComponents().groups {
            let known = part.count { earlier[$0] != nil }
            let moved = part.count { earlier[$0] != nil && earlier[$0] != camps[$0] }
            if 2 * moved > known { for vertex in part { camps[vertex] = 1 - camps[vertex] } }
        }
        return zip(camps, turned(camps)).map { $1 ? 1 - $0 : $0 }
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
