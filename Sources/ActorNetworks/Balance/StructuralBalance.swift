public import Graphs

/// How far the signed ties of a snapshot contradict each other: triangles, camps, and the ties that
/// contradict both.
///
/// Everything is about the net ties of pairs, cooperation less conflict, as `Snapshot.signedGraph()` has
/// them.
public struct StructuralBalance: Sendable {
    /// The snapshot.
    public let snapshot: Snapshot
    /// Whether ties count alike or by weight where they contradict the ``camps``.
    public let strength: TieStrength
    /// The pairs by sign.
    public let signs: PairSigns
    /// The triangles by signs.
    public let triads: SignedTriads
    /// What chance would make of the same signs; `nil` without triangles.
    public let chance: BalanceByChance?
    /// How far closed walks are balanced; `nil` without actors, and where a part has more than
    /// `Graph.walkBalanceLimit`.
    public let walkBalance: Double?
    /// The algebraic conflict of the largest part with a cycle, ties counting alike; `nil` without one.
    public let algebraicConflict: Double?
    /// The same by weight.
    public let weightedConflict: Double?
    /// The best two camps, and how many ties, or how much of their weight, contradict them.
    public let camps: TwoCamps
    /// The pairs whose net tie contradicts the camps, the heaviest first.
    public let frustratedTies: [FrustratedTie]
    /// The unbalanced triangles that weigh most, the heaviest first.
    public let triangles: [ActorTriangle]
}

extension StructuralBalance {
    /// Finds the balance of a snapshot.
    ///
    /// - Parameters:
    ///   - snapshot: The network; negotiation counts as its selection says.
    ///   - options: How.
    ///   - previous: An earlier balance of the same case. Of divisions that are as good, the one is
    ///     taken that moves the fewest actors, and camps keep their numbers.
    /// - Throws: `GraphError.cancelled`, `.weightNotFinite`, `.weightOutOfRange`, `.notConverged`.
    /// - Complexity: O(*m*^1.5) for the triangles of *m* pairs, times 5 for a thousand draws; O(*n*³) for
    ///   the walks of up to 1,000 actors; the camps take as much as the budget allows.
    public init(
        of snapshot: Snapshot, _ options: BalanceOptions = BalanceOptions(),
        after previous: StructuralBalance? = nil
    ) throws(GraphError) {
        let graph = try snapshot.signedGraph()
        let execution = options.execution
        self.snapshot = snapshot
        strength = options.strength
        signs = snapshot.pairSigns
        triads = try graph.signedTriads(execution: execution)
        var generator = SplitMix64(seed: options.seed)
        chance = try graph.balanceByChance(
            draws: options.drawCount, using: &generator, execution: execution)
        walkBalance = try graph.walkBalance(execution: execution)
        algebraicConflict =
            try graph.algebraicConflicts(most: 1, execution: execution).first?.value
        weightedConflict =
            try graph.algebraicConflicts(weightedBy: .weight, most: 1, execution: execution)
            .first?.value
        camps = try TwoCamps(of: snapshot, graph, options, after: previous?.camps)
        frustratedTies = camps.frustratedTies
        triangles = try graph.unbalancedTriangles(
            most: options.triangleCount, execution: execution
        ).map { ActorTriangle($0, in: snapshot) }
    }

    /// The degree of balance: the share of triangles that are balanced, 0 to 1; `nil` without any.
    public var balance: Double? { triads.balance }

    /// By how many standard deviations the degree of balance lies above what chance gives; `nil`
    /// without triangles, and where chance has no choice.
    public var zScore: Double? {
        guard let chance, let balance else { return nil }
        return chance.zScore(of: balance)
    }

    /// The actors whose camp is another one than the last one that they had in the balances which this
    /// one was aligned with: positions in the case's register, ascending; `nil` where none of them had a
    /// camp before.
    ///
    /// - Complexity: O(1) for each of them.
    public var switches: [Int]? { camps.found.moved?.map { snapshot.actors[$0] } }
}

/// Three actors tied to each other by an odd number of negative ties.
public struct ActorTriangle: Sendable, Hashable {
    /// Positions in the case's register, ascending.
    public let actors: [Int]
    /// The pairs: first with second, first with third, second with third.
    public let dyads: [Dyad]
    /// How many of the ties are negative: 1 or 3.
    public let negativeCount: Int
    /// The geometric mean of the net weights, whatever their signs.
    public let weight: Double

    init(_ triangle: UnbalancedTriangle, in snapshot: Snapshot) {
        let actors = triangle.vertices.map { snapshot.actors[$0] }
        self.actors = actors
        dyads = [(0, 1), (0, 2), (1, 2)].compactMap {
            snapshot.dyad(actors[$0.0], actors[$0.1])
        }
        negativeCount = triangle.negativeCount
        weight = triangle.weight
    }
}

/// A pair whose net tie contradicts the camps.
public struct FrustratedTie: Sendable, Hashable {
    /// The pair.
    public let dyad: Dyad
    /// Its net weight: above 0 between camps, below 0 within one.
    public let netWeight: Double
}
