extension Graph {
    /// The mean of `1 / distance` from each vertex to all others.
    ///
    /// `h(v) = Σ 1 / d(v, u)` over the other vertices `u`, where an unreachable one adds 0.
    ///
    /// Direction is followed as chosen; parallel arcs add up to one tie; loops change nothing;
    /// negative weights are refused.
    ///
    /// - Parameters:
    ///   - length: What an arc adds to the length of a path.
    ///   - direction: Distances from the vertex (`.out`), to it (`.in`), or over the simple
    ///     undirected graph (`.all`).
    ///   - normalized: Divide by the number of other vertices, `n − 1`.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: One score per vertex, at the vertex's position: in `0...1` for hops if normalized;
    ///   0 for a vertex that reaches nobody.
    /// - Throws: `GraphError.negativeWeight`, `.weightOutOfRange`, `.cancelled`.
    /// - Complexity: As ``distanceProfiles(weightedBy:direction:execution:)``.
    /// - SeeAlso: Marchiori & Latora (2000), <https://doi.org/10.1016/S0378-4371(00)00311-3>;
    ///   Boldi & Vigna (2014), <https://doi.org/10.1080/15427951.2013.865686>.
    public func harmonicCentrality(
        weightedBy length: ArcLength = .hops, direction: Direction = .out,
        normalized: Bool = true, execution: Execution = .serial
    ) throws(GraphError) -> [Double] {
        harmonic(
            try distanceProfiles(for: "harmonic", length, direction, execution),
            normalized: normalized)
    }

    func harmonic(_ profiles: [DistanceProfile], normalized: Bool) -> [Double] {
        let divisor = normalized ? Double(max(1, vertexCount - 1)) : 1
        return profiles.map { $0.reciprocalTotal / divisor }
    }
}

extension Measure {
    /// ``Graph/harmonicCentrality(weightedBy:direction:normalized:execution:)``.
    public static let harmonic = Measure(
        "harmonic", "The mean of 1 / distance from each \(.vertex) to all others.",
        contract: MeasureContract(
            definition: "Σ 1 / d(v, u) over the others, an unreachable one adding 0",
            weight: .length, parallelArcs: .summed, sign: .refused, direction: .chosen(.out),
            scale: "divided by n − 1 if normalized", disconnected: "unreachable pairs add 0",
            isolates: .zero, cost: "O(nm); with lengths O(nm + n² log n)",
            source: "Marchiori & Latora 2000, doi:10.1016/S0378-4371(00)00311-3"), column: 1,
        of: distances)
}
