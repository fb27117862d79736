/// A component's largest eigenvalue and the positive vector of length 1 that belongs to it.
struct Eigenpair {
    /// The relative difference within which two eigenvalues count as one.
    static let equality = 1e-9

    var value: Double
    var vertices: [Int]
    var vector: [Double]
}

/// A part of a graph whose largest eigenvalue is yet to be found.
struct EigenCandidate<Part> {
    var part: Part

    /// What the eigenvalue cannot exceed.
    var bound: Double
}

extension Array {
    /// Solves candidates until no other can reach the largest eigenvalue found.
    ///
    /// - Returns: The solutions with the largest eigenvalue, more than one where parts share it.
    func strongest<Part, Solution>(
        solve: (Part) throws(GraphError) -> (value: Double, solution: Solution)
    ) throws(GraphError) -> [(value: Double, solution: Solution)]
    where Element == EigenCandidate<Part> {
        let order = indices.sorted { (self[$1].bound, $0) < (self[$0].bound, $1) }
        var best: [(value: Double, solution: Solution)] = []
        for index in order {
            let known = best.first?.value ?? 0
            if self[index].bound < known * (1 - Eigenpair.equality) { break }
            let found = try solve(self[index].part)
            if found.value > known * (1 + Eigenpair.equality) {
                best = [found]
            } else if found.value >= known * (1 - Eigenpair.equality) {
                best.append(found)
            }
        }
        return best
    }
}

/// The components of a graph, each of which is a matrix of its own.
struct EigenComponents {
    private let rows: Adjacency
    private let isSymmetric: Bool
    private let execution: Execution

    /// Where each vertex stands in the component in hand, −1 for the others.
    private var positions: [Int32]

    /// Prepares for the components of a graph.
    init(_ graph: Graph, _ execution: Execution) {
        rows = graph.outgoing
        isSymmetric = !graph.isDirected
        self.execution = execution
        positions = Array(repeating: -1, count: graph.vertexCount)
    }

    /// The principal eigenvectors of those components whose eigenvalue is the largest; arcs between
    /// components are left out.
    ///
    /// A component is irreducible, so its largest eigenvalue is simple and has a positive vector.
    mutating func strongest(
        of groups: [[Int]], _ convergence: inout Convergence
    ) throws(GraphError) -> [Eigenpair] {
        let candidates = groups.filter { $0.count > 1 }.map { group in
            EigenCandidate(part: group, bound: rows.greatestStrength(of: group))
        }
        return try candidates.strongest { (group) throws(GraphError) in
            let matrix = matrix(of: group)
            let (value, vector) =
                isSymmetric
                ? try DominantVector(of: SymmetricMatrix(matrix, execution)).climb(&convergence)
                : try PositiveIteration(matrix, execution).settle(&convergence)
            return (value, Eigenpair(value: value, vertices: group, vector: vector))
        }.map(\.solution)
    }

    private mutating func matrix(of group: [Int]) -> Adjacency {
        if group.count == rows.vertexCount { return rows }
        for (position, vertex) in group.enumerated() { positions[vertex] = Int32(position) }
        defer { for vertex in group { positions[vertex] = -1 } }
        return rows.restricted(to: group, columns: positions)
    }
}

extension Adjacency {
    /// The largest sum of weights that a vertex of some has.
    func greatestStrength(of vertices: [Int]) -> Double {
        vertices.reduce(0.0) { greatest, vertex in
            max(greatest, range(vertex).reduce(0.0) { $0 + weight($1) })
        }
    }

    /// Some of the rows, with neighbours renumbered; those at −1 are left out.
    func restricted(to vertices: [Int], columns positions: [Int32]) -> Adjacency {
        var offsets: [Int32] = [0]
        var kept: [Int32] = []
        var keptWeights: [Double] = []
        offsets.reserveCapacity(vertices.count + 1)
        for vertex in vertices {
            for entry in range(vertex) {
                let position = positions[Int(neighbors[entry])]
                if position < 0 { continue }
                kept.append(position)
                if isWeighted { keptWeights.append(weights[entry]) }
            }
            offsets.append(Int32(kept.count))
        }
        return Adjacency(offsets: offsets, neighbors: kept, weights: keptWeights)
    }
}
