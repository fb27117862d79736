extension Graph {
    /// How many partners each vertex has that are not redundant.
    ///
    /// `k − 2 t / k` with `k` partners and `t` ties among them.
    ///
    /// Direction and weights are ignored, but an arc of weight 0 is no tie; parallel arcs are one
    /// tie; loops are dropped; negative weights are refused.
    ///
    /// - Parameters:
    ///   - normalized: Divide by the number of partners, which gives Burt's efficiency.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: One score per vertex, at the vertex's position: from 1 to the number of partners, or
    ///   a share of them; `nil` for an isolate.
    /// - Throws: `GraphError.negativeWeight`, `.cancelled`.
    /// - Complexity: O(*m*^1.5).
    /// - SeeAlso: Burt (1992), *Structural Holes*, chapter 2; Borgatti (1997), *Structural holes:
    ///   unpacking Burt's redundancy measures*, Connections 20:35–38.
    public func effectiveSize(
        normalized: Bool = false, execution: Execution = .serial
    ) throws(GraphError) -> [Double?] {
        let graph = try unsigned("effective-size", .all).unweighted()
        let triangles = try graph.triangleSums(execution) { _ in (1, 1, 1) }
        return (0..<vertexCount).map { vertex in
            let partners = Double(graph.outgoing.range(vertex).count)
            if partners == 0 { return nil }
            let size = partners - 2 * triangles[vertex] / partners
            return normalized ? size / partners : size
        }
    }
}

extension Measure {
    /// ``Graph/effectiveSize(normalized:execution:)``.
    public static let effectiveSize = Measure(
        "effective-size", "How many partners each \(.vertex) has that are not redundant.",
        contract: contract("k − 2 t / k, t the ties among the k partners", "a count"), column: 0,
        of: sizes)

    /// ``Graph/effectiveSize(normalized:execution:)`` as a share of partners.
    public static let efficiency = Measure(
        "efficiency", "The share of each \(.vertex)'s partners that are not redundant.",
        contract: contract("1 − 2 t / k², t the ties among the k partners", "0…1"), column: 1,
        of: sizes)

    private static let sizes = MeasureComputation { graph, options throws(GraphError) in
        let sizes = try graph.effectiveSize(execution: options.execution)
        let partners = graph.degreeCentrality(normalized: false)
        return [sizes, zip(sizes, partners).map { size, count in size.map { $0 / count } }]
    }

    private static func contract(_ definition: Phrase, _ scale: Phrase) -> MeasureContract {
        MeasureContract(
            definition: definition,
            weight: .ignored, parallelArcs: .merged, sign: .refused, direction: .ignored,
            scale: scale, disconnected: "no matter", isolates: .none, cost: "O(m^1.5)",
            source: "Borgatti 1997, Connections 20:35–38")
    }
}
