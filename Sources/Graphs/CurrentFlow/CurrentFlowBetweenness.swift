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
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: One score per vertex, at the vertex's position: in `0...1` if normalized; `nil`
    ///   for an isolate, exactly 0 for a leaf.
    /// - Throws: `GraphError.negativeWeight`, `.weightOutOfRange`, `.notEnoughMemory`, `.cancelled`.
    /// - Complexity: O(*n*³ + *mn* log *n*) time, O(*n*²) space, for the largest component.
    /// - SeeAlso: Newman (2005), <https://doi.org/10.1016/j.socnet.2004.11.009>.
    public func currentFlowBetweenness(
        weightedBy strength: TieStrength = .weight, normalized: Bool = true,
        execution: Execution = .serial
    ) throws(GraphError) -> [Double?] {
        let graph = try unsigned("current-flow", .all).measured(by: strength, for: "current-flow")
        var scores = [Double?](repeating: nil, count: vertexCount)
        let groups = graph.weakComponents().groups.filter { $0.count > 1 }
        try graph.checkMatrices(groups, bytesPerPair: 12, for: "current-flow")
        let steps = groups.reduce(0) { $0 + 2 * GroundedLaplacian.panelCount($1.count) + $1.count }
        let tally = Tally(steps: steps, execution: execution)
        for group in groups {
            let circuit = try GroundedLaplacian(graph, group, execution, tally)
            let potentials = try circuit.allPotentials(execution, tally)
            let flows = try graph.throughflow(circuit.vertices, potentials, execution, tally)
            let pairs = Double(max(1, (group.count - 1) * (group.count - 2))) / 2
            for (vertex, flow) in zip(circuit.vertices, flows) {
                // Nothing flows through a leaf; what the sums leave there is rounding.
                let isLeaf = graph.outgoing.range(vertex).count < 2
                let passing = isLeaf ? 0 : max(0, flow)
                scores[vertex] = normalized ? passing / pairs : passing
            }
        }
        return scores
    }

    /// The summed current through each vertex of a component, pairs that it ends excluded.
    private func throughflow(
        _ vertices: [Int], _ potentials: [Double], _ execution: Execution, _ tally: Tally
    ) throws(GraphError) -> [Double] {
        let size = vertices.count
        var position = [Int](repeating: 0, count: vertexCount)
        for (index, vertex) in vertices.enumerated() { position[vertex] = index }
        let positions = position
        let chunks = Execution.chunks(of: size)
        return try execution.reduce(
            chunks: chunks.count, tally, into: Array(repeating: 0, count: size)
        ) { (chunk, tally) throws(GraphError) in
            var flows = [Double](repeating: 0, count: size)
            var drops = flows
            for tail in chunks[chunk] {
                for entry in outgoing.range(vertices[tail]) {
                    let head = positions[Int(outgoing.neighbors[entry])]
                    if head < tail { continue }
                    // A unit from s to t sends drops[s] − drops[t] along this tie.
                    let weight = outgoing.weight(entry)
                    for end in 0..<size {
                        drops[end] =
                            weight * (potentials[tail * size + end] - potentials[head * size + end])
                    }
                    let ends = (drops[tail], drops[head])
                    var own = (0.0, 0.0)
                    for drop in drops {
                        own.0 += abs(drop - ends.0)
                        own.1 += abs(drop - ends.1)
                    }
                    drops.sort()
                    let all = totalDifference(drops)
                    flows[tail] += (all - own.0) / 2
                    flows[head] += (all - own.1) / 2
                }
                try tally.step()
            }
            return flows
        } join: {
            $0.add($1)
        }
    }
}

extension GroundedLaplacian {
    /// The potential of each vertex when a unit of current enters at another, or there, and leaves at
    /// the grounded one, row after row.
    fileprivate func allPotentials(
        _ execution: Execution, _ tally: Tally
    ) throws(GraphError) -> [Double] {
        let size = vertices.count
        let parts = try execution.map(chunks: Self.panelCount(size), tally) {
            (panel, tally) throws(GraphError) in
            let part = potentials(panel: panel)
            try tally.step()
            return part
        }
        var matrix = [Double](repeating: 0, count: size * size)
        for (panel, part) in parts.enumerated() {
            for (offset, values) in part.enumerated() where 8 * panel + offset < size - 1 {
                let row = 8 * panel + offset
                for column in 8 * panel...min(row, 8 * panel + 7) {
                    matrix[row * size + column] = values[column - 8 * panel]
                    matrix[column * size + row] = values[column - 8 * panel]
                }
            }
        }
        return matrix
    }
}

/// `Σ |x − y|` over all pairs of ascending values.
private func totalDifference(_ values: [Double]) -> Double {
    let last = Double(values.count - 1)
    return values.enumerated().reduce(0) { sum, item in
        sum + item.element * (2 * Double(item.offset) - last)
    }
}

extension Measure {
    /// ``Graph/currentFlowBetweenness(weightedBy:normalized:execution:)``.
    public static let currentFlow = Measure(
        optional: "current-flow",
        "How much current flows through each \(.vertex) between all pairs.",
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
