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
        let alpha: Double
        if let attenuation {
            alpha = attenuation
        } else {
            alpha = try graph.usualAttenuation(execution)
        }
        guard alpha >= 0, alpha.isFinite else {
            throw .parameter(
                measure: "katz", name: "attenuation", value: alpha, allowed: "a number from 0 up")
        }
        let tally = Tally(steps: maxIterations, execution: execution)
        let scores = Scratch(repeating: base, count: vertexCount)
        let walks = Scratch(repeating: 0.0, count: vertexCount)
        var (change, earlier) = (0.0, Double.infinity)
        for round in 0..<maxIterations {
            graph.outgoing.multiply(scores, into: walks)
            change = 0
            var largest = 0.0
            for vertex in 0..<vertexCount {
                let score = base + alpha * walks[vertex]
                change = max(change, abs(score - scores[vertex]))
                largest = max(largest, abs(score))
                scores[vertex] = score
            }
            if change <= tolerance * largest { return scores.array }
            if round & 0xF == 0xF {
                if !(change < earlier) { try graph.checkAttenuation(alpha, execution) }
                earlier = change
            }
            try tally.step()
        }
        throw .notConverged(measure: "katz", iterations: maxIterations, residual: change)
    }

    /// 0.85 of the largest attenuation for which walks add up.
    private func usualAttenuation(_ execution: Execution) throws(GraphError) -> Double {
        let radius = try spectralRadius(execution: execution)
        if radius > 0 { return 0.85 / radius }
        let largestStrength = strength(direction: .out).max() ?? 0
        return largestStrength > 0 ? 0.85 / largestStrength : 0
    }

    /// Refuses an attenuation for which walks add up to infinity. Scores that settle prove that they
    /// do not, so this is asked only when they grow.
    private func checkAttenuation(
        _ alpha: Double, _ execution: Execution
    ) throws(GraphError) {
        let radius = try spectralRadius(execution: execution)
        if alpha * radius >= 1 {
            throw .parameter(
                measure: "katz", name: "attenuation", value: alpha,
                allowed: "from 0 to below \(1 / radius)")
        }
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
