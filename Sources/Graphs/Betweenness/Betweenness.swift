extension Graph {
    /// How often each vertex lies on a shortest path between two others.
    ///
    /// `b(v) = Σ σ(s, t | v) / σ(s, t)` over pairs `s ≠ v ≠ t`, ordered pairs if the graph is
    /// directed, where `σ(s, t)` counts the shortest paths from `s` to `t`, and `σ(s, t | v)` those
    /// through `v`.
    ///
    /// Direction is followed unless `.all` is asked for; parallel arcs add up to one tie; loops
    /// change nothing; negative weights are refused. Lengths that differ by less than a 10⁻¹⁰
    /// part are equal, so no path may be more than 10¹⁰ times as long as an arc.
    ///
    /// ```swift
    /// let scores = try graph.betweennessCentrality(weightedBy: .inverseWeight)
    /// scores[2]  // the share of pairs of others whose shortest paths pass vertex 2
    /// ```
    ///
    /// - Parameters:
    ///   - length: What an arc adds to the length of a path.
    ///   - direction: `.out` or `.in` follow arcs (with equal scores); `.all` ignores direction.
    ///   - normalized: Divide by the number of pairs, `(n − 1)(n − 2)` or, undirected, half of it.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: One score per vertex, at the vertex's position: a count of pairs, or a share of
    ///   them in `0...1` if normalized. All zero below three vertices.
    /// - Throws: `GraphError.negativeWeight`, `.weightOutOfRange`, `.tooManyPaths`,
    ///   `.lengthsTooFarApart`, `.cancelled`.
    /// - Complexity: O(*nm*) time for hops, O(*nm* + *n*² log *n*) otherwise, where trees that hang
    ///   from the rest by one vertex count neither in *n* nor in *m*; O(*n*) space besides the graph.
    /// - SeeAlso: Brandes (2001), <https://doi.org/10.1080/0022250X.2001.9990249>.
    public func betweennessCentrality(
        weightedBy length: ArcLength = .hops, direction: Direction = .out,
        normalized: Bool = true, execution: Execution = .serial
    ) throws(GraphError) -> [Double] {
        let graph = try unsigned("betweenness", direction)
            .measured(by: length, for: "betweenness")
        let counts = try graph.pathDependencies(
            ofEntries: false, for: "betweenness", execution)
        let pairs = Double(max(1, (vertexCount - 1) * (vertexCount - 2)))
        let factor = normalized ? 1 / pairs : graph.isDirected ? 1 : 0.5
        return counts.map { $0 * factor }
    }
}

extension Measure {
    /// ``Graph/betweennessCentrality(weightedBy:direction:normalized:execution:)``.
    public static let betweenness = Measure(
        "betweenness", "How often each \(.vertex) lies on a shortest path between two others.",
        contract: MeasureContract(
            definition:
                "Σ σ(s, t | v) / σ(s, t) over pairs of others, σ the number of shortest paths",
            weight: .length, parallelArcs: .summed, sign: .refused, direction: .chosen(.out),
            scale: "a share of the pairs if normalized, else a count",
            disconnected: "pairs without a path add 0", isolates: .zero,
            cost: "O(nm); with lengths O(nm + n² log n)",
            source: "Brandes 2001, doi:10.1080/0022250X.2001.9990249"
        ).read(as: .amounts)
    ) { graph, options throws(GraphError) in
        try graph.betweennessCentrality(
            weightedBy: options.length, direction: options.direction ?? .out,
            normalized: options.normalized, execution: options.execution)
    }
}
