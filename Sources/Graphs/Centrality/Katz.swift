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
    /// - Throws: `GraphError.negativeWeight`, `.weightOutOfRange`; `.parameter` for an attenuation out of range, for
    ///   which the sum of walks is infinite; `.notConverged`; `.cancelled`.
    /// - Complexity: O(*m*) a round, besides the spectral radius where the largest strength does
    ///   not settle the matter.
    /// - SeeAlso: Katz (1953), <https://doi.org/10.1007/BF02289026>.
    public func katzCentrality(
        weightedBy strength: TieStrength = .weight, direction: Direction = .in,
        attenuation: Double? = nil, base: Double = 1, tolerance: Double = 1e-13,
        maxIterations: Int = 100_000, execution: Execution = .serial
    ) throws(GraphError) -> [Double] {
        let graph = try unsigned("katz", direction).measured(by: strength, for: "katz")
        let alpha: Double
        if let attenuation {
            alpha = attenuation
        } else {
            var finding = execution
            finding.onProgress = nil
            alpha = try graph.usualAttenuation(finding)
        }
        guard alpha >= 0, alpha.isFinite else {
            throw .parameter(
                measure: "katz", name: "attenuation", value: alpha, allowed: "a number from 0 up")
        }
        var convergence = Convergence(
            of: "katz", within: tolerance, maxIterations: maxIterations, execution)
        let pieces = RowPieces(graph.outgoing, execution)
        var scores = Scratch(repeating: base, count: vertexCount)
        var next = Scratch(repeating: 0.0, count: vertexCount)
        var (round, earlier) = (0, Double.infinity)
        while true {
            let rows = graph.outgoing
            let (change, largest) = pieces.reduce(
                (change: 0.0, largest: 0.0),
                { range in
                    var (change, largest) = (0.0, 0.0)
                    rows.forEachProduct(with: scores, in: range) { vertex, walks in
                        let score = base + alpha * walks
                        change = max(change, abs(score - scores[vertex]))
                        largest = max(largest, abs(score))
                        next[vertex] = score
                    }
                    return (change, largest)
                }, { (max($0.change, $1.change), max($0.largest, $1.largest)) })
            swap(&scores, &next)
            if try convergence.isReached(by: largest > 0 ? change / largest : 0) {
                return scores.array
            }
            round += 1
            if round.isMultiple(of: 16) {
                if !(change < earlier) { try graph.checkAttenuation(alpha, execution) }
                earlier = change
            }
        }
    }

    /// 0.85 of the largest attenuation for which walks add up.
    private func usualAttenuation(_ execution: Execution) throws(GraphError) -> Double {
        let radius = try spectralRadius(for: "katz", execution)
        if radius > 0 { return 0.85 / radius }
        let largestStrength = strength(direction: .out).max() ?? 0
        return largestStrength > 0 ? 0.85 / largestStrength : 0
    }

    /// Refuses an attenuation for which walks add up to infinity. Scores that settle prove that they
    /// do not, so this is asked only when they grow.
    private func checkAttenuation(
        _ alpha: Double, _ execution: Execution
    ) throws(GraphError) {
        let radius = try spectralRadius(for: "katz", execution)
        if alpha * radius >= 1 {
            throw .parameter(
                measure: "katz", name: "attenuation", value: alpha,
                allowed: "from 0 to below \(1 / radius)")
        }
    }
}

extension Measure {
    /// ``Graph/katzCentrality(weightedBy:direction:attenuation:base:tolerance:maxIterations:execution:)``.
    public static let katz = Measure(
        "katz", "How many walks end at each \(.vertex), longer walks counting less.",
        contract: MeasureContract(
            definition:
                "x = (I − α·Aᵀ)⁻¹ 1, α = 0.85 / λ₁, or 0.85 / max s where no \(.arc) lies on a "
                + "cycle and λ₁ = 0",
            weight: .strength, parallelArcs: .summed, sign: .refused, direction: .chosen(.in),
            scale: "1 and more", disconnected: "components do not touch, but share α",
            isolates: .one, cost: "O(m) a round", source: "Katz 1953, doi:10.1007/BF02289026")
    ) { graph, options throws(GraphError) in
        try graph.katzCentrality(
            weightedBy: options.strength, direction: options.direction ?? .in,
            execution: options.execution)
    }
}
