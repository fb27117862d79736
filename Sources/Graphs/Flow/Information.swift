extension Graph {
    /// How well each vertex is joined to the others by all paths together, short and long.
    ///
    /// `I(v) = 1 / Σ R(v, u)` over the other vertices of the component, where `R` is the resistance
    /// between two vertices if every tie is a resistor whose conductance is its weight. Also known
    /// as current-flow closeness.
    ///
    /// Direction is ignored: ties of both directions are added; parallel arcs add up; loops are
    /// dropped; negative weights are refused.
    ///
    /// - Parameters:
    ///   - strength: Whether ties conduct by weight or alike.
    ///   - normalized: Multiply by the number of other vertices in the component, which gives the
    ///     inverse of the mean resistance.
    ///   - execution: Progress and cancellation.
    /// - Returns: One score per vertex, at the vertex's position; `nil` for an isolate. Scores of
    ///   different components are not comparable unless normalized.
    /// - Throws: `GraphError.negativeWeight`, `.notEnoughMemory`, `.cancelled`.
    /// - Complexity: O(*n*³) time, O(*n*²) space, for the largest component.
    /// - SeeAlso: Stephenson & Zelen (1989), <https://doi.org/10.1016/0378-8733(89)90016-6>;
    ///   Brandes & Fleischer (2005), <https://doi.org/10.1007/978-3-540-31856-9_44>.
    public func informationCentrality(
        weightedBy strength: TieStrength = .weight, normalized: Bool = false,
        execution: Execution = .serial
    ) throws(GraphError) -> [Double?] {
        let graph = try unsigned("information", .all).measured(by: strength)
        var scores = [Double?](repeating: nil, count: vertexCount)
        let tally = Tally(steps: 3 * vertexCount, execution: execution)
        for group in graph.weakComponents().groups where group.count > 1 {
            let inverse = try LaplacianInverse(graph, vertices: group, for: "information", tally)
            let size = group.count
            // The shift adds 1 to the trace and 1 / k to each diagonal entry.
            let trace = (0..<size).reduce(-1.0) { $0 + inverse.entries[$1 * size + $1] }
            for (index, vertex) in group.enumerated() {
                let own = inverse.entries[index * size + index] - 1 / Double(size)
                let total = Double(size) * own + trace
                scores[vertex] = (normalized ? Double(size - 1) : 1) / total
            }
        }
        return scores
    }
}

extension Measure {
    /// ``Graph/informationCentrality(weightedBy:normalized:execution:)``.
    static let information = Measure(
        optional: "information",
        "How well each vertex is joined to the others by all paths together.",
        contract: MeasureContract(
            definition: "(k − 1) / Σ R(v, u), R the resistance between two of the k of a component",
            weight: .conductance, parallelArcs: .summed, sign: .refused, direction: .ignored,
            scale: "inverse of the mean resistance if normalized",
            disconnected: "each component apart",
            isolates: .none, cost: "O(n³)",
            source: "Stephenson & Zelen 1989, doi:10.1016/0378-8733(89)90016-6")
    ) { graph, options throws(GraphError) in
        try graph.informationCentrality(
            weightedBy: options.strength, normalized: options.normalized,
            execution: options.execution)
    }
}
