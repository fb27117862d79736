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
    /// - Throws: `GraphError.negativeWeight`, `.notConverged`, `.cancelled`.
    /// - Complexity: O(*m*) a round; rounds grow with the inverse root of the gap between the two
    ///   largest factors.
    /// - SeeAlso: Kleinberg (1999), <https://doi.org/10.1145/324133.324140>.
    public func hubsAndAuthorities(
        weightedBy strength: TieStrength = .weight, direction: Direction = .out,
        execution: Execution = .serial
    ) throws(GraphError) -> HubsAndAuthorities {
        let graph = try unsigned("hits", direction).measured(by: strength)
        var convergence = Convergence(
            of: "hits", within: 1e-12, maxIterations: 100_000, execution)
        let groups = HubGroup.all(in: graph)
        let best = try groups.map { EigenCandidate(part: $0, bound: $0.bound(in: graph)) }
            .strongest { (group) throws(GraphError) in
                try group.solve(in: graph, &convergence, execution)
            }
        if best.count > 1 {
            let none = [Double?](repeating: nil, count: vertexCount)
            return HubsAndAuthorities(hubs: none, authorities: none)
        }
        var hubs = [Double?](repeating: 0, count: vertexCount)
        var authorities = hubs
        for solution in best.map(\.solution) {
            let hubShares = solution.hubs.shares
            for (place, vertex) in solution.group.hubs.enumerated() {
                hubs[vertex] = hubShares[place]
            }
            let authorityShares = solution.authorities.shares
            for (place, vertex) in solution.group.authorities.enumerated() {
                authorities[vertex] = authorityShares[place]
            }
        }
        return HubsAndAuthorities(hubs: hubs, authorities: authorities)
    }
}

/// Hubs that are connected through the authorities they point at, and those authorities.
private struct HubGroup {
    var hubs: [Int] = []
    var authorities: [Int] = []

    /// The groups of a graph; each arc leads from a hub to an authority of one group.
    static func all(in graph: Graph) -> [HubGroup] {
        let count = graph.vertexCount
        // Every vertex stands twice: as a hub at its number, as an authority further up.
        let trees = ComponentTrees(vertexCount: 2 * count)
        for vertex in 0..<count {
            for entry in graph.outgoing.range(vertex) {
                trees.join(Int32(vertex), graph.outgoing.neighbors[entry] + Int32(count))
            }
        }
        let partition = trees.partition()
        var groups = [HubGroup](repeating: HubGroup(), count: partition.groupCount)
        for (place, group) in partition.membership.enumerated() {
            if place < count {
                groups[group].hubs.append(place)
            } else {
                groups[group].authorities.append(place - count)
            }
        }
        return groups.filter { !$0.hubs.isEmpty && !$0.authorities.isEmpty }
    }

    /// What the largest eigenvalue of `MᵀM` cannot exceed: the largest sum of a row times that of a
    /// column.
    func bound(in graph: Graph) -> Double {
        graph.outgoing.greatestStrength(of: hubs)
            * graph.incoming.greatestStrength(of: authorities)
    }

    /// The largest eigenvalue of `MᵀM` with its vector of authorities, and the hubs that follow.
    func solve(
        in graph: Graph, _ convergence: inout Convergence, _ execution: Execution
    ) throws(GraphError) -> (value: Double, solution: Scores) {
        let toAuthorities = graph.outgoing.restricted(
            to: hubs, columns: authorities.positions(among: graph.vertexCount))
        let toHubs = graph.incoming.restricted(
            to: authorities, columns: hubs.positions(among: graph.vertexCount))
        let matrix = SymmetricMatrix(toHubs, times: toAuthorities, execution)
        let (value, vector) = try DominantVector(of: matrix).climb(&convergence)
        return (
            value,
            Scores(
                group: self, hubs: toAuthorities.product(with: vector, execution),
                authorities: vector)
        )
    }

    struct Scores {
        var group: HubGroup
        var hubs: [Double]
        var authorities: [Double]
    }
}

extension [Int] {
    /// Where each of `count` vertices stands in the list, −1 for those that do not.
    fileprivate func positions(among count: Int) -> [Int32] {
        var positions = [Int32](repeating: -1, count: count)
        for (position, vertex) in enumerated() { positions[vertex] = Int32(position) }
        return positions
    }
}

extension [Double] {
    /// The values divided by their sum.
    fileprivate var shares: [Double] {
        let sum = reduce(0, +)
        return map { $0 / sum }
    }
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
