extension Graph {
    /// How much current flows through each vertex when current is sent between all pairs of others.
    ///
    /// `c(v) = Σ I(s, t | v)` over unordered pairs `s ≠ v ≠ t` of the component, where a unit of
    /// current enters at `s` and leaves at `t`, ties are resistors whose conductance is their
    /// weight, and `I` is half the current through the ties of `v`.
    ///
    /// Direction is ignored: ties of both directions are added; parallel arcs add up; loops are
    /// dropped; negative weights are refused.
    ///
    /// - Parameters:
    ///   - strength: Whether ties conduct by weight or alike.
    ///   - normalized: Divide by the number of pairs in the component, `(k − 1)(k − 2) / 2`.
    ///   - execution: Progress and cancellation.
    /// - Returns: One score per vertex, at the vertex's position: in `0...1` if normalized; `nil`
    ///   for an isolate, 0 in a component of two.
    /// - Throws: `GraphError.negativeWeight`, `.notEnoughMemory`, `.cancelled`.
    /// - Complexity: O(*n*³ + *mn* log *n*) time, O(*n*²) space, for the largest component.
    /// - SeeAlso: Newman (2005), <https://doi.org/10.1016/j.socnet.2004.11.009>.
    public func currentFlowBetweenness(
        weightedBy strength: TieStrength = .weight, normalized: Bool = true,
        execution: Execution = .serial
    ) throws(GraphError) -> [Double?] {
        let graph = try unsigned("current-flow", .all).measured(by: strength)
        var scores = [Double?](repeating: nil, count: vertexCount)
        let tally = Tally(steps: 4 * vertexCount, execution: execution)
        for group in graph.weakComponents().groups where group.count > 1 {
            let inverse = try LaplacianInverse(graph, vertices: group, for: "current-flow", tally)
            let pairs = Double(max(1, (group.count - 1) * (group.count - 2))) / 2
            for (vertex, flow) in zip(group, try graph.throughflow(inverse, tally)) {
                scores[vertex] = normalized ? flow / pairs : flow
            }
        }
        return scores
    }

    /// The summed current through each vertex of a component, pairs that it ends excluded.
    private func throughflow(
        _ inverse: LaplacianInverse, _ tally: Tally
    ) throws(GraphError) -> [Double] {
        let size = inverse.vertices.count
        var position = [Int](repeating: 0, count: vertexCount)
        for (index, vertex) in inverse.vertices.enumerated() { position[vertex] = index }
        var flow = [Double](repeating: 0, count: size)
        for (tail, vertex) in inverse.vertices.enumerated() {
            for entry in outgoing.range(vertex) {
                let head = position[Int(outgoing.neighbors[entry])]
                if head < tail { continue }
                // A unit entering at s and leaving at t sends drop[s] − drop[t] along this tie.
                let drop = (0..<size).map {
                    outgoing.weight(entry)
                        * (inverse.entries[tail * size + $0] - inverse.entries[head * size + $0])
                }
                let all = totalDifference(drop)
                for end in [tail, head] {
                    let own = drop.reduce(0) { $0 + abs($1 - drop[end]) }
                    flow[end] += (all - own) / 2
                }
            }
            try tally.step()
        }
        return flow
    }
}

/// `Σ |x − y|` over all pairs.
private func totalDifference(_ values: [Double]) -> Double {
    let last = Double(values.count - 1)
    return values.sorted().enumerated().reduce(0) { sum, item in
        sum + item.element * (2 * Double(item.offset) - last)
    }
}

extension Measure {
    /// ``Graph/currentFlowBetweenness(weightedBy:normalized:execution:)``.
    static let currentFlow = Measure(
        optional: "current-flow", "How much current flows through each vertex between all pairs.",
        contract: MeasureContract(
            definition: "Σ I(s, t | v) over pairs of others in the component, ties being resistors",
            weight: .conductance, parallelArcs: .summed, sign: .refused, direction: .ignored,
            scale: "divided by (k − 1)(k − 2) / 2 if normalized, k the size of the component",
            disconnected: "each component apart", isolates: .none, cost: "O(n³ + mn log n)",
            source: "Newman 2005, doi:10.1016/j.socnet.2004.11.009")
    ) { graph, options throws(GraphError) in
        try graph.currentFlowBetweenness(
            weightedBy: options.strength, normalized: options.normalized,
            execution: options.execution)
    }
}
