/// Groups found in a graph, and how good they are.
public struct Communities: Sendable, Hashable {
    /// The group of each vertex.
    public let partition: Partition

    /// The modularity of the groups, `nil` where the graph has no ties.
    public let modularity: Double?
}

extension Graph {
    /// Groups of vertices that are tied within more than chance would have it, by Leiden's method.
    ///
    /// Searches for the partition of the largest modularity: moves single vertices, splits each
    /// group into parts that are joined within, makes every part one vertex, and starts again. Every
    /// group it finds is connected. Vertices of few ties choose before those of many, and among
    /// about equals chance decides the order.
    ///
    /// Direction is followed in what chance expects; weights are strengths of ties; parallel arcs
    /// add up; loops are dropped; negative weights are refused.
    ///
    /// ```swift
    /// var generator = SplitMix64(seed: 1)
    /// let found = try graph.leidenCommunities(using: &generator)
    /// ```
    ///
    /// - Parameters:
    ///   - strength: Whether ties count by weight or alike.
    ///   - resolution: Above 1, groups come out smaller.
    ///   - rounds: How often to start again from the groups found; it ends earlier when nothing
    ///     changes any more.
    ///   - generator: Where chance comes from; the same generator gives the same groups.
    ///   - execution: Progress and cancellation.
    /// - Returns: The groups, and their modularity at this resolution.
    /// - Throws: `GraphError.negativeWeight`, `.weightOutOfRange`; `.parameter` for a resolution that is not positive and
    ///   finite; `.cancelled`.
    /// - Complexity: About O(*m*) a round, O(*n* + *m*) space.
    /// - SeeAlso: Traag, Waltman & van Eck (2019), <https://doi.org/10.1038/s41598-019-41695-z>.
    public func leidenCommunities(
        weightedBy strength: TieStrength = .weight, resolution: Double = 1, rounds: Int = 10,
        using generator: inout some RandomNumberGenerator, execution: Execution = .serial
    ) throws(GraphError) -> Communities {
        try communities(
            "leiden", strength, resolution, rounds, refining: true, generator.next(), execution)
    }

    /// Groups of vertices that are tied within more than chance would have it, by Louvain's method.
    ///
    /// As ``leidenCommunities(weightedBy:resolution:rounds:using:execution:)``, without the splitting
    /// of groups: it is simpler and better known, but may find groups that fall apart.
    ///
    /// - Parameters:
    ///   - strength: Whether ties count by weight or alike.
    ///   - resolution: Above 1, groups come out smaller.
    ///   - generator: Where chance comes from; the same generator gives the same groups.
    ///   - execution: Progress and cancellation.
    /// - Returns: The groups, and their modularity at this resolution.
    /// - Throws: `GraphError.negativeWeight`, `.weightOutOfRange`; `.parameter` for a resolution that is not positive and
    ///   finite; `.cancelled`.
    /// - Complexity: About O(*m*) time, O(*n* + *m*) space.
    /// - SeeAlso: Blondel et al. (2008), <https://doi.org/10.1088/1742-5468/2008/10/P10008>.
    public func louvainCommunities(
        weightedBy strength: TieStrength = .weight, resolution: Double = 1,
        using generator: inout some RandomNumberGenerator, execution: Execution = .serial
    ) throws(GraphError) -> Communities {
        try communities(
            "louvain", strength, resolution, 1, refining: false, generator.next(), execution)
    }

    private func communities(
        _ measure: String, _ strength: TieStrength, _ resolution: Double, _ rounds: Int,
        refining: Bool, _ seed: UInt64, _ execution: Execution
    ) throws(GraphError) -> Communities {
        let graph = try unsigned(measure).measured(by: strength, for: measure)
        guard resolution > 0, resolution.isFinite else {
            throw .parameter(
                measure: measure, name: "resolution", value: resolution,
                allowed: "a positive finite number")
        }
        guard graph.arcCount > 0 else {
            return Communities(partition: Partition(Array(0..<vertexCount)), modularity: nil)
        }
        let partition = try CommunitySearch.partition(
            of: graph, resolution, rounds: rounds, refining: refining, seed, execution)
        return Communities(
            partition: partition,
            modularity: try graph.modularity(of: partition, resolution: resolution))
    }
}

/// The rounds of one search, and what the present one has found.
private struct CommunitySearch: ~Copyable {
    private let resolution: Double
    private let refining: Bool
    private var random: SplitMix64
    private var pace: SearchPace

    /// The group of each vertex of the present level.
    private var groups: [Int32]

    /// The vertex of the present level that each vertex of the first one belongs to.
    private var place: [Int32] = []

    private init(
        count: Int, resolution: Double, refining: Bool, random: SplitMix64, pace: SearchPace
    ) {
        groups = Array(0..<Int32(count))
        self.resolution = resolution
        self.refining = refining
        self.random = random
        self.pace = pace
    }

    static func partition(
        of graph: Graph, _ resolution: Double, rounds: Int, refining: Bool, _ seed: UInt64,
        _ execution: Execution
    ) throws(GraphError) -> Partition {
        var random = SplitMix64(seed: seed)
        let order = nearlyAscending(random.permutation(graph.vertexCount)) {
            graph.degree(of: $0)
        }
        let stages = rounds + (refining ? 1 : 0)
        var pace = try SearchPace(stages: stages, arcs: graph.arcCount, execution: execution)
        let base = try CommunityGraph(graph, order: order, &pace)
        var search = CommunitySearch(
            count: base.count, resolution: resolution, refining: refining, random: random,
            pace: pace)
        for _ in 0..<rounds {
            guard try search.round(base) else { break }
        }
        if refining {
            search.groups = try base.splitIntoConnected(search.groups, &search.pace)
        }
        search.pace.finish()
        var labels = [Int](repeating: 0, count: base.count)
        for (position, vertex) in order.enumerated() {
            labels[Int(vertex)] = Int(search.groups[position])
        }
        return Partition(labels)
    }

    /// Goes up from single vertices, which start in the groups found so far, until a level brings
    /// nothing new.
    ///
    /// - Returns: Whether the groups are other ones than before.
    private mutating func round(_ base: borrowing CommunityGraph) throws(GraphError) -> Bool {
        let before = groups
        place = Array(0..<Int32(base.count))
        if let parts = try rise(base) {
            var graph = try CommunityGraph(base, groups: parts, &pace)
            while let parts = try rise(graph) {
                graph = try CommunityGraph(graph, groups: parts, &pace)
            }
        }
        let level = groups
        groups = Numbering(place.map { level[Int($0)] }, below: base.count).numbers
        try pace.endStage()
        return groups != before
    }

    /// Moves and refines, and names the group of each part; the parts are the next level's vertices.
    ///
    /// - Returns: The parts, or nothing if the next level would be as this one.
    private mutating func rise(_ graph: borrowing CommunityGraph) throws(GraphError) -> Numbering? {
        var moving = LocalMoving(graph, groups: groups, resolution: resolution)
        let hasMoved = try moving.run(graph, &pace)
        groups = moving.groups
        var labels = groups
        if refining {
            let refinement = LeidenRefinement(graph, groups: groups, resolution: resolution)
            try refinement.run(graph, &random, &pace)
            labels = refinement.parts
        }
        var parts = Numbering(labels, below: graph.count)
        if parts.count == graph.count || (!hasMoved && !refining) { return nil }
        parts.sort { graph.row($0).count }
        var groupOfPart = [Int32](repeating: 0, count: parts.count)
        for (part, group) in zip(parts.numbers, groups) { groupOfPart[Int(part)] = group }
        for vertex in place.indices { place[vertex] = parts.numbers[Int(place[vertex])] }
        groups = Numbering(groupOfPart, below: graph.count).numbers
        return parts
    }
}
