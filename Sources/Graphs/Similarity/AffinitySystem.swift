/// The affinities of a graph's vertices by fast belief propagation: `S = (I + ε²D − εA)⁻¹` with
/// `ε = 1 / (1 + max D)`.
///
/// Sums of columns of `S` are found by conjugate gradients, eight side by side. The matrix is
/// symmetric, and positive definite because `εD < 1`.
struct AffinitySystem: Sendable {
    typealias Lanes = SIMD8<Double>

    private let rows: Adjacency
    private let diagonal: [Double]
    private let epsilon: Double

    /// More steps than any system needs whose weights can be told apart.
    private static let mostSteps = 20_000

    /// The system of a simple undirected graph without negative weights.
    init(_ graph: Graph) {
        rows = graph.outgoing
        let strengths = graph.strength()
        let epsilon = 1 / (1 + (strengths.max() ?? 0))
        diagonal = strengths.map { 1 + epsilon * epsilon * $0 }
        self.epsilon = epsilon
    }

    /// What a thread needs to solve one block after the other.
    struct Workspace: ~Copyable {
        /// The sums of columns that were solved for, one a lane.
        let solution: Scratch<Lanes>
        fileprivate let residual: Scratch<Lanes>
        fileprivate let direction: Scratch<Lanes>
        fileprivate let image: Scratch<Lanes>

        init(vertexCount: Int) {
            solution = Scratch(repeating: .zero, count: vertexCount)
            residual = Scratch(repeating: .zero, count: vertexCount)
            direction = Scratch(repeating: .zero, count: vertexCount)
            image = Scratch(repeating: .zero, count: vertexCount)
        }
    }

    /// Writes the sums of the columns of the groups `8 * block ..< 8 * (block + 1)` into
    /// `workspace.solution`.
    ///
    /// - Throws: `GraphError.notConverged`.
    func solve(
        block: Int, of groups: [Int32], in workspace: borrowing Workspace
    ) throws(GraphError) {
        let size = groups.count
        var sizes = Lanes.zero
        for vertex in 0..<size {
            let lane = Int(groups[vertex]) - 8 * block
            var entry = Lanes.zero
            if (0..<8).contains(lane) { entry[lane] = 1 }
            sizes += entry
            workspace.solution[vertex] = .zero
            workspace.residual[vertex] = entry
            workspace.direction[vertex] = entry
        }
        // Smaller than what doubles can tell from the right-hand side.
        let enough = sizes * 1e-30
        var squares = sizes
        var steps = 0
        while any(squares .> enough) {
            if steps == Self.mostSteps {
                throw .notConverged(
                    measure: "deltacon", iterations: steps, residual: squares.max().squareRoot())
            }
            steps += 1
            let curvature = multiply(workspace)
            let isOpen = squares .> enough
            let step = (squares / curvature).replacing(with: 0, where: .!isOpen)
            var newSquares = Lanes.zero
            for vertex in 0..<size {
                workspace.solution[vertex] += step * workspace.direction[vertex]
                let residual = workspace.residual[vertex] - step * workspace.image[vertex]
                workspace.residual[vertex] = residual
                newSquares += residual * residual
            }
            let turn = (newSquares / squares).replacing(with: 0, where: .!isOpen)
            for vertex in 0..<size {
                workspace.direction[vertex] =
                    workspace.residual[vertex] + turn * workspace.direction[vertex]
            }
            squares = newSquares
        }
    }

    /// Writes the image of the directions, and returns `pᵀMp` of each lane.
    private func multiply(_ workspace: borrowing Workspace) -> Lanes {
        var curvature = Lanes.zero
        rows.neighbors.withUnsafeBufferPointer { neighbors in
            rows.weights.withUnsafeBufferPointer { weights in
                for vertex in diagonal.indices {
                    var sum = Lanes.zero
                    if weights.isEmpty {
                        for entry in rows.range(vertex) {
                            sum += workspace.direction[Int(neighbors[entry])]
                        }
                    } else {
                        for entry in rows.range(vertex) {
                            sum += weights[entry] * workspace.direction[Int(neighbors[entry])]
                        }
                    }
                    let own = workspace.direction[vertex]
                    let image = diagonal[vertex] * own - epsilon * sum
                    workspace.image[vertex] = image
                    curvature += own * image
                }
            }
        }
        return curvature
    }
}
