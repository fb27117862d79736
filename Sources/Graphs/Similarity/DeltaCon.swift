/// How far apart two graphs of the same vertices are by how strongly every vertex is tied to every
/// other, over all paths.
public struct DeltaCon: Sendable, Hashable {
    /// The distance, 0 (the same) or more.
    public let distance: Double

    /// What each vertex adds to the distance: `distance² = Σ vertexDistances²`. One entry a vertex,
    /// at the vertex's position.
    public let vertexDistances: [Double]

    /// The ties that one of the graphs has and the other has not, each with the summed distances of
    /// its ends, in the order of their vertices.
    public let changedTies: [ScoredArc]

    /// How many groups of vertices stand for the vertices, or `nil` if the answer is exact.
    public let groupCount: Int?

    /// `1 / (1 + distance)`, 1 for the same graph, towards 0 the further apart they are.
    public var similarity: Double { 1 / (1 + distance) }
}

extension DeltaCon {
    /// The greatest `n (n + m)`, for *n* vertices with ties and *m* ties of the graph with more, for
    /// which affinities between all of them are compared: about half a second of work.
    public static let exactLimit = 50_000_000

    /// How many groups stand for more vertices than that.
    public static let standardGroupCount = 64
}

extension Graph {
    /// Compares how strongly every vertex is tied to every other, over all paths, with another graph
    /// of the same vertices.
    ///
    /// `d = √Σ(√s₁ − √s₂)²` over all entries of the two affinity matrices
    /// `S = (I + ε²D − εA)⁻¹`, where `D` holds the strengths and `ε = 1 / (1 + max D)`, each graph its
    /// own. Ties that hold a network together count for more than ties within its dense parts.
    ///
    /// Where `n (n + m)` is above `exactLimit`, the vertices are dealt at random into `groupCount`
    /// groups of about equal size, and what each vertex has with each group is compared in place of
    /// what it has with each vertex. Groups hide differences that cancel within them: the distance
    /// comes out smaller than the exact one, and two such distances are comparable where the groups
    /// are the same.
    ///
    /// Direction is ignored: both directions are added; weights are strengths of ties; parallel arcs
    /// add up; loops are dropped; negative weights are refused, so signed graphs are compared by
    /// their positive and negative parts.
    ///
    /// - Parameters:
    ///   - other: A graph of as many vertices.
    ///   - strength: Whether ties count by weight or alike.
    ///   - exactLimit: The greatest `n (n + m)` for which the answer is exact, for *n* vertices with
    ///     ties and *m* ties of the graph with more.
    ///   - groupCount: How many groups stand for the vertices of larger graphs, 1 or more.
    ///   - seed: What the groups are drawn by.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: The distance, 0 for graphs with the same ties, and what each vertex adds to it.
    /// - Throws: `GraphError.negativeWeight`, `.weightOutOfRange`, `.notConverged`, `.cancelled`.
    /// - Complexity: O(*s* (*n* + *m*)) for each column or group, in *s* steps, some dozens unless
    ///   weights are far apart; O(*n* + *m*) space.
    /// - SeeAlso: Koutra et al. (2016), <https://doi.org/10.1145/2824443>.
    public func deltaCon(
        to other: Graph, weightedBy strength: TieStrength = .weight,
        exactLimit: Int = DeltaCon.exactLimit, groupCount: Int = DeltaCon.standardGroupCount,
        seed: UInt64 = 1, execution: Execution = .serial
    ) throws(GraphError) -> DeltaCon {
        precondition(groupCount >= 1, "there is at least one group")
        let graphs = try comparableTies(other, strength)
        let tied = (0..<vertexCount).filter { vertex in
            !graphs.0.outgoing.range(vertex).isEmpty || !graphs.1.outgoing.range(vertex).isEmpty
        }
        let tieCount = max(graphs.0.arcCount, graphs.1.arcCount)
        if tied.count * (tied.count + tieCount) <= exactLimit {
            // A vertex without ties has affinity to itself alone, the same in both graphs.
            var columns = [Int32](repeating: -1, count: vertexCount)
            for (column, vertex) in tied.enumerated() { columns[vertex] = Int32(column) }
            return try Self.deltaCon(graphs, columns, count: tied.count, isExact: true, execution)
        }
        var random = SplitMix64(seed: seed)
        var groups = [Int32](repeating: 0, count: vertexCount)
        for (place, vertex) in random.permutation(vertexCount).enumerated() {
            groups[Int(vertex)] = Int32(place % groupCount)
        }
        return try Self.deltaCon(
            graphs, groups, count: min(groupCount, vertexCount), isExact: false, execution)
    }

    /// The same where what each vertex has with each of some groups is compared.
    ///
    /// - Parameters:
    ///   - other: A graph of as many vertices.
    ///   - strength: Whether ties count by weight or alike.
    ///   - groups: The groups of the vertices; groups of one vertex each make the answer exact.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: The distance, and what each vertex adds to it.
    /// - Throws: `GraphError.negativeWeight`, `.weightOutOfRange`, `.notConverged`, `.cancelled`.
    public func deltaCon(
        to other: Graph, weightedBy strength: TieStrength = .weight, groups: Partition,
        execution: Execution = .serial
    ) throws(GraphError) -> DeltaCon {
        precondition(
            groups.membership.count == vertexCount, "groups must be of the graph's vertices")
        return try Self.deltaCon(
            comparableTies(other, strength), groups.membership.map { Int32($0) },
            count: groups.groupCount, isExact: groups.groupCount == vertexCount, execution)
    }

    /// Both graphs as simple undirected ones of positive weights.
    private func comparableTies(
        _ other: Graph, _ strength: TieStrength
    ) throws(GraphError) -> (Graph, Graph) {
        checkComparable(to: other)
        return (
            try unsigned("deltacon", .all).measured(by: strength, for: "deltacon"),
            try other.unsigned("deltacon", .all).measured(by: strength, for: "deltacon")
        )
    }

    private static func deltaCon(
        _ graphs: (Graph, Graph), _ groups: [Int32], count: Int, isExact: Bool,
        _ execution: Execution
    ) throws(GraphError) -> DeltaCon {
        let systems = (AffinitySystem(graphs.0), AffinitySystem(graphs.1))
        let blocks = (count + 7) / 8
        let chunks = Execution.chunks(of: blocks)
        let tally = Tally(steps: blocks, execution: execution)
        let size = groups.count
        let squares = try execution.reduce(
            chunks: chunks.count, tally, into: [Double](repeating: 0, count: size),
            reusing: { Workspaces(vertexCount: size) }
        ) { (spaces, chunk, tally) throws(GraphError) in
            var sums = [Double](repeating: 0, count: size)
            for block in chunks[chunk] {
                try systems.0.solve(block: block, of: groups, in: spaces.here)
                try systems.1.solve(block: block, of: groups, in: spaces.there)
                for vertex in sums.indices {
                    // Affinities are 0 or more; what lies below is rounding.
                    let one = spaces.here.solution[vertex]
                    let other = spaces.there.solution[vertex]
                    let difference =
                        one.replacing(with: 0, where: one .< 0).squareRoot()
                        - other.replacing(with: 0, where: other .< 0).squareRoot()
                    sums[vertex] += (difference * difference).sum()
                }
                try tally.step()
            }
            return sums
        } join: { squares, part in
            for vertex in squares.indices { squares[vertex] += part[vertex] }
        }
        let distances = squares.map { $0.squareRoot() }
        return DeltaCon(
            distance: squares.reduce(0, +).squareRoot(), vertexDistances: distances,
            changedTies: changedTies(graphs, distances), groupCount: isExact ? nil : count)
    }

    private static func changedTies(
        _ graphs: (Graph, Graph), _ distances: [Double]
    ) -> [ScoredArc] {
        var ties: [ScoredArc] = []
        for vertex in distances.indices {
            graphs.0.forEachTie(of: vertex, beside: graphs.1) { neighbor, here, there in
                guard here == nil || there == nil else { return }
                ties.append(
                    ScoredArc(
                        source: vertex, target: neighbor,
                        score: distances[vertex] + distances[neighbor]))
            }
        }
        return ties
    }
}

/// What a thread needs to solve for both graphs.
private struct Workspaces: ~Copyable {
    let here: AffinitySystem.Workspace
    let there: AffinitySystem.Workspace

    init(vertexCount: Int) {
        here = AffinitySystem.Workspace(vertexCount: vertexCount)
        there = AffinitySystem.Workspace(vertexCount: vertexCount)
    }
}
