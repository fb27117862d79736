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
    /// ```swift
    /// let joined = try graph.informationCentrality(normalized: true)
    /// joined[0]  // nil for an isolate
    /// ```
    ///
    /// - Parameters:
    ///   - strength: Whether ties conduct by weight or alike.
    ///   - normalized: Multiply by the number of other vertices in the component, which gives the
    ///     inverse of the mean resistance.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: One score per vertex, at the vertex's position; `nil` for an isolate. Scores of
    ///   different components are not comparable unless normalized.
    /// - Throws: `GraphError.negativeWeight`, `.weightOutOfRange`, `.notEnoughMemory`, `.cancelled`.
    /// - Complexity: O(*n*³) time, O(*n*²) space, for the largest component.
    /// - SeeAlso: Stephenson & Zelen (1989), <https://doi.org/10.1016/0378-8733(89)90016-6>;
    ///   Brandes & Fleischer (2005), <https://doi.org/10.1007/978-3-540-31856-9_44>.
    public func informationCentrality(
        weightedBy strength: TieStrength = .weight, normalized: Bool = false,
        execution: Execution = .serial
    ) throws(GraphError) -> [Double?] {
        let graph = try unsigned("information", .all).measured(by: strength, for: "information")
        var scores = [Double?](repeating: nil, count: vertexCount)
        let groups = graph.weakComponents().groups.filter { $0.count > 1 }
        try graph.checkMatrices(groups, bytesPerPair: 4, for: "information")
        let panels = groups.reduce(0) { $0 + GroundedLaplacian.panelCount($1.count) }
        let tally = Tally(steps: 2 * panels, execution: execution)
        for group in groups {
            let circuit = try GroundedLaplacian(graph, group, execution, tally)
            let own = try circuit.ownPotentials(execution, tally)
            let sums = circuit.potentialSums()
            let total = own.reduce(0, +)
            for (index, vertex) in circuit.vertices.enumerated() {
                // R(v, u) = p(v, v) + p(u, u) − 2 p(v, u), where the grounded vertex has p = 0.
                let isGrounded = index == group.count - 1
                let resistance =
                    isGrounded
                    ? total : Double(group.count) * own[index] + total - 2 * sums[index]
                scores[vertex] = (normalized ? Double(group.count - 1) : 1) / resistance
            }
        }
        return scores
    }
}

extension GroundedLaplacian {
    /// The potential of each vertex when a unit of current enters there and leaves at the grounded
    /// one: the diagonal of `L⁻ᵀ L⁻¹`.
    fileprivate func ownPotentials(
        _ execution: Execution, _ tally: Tally
    ) throws(GraphError) -> [Double] {
        let panels = Self.panelCount(vertices.count)
        let squares = try execution.map(chunks: panels, tally) {
            (panel, tally) throws(GraphError) in
            let squares = halfInverse(panel: panel).reduce(Lanes.zero) { $0 + $1 * $1 }
            try tally.step()
            return squares
        }
        return (0..<(vertices.count - 1)).map { squares[$0 / 8][$0 % 8] }
    }
}

extension Measure {
    /// ``Graph/informationCentrality(weightedBy:normalized:execution:)``.
    public static let information = Measure(
        optional: "information",
        "How well each \(.vertex) is joined to the others by all paths together.",
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
