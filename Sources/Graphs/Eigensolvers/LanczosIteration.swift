/// The largest eigenvalue of a symmetric matrix, whose entries may have either sign, and a vector that
/// belongs to it.
///
/// The space that the matrix makes of a vector is built up, solved, and begun anew from its best
/// vectors (thick restart of Wu & Simon, 2000, <https://doi.org/10.1137/S0895479898334605>).
struct LanczosIteration: ~Copyable {
    private let size: Int
    private let limit: Int

    /// The vectors of the space, one after the other.
    private let basis: Scratch<Double>
    private let vector: Scratch<Double>
    private let image: Scratch<Double>

    /// Prepares for a matrix of so many rows.
    init(size: Int) {
        self.size = size
        limit = min(size, size > 100_000 ? 20 : 40)
        basis = Scratch(repeating: 0, count: size * limit)
        vector = Scratch(repeating: 0, count: size)
        image = Scratch(repeating: 0, count: size)
    }

    /// Climbs until the residual is below a part of the eigenvalue.
    ///
    /// - Parameters:
    ///   - known: Vectors of length 1, square to each other, among whose complement to look.
    ///   - isLeftOut: Rows in which the vector is 0, and is known to be.
    ///   - convergence: When to stop.
    ///   - multiply: Writes the image of a vector.
    /// - Returns: The eigenvalue and a vector of length 1; 0 and nothing where no vector is left.
    /// - Throws: What `multiply` throws, and `GraphError.notConverged`.
    borrowing func climb(
        squareTo known: [[Double]] = [], leavingOut isLeftOut: (Int) -> Bool = { _ in false },
        _ convergence: inout Convergence,
        by multiply: (borrowing Scratch<Double>, borrowing Scratch<Double>) throws(GraphError) ->
            Void
    ) throws(GraphError) -> (value: Double, vector: [Double]) {
        convergence.restart()
        // Another start for each vector, since the last one has nothing left of what it led to.
        var random = SplitMix64(seed: UInt64(known.count))
        for row in 0..<size { image[row] = isLeftOut(row) ? 0 : random.unit() - 0.5 }
        var matrix = [[Double]](repeating: Array(repeating: 0, count: limit), count: limit)
        var (done, count) = (0, 0)
        var rest = squared(image, to: known, count: 0, into: nil, &matrix)
        if rest < 1e-12 { return (0, []) }
        append(rest, at: &count)
        while true {
            var scale = 0.0
            while done < count {
                for row in 0..<size { vector[row] = basis[done * size + row] }
                try multiply(vector, image)
                rest = squared(image, to: known, count: count, into: done, &matrix)
                done += 1
                scale = max(scale, (0..<done).reduce(0) { max($0, abs(matrix[$1][$1])) })
                if count == limit || rest <= 1e-14 * scale { break }
                append(rest, at: &count)
            }
            let solution = SymmetricEigenproblem(
                (0..<done).map { row in Array(matrix[row][0..<done]) })
            let (value, mixture) = (solution.values[done - 1], solution.vectors[done - 1])
            let greatest = solution.values.reduce(0) { max($0, abs($1)) }
            let residual = rest <= 1e-14 * scale ? 0 : rest * abs(mixture[done - 1])
            if try convergence.isReached(by: greatest == 0 ? 0 : residual / greatest) {
                return (value, mixed(mixture, done))
            }
            let kept = min(limit / 3, done - 1)
            restart(solution, keeping: kept, of: done, &matrix)
            (done, count) = (kept, kept)
            append(rest, at: &count)
        }
    }

    /// Takes from a vector what lies along known ones and the basis, twice for the sake of rounding.
    ///
    /// - Returns: The length of what is left; what was taken stands in a column of the matrix.
    private func squared(
        _ image: borrowing Scratch<Double>, to known: [[Double]], count: Int, into column: Int?,
        _ matrix: inout [[Double]]
    ) -> Double {
        if let column { for row in 0..<count { matrix[row][column] = 0 } }
        for _ in 0..<2 {
            for other in known {
                var along = 0.0
                for row in 0..<size { along += other[row] * image[row] }
                for row in 0..<size { image[row] -= along * other[row] }
            }
            for member in 0..<count {
                let start = member * size
                var along = 0.0
                for row in 0..<size { along += basis[start + row] * image[row] }
                for row in 0..<size { image[row] -= along * basis[start + row] }
                if let column { matrix[member][column] += along }
            }
        }
        if let column { for row in 0..<count { matrix[column][row] = matrix[row][column] } }
        var square = 0.0
        for row in 0..<size { square += image[row] * image[row] }
        return square.squareRoot()
    }

    /// Adds the image, brought to length 1, to the basis.
    private func append(_ length: Double, at count: inout Int) {
        for row in 0..<size { basis[count * size + row] = image[row] / length }
        count += 1
    }

    /// Replaces the basis by its best mixtures.
    private func restart(
        _ solution: SymmetricEigenproblem, keeping kept: Int, of count: Int,
        _ matrix: inout [[Double]]
    ) {
        let mixtures = solution.vectors.suffix(kept)
        var values = [Double](repeating: 0, count: kept)
        for row in 0..<size {
            for (index, mixture) in mixtures.enumerated() {
                var value = 0.0
                for member in 0..<count { value += mixture[member] * basis[member * size + row] }
                values[index] = value
            }
            for index in 0..<kept { basis[index * size + row] = values[index] }
        }
        for row in matrix.indices {
            for column in matrix.indices { matrix[row][column] = 0 }
        }
        for (index, value) in solution.values.suffix(kept).enumerated() {
            matrix[index][index] = value
        }
    }

    private func mixed(_ mixture: [Double], _ count: Int) -> [Double] {
        (0..<size).map { row in
            (0..<count).reduce(0) { $0 + mixture[$1] * basis[$1 * size + row] }
        }
    }
}
