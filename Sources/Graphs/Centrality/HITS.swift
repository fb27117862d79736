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
    /// - Throws: `GraphError.negativeWeight`, `.weightOutOfRange`, `.tooManyVertices` from 2³⁰ on,
    ///   `.notConverged`, `.cancelled`.
    /// - Complexity: O(*m*) a round; rounds grow with the inverse root of the gap between the two
    ///   largest factors.
    /// - SeeAlso: Kleinberg (1999), <https://doi.org/10.1145/324133.324140>.
    public func hubsAndAuthorities(
        weightedBy strength: TieStrength = .weight, direction: Direction = .out,
        execution: Execution = .serial
    ) throws(GraphError) -> HubsAndAuthorities {
        let measure = "hub, authority"
        let graph = try unsigned(measure, direction).measured(by: strength, for: measure)
        // Every vertex stands twice, as hub and as authority.
        try Graph.checkSize(vertexCount: 2 * vertexCount, arcCount: arcCount, isDirected: true)
        var convergence = Convergence(
            of: measure, within: 1e-12, maxIterations: 100_000, execution)
        var matrices = HubMatrices(graph, execution)
        let best = try HubGroup.all(in: graph)
            .map { EigenCandidate(part: $0, bound: $0.bound(in: graph)) }
            .strongest { (group) throws(GraphError) in try matrices.solve(group, &convergence) }
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
        // A vertex is a hub at its number and an authority further up.
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
}

/// The scores within a group.
private struct HubScores {
    var group: HubGroup
    var hubs: [Double]
    var authorities: [Double]
}

/// The matrices of groups, one after the other.
private struct HubMatrices {
    private let graph: Graph
    private let execution: Execution

    /// Where each vertex stands in the group in hand.
    private var hubPositions: [Int32]
    private var authorityPositions: [Int32]

    init(_ graph: Graph, _ execution: Execution) {
        self.graph = graph
        self.execution = execution
        hubPositions = Array(repeating: -1, count: graph.vertexCount)
        authorityPositions = hubPositions
    }

    /// The largest eigenvalue of `MᵀM` with its vector of authorities, and the hubs that follow.
    mutating func solve(
        _ group: HubGroup, _ convergence: inout Convergence
    ) throws(GraphError) -> (value: Double, solution: HubScores) {
        // An arc of one of the group's vertices stays within the group, so that what other groups
        // have left in the positions is not read.
        for (place, vertex) in group.hubs.enumerated() { hubPositions[vertex] = Int32(place) }
        for (place, vertex) in group.authorities.enumerated() {
            authorityPositions[vertex] = Int32(place)
        }
        let toAuthorities = graph.outgoing.restricted(to: group.hubs, columns: authorityPositions)
        let toHubs = graph.incoming.restricted(to: group.authorities, columns: hubPositions)
        let matrix = SymmetricMatrix(toHubs, times: toAuthorities, execution)
        let (value, vector) = try DominantVector(of: matrix).climb(&convergence)
        return (
            value,
            HubScores(
                group: group, hubs: toAuthorities.product(with: vector, execution),
                authorities: vector)
        )
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
    public static let hub = Measure(
        "hub", "How well each \(.vertex) points at good authorities.",
        contract: contract(definition: "principal eigenvector of AAᵀ"), column: 0,
        of: hubsAndAuthorities, remark: remark)

    /// The authorities of ``Graph/hubsAndAuthorities(weightedBy:direction:execution:)``.
    public static let authority = Measure(
        "authority", "How well good hubs point at each \(.vertex).",
        contract: contract(definition: "principal eigenvector of AᵀA"), column: 1,
        of: hubsAndAuthorities, remark: remark)

    private static let hubsAndAuthorities = MeasureComputation {
        (graph, options) throws(GraphError) in
        let scores = try graph.hubsAndAuthorities(
            weightedBy: options.strength, direction: options.direction ?? .out,
            execution: options.execution)
        return [scores.hubs, scores.authorities]
    }

    private static let remark: MeasureRemark = { graph, options, scores in
        let ignoresDirection = !graph.isDirected || options.direction == .all
        if scores.hasNone {
            return "no value, since two groups of hubs that have no authority in common do equally "
                + "well, and any mixture of their scores would do"
                + (ignoresDirection
                    ? "; without a direction that holds of every star, tree and other graph of two "
                        + "sides" : "")
        }
        return ignoresDirection ? "hubs and authorities are the same without a direction" : nil
    }

    private static func contract(definition: Phrase) -> MeasureContract {
        MeasureContract(
            definition: definition,
            weight: .strength, parallelArcs: .summed, sign: .refused, direction: .chosen(.out),
            scale: "shares that sum to 1; hubs and authorities are the same without a direction",
            disconnected:
                "0 outside the strongest group; no value where two groups share the largest "
                + "factor, as in stars and trees without a direction",
            isolates: .zeroOrNone, cost: "O(m) a round",
            source: "Kleinberg 1999, doi:10.1145/324133.324140")
    }
}
