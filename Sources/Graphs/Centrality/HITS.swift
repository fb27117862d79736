/// Hub and authority scores of every vertex.
public struct HubsAndAuthorities: Sendable {
    /// How well each vertex points at authorities; `nil` where the scores are not determined.
    public let hubs: [Double?]

    /// How well hubs point at each vertex; `nil` where the scores are not determined.
    public let authorities: [Double?]
}

extension Graph {
    /// Hubs, which point at good authorities, and authorities, at which good hubs point.
    ///
    /// `h ∝ A a` and `a ∝ Aᵀ h` for the largest possible factor: the principal eigenvectors of
    /// `AAᵀ` and `AᵀA`, each summing to 1.
    ///
    /// Direction is followed; weights are strengths of ties; parallel arcs add up; loops are
    /// dropped; negative weights are refused.
    ///
    /// - Parameters:
    ///   - strength: Whether ties count by weight or alike.
    ///   - direction: `.out` as defined; `.in` swaps hubs and authorities; `.all` reads ties
    ///     without direction.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: Two scores per vertex, at the vertex's position, in `0...1`. All `nil` where two
    ///   unconnected groups of hubs do equally well, since then any mixture of them is a solution;
    ///   all 0 where there are no arcs.
    /// - Throws: `GraphError.negativeWeight`, `.tooManyArcs`, `.notConverged`, `.cancelled`.
    /// - Complexity: O(*m*) a round; rounds grow with the inverse root of the gap between the two
    ///   largest factors.
    /// - SeeAlso: Kleinberg (1999), <https://doi.org/10.1145/324133.324140>.
    public func hubsAndAuthorities(
        weightedBy strength: TieStrength = .weight, direction: Direction = .out,
        execution: Execution = .serial
    ) throws(GraphError) -> HubsAndAuthorities {
        let graph = try unsigned("hits", direction).measured(by: strength)
        let doubled = try graph.doubled()
        var iteration = EigenIteration(
            doubled, tolerance: 1e-12, maxIterations: 100_000, for: "hits", execution)
        let best = try iteration.largest(of: doubled.weakComponents().groups)
        if best.count > 1 {
            let none = [Double?](repeating: nil, count: vertexCount)
            return HubsAndAuthorities(hubs: none, authorities: none)
        }
        let scores = PrincipalEigenvector(best, vertexCount: 2 * vertexCount).scores
        return HubsAndAuthorities(
            hubs: shares(scores[..<vertexCount]), authorities: shares(scores[vertexCount...]))
    }

    /// The undirected graph in which every vertex stands twice: as a hub `v`, tied to the
    /// authorities `n + u` that its arcs lead to.
    private func doubled() throws(GraphError) -> Graph {
        var sources: [Int32] = []
        var targets: [Int32] = []
        for vertex in 0..<vertexCount {
            for entry in outgoing.range(vertex) {
                sources.append(Int32(vertex))
                targets.append(outgoing.neighbors[entry] + Int32(vertexCount))
            }
        }
        return try Graph(
            vertexCount: 2 * vertexCount, isDirected: false, sources: sources, targets: targets,
            weights: isWeighted ? outgoing.weights : nil)
    }
}

private func shares(_ scores: ArraySlice<Double>) -> [Double?] {
    let sum = scores.reduce(0, +)
    return scores.map { sum > 0 ? $0 / sum : 0 }
}

extension Measure {
    /// The hubs of ``Graph/hubsAndAuthorities(weightedBy:direction:execution:)``.
    static let hub = Measure(
        optional: "hub", "How well each vertex points at good authorities.",
        contract: contract(definition: "principal eigenvector of AAᵀ")
    ) { graph, options throws(GraphError) in
        try graph.hubsAndAuthorities(
            weightedBy: options.strength, direction: options.direction ?? .out,
            execution: options.execution
        ).hubs
    }

    /// The authorities of ``Graph/hubsAndAuthorities(weightedBy:direction:execution:)``.
    static let authority = Measure(
        optional: "authority", "How well good hubs point at each vertex.",
        contract: contract(definition: "principal eigenvector of AᵀA")
    ) { graph, options throws(GraphError) in
        try graph.hubsAndAuthorities(
            weightedBy: options.strength, direction: options.direction ?? .out,
            execution: options.execution
        ).authorities
    }

    private static func contract(definition: String) -> MeasureContract {
        MeasureContract(
            definition: definition,
            weight: .strength, parallelArcs: .summed, sign: .refused, direction: .chosen(.out),
            scale: "shares that sum to 1",
            disconnected: "0 outside the strongest group; no value where two groups tie",
            isolates: .zeroOrNone, cost: "O(m) a round",
            source: "Kleinberg 1999, doi:10.1145/324133.324140")
    }
}
