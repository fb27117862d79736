/// The scores that reproduce themselves when each vertex adds up those of its neighbours.
public struct PrincipalEigenvector: Sendable {
    /// One score per vertex, of Euclidean length 1 together; all 0 where there are no ties.
    public let scores: [Double]

    /// The factor by which adding up stretches the scores: the largest eigenvalue.
    public let eigenvalue: Double

    /// Whether the largest eigenvalue belongs to one component only. Where it does not, the scores
    /// of the components that share it are weighed by chance and are not comparable.
    public let isUnique: Bool
}

extension Graph {
    /// How well tied each vertex is to vertices that are well tied themselves.
    ///
    /// The positive `x` of Euclidean length 1 with `λ x(v) = Σ w(u, v) x(u)` for the largest
    /// possible `λ`. Components with a smaller `λ` score 0. Where two components share the largest
    /// `λ`, any mixture of their scores is a solution, and there is no value.
    ///
    /// Direction is followed as chosen; weights are strengths of ties; parallel arcs add up; loops
    /// are dropped; negative weights are refused.
    ///
    /// ```swift
    /// let standing = try graph.eigenvectorCentrality(direction: .all)
    /// standing.contains(nil)  // whether two components share the largest eigenvalue
    /// ```
    ///
    /// - Parameters:
    ///   - strength: Whether ties count by weight or alike.
    ///   - direction: Scores come from those whose arcs reach the vertex (`.in`), from those whom
    ///     its arcs reach (`.out`), or from both (`.all`).
    ///   - tolerance: Stop when `‖Ax − λx‖` is below this part of `λ`.
    ///   - maxIterations: Give up after so many rounds.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: One score per vertex, at the vertex's position, in `0...1`; all `nil` where two
    ///   components share the largest `λ`, all 0 without ties.
    /// - Throws: `GraphError.negativeWeight`, `.weightOutOfRange`; `.notStronglyConnected` if the graph is directed and a
    ///   component of it is not strong; `.notConverged`; `.cancelled`.
    /// - Complexity: O(*m*) a round; rounds grow with the inverse root of the gap between the
    ///   largest eigenvalues if undirected, with its inverse otherwise.
    /// - SeeAlso: Bonacich (1972), <https://doi.org/10.1080/0022250X.1972.9989806>.
    public func eigenvectorCentrality(
        weightedBy strength: TieStrength = .weight, direction: Direction = .in,
        tolerance: Double = 1e-12, maxIterations: Int = 100_000, execution: Execution = .serial
    ) throws(GraphError) -> [Double?] {
        let principal = try principalEigenvector(
            weightedBy: strength, direction: direction, tolerance: tolerance,
            maxIterations: maxIterations, execution: execution)
        return principal.scores.map { principal.isUnique ? $0 : nil }
    }

    /// The scores of ``eigenvectorCentrality(weightedBy:direction:tolerance:maxIterations:execution:)``
    /// with their eigenvalue.
    public func principalEigenvector(
        weightedBy strength: TieStrength = .weight, direction: Direction = .in,
        tolerance: Double = 1e-12, maxIterations: Int = 100_000, execution: Execution = .serial
    ) throws(GraphError) -> PrincipalEigenvector {
        let graph = try unsigned("eigenvector", direction)
            .measured(by: strength, for: "eigenvector")
        let components = graph.weakComponents()
        if graph.isDirected, components != graph.strongComponents() {
            throw .notStronglyConnected(measure: "eigenvector")
        }
        var convergence = Convergence(
            of: "eigenvector", within: tolerance, maxIterations: maxIterations, execution)
        var matrices = EigenComponents(graph, execution)
        let best = try matrices.strongest(of: components.groups, &convergence)
        return PrincipalEigenvector(best, vertexCount: vertexCount)
    }

    /// The largest modulus of an eigenvalue of the matrix of ties, with direction.
    ///
    /// Weights are strengths of ties; parallel arcs add up; loops are dropped; negative weights are
    /// refused.
    ///
    /// - Parameters:
    ///   - strength: Whether ties count by weight or alike.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: 0 where no arc lies on a cycle.
    /// - Throws: `GraphError.negativeWeight`, `.weightOutOfRange`, `.notConverged`, `.cancelled`.
    /// - Complexity: As ``principalEigenvector(weightedBy:direction:tolerance:maxIterations:execution:)``.
    public func spectralRadius(
        weightedBy strength: TieStrength = .weight, execution: Execution = .serial
    ) throws(GraphError) -> Double {
        try spectralRadius(weightedBy: strength, for: "spectral radius", execution)
    }

    func spectralRadius(
        weightedBy strength: TieStrength = .weight, for measure: String, _ execution: Execution
    ) throws(GraphError) -> Double {
        let graph = try unsigned(measure).measured(by: strength, for: measure)
        var convergence = Convergence(
            of: measure, within: 1e-12, maxIterations: 100_000, execution)
        var matrices = EigenComponents(graph, execution)
        return try matrices.strongest(of: graph.strongComponents().groups, &convergence)
            .first?.value ?? 0
    }
}

extension PrincipalEigenvector {
    /// Joins the vectors of components that share an eigenvalue as the iteration from equal scores
    /// would: each by its sum.
    init(_ pairs: [Eigenpair], vertexCount: Int) {
        var scores = [Double](repeating: 0, count: vertexCount)
        var squares = 0.0
        for pair in pairs {
            let sum = pair.vector.reduce(0, +)
            for (vertex, value) in zip(pair.vertices, pair.vector) { scores[vertex] = value * sum }
            squares += sum * sum
        }
        if squares > 0 { for vertex in scores.indices { scores[vertex] /= squares.squareRoot() } }
        self.init(
            scores: scores, eigenvalue: pairs.first?.value ?? 0, isUnique: pairs.count < 2)
    }
}

extension Measure {
    /// ``Graph/eigenvectorCentrality(weightedBy:direction:tolerance:maxIterations:execution:)``.
    public static let eigenvector = Measure(
        optional: "eigenvector",
        "How well tied each \(.vertex) is to \(.vertices) that are well tied themselves.",
        contract: MeasureContract(
            definition: "λ x(v) = Σ w(u, v) x(u) for the largest λ, x > 0",
            weight: .strength, parallelArcs: .summed, sign: .refused, direction: .chosen(.in),
            scale: "Euclidean length 1",
            disconnected:
                "0 outside the component of the largest λ, no value where two share it; each "
                + "component of a directed graph must be strong",
            isolates: .zeroOrNone, cost: "O(m) a round",
            source: "Bonacich 1972, doi:10.1080/0022250X.1972.9989806"),
        remark: { _, _, scores in
            scores.hasNone
                ? "no value, since parts that are not connected share the largest λ, and any mixture "
                    + "of their scores would do; measure one part at a time" : nil
        }
    ) { graph, options throws(GraphError) in
        try graph.eigenvectorCentrality(
            weightedBy: options.strength, direction: options.direction ?? .in,
            execution: options.execution)
    }
}

extension [Double?] {
    /// Whether there are scores to be had, and nobody has one.
    var hasNone: Bool { !isEmpty && allSatisfy { $0 == nil } }
}
