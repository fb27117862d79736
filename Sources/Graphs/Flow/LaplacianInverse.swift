/// The pseudo-inverse of the Laplacian of one connected component, as a dense matrix.
///
/// `L⁺ = (L + J / k)⁻¹ − J / k` for `k` vertices, with `J` the matrix of ones; the constant part
/// cancels wherever differences of two rows or columns are taken, so it is left in.
struct LaplacianInverse {
    /// The vertices of the component, ascending.
    let vertices: [Int]

    /// `(L + J / k)⁻¹`, row after row.
    let entries: [Double]

    /// Refuses components whose matrix would not fit in memory.
    init(
        _ graph: Graph, vertices: [Int], for measure: String, _ tally: Tally
    ) throws(GraphError) {
        let size = vertices.count
        let (bytes, overflow) = (size * 8).multipliedReportingOverflow(by: size)
        if overflow || bytes > Machine.memoryBytes / 2 {
            throw .notEnoughMemory(
                measure: measure, bytes: overflow ? .max : bytes,
                available: Machine.memoryBytes / 2)
        }
        self.vertices = vertices
        var matrix = Self.shiftedLaplacian(graph, vertices)
        try Self.factorize(&matrix, size, tally)
        try Self.invert(&matrix, size, tally)
        entries = matrix
    }

    private static func shiftedLaplacian(_ graph: Graph, _ vertices: [Int]) -> [Double] {
        let size = vertices.count
        var position = [Int](repeating: 0, count: graph.vertexCount)
        for (index, vertex) in vertices.enumerated() { position[vertex] = index }
        var matrix = [Double](repeating: 1 / Double(size), count: size * size)
        for (row, vertex) in vertices.enumerated() {
            for entry in graph.outgoing.range(vertex) {
                let weight = graph.outgoing.weight(entry)
                matrix[row * size + position[Int(graph.outgoing.neighbors[entry])]] -= weight
                matrix[row * size + row] += weight
            }
        }
        return matrix
    }

    /// Cholesky's factor in the lower triangle.
    private static func factorize(
        _ matrix: inout [Double], _ size: Int, _ tally: Tally
    ) throws(GraphError) {
        for row in 0..<size {
            for column in 0...row {
                var sum = matrix[row * size + column]
                for k in 0..<column { sum -= matrix[row * size + k] * matrix[column * size + k] }
                matrix[row * size + column] =
                    row == column ? sum.squareRoot() : sum / matrix[column * size + column]
            }
            try tally.step()
        }
    }

    /// Replaces Cholesky's factor by the inverse of the matrix, both triangles.
    private static func invert(
        _ matrix: inout [Double], _ size: Int, _ tally: Tally
    ) throws(GraphError) {
        for column in 0..<size {
            // The inverse of the factor, transposed into the upper triangle.
            let pivot = 1 / matrix[column * size + column]
            for row in (column + 1)..<max(column + 1, size) {
                var sum = matrix[row * size + column] * pivot
                for k in (column + 1)..<max(column + 1, row) {
                    sum += matrix[row * size + k] * matrix[column * size + k]
                }
                matrix[column * size + row] = -sum / matrix[row * size + row]
            }
            try tally.step()
        }
        for index in 0..<size { matrix[index * size + index] = 1 / matrix[index * size + index] }
        for row in 0..<size {
            for column in 0...row {
                var sum = 0.0
                for k in row..<size { sum += matrix[row * size + k] * matrix[column * size + k] }
                matrix[row * size + column] = sum
            }
            try tally.step()
        }
        for row in 0..<size {
            for column in 0..<row { matrix[column * size + row] = matrix[row * size + column] }
        }
    }
}
