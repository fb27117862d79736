extension Graph {
    /// The length of the shortest path from one vertex to each.
    ///
    /// Direction is followed as chosen; parallel arcs add up to one tie; loops change nothing;
    /// negative weights are refused.
    ///
    /// ```swift
    /// let distances = try graph.distances(from: 0, weightedBy: .inverseWeight)
    /// distances[3]  // nil where no path leads from 0 to 3
    /// ```
    ///
    /// - Parameters:
    ///   - source: Where all paths begin; a vertex of the graph.
    ///   - length: What an arc adds to the length of a path.
    ///   - direction: Paths along arcs (`.out`), against them (`.in`), or over the simple undirected
    ///     graph (`.all`).
    /// - Returns: One distance per vertex, at the vertex's position: 0 at the source, `nil` where no
    ///   path leads.
    /// - Throws: `GraphError.negativeWeight`, `.weightOutOfRange`.
    /// - Complexity: O(*n* + *m*) for hops, O(*m* log *n*) otherwise.
    /// - SeeAlso: Dijkstra (1959), <https://doi.org/10.1007/BF01386390>.
    public func distances(
        from source: Int, weightedBy length: ArcLength = .hops, direction: Direction = .out
    ) throws(GraphError) -> [Double?] {
        precondition(source >= 0 && source < vertexCount, "the source is no vertex of the graph")
        let graph = try unsigned("distances", direction).measured(by: length, for: "distances")
        if !graph.isWeighted { return graph.hops(from: source) }
        var search = ShortestPathSearch(graph, HeapQueue(vertexCount: vertexCount))
        return search.distances(from: source)
    }

    private func hops(from source: Int) -> [Double?] {
        var distances = [Double?](repeating: nil, count: vertexCount)
        distances[source] = 0
        var reached = [Int32(source)]
        var next = 0
        while next < reached.count {
            let vertex = Int(reached[next])
            next += 1
            for entry in outgoing.range(vertex) {
                let neighbor = outgoing.neighbors[entry]
                if distances[Int(neighbor)] != nil { continue }
                distances[Int(neighbor)] = distances[vertex].map { $0 + 1 }
                reached.append(neighbor)
            }
        }
        return distances
    }
}
