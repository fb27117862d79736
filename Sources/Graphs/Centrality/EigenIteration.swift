/// A component's largest eigenvalue and the positive vector of length 1 that belongs to it.
struct Eigenpair {
    /// The relative difference within which two eigenvalues count as one.
    static let equality = 1e-9

    var value: Double
    var vertices: [Int]
    var vector: [Double]
}

/// Finds the principal eigenvectors of one component after the other.
///
/// A component is irreducible, so its largest eigenvalue is simple and has a positive vector.
struct EigenIteration {
    private let rows: Adjacency
    private let isSymmetric: Bool
    private let tolerance: Double
    private let maxIterations: Int
    private let measure: String
    private let tally: Tally

    /// The component in hand.
    private var vertices: [Int] = []

    /// Where each vertex of the component stands in `vertices`, −1 for the others.
    private var position: [Int32]

    /// Prepares for the components of a graph.
    init(
        _ graph: Graph, tolerance: Double, maxIterations: Int, for measure: String,
        _ execution: Execution
    ) {
        rows = graph.outgoing
        isSymmetric = !graph.isDirected
        self.tolerance = tolerance
        self.maxIterations = maxIterations
        self.measure = measure
        tally = Tally(steps: maxIterations, execution: execution)
        position = Array(repeating: -1, count: graph.vertexCount)
    }

    /// The principal eigenvectors of those components whose eigenvalue is the largest; arcs between
    /// components are left out.
    mutating func largest(of groups: [[Int]]) throws(GraphError) -> [Eigenpair] {
        let candidates = groups.filter { $0.count > 1 }.map { group in
            let bound = group.reduce(0.0) { bound, vertex in
                max(bound, rows.range(vertex).reduce(0.0) { $0 + rows.weight($1) })
            }
            return (vertices: group, bound: bound)
        }.sorted { ($1.bound, $0.vertices[0]) < ($0.bound, $1.vertices[0]) }
        var best: [Eigenpair] = []
        for candidate in candidates {
            let known = best.first?.value ?? 0
            if candidate.bound < known * (1 - Eigenpair.equality) { break }
            let pair = try solve(candidate.vertices)
            if pair.value > known * (1 + Eigenpair.equality) {
                best = [pair]
            } else if pair.value >= known * (1 - Eigenpair.equality) {
                best.append(pair)
            }
        }
        return best
    }

    private mutating func solve(_ component: [Int]) throws(GraphError) -> Eigenpair {
        vertices = component
        for (index, vertex) in vertices.enumerated() { position[vertex] = Int32(index) }
        defer { for vertex in vertices { position[vertex] = -1 } }
        return isSymmetric ? try ascend() : try iterate()
    }

    /// Repeats `x ← Ax + σx`, where `σ > 0` keeps periodic graphs from oscillating.
    private func iterate() throws(GraphError) -> Eigenpair {
        var x = unit(Array(repeating: 1, count: vertices.count))
        var residual = Double.infinity
        for _ in 0..<maxIterations {
            let image = product(x)
            let value = dot(x, image)
            let miss = zip(image, x).map { $0 - value * $1 }
            residual = dot(miss, miss).squareRoot() / value
            if residual < tolerance {
                return Eigenpair(value: value, vertices: vertices, vector: x)
            }
            let shift = value / 4
            x = unit(zip(image, x).map { $0 + shift * $1 })
            try tally.step()
        }
        throw .notConverged(measure: measure, iterations: maxIterations, residual: residual)
    }

    /// Climbs the Rayleigh quotient of a symmetric matrix within the plane of the residual and the
    /// last step (the locally optimal conjugate gradient method of Knyazev, 2001).
    private func ascend() throws(GraphError) -> Eigenpair {
        var x = unit(Array(repeating: 1, count: vertices.count))
        var image = product(x)
        var step: [Double] = []
        var residual = Double.infinity
        for round in 0..<maxIterations {
            if round.isMultiple(of: 16) { (x, image) = { ($0, product($0)) }(unit(x)) }
            let value = dot(x, image)
            let gradient = zip(image, x).map { $0 - value * $1 }
            residual = dot(gradient, gradient).squareRoot() / value
            if residual < tolerance {
                return Eigenpair(value: value, vertices: vertices, vector: unit(x.map(abs)))
            }
            var basis = [x]
            for candidate in [gradient, step] where !candidate.isEmpty {
                if let direction = orthonormal(candidate, to: basis) { basis.append(direction) }
            }
            let images = [image] + basis.dropFirst().map(product)
            let mixture = topMixture(basis, images)
            step = combine(basis.dropFirst(), mixture.dropFirst())
            x = combine(basis[...], mixture[...])
            image = combine(images[...], mixture[...])
            try tally.step()
        }
        throw .notConverged(measure: measure, iterations: maxIterations, residual: residual)
    }

    /// The mixture of orthonormal vectors whose Rayleigh quotient is the largest.
    private func topMixture(_ basis: [[Double]], _ images: [[Double]]) -> [Double] {
        let small = basis.map { left in images.map { dot(left, $0) } }
        let solution = SymmetricEigenproblem(small)
        let top = solution.vectors[solution.values.count - 1]
        return top[0] < 0 ? top.map { -$0 } : top
    }

    private func product(_ x: [Double]) -> [Double] {
        vertices.map { vertex in
            var sum = 0.0
            for entry in rows.range(vertex) {
                let place = position[Int(rows.neighbors[entry])]
                if place >= 0 { sum += rows.weight(entry) * x[Int(place)] }
            }
            return sum
        }
    }
}

private func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for index in left.indices { sum += left[index] * right[index] }
    return sum
}

private func unit(_ x: [Double]) -> [Double] {
    let length = dot(x, x).squareRoot()
    return x.map { $0 / length }
}

/// The part of a vector that is new to a basis, or `nil` where nothing is.
private func orthonormal(_ vector: [Double], to basis: [[Double]]) -> [Double]? {
    var rest = vector
    let whole = dot(vector, vector).squareRoot()
    for _ in 0..<2 {
        for member in basis {
            let share = dot(rest, member)
            for index in rest.indices { rest[index] -= share * member[index] }
        }
    }
    let length = dot(rest, rest).squareRoot()
    return length > 1e-12 * whole && length > 0 ? rest.map { $0 / length } : nil
}

private func combine(_ vectors: ArraySlice<[Double]>, _ factors: ArraySlice<Double>) -> [Double] {
    var sum = [Double](repeating: 0, count: vectors.first?.count ?? 0)
    for (vector, factor) in zip(vectors, factors) {
        for index in sum.indices { sum[index] += factor * vector[index] }
    }
    return sum
}
