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
        var best = imaged(Array(repeating: 1, count: vertices.count))
        var step: ImagedVector?
        var residual = Double.infinity
        for round in 0..<maxIterations {
            if round.isMultiple(of: 16) { best = imaged(best.vector) }
            let value = dot(best.vector, best.image)
            var gradient = zip(best.image, best.vector).map { $0 - value * $1 }
            residual = dot(gradient, gradient).squareRoot() / value
            if residual < tolerance {
                let vector = unit(best.vector.map(abs))
                return Eigenpair(value: value, vertices: vertices, vector: vector)
            }
            // Near the end the residual is mostly rounding, and that lies along the vector itself.
            let along = dot(gradient, best.vector)
            for index in gradient.indices { gradient[index] -= along * best.vector[index] }
            var basis = [best, imaged(gradient)]
            if step?.makeOrthonormal(to: basis) == true, let step { basis.append(step) }
            let mixture = topMixture(basis)
            step = ImagedVector(mixing: basis.dropFirst(), mixture.dropFirst())
            best = ImagedVector(mixing: basis[...], mixture[...])
            try tally.step()
        }
        throw .notConverged(measure: measure, iterations: maxIterations, residual: residual)
    }

    private func imaged(_ vector: [Double]) -> ImagedVector {
        let vector = unit(vector)
        return ImagedVector(vector: vector, image: product(vector))
    }

    /// The mixture of orthonormal vectors whose Rayleigh quotient is the largest.
    private func topMixture(_ basis: [ImagedVector]) -> [Double] {
        let small = basis.map { left in basis.map { dot(left.vector, $0.image) } }
        let solution = SymmetricEigenproblem(small)
        let top = solution.vectors[solution.values.count - 1]
        return top[0] < 0 ? top.map { -$0 } : top
    }

    private func product(_ x: [Double]) -> [Double] {
        if vertices.count == rows.vertexCount { return wholeProduct(x) }
        return vertices.map { vertex in
            var sum = 0.0
            for entry in rows.range(vertex) {
                let place = position[Int(rows.neighbors[entry])]
                if place >= 0 { sum += rows.weight(entry) * x[Int(place)] }
            }
            return sum
        }
    }
}

extension EigenIteration {
    /// The product where the component is the whole graph.
    private func wholeProduct(_ x: [Double]) -> [Double] {
        let values = Scratch(repeating: 0.0, count: x.count)
        let products = Scratch(repeating: 0.0, count: x.count)
        for index in x.indices { values[index] = x[index] }
        rows.multiply(values, into: products)
        return products.array
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

/// A vector and what the matrix makes of it.
private struct ImagedVector {
    var vector: [Double]
    var image: [Double]

    init(vector: [Double], image: [Double]) {
        self.vector = vector
        self.image = image
    }

    /// A mixture of vectors is imaged on the mixture of their images.
    init(mixing basis: ArraySlice<ImagedVector>, _ factors: ArraySlice<Double>) {
        vector = Array(repeating: 0, count: basis.first?.vector.count ?? 0)
        image = vector
        for (member, factor) in zip(basis, factors) { add(member, factor) }
    }

    private mutating func add(_ other: ImagedVector, _ factor: Double) {
        for index in vector.indices {
            vector[index] += factor * other.vector[index]
            image[index] += factor * other.image[index]
        }
    }

    /// Takes the basis out of the vector and makes the rest as long as 1.
    ///
    /// - Returns: Whether anything was left.
    mutating func makeOrthonormal(to basis: [ImagedVector]) -> Bool {
        let whole = dot(vector, vector).squareRoot()
        for _ in 0..<2 {
            for member in basis { add(member, -dot(vector, member.vector)) }
        }
        let length = dot(vector, vector).squareRoot()
        if length <= 1e-9 * whole || length == 0 { return false }
        for index in vector.indices {
            vector[index] /= length
            image[index] /= length
        }
        return true
    }
}
