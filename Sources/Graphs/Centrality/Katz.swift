extension Graph {
    /// How many walks end at each vertex, longer walks counting less.
    ///
    /// `x = (I − α·Aᵀ)⁻¹ β`: every vertex starts with `β`, and a walk of `k` steps adds
    /// `αᵏ` times the product of its weights.
    ///
    /// Direction is followed as chosen; weights are strengths of ties; parallel arcs add up; loops
    /// are dropped; negative weights are refused.
    ///
    /// - Parameters:
    ///   - strength: Whether ties count by weight or alike.
    ///   - direction: Walks that end at the vertex (`.in`), that begin there (`.out`), or either
    ///     way over undirected ties (`.all`).
    ///   - attenuation: `α`, below the inverse of the spectral radius; by default 0.85 of that, or,
    ///     where no arc lies on a cycle, of the inverse of the largest strength.
    ///   - base: `β`, what every vertex starts with.
    ///   - tolerance: Stop when no score changes by more than this part of the largest.
    ///   - maxIterations: Give up after so many rounds.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: One score per vertex, at the vertex's position, at least `base`.
    /// - Throws: `GraphError.negativeWeight`; `.parameter` for an attenuation out of range, for
    ///   which the sum of walks is infinite; `.notConverged`; `.cancelled`.
    /// - Complexity: O(*m*) a round, besides the spectral radius where the largest strength does
    ///   not settle the matter.
    /// - SeeAlso: Katz (1953), <https://doi.org/10.1007/BF02289026>.
    public func katzCentrality(
        weightedBy strength: TieStrength = .weight, direction: Direction = .in,
        attenuation: Double? = nil, base: Double = 1, tolerance: Double = 1e-13,
        maxIterations: Int = 100_000, execution: Execution = .serial
    ) throws(GraphError) -> [Double] {
        let graph = try unsigned("katz", direction).measured(by: strength)
        let alpha = try graph.attenuation(attenuation, execution)
        let tally = Tally(steps: maxIterations, execution: execution)
        var scores = [Double](repeating: base, count: vertexCount)
        var next = scores
        let rows = graph.outgoing
        var change = 0.0
        for _ in 0..<maxIterations {
            change = 0
            var largest = 0.0
            for vertex in 0..<vertexCount {
                var sum = 0.0
                for entry in rows.range(vertex) {
                    sum += rows.weight(entry) * scores[Int(rows.neighbors[entry])]
                }
                let score = base + alpha * sum
                change = max(change, abs(score - scores[vertex]))
                largest = max(largest, abs(score))
                next[vertex] = score
            }
            swap(&scores, &next)
            if change <= tolerance * largest { return scores }
            try tally.step()
        }
        throw .notConverged(measure: "katz", iterations: maxIterations, residual: change)
    }

    /// The attenuation to use, checked against the spectral radius.
    private func attenuation(
        _ wanted: Double?, _ execution: Execution
    ) throws(GraphError) -> Double {
        let largestStrength = strength(direction: .out).max() ?? 0
        if let wanted {
            if wanted >= 0, wanted * largestStrength < 1 { return wanted }
            let radius = try spectralRadius(execution: execution)
            if wanted >= 0, wanted * radius < 1 { return wanted }
            throw .parameter(
                measure: "katz", name: "attenuation", value: wanted,
                allowed: "from 0 to below \(1 / radius)")
        }
        let radius = try spectralRadius(execution: execution)
        if radius > 0 { return 0.85 / radius }
        return largestStrength > 0 ? 0.85 / largestStrength : 0
    }
}

extension Measure {
    /// ``Graph/katzCentrality(weightedBy:direction:attenuation:base:tolerance:maxIterations:execution:)``.
    static let katz = Measure(
        "katz", "How many walks end at each vertex, longer walks counting less.",
        contract: MeasureContract(
            definition: "x = (I − α·Aᵀ)⁻¹ 1, α = 0.85 / λ₁",
            weight: .strength, parallelArcs: .summed, sign: .refused, direction: .chosen(.in),
            scale: "1 and more", disconnected: "components do not touch, but share α",
            isolates: .one, cost: "O(m) a round", source: "Katz 1953, doi:10.1007/BF02289026")
    ) { graph, options throws(GraphError) in
        try graph.katzCentrality(
            weightedBy: options.strength, direction: options.direction ?? .in,
            execution: options.execution)
    }
}
