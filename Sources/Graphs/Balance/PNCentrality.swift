extension Graph {
    /// How well placed each vertex is among positive and negative ties: being tied positively to the
    /// well placed is good, being tied negatively to them is twice as bad.
    ///
    /// With `P` and `N` the 0/1 matrices of positive and negative ties, `M = P − 2N` and
    /// `β = 1 / (2 (n − 1))`: of ties without direction `(I − β M)⁻¹ 1`; of arcs that reach a vertex
    /// `(I − β² MᵀM)⁻¹ (I + β Mᵀ) 1`; of arcs that leave it the same with `M` and `Mᵀ` exchanged.
    ///
    /// Direction is followed as chosen; weights are ignored but for their signs; parallel arcs add up,
    /// and a pair whose arcs cancel is not tied; loops are dropped.
    ///
    /// - Parameters:
    ///   - direction: `.all` reads ties without direction; `.in` and `.out` arcs of a directed graph.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: One score per vertex, at the vertex's position, in `−1...2`; 1 without ties. All
    ///   `nil` where the definition has many solutions: two vertices with a negative tie, and directed
    ///   graphs in which every arc is there and negative.
    /// - Throws: `GraphError.cancelled`, `.notConverged`.
    /// - Complexity: O(*m*) a round; some dozens of rounds.
    /// - SeeAlso: Everett & Borgatti (2014), <https://doi.org/10.1016/j.socnet.2014.03.005>.
    public func pnCentrality(
        direction: Direction = .all, execution: Execution = .serial
    ) throws(GraphError) -> [Double?] {
        let net = netTies(direction: isDirected ? direction : .all)
        let matrix = net.reweightedForPN()
        var convergence = Convergence(
            of: "pn", within: 1e-13, maxIterations: 10_000, execution)
        if execution.isCancelled() { throw .cancelled }
        guard vertexCount > 0, !net.isSingularForPN else {
            _ = try convergence.isReached(by: 0)
            return Array(repeating: nil, count: vertexCount)
        }
        let system = PNSystem(matrix, execution)
        return try system.scores(&convergence)
    }

    /// 1 for positive ties and −2 for negative ones.
    private func reweightedForPN() -> Graph {
        hasNegativeWeights ? reweighted { $0 < 0 ? -2 : 1 } : unweighted()
    }

    /// Whether the matrix to invert has no inverse, which is where the norm of `M` is `2 (n − 1)`.
    private var isSingularForPN: Bool {
        guard hasNegativeWeights else { return false }
        if vertexCount == 2 { return true }
        return isDirected && arcCount == vertexCount * (vertexCount - 1)
            && outgoing.weights.allSatisfy { $0 < 0 }
    }
}

/// The equations whose solution the scores are.
private struct PNSystem: ~Copyable {
    private let graph: Graph
    private let factor: Double
    private let outward: RowPieces
    private let inward: RowPieces
    private let between: Scratch<Double>

    init(_ graph: Graph, _ execution: Execution) {
        self.graph = graph
        factor = graph.vertexCount < 2 ? 0 : 0.5 / Double(graph.vertexCount - 1)
        outward = RowPieces(graph.outgoing, execution)
        inward = RowPieces(graph.incoming, execution)
        between = Scratch(repeating: 0, count: graph.vertexCount)
    }

    /// The scores, found as their differences from 1, the score of a vertex without ties.
    borrowing func scores(_ convergence: inout Convergence) throws(GraphError) -> [Double] {
        let count = graph.vertexCount
        let ones = Scratch(repeating: 1.0, count: count)
        let right = Scratch(repeating: 0.0, count: count)
        let differences = Scratch(repeating: 0.0, count: count)
        multiply(ones, right)
        for row in 0..<count { right[row] = 1 - right[row] }
        if graph.isDirected {
            // The rows of the graph are those of `M`, or of `Mᵀ` where it was turned round.
            outward.forEach { range in
                graph.outgoing.forEachProduct(with: ones, in: range) { row, sum in
                    right[row] += factor * sum
                }
            }
        }
        let solver = ConjugateGradients(diagonal: Array(repeating: 1, count: count))
        try solver.solve(right, into: differences) { vector, image in
            multiply(vector, image)
        } until: { (residual) throws(GraphError) in
            try convergence.isReached(by: residual)
        }
        return differences.array.map { 1 + $0 }
    }

    private borrowing func multiply(
        _ vector: borrowing Scratch<Double>, _ image: borrowing Scratch<Double>
    ) {
        guard graph.isDirected else {
            outward.forEach { range in
                graph.outgoing.forEachProduct(with: vector, in: range) { row, sum in
                    image[row] = vector[row] - factor * sum
                }
            }
            return
        }
        inward.forEach { range in
            graph.incoming.forEachProduct(with: vector, in: range) { row, sum in
                between[row] = sum
            }
        }
        outward.forEach { range in
            graph.outgoing.forEachProduct(with: between, in: range) { row, sum in
                image[row] = vector[row] - factor * factor * sum
            }
        }
    }
}

extension Measure {
    /// ``Graph/pnCentrality(direction:execution:)``.
    public static let pn = Measure(
        optional: "pn",
        "How well placed each \(.vertex) is: positive ties to the well placed count for it, negative "
            + "ones twice against it.",
        contract: .signed(
            definition: "(I − β M)⁻¹ 1, M = P − 2N, β = 1 / (2 (n − 1)); in: "
                + "(I − β² MᵀM)⁻¹ (I + β Mᵀ) 1; out: the same with M and Mᵀ exchanged",
            direction: .chosen(.all),
            scale: "−1…2; no value for two \(.vertices) with a negative tie",
            disconnected: "no matter, but n is the number of all", isolates: .one,
            cost: "O(m) a round, some dozens of rounds",
            source: "Everett & Borgatti 2014, doi:10.1016/j.socnet.2014.03.005"),
        remark: { _, _, scores in
            scores.hasNone
                ? "no value, since the definition has many solutions where everybody has a negative "
                    + "tie with everybody" : nil
        }
    ) { graph, options throws(GraphError) in
        try graph.pnCentrality(
            direction: options.direction ?? .all, execution: options.execution)
    }
}
