/// The largest eigenvalue of an irreducible matrix without negative entries, and its positive vector,
/// by repeated multiplication.
///
/// Each round sets `x ← Ax + λx / 4`, where the second part keeps periodic matrices from oscillating.
struct PositiveIteration: ~Copyable {
    private let rows: Adjacency
    private let pieces: RowPieces
    private let vector: Scratch<Double>
    private let image: Scratch<Double>

    /// Starts from the vector of ones.
    init(_ rows: Adjacency, _ execution: Execution) {
        self.rows = rows
        pieces = RowPieces(rows, execution)
        vector = Scratch(repeating: 1, count: rows.vertexCount)
        image = Scratch(repeating: 0, count: rows.vertexCount)
    }

    /// Multiplies until the residual is below a part of the eigenvalue.
    ///
    /// - Returns: The eigenvalue, and its vector of length 1.
    borrowing func settle(
        _ convergence: inout Convergence
    ) throws(GraphError) -> (value: Double, vector: [Double]) {
        convergence.restart()
        while true {
            let products = multiply()
            let value = products[0] / products[1]
            let residual = residualSquare(value: value, nextLength: 1 / products[2].squareRoot())
            // The vector in hand is as long as the root of the second product.
            if try convergence.isReached(by: (residual / products[1]).squareRoot() / value) {
                let squares = vector.array.reduce(0) { $0 + $1 * $1 }
                return (value, vector.array.map { $0 / squares.squareRoot() })
            }
        }
    }

    /// Writes the image, and adds up the products of vector and image, of the vector with itself and
    /// of the image with itself.
    private func multiply() -> SIMD4<Double> {
        pieces.reduce(
            SIMD4.zero,
            { range in
                var sums = SIMD4<Double>.zero
                rows.forEachProduct(with: vector, in: range) { row, sum in
                    image[row] = sum
                    let x = vector[row]
                    sums += SIMD4(x * sum, x * x, sum * sum, 0)
                }
                return sums
            }, +)
    }

    /// Moves on to the next vector, about as long as 1, and returns the square of the residual of the
    /// last one.
    private func residualSquare(value: Double, nextLength: Double) -> Double {
        pieces.reduce(
            0.0,
            { range in
                var sum = 0.0
                for row in range {
                    let residual = image[row] - value * vector[row]
                    sum += residual * residual
                    vector[row] = (image[row] + value / 4 * vector[row]) * nextLength
                }
                return sum
            }, +)
    }
}
