extension Graph {
    /// How much each vertex's ties weigh together.
    ///
    /// `s(v) = Σ w(v, u)` over the other vertices `u`.
    ///
    /// Direction is followed as chosen; negative weights are subtracted; parallel arcs add up;
    /// loops do not count.
    ///
    /// - Parameters:
    ///   - direction: Arcs that leave the vertex, that reach it, or both.
    ///   - normalized: Divide by the sum over all vertices, so that scores are shares.
    /// - Returns: One score per vertex, at the vertex's position: in units of weight, or a share;
    ///   without any weight, every share is 0.
    /// - Complexity: O(*n* + *m*).
    /// - SeeAlso: Barrat et al. (2004), <https://doi.org/10.1073/pnas.0400087101>.
    public func strength(direction: Direction = .all, normalized: Bool = false) -> [Double] {
        var strengths = [Double](repeating: 0, count: vertexCount)
        for rows in rows(direction) { rows.addStrengths(to: &strengths, hasLoops: loopCount > 0) }
        guard normalized else { return strengths }
        let total = strengths.reduce(0, +)
        return total == 0 ? strengths.map { _ in 0 } : strengths.map { $0 / total }
    }
}

extension Adjacency {
    fileprivate func addStrengths(to strengths: inout [Double], hasLoops: Bool) {
        guard isWeighted, !hasLoops else {
            for vertex in 0..<vertexCount {
                for entry in range(vertex) where neighbors[entry] != vertex {
                    strengths[vertex] += weight(entry)
                }
            }
            return
        }
        weights.withUnsafeBufferPointer { weights in
            var entry = 0
            for vertex in 0..<vertexCount {
                var sum = 0.0
                let end = Int(offsets[vertex + 1])
                while entry < end {
                    sum += weights[entry]
                    entry += 1
                }
                strengths[vertex] += sum
            }
        }
    }
}

extension Measure {
    /// ``Graph/strength(direction:normalized:)``.
    static let strength = Measure(
        "strength", "How much each vertex's ties weigh together.",
        contract: MeasureContract(
            definition: "Σ w(v, u) over the others",
            weight: .strength, parallelArcs: .summed, sign: .kept, direction: .chosen(.all),
            scale: "in units of weight", disconnected: "no matter", isolates: .zero,
            cost: "O(n + m)", source: "Barrat et al. 2004, doi:10.1073/pnas.0400087101")
    ) { graph, options in
        let graph = options.strength == .unit ? graph.simplified().unweighted() : graph
        return graph.strength(direction: options.direction ?? .all)
    }
}
