extension Graph {
    /// How far each vertex is from the farthest vertex that it reaches.
    ///
    /// `e(v) = max d(v, u)` over the vertices `u` that `v` reaches.
    ///
    /// Direction is followed as chosen; parallel arcs add up to one tie; loops change nothing;
    /// negative weights are refused.
    ///
    /// - Parameters:
    ///   - length: What an arc adds to the length of a path.
    ///   - direction: Distances from the vertex (`.out`), to it (`.in`), or over the simple
    ///     undirected graph (`.all`).
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: One distance per vertex, at the vertex's position; `nil` for a vertex that reaches
    ///   nobody.
    /// - Throws: `GraphError.negativeWeight`, `.weightOutOfRange`, `.cancelled`.
    /// - Complexity: As ``distanceProfiles(weightedBy:direction:execution:)``.
    /// - SeeAlso: Hage & Harary (1995), <https://doi.org/10.1016/0378-8733(94)00248-9>.
    public func eccentricity(
        weightedBy length: ArcLength = .hops, direction: Direction = .out,
        execution: Execution = .serial
    ) throws(GraphError) -> [Double?] {
        try distanceProfiles(for: "eccentricity", length, direction, execution).map {
            $0.reached > 0 ? $0.farthest : nil
        }
    }

    /// The length of the longest shortest path.
    ///
    /// Pairs without a path do not count; otherwise as
    /// ``eccentricity(weightedBy:direction:execution:)``.
    ///
    /// - Parameters:
    ///   - length: What an arc adds to the length of a path.
    ///   - direction: Paths along arcs (`.out` or `.in`), or over the simple undirected graph.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: `nil` where there is no path at all.
    /// - Throws: `GraphError.negativeWeight`, `.weightOutOfRange`, `.cancelled`.
    /// - Complexity: As ``distanceProfiles(weightedBy:direction:execution:)``.
    public func diameter(
        weightedBy length: ArcLength = .hops, direction: Direction = .out,
        execution: Execution = .serial
    ) throws(GraphError) -> Double? {
        let profiles = try distanceProfiles(for: "diameter", length, direction, execution)
        return profiles.lazy.filter { $0.reached > 0 }.map(\.farthest).max()
    }

    /// The mean length of the shortest paths.
    ///
    /// Pairs without a path do not count; otherwise as
    /// ``eccentricity(weightedBy:direction:execution:)``.
    ///
    /// - Parameters:
    ///   - length: What an arc adds to the length of a path.
    ///   - direction: Paths along arcs (`.out` or `.in`), or over the simple undirected graph.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: `nil` where there is no path at all.
    /// - Throws: `GraphError.negativeWeight`, `.weightOutOfRange`, `.cancelled`.
    /// - Complexity: As ``distanceProfiles(weightedBy:direction:execution:)``.
    public func meanPathLength(
        weightedBy length: ArcLength = .hops, direction: Direction = .out,
        execution: Execution = .serial
    ) throws(GraphError) -> Double? {
        let profiles = try distanceProfiles(for: "mean-path", length, direction, execution)
        let pairs = profiles.reduce(0) { $0 + $1.reached }
        return pairs == 0 ? nil : profiles.reduce(0.0) { $0 + $1.total } / Double(pairs)
    }
}

extension Measure {
    /// ``Graph/eccentricity(weightedBy:direction:execution:)``.
    public static let eccentricity = Measure(
        "eccentricity", "How far each \(.vertex) is from the farthest one that it reaches.",
        contract: MeasureContract(
            definition: "max d(v, u) over the others that v reaches",
            weight: .length, parallelArcs: .summed, sign: .refused, direction: .chosen(.out),
            scale: "a distance", disconnected: "what is not reached does not count",
            isolates: .none, cost: "O(nm); with lengths O(nm + n² log n)",
            source: "Hage & Harary 1995, doi:10.1016/0378-8733(94)00248-9"), column: 2,
        of: distances)
}

extension GraphStatistic {
    /// ``Graph/diameter(weightedBy:direction:execution:)``.
    public static let diameter = GraphStatistic(
        "diameter", "The length of the longest shortest path.",
        contract: distance(
            "max d(s, t) over pairs with a path",
            source: "Hage & Harary 1995, doi:10.1016/0378-8733(94)00248-9")
    ) { graph, options throws(GraphError) in
        try graph.diameter(
            weightedBy: options.length, direction: options.direction ?? .out,
            execution: options.execution)
    }

    /// ``Graph/meanPathLength(weightedBy:direction:execution:)``.
    public static let meanPathLength = GraphStatistic(
        "mean-path", "The mean length of the shortest paths.",
        contract: distance(
            "Σ d(s, t) / number of pairs with a path",
            source: "Watts & Strogatz 1998, doi:10.1038/30918")
    ) { graph, options throws(GraphError) in
        try graph.meanPathLength(
            weightedBy: options.length, direction: options.direction ?? .out,
            execution: options.execution)
    }

    private static func distance(_ definition: Phrase, source: String) -> MeasureContract {
        MeasureContract(
            definition: definition, weight: .length, parallelArcs: .summed, sign: .refused,
            direction: .chosen(.out), scale: "a distance; no value without paths",
            disconnected: "pairs without a path do not count", isolates: .ignored,
            cost: "O(nm); with lengths O(nm + n² log n)", source: source)
    }
}
