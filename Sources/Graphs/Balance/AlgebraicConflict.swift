/// A component of a signed graph, and how strong its contradictions are.
public struct ComponentConflict: Sendable, Hashable {
    /// The vertices of the component, ascending.
    public let vertices: [Int]

    /// The smallest eigenvalue of the component's signed Laplacian; 0 where it is balanced.
    public let value: Double
}

extension Graph {
    /// How strong the contradictions among the ties of each component are.
    ///
    /// The smallest eigenvalue of the signed Laplacian `L = D − A`, where `D` has the sums of `|A|` on
    /// its diagonal. It is 0 where the component is balanced, and a component without a cycle always
    /// is, so these are left out.
    ///
    /// Direction is ignored, both ways being added; weights are strengths of ties; parallel arcs add
    /// up, and a pair whose arcs cancel is not tied; loops are dropped.
    ///
    /// - Parameters:
    ///   - strength: Whether ties count by weight, or alike but for their signs.
    ///   - most: How many components to look at, those of the most vertices.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: One value for each component with a cycle, that of the most vertices first, of
    ///   equals the one with the first vertex; 0 or more, in units of weight.
    /// - Throws: `GraphError.weightOutOfRange`, `.notConverged`, `.cancelled`.
    /// - Complexity: O(*k*³) for a component of *k* ≤ 300 vertices; of larger ones, some dozens of
    ///   systems of equations in *m* entries.
    /// - SeeAlso: Kunegis et al. (2010), <https://doi.org/10.1137/1.9781611972801.49>.
    public func algebraicConflicts(
        weightedBy strength: TieStrength = .unit, most: Int = .max, execution: Execution = .serial
    ) throws(GraphError) -> [ComponentConflict] {
        let net = netTies()
        let ties = strength == .unit ? net.signs() : net
        if strength == .weight {
            _ = try net.magnitudes().measured(by: TieStrength.weight, for: "algebraic-conflict")
        }
        if execution.isCancelled() { throw .cancelled }
        let components = ties.hararyBipartition().filter { component in
            component.vertices.reduce(0) { $0 + ties.outgoing.range($1).count }
                >= 2 * component.vertices.count
        }.sorted { ($1.vertices.count, $0.vertices[0]) < ($0.vertices.count, $1.vertices[0]) }
            .prefix(most)
        let tally = Tally(steps: components.count, execution: execution)
        var conflicts: [ComponentConflict] = []
        for component in components {
            let laplacian = SignedLaplacian(of: component.vertices, in: ties, execution)
            conflicts.append(
                ComponentConflict(
                    vertices: component.vertices,
                    value: component.isBalanced ? 0 : try laplacian.leastEigenvalue()))
            try tally.step()
        }
        if conflicts.isEmpty { try tally.step() }
        return conflicts
    }
}

/// The signed Laplacian of a component that is not balanced, so that it is positive definite.
struct SignedLaplacian: ~Copyable {
    private let rows: Adjacency
    private let diagonal: [Double]
    private let pieces: RowPieces
    private let execution: Execution

    /// Up to so many rows, all eigenvalues are found at once.
    static let denseLimit = 300

    init(of vertices: [Int], in graph: Graph, _ execution: Execution) {
        var positions = [Int32](repeating: -1, count: graph.vertexCount)
        for (position, vertex) in vertices.enumerated() { positions[vertex] = Int32(position) }
        let rows = graph.outgoing.restricted(to: vertices, columns: positions)
        self.rows = rows
        diagonal = vertices.indices.map { vertex in
            rows.range(vertex).reduce(0) { $0 + abs(rows.weight($1)) }
        }
        pieces = RowPieces(rows, execution)
        self.execution = execution
    }

    borrowing func leastEigenvalue(
        denseLimit: Int = SignedLaplacian.denseLimit
    ) throws(GraphError) -> Double {
        rows.vertexCount <= denseLimit ? try leastOfAll() : try greatestOfInverse()
    }

    private borrowing func leastOfAll() throws(GraphError) -> Double {
        let matrix = DenseSpectrum(size: rows.vertexCount, execution)
        for vertex in 0..<rows.vertexCount {
            matrix[vertex, vertex] = diagonal[vertex]
            for entry in rows.range(vertex) {
                matrix[vertex, Int(rows.neighbors[entry])] = -rows.weight(entry)
            }
        }
        return max(0, try matrix.values { () throws(GraphError) in }[0])
    }

    /// One divided by the largest eigenvalue of the inverse, which is far from the others.
    private borrowing func greatestOfInverse() throws(GraphError) -> Double {
        var quiet = execution
        quiet.onProgress = nil
        var convergence = Convergence(
            of: "algebraic-conflict", within: 1e-10, maxIterations: 1_000, quiet)
        let solver = ConjugateGradients(diagonal: diagonal)
        let inverse = try LanczosIteration(size: rows.vertexCount).climb(&convergence) {
            (vector, image) throws(GraphError) in
            var rounds = Convergence(
                of: "algebraic-conflict", within: 1e-12, maxIterations: 100_000, quiet)
            try solver.solve(vector, into: image) { vector, image in
                multiply(vector, image)
            } until: { (residual) throws(GraphError) in
                try rounds.isReached(by: residual)
            }
        }
        return inverse.value > 0 ? 1 / inverse.value : 0
    }

    private borrowing func multiply(
        _ vector: borrowing Scratch<Double>, _ image: borrowing Scratch<Double>
    ) {
        pieces.forEach { range in
            rows.forEachProduct(with: vector, in: range) { row, sum in
                image[row] = diagonal[row] * vector[row] - sum
            }
        }
    }
}

extension GraphStatistic {
    /// The first of ``Graph/algebraicConflicts(weightedBy:most:execution:)``.
    public static let algebraicConflict = GraphStatistic(
        "algebraic-conflict",
        "How strong the contradictions among positive and negative ties are.",
        figures: ["algebraic-conflict", "algebraic-conflict-weighted"],
        contract: .signed(
            definition: "the smallest eigenvalue of D − A, D the sums of |A|, of the largest part "
                + "that has a cycle; by signs alone, and by weight",
            weight: .strength, direction: .ignored,
            scale: "0 if balanced; by weight in units of it; no value without cycles",
            disconnected: "the largest part with a cycle is told", isolates: .ignored,
            cost: "O(k³) for k up to 300, then some dozens of systems of equations",
            source: "Kunegis et al. 2010, doi:10.1137/1.9781611972801.49")
    ) { graph, options throws(GraphError) in
        let first = try graph.algebraicConflicts(most: 1, execution: options.execution)
        var quiet = options.execution
        quiet.onProgress = nil
        let weighted =
            options.strength == .unit
            ? first
            : try graph.algebraicConflicts(weightedBy: .weight, most: 1, execution: quiet)
        return [first.first?.value, weighted.first?.value]
    }
}
