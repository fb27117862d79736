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
    /// group it finds is connected.
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
    /// - Throws: `GraphError.negativeWeight`; `.parameter` for a resolution that is not positive and
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
    /// - Throws: `GraphError.negativeWeight`; `.parameter` for a resolution that is not positive and
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
        let graph = try unsigned(measure).measured(by: strength)
        guard resolution > 0, resolution.isFinite else {
            throw .parameter(
                measure: measure, name: "resolution", value: resolution,
                allowed: "a positive finite number")
        }
        var random = SplitMix64(seed: seed)
        var groups = (0..<Int32(vertexCount)).map { $0 }
        let base = CommunityGraph(graph)
        if base.total > 0 {
            let tally = Tally(steps: rounds * 16, execution: execution)
            for _ in 0..<rounds {
                var improved = try base.improved(
                    groups, resolution: resolution, refining: refining, &random, tally)
                if refining { improved = base.splitIntoConnected(improved) }
                if improved == groups { break }
                groups = improved
            }
        }
        let partition = Partition(groups.map { Int($0) })
        return Communities(
            partition: partition,
            modularity: try graph.modularity(of: partition, resolution: resolution))
    }
}

extension CommunityGraph {
    /// Moves, refines and aggregates until a level brings nothing new.
    fileprivate func improved(
        _ start: [Int32], resolution: Double, refining: Bool, _ random: inout SplitMix64,
        _ tally: Tally
    ) throws(GraphError) -> [Int32] {
        var graph = self
        var groups = start
        /// The vertex of the present level that each vertex of the first one belongs to.
        var place = start.indices.map { Int32($0) }
        while true {
            var moving = LocalMoving(graph, groups: groups, resolution: resolution)
            let hasMoved = try moving.run(&random, tally)
            groups = moving.groups
            try tally.step()
            var parts = groups
            if refining {
                var refinement = Refinement(graph, groups: groups, resolution: resolution)
                refinement.run(&random)
                parts = refinement.parts
            }
            let count = compact(&parts, below: graph.count)
            if count == graph.count || (!hasMoved && !refining) { break }
            var groupOfPart = [Int32](repeating: 0, count: count)
            for (vertex, part) in parts.enumerated() { groupOfPart[Int(part)] = groups[vertex] }
            graph = CommunityGraph(graph, groups: parts, count: count)
            for vertex in place.indices { place[vertex] = parts[Int(place[vertex])] }
            _ = compact(&groupOfPart, below: groups.count)
            groups = groupOfPart
        }
        return place.map { groups[Int($0)] }
    }
}

/// Numbers labels from 0 in the order of their first appearance, and returns how many there are.
private func compact(_ labels: inout [Int32], below bound: Int) -> Int {
    var numbers = [Int32](repeating: -1, count: bound)
    var count: Int32 = 0
    for index in labels.indices {
        let label = Int(labels[index])
        if numbers[label] < 0 {
            numbers[label] = count
            count += 1
        }
        labels[index] = numbers[label]
    }
    return Int(count)
}
