public import Graphs

/// How far apart two snapshots are, by several measures that see different things, and who carries
/// the distance.
///
/// What ties and rankings share is said by `SnapshotComparison` itself (`ruzicka`, `tieJaccard`,
/// `rankOverlap`); these take a computation.
public struct SnapshotDistances: Sendable {
    /// How far apart the friendly networks are by how strongly all actors are tied over all paths,
    /// vertex by vertex of `SnapshotComparison.actors`; `nil` where neither side has a friendly tie.
    public let friendly: DeltaCon?
    /// The same of the hostile networks.
    public let hostile: DeltaCon?
    /// The same of all ties, whatever their kinds, where no tie has a sign; else `nil`.
    public let unsigned: DeltaCon?
    /// How far apart the shapes of the networks are, whoever has the places in them: 0 for the same
    /// shape (NetLSD, of pairs with a tie, unweighted). `nil` where a side is too large.
    public let shape: Double?
    /// The same by how many actors have how many others at each distance, 0 (the same) to 1 (portrait
    /// divergence, of pairs with a tie, unweighted); `nil` where a side is larger still.
    public let portrait: Double?
    /// How actors regrouped; `nil` where no actor has friendly ties on both sides.
    public let communities: CommunityChange?
    /// How the signed structure changed; `nil` where neither side has a signed pair.
    public let balance: BalanceChange?
    /// What the random choices began with.
    public let seed: UInt64

    /// How actors that have friendly ties before and after regrouped.
    public struct CommunityChange: Hashable, Sendable {
        /// How many groups there were among them before.
        public let countBefore: Int
        /// How many there are after.
        public let countAfter: Int
        /// How many actors have friendly ties on both sides.
        public let actorCount: Int
        /// How far the groups agree.
        public let agreement: PartitionComparison
    }

    /// The computations that make `unsigned`, `friendly` and `hostile`.
    private var parts: [DeltaCon] { [friendly, hostile, unsigned].compactMap(\.self) }

    /// How far apart the networks are by how strongly all actors are tied over all paths, friendly
    /// and hostile ties apart: `√(d² + d²)` of both, 0 or more; `nil` where neither side has ties.
    public var affinityDistance: Double? {
        parts.isEmpty
            ? nil : parts.reduce(0) { $0 + $1.distance * $1.distance }.squareRoot()
    }

    /// `1 / (1 + affinityDistance)`, 1 for the same ties; 1 too where there are none.
    public var affinitySimilarity: Double { 1 / (1 + (affinityDistance ?? 0)) }

    /// What each actor of `SnapshotComparison.actors` adds to the affinity distance, whose squares
    /// add up to its square.
    ///
    /// - Complexity: O(*n*).
    public var actorDistances: [Double] {
        guard let first = parts.first else { return [] }
        return first.vertexDistances.indices.map { actor in
            parts.reduce(0) { $0 + $1.vertexDistances[actor] * $1.vertexDistances[actor] }
                .squareRoot()
        }
    }

    /// How many random groups stand for the actors in the affinity distance, `nil` if it is exact.
    public var groupCount: Int? { parts.compactMap(\.groupCount).max() }
}

extension SnapshotComparison {
    /// Measures how far apart the snapshots are.
    ///
    /// - Parameters:
    ///   - seed: What random choices begin with: groups of actors in large networks, and
    ///     communities.
    ///   - exactLimit: Up to what size affinities of actors are compared one by one, as for
    ///     `Graph.deltaCon`.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: The distances; 0 between a snapshot and itself, and the same both ways.
    /// - Throws: `GraphError.cancelled`, `.weightOutOfRange`, `.tooManyArcs`, `.notConverged`.
    /// - Complexity: About O(*n* (*n* + *m*)) up to `exactLimit`, O(*n* + *m*) above; besides
    ///   O(*k*³) for the shape of up to `HeatTrace.sizeLimit` actors and the budget of the camps.
    public func distances(
        seed: UInt64 = 1, exactLimit: Int = DeltaCon.exactLimit, execution: Execution = .parallel
    ) throws(GraphError) -> SnapshotDistances {
        let all = try unsignedGraphs()
        let affinities = try affinities(seed, exactLimit, execution)
        return SnapshotDistances(
            friendly: affinities.friendly, hostile: affinities.hostile,
            unsigned: affinities.unsigned, shape: try Self.shape(all, execution),
            portrait: try Self.portrait(all, execution),
            communities: try communityChange(seed),
            balance: try balanceChange(execution: execution), seed: seed)
    }

    /// The distances by affinity alone.
    func affinities(
        _ seed: UInt64, _ exactLimit: Int, _ execution: Execution
    ) throws(GraphError) -> (friendly: DeltaCon?, hostile: DeltaCon?, unsigned: DeltaCon?) {
        func distance(_ graphs: ComparedGraphs) throws(GraphError) -> DeltaCon? {
            guard !graphs.areEmpty else { return nil }
            return try graphs.before.deltaCon(
                to: graphs.after, exactLimit: exactLimit, seed: seed, execution: execution)
        }
        let signed = try signedGraphs()
        let friendly = try distance(signed.map { $0.positivePart() })
        let hostile = try distance(signed.map { $0.negativePart() })
        let isUnsigned = friendly == nil && hostile == nil
        return (friendly, hostile, isUnsigned ? try distance(unsignedGraphs()) : nil)
    }

    private static func shape(
        _ graphs: ComparedGraphs, _ execution: Execution
    ) throws(GraphError) -> Double? {
        if execution.isCancelled() { throw .cancelled }
        let traces = Halves(of: 0..<2, areWorthIt: execution.threads > 1).map { side in
            side.map { ($0 == 0 ? graphs.before : graphs.after).heatTrace() }
        }.flatMap { $0 }
        guard let before = traces[0], let after = traces[1] else { return nil }
        return before.distance(to: after)
    }

    /// The most searches' steps, `n (n + m)`, for which portraits are made: about half a second of work.
    private static let portraitLimit = 200_000_000

    private static func portrait(
        _ graphs: ComparedGraphs, _ execution: Execution
    ) throws(GraphError) -> Double? {
        let (size, ties) = (
            graphs.before.vertexCount, max(graphs.before.arcCount, graphs.after.arcCount)
        )
        guard size * (size + ties) <= portraitLimit else { return nil }
        let before = try graphs.before.portrait(execution: execution)
        return before.divergence(from: try graphs.after.portrait(execution: execution))
    }

    /// How actors with friendly ties on both sides regrouped, by Leiden's method.
    func communityChange(
        _ seed: UInt64
    ) throws(GraphError) -> SnapshotDistances.CommunityChange? {
        let graphs = try friendlyGraphs()
        let shared = (0..<actors.count).filter {
            graphs.before.degree(of: $0) > 0 && graphs.after.degree(of: $0) > 0
        }
        guard !shared.isEmpty else { return nil }
        func groups(_ graph: Graph) throws(GraphError) -> Partition {
            // The same numbers on both sides, so that the same network has the same groups.
            var random = SplitMix64(seed: seed)
            let found = try graph.leidenCommunities(using: &random).partition
            return Partition(shared.map { found.membership[$0] })
        }
        let (before, after) = (try groups(graphs.before), try groups(graphs.after))
        return SnapshotDistances.CommunityChange(
            countBefore: before.groupCount, countAfter: after.groupCount,
            actorCount: shared.count, agreement: before.compared(to: after))
    }
}
