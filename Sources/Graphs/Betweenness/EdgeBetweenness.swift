extension Graph {
    /// How often each tie lies on a shortest path between two vertices.
    ///
    /// `b(e) = Σ σ(s, t | e) / σ(s, t)` over pairs `s ≠ t`, ordered pairs if the graph is directed,
    /// where `σ(s, t)` counts the shortest paths from `s` to `t`, and `σ(s, t | e)` those along `e`.
    ///
    /// Direction is followed unless `.all` is asked for; parallel arcs add up to one tie; loops
    /// change nothing; negative weights are refused. Lengths that differ by less than a 10⁻¹⁰
    /// part are equal, so no path may be more than 10¹⁰ times as long as an arc.
    ///
    /// - Parameters:
    ///   - length: What an arc adds to the length of a path.
    ///   - direction: `.out` or `.in` follow arcs (with equal scores); `.all` ignores direction.
    ///   - normalized: Divide by the number of pairs, `n (n − 1)` or, undirected, half of it.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: One score for each tie of the simple graph, ordered by source, then target: a count
    ///   of pairs, or a share of them in `0...1` if normalized.
    /// - Throws: `GraphError.negativeWeight`, `.weightOutOfRange`, `.tooManyPaths`,
    ///   `.lengthsTooFarApart`, `.cancelled`.
    /// - Complexity: As ``betweennessCentrality(weightedBy:direction:normalized:execution:)``.
    /// - SeeAlso: Girvan & Newman (2002), <https://doi.org/10.1073/pnas.122653799>; Brandes (2008),
    ///   <https://doi.org/10.1016/j.socnet.2007.11.001>.
    public func edgeBetweenness(
        weightedBy length: ArcLength = .hops, direction: Direction = .out,
        normalized: Bool = true, execution: Execution = .serial
    ) throws(GraphError) -> [ScoredArc] {
        // Shortest paths backwards are those forwards, over the same arcs.
        let graph = try unsigned("edge-betweenness", direction == .all ? .all : .out)
            .measured(by: length, for: "edge-betweenness")
        let counts = try graph.pathDependencies(
            ofEntries: true, for: "edge-betweenness", execution)
        let pairs = Double(max(1, vertexCount * (vertexCount - 1)))
        // Undirected pairs were searched from both ends, and their arcs entered at both.
        let factor = normalized ? 1 / pairs : graph.isDirected ? 1 : 0.5
        return graph.scoredArcs(counts, factor: factor)
    }

    /// Pairs entries with scores; the two entries of an undirected arc add up.
    private func scoredArcs(_ counts: [Double], factor: Double) -> [ScoredArc] {
        var scored: [ScoredArc] = []
        scored.reserveCapacity(arcCount)
        // Rows are sorted, so the entries back come up in the order of their far ends.
        var back = outgoing.offsets
        for source in 0..<vertexCount {
            for entry in outgoing.range(source) {
                let target = Int(outgoing.neighbors[entry])
                var count = counts[entry]
                if !isDirected {
                    if target < source { continue }
                    count += counts[Int(back[target])]
                    back[target] += 1
                }
                scored.append(ScoredArc(source: source, target: target, score: count * factor))
            }
        }
        return scored
    }
}

extension ArcMeasure {
    /// ``Graph/edgeBetweenness(weightedBy:direction:normalized:execution:)``.
    public static let edgeBetweenness = ArcMeasure(
        "edge-betweenness", "How often each tie lies on a shortest path between two \(.vertices).",
        contract: MeasureContract(
            definition: "Σ σ(s, t | e) / σ(s, t) over pairs, σ the number of shortest paths",
            weight: .length, parallelArcs: .summed, sign: .refused, direction: .chosen(.out),
            scale: "a share of the pairs if normalized, else a count",
            disconnected: "pairs without a path add 0", isolates: .counted,
            cost: "O(nm); with lengths O(nm + n² log n)",
            source: "Girvan & Newman 2002, doi:10.1073/pnas.122653799; Brandes 2008, "
                + "doi:10.1016/j.socnet.2007.11.001")
    ) { graph, options throws(GraphError) in
        try graph.edgeBetweenness(
            weightedBy: options.length, direction: options.direction ?? .out,
            normalized: options.normalized, execution: options.execution)
    }
}
