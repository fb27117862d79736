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
        for rows in rows(direction) {
            for vertex in 0..<vertexCount {
                var sum = 0.0
                if loopCount == 0, rows.isWeighted {
                    for weight in rows.weights[rows.range(vertex)] { sum += weight }
                } else {
                    for entry in rows.range(vertex) where rows.neighbors[entry] != vertex {
                        sum += rows.weight(entry)
                    }
                }
                strengths[vertex] += sum
            }
        }
        guard normalized else { return strengths }
        let total = strengths.reduce(0, +)
        return total == 0 ? strengths.map { _ in 0 } : strengths.map { $0 / total }
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
