/// What the shortest paths between one vertex and all others add up to.
public struct DistanceProfile: Sendable, Hashable {
    /// How many other vertices are reached.
    public var reached = 0

    /// The sum of the distances to them.
    public var total = 0.0

    /// The sum of `1 / distance` over them.
    public var reciprocalTotal = 0.0

    /// The largest of the distances, 0 where nothing is reached.
    public var farthest = 0.0

    /// Records `count` vertices at a distance above 0.
    mutating func add(_ count: Int, at distance: Double) {
        reached += count
        total += Double(count) * distance
        reciprocalTotal += Double(count) / distance
        farthest = max(farthest, distance)
    }

    mutating func add(_ other: DistanceProfile) {
        reached += other.reached
        total += other.total
        reciprocalTotal += other.reciprocalTotal
        farthest = max(farthest, other.farthest)
    }
}

extension Graph {
    /// For each vertex, the sums that closeness, harmonic centrality and eccentricity are made of.
    ///
    /// Direction is followed as chosen; parallel arcs add up to one tie; loops change nothing;
    /// unreachable vertices do not count.
    ///
    /// - Parameters:
    ///   - length: What an arc adds to the length of a path.
    ///   - direction: Distances from the vertex (`.out`), to it (`.in`), or over the simple
    ///     undirected graph (`.all`).
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: One profile per vertex, at the vertex's position.
    /// - Throws: `GraphError.negativeWeight`, `.weightOutOfRange`, `.cancelled`.
    /// - Complexity: O(*nm*) word operations on 512 sources at once for hops, O(*nm* + *n*² log *n*)
    ///   otherwise; O(*n*) space besides the graph.
    public func distanceProfiles(
        weightedBy length: ArcLength = .hops, direction: Direction = .out,
        execution: Execution = .serial
    ) throws(GraphError) -> [DistanceProfile] {
        try distanceProfiles(for: "distances", length, direction, execution)
    }

    func distanceProfiles(
        for measure: String, _ length: ArcLength, _ direction: Direction, _ execution: Execution
    ) throws(GraphError) -> [DistanceProfile] {
        let graph = try unsigned(measure, direction).measured(by: length, for: measure)
        if graph.isWeighted { return try graph.weightedProfiles(execution) }
        let renumbered = SearchOrder(graph)
        return renumbered.restore(
            try renumbered.graph.hopProfiles(execution), blank: DistanceProfile())
    }

    /// One search a source: a vertex's profile comes from its own search.
    private func weightedProfiles(_ execution: Execution) throws(GraphError) -> [DistanceProfile] {
        let chunks = Execution.chunks(of: vertexCount)
        let buckets = BucketQueue.layout(lengths: outgoing.weights, vertexCount: vertexCount)
        return try execution.map(chunks: chunks.count, steps: vertexCount) {
            (chunk, tally) throws(GraphError) in
            if let buckets {
                let queue = BucketQueue(width: buckets.width, count: buckets.count)
                return try profiles(chunks[chunk], ShortestPathSearch(self, queue), tally)
            }
            let queue = HeapQueue(vertexCount: vertexCount)
            return try profiles(chunks[chunk], ShortestPathSearch(self, queue), tally)
        }.flatMap { $0 }
    }

    private func profiles<Queue: VertexQueue & ~Copyable>(
        _ sources: Range<Int>, _ search: consuming ShortestPathSearch<Queue>, _ tally: Tally
    ) throws(GraphError) -> [DistanceProfile] {
        var profiles: [DistanceProfile] = []
        profiles.reserveCapacity(sources.count)
        for source in sources {
            profiles.append(search.profile(from: source))
            try tally.step()
        }
        return profiles
    }

    /// 512 sources a pass, each one bit of a word: a bit that arrives at `v` after `d` steps
    /// against the arcs is a source at distance `d` from `v`.
    private func hopProfiles(_ execution: Execution) throws(GraphError) -> [DistanceProfile] {
        let batches = (vertexCount + ManySourceSearch.width - 1) / ManySourceSearch.width
        let chunks = Execution.chunks(of: batches)
        let tally = Tally(steps: batches, execution: execution)
        return try execution.reduce(
            chunks: chunks.count, tally,
            into: Array(repeating: DistanceProfile(), count: vertexCount),
            reusing: { ManySourceSearch(self) }
        ) { (search, chunk, tally) throws(GraphError) in
            for batch in chunks[chunk] {
                search.run(batch: batch)
                try tally.step()
            }
            return search.takeProfiles()
        } join: { profiles, part in
            for vertex in profiles.indices { profiles[vertex].add(part[vertex]) }
        }
    }
}

extension Measure {
    /// Closeness, harmonic centrality and eccentricity, which read the same distances.
    static let distances = MeasureComputation { graph, options throws(GraphError) in
        let profiles = try graph.distanceProfiles(
            for: "closeness, harmonic, eccentricity", options.length, options.direction ?? .out,
            options.execution)
        return [
            graph.closeness(profiles, .reach),
            graph.harmonic(profiles, normalized: options.normalized),
            profiles.map { $0.reached > 0 ? $0.farthest : nil },
        ]
    }
}
