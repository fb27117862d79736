/// How closeness treats vertices that cannot reach everybody.
public enum ClosenessScale: String, Sendable, Hashable, CaseIterable {
    /// Wasserman and Faust's factor: the share of the other vertices that is reached.
    case reach

    /// No factor: closeness within what is reached.
    case component
}

extension Graph {
    /// How near each vertex is to those it reaches, scaled by the share that it reaches.
    ///
    /// `c(v) = (r / (n − 1)) · (r / Σ d(v, u))`, where `r` counts the other vertices that `v`
    /// reaches and `d` is the length of a shortest path; `.component` leaves the first factor out.
    ///
    /// Direction is followed as chosen; parallel arcs add up to one tie; loops change nothing;
    /// negative weights are refused.
    ///
    /// ```swift
    /// let nearness = try graph.closenessCentrality(direction: .all)
    /// nearness.max()  // 1 where somebody is tied to everybody
    /// ```
    ///
    /// - Parameters:
    ///   - length: What an arc adds to the length of a path.
    ///   - direction: Distances from the vertex (`.out`), to it (`.in`), or over the simple
    ///     undirected graph (`.all`).
    ///   - scale: Whether the share that is reached is a factor.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: One score per vertex, at the vertex's position: in `0...1` for hops, the inverse
    ///   of a length otherwise; 0 for a vertex that reaches nobody.
    /// - Throws: `GraphError.negativeWeight`, `.weightOutOfRange`, `.cancelled`.
    /// - Complexity: As ``distanceProfiles(weightedBy:direction:execution:)``.
    /// - SeeAlso: Wasserman & Faust (1994), *Social Network Analysis*, eq. 5.22.
    public func closenessCentrality(
        weightedBy length: ArcLength = .hops, direction: Direction = .out,
        scale: ClosenessScale = .reach, execution: Execution = .serial
    ) throws(GraphError) -> [Double] {
        closeness(try distanceProfiles(for: "closeness", length, direction, execution), scale)
    }

    func closeness(_ profiles: [DistanceProfile], _ scale: ClosenessScale) -> [Double] {
        let others = Double(vertexCount - 1)
        return profiles.map { profile in
            guard profile.reached > 0 else { return 0 }
            let reached = Double(profile.reached)
            let closeness = reached / profile.total
            return scale == .reach ? closeness * reached / others : closeness
        }
    }
}

extension Measure {
    /// ``Graph/closenessCentrality(weightedBy:direction:scale:execution:)``.
    public static let closeness = Measure(
        "closeness",
        "How near each \(.vertex) is to those it reaches, scaled by the share it reaches.",
        contract: MeasureContract(
            definition: "(r / (n − 1)) · (r / Σ d(v, u)), r the number of others reached",
            weight: .length, parallelArcs: .summed, sign: .refused, direction: .chosen(.out),
            scale: "0…1 for hops, inverse length otherwise",
            disconnected: "scaled by the share reached",
            isolates: .zero, cost: "O(nm); with lengths O(nm + n² log n)",
            source: "Wasserman & Faust 1994, Social Network Analysis, eq. 5.22"), column: 0,
        of: distances)
}
