extension Graph {
    /// How far the scores of a measure are concentrated on one vertex.
    ///
    /// `Σ (max − c(v)) / most`, where `most` is what the sum is for a star of as many vertices.
    ///
    /// - Parameters:
    ///   - scores: One score per vertex, normalized so that the centre of a star scores 1.
    ///   - leaf: What a leaf of a star of as many vertices scores.
    /// - Returns: A share in `0...1`; `nil` below three vertices.
    private func centralization(of scores: [Double], leaf: Double) -> Double? {
        guard vertexCount > 2, let top = scores.max() else { return nil }
        return scores.reduce(0) { $0 + top - $1 } / (Double(vertexCount - 1) * (1 - leaf))
    }

    /// How far partners are concentrated on one vertex: 1 for a star, 0 if all have as many.
    ///
    /// Direction and weights are ignored; otherwise as ``degreeCentrality(direction:normalized:)``.
    ///
    /// - Returns: A share in `0...1`; `nil` below three vertices.
    /// - Complexity: O(*n* + *m*).
    /// - SeeAlso: Freeman (1978), <https://doi.org/10.1016/0378-8733(78)90021-7>.
    public func degreeCentralization() -> Double? {
        centralization(of: degreeCentrality(), leaf: 1 / Double(max(1, vertexCount - 1)))
    }

    /// How far nearness is concentrated on one vertex: 1 for a star, 0 if all are as near.
    ///
    /// Direction and weights are ignored; otherwise as
    /// ``closenessCentrality(weightedBy:direction:scale:execution:)``.
    ///
    /// - Parameter execution: Threads, progress and cancellation.
    /// - Returns: A share in `0...1`; `nil` below three vertices.
    /// - Throws: `GraphError.negativeWeight`, `.cancelled`.
    /// - Complexity: O(*nm*).
    /// - SeeAlso: Freeman (1978), <https://doi.org/10.1016/0378-8733(78)90021-7>.
    public func closenessCentralization(
        execution: Execution = .serial
    ) throws(GraphError) -> Double? {
        let scores = try closenessCentrality(direction: .all, execution: execution)
        return centralization(
            of: scores, leaf: Double(vertexCount - 1) / Double(2 * vertexCount - 3))
    }

    /// How far betweenness is concentrated on one vertex: 1 for a star, 0 if all are alike.
    ///
    /// Direction and weights are ignored; otherwise as
    /// ``betweennessCentrality(weightedBy:direction:normalized:execution:)``.
    ///
    /// - Parameter execution: Threads, progress and cancellation.
    /// - Returns: A share in `0...1`; `nil` below three vertices.
    /// - Throws: `GraphError.negativeWeight`, `.tooManyPaths`, `.cancelled`.
    /// - Complexity: O(*nm*).
    /// - SeeAlso: Freeman (1978), <https://doi.org/10.1016/0378-8733(78)90021-7>.
    public func betweennessCentralization(
        execution: Execution = .serial
    ) throws(GraphError) -> Double? {
        let scores = try betweennessCentrality(direction: .all, execution: execution)
        return centralization(of: scores, leaf: 0)
    }

    /// How far eigenvector centrality is concentrated on one vertex, compared with a star.
    ///
    /// Scores are divided by the largest, so a leaf of a star scores `1 / √(n − 1)`. Direction and
    /// weights are ignored; otherwise as
    /// ``eigenvectorCentrality(weightedBy:direction:tolerance:maxIterations:execution:)``.
    ///
    /// - Parameter execution: Progress and cancellation.
    /// - Returns: 1 for a star, 0 if all score alike; above 1 where a small component leaves many
    ///   vertices without a score. `nil` below three vertices, without ties, or where two components
    ///   share the largest eigenvalue.
    /// - Throws: `GraphError.negativeWeight`, `.notConverged`, `.cancelled`.
    /// - Complexity: O(*m*) a round.
    /// - SeeAlso: Freeman (1978), <https://doi.org/10.1016/0378-8733(78)90021-7>.
    public func eigenvectorCentralization(
        execution: Execution = .serial
    ) throws(GraphError) -> Double? {
        let scores = try eigenvectorCentrality(
            weightedBy: .unit, direction: .all, execution: execution
        ).compactMap(\.self)
        guard let top = scores.max(), top > 0 else { return nil }
        return centralization(
            of: scores.map { $0 / top }, leaf: 1 / Double(vertexCount - 1).squareRoot())
    }
}

extension GraphStatistic {
    private static func centralization(
        _ definition: Phrase, sign: SignReading = .refused, scale: Phrase = "0…1, 1 for a star",
        disconnected: Phrase, cost: String
    ) -> MeasureContract {
        MeasureContract(
            definition: definition, weight: .ignored, parallelArcs: .merged, sign: sign,
            direction: .ignored, scale: scale + "; no value below three \(.vertices)",
            disconnected: disconnected, isolates: .counted, cost: cost,
            source: "Freeman 1978, doi:10.1016/0378-8733(78)90021-7")
    }

    /// ``Graph/degreeCentralization()``.
    public static let degreeCentralization = GraphStatistic(
        "degree-centralization", "How far partners are concentrated on one \(.vertex).",
        contract: centralization(
            "Σ (max − k(v)) over the same of a star", sign: .ignored, disconnected: "no matter",
            cost: "O(n + m)")
    ) { graph, _ in graph.degreeCentralization() }

    /// ``Graph/closenessCentralization(execution:)``.
    public static let closenessCentralization = GraphStatistic(
        "closeness-centralization", "How far nearness is concentrated on one \(.vertex).",
        contract: centralization(
            "Σ (max − c(v)) over the same of a star", disconnected: "scaled by the share reached",
            cost: "O(nm)")
    ) { graph, options throws(GraphError) in
        try graph.closenessCentralization(execution: options.execution)
    }

    /// ``Graph/betweennessCentralization(execution:)``.
    public static let betweennessCentralization = GraphStatistic(
        "betweenness-centralization", "How far betweenness is concentrated on one \(.vertex).",
        contract: centralization(
            "Σ (max − b(v)) over the same of a star", disconnected: "pairs without a path add 0",
            cost: "O(nm)")
    ) { graph, options throws(GraphError) in
        try graph.betweennessCentralization(execution: options.execution)
    }

    /// ``Graph/eigenvectorCentralization(execution:)``.
    public static let eigenvectorCentralization = GraphStatistic(
        "eigenvector-centralization",
        "How far eigenvector centrality is concentrated on one \(.vertex).",
        contract: centralization(
            "Σ (1 − x(v) / max x) over the same of a star", scale: "0 and more, 1 for a star",
            disconnected: "0 outside the component of the largest λ, no value where two share it",
            cost: "O(m) a round"),
        remark: { graph, _, values in
            graph.vertexCount > 2 && graph.arcCount > graph.loopCount && values.hasNone
                ? "no value, since parts that are not connected share the largest λ" : nil
        }
    ) { graph, options throws(GraphError) in
        try graph.eigenvectorCentralization(execution: options.execution)
    }
}
