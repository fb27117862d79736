/// Solves systems with one symmetric positive definite matrix by conjugate gradients, scaled by the
/// diagonal.
struct ConjugateGradients: ~Copyable {
    private let diagonal: Scratch<Double>
    private let residual: Scratch<Double>
    private let direction: Scratch<Double>
    private let image: Scratch<Double>

    /// Prepares for a matrix of some diagonal, whose entries are above 0.
    init(diagonal: [Double]) {
        self.diagonal = Scratch(copying: diagonal)
        residual = Scratch(repeating: 0, count: diagonal.count)
        direction = Scratch(repeating: 0, count: diagonal.count)
        image = Scratch(repeating: 0, count: diagonal.count)
    }

    /// Finds the `x` whose image is `right`, to which `solution` is set.
    ///
    /// - Parameters:
    ///   - right: The right-hand side.
    ///   - solution: Where the solution is written.
    ///   - multiply: Writes the image of a vector.
    ///   - isReached: Whether a residual, as a part of the right-hand side, is small enough.
    /// - Throws: What `isReached` throws.
    func solve(
        _ right: borrowing Scratch<Double>, into solution: borrowing Scratch<Double>,
        by multiply: (borrowing Scratch<Double>, borrowing Scratch<Double>) -> Void,
        until isReached: (Double) throws(GraphError) -> Bool
    ) throws(GraphError) {
        let count = residual.count
        var length = 0.0
        var scaled = 0.0
        for row in 0..<count {
            solution[row] = 0
            residual[row] = right[row]
            direction[row] = right[row] / diagonal[row]
            length += right[row] * right[row]
            scaled += right[row] * direction[row]
        }
        var square = length
        while !(try isReached(length == 0 ? 0 : (square / length).squareRoot())) {
            multiply(direction, image)
            var curvature = 0.0
            for row in 0..<count { curvature += direction[row] * image[row] }
            // Only rounding is left to gain.
            if curvature <= 0 { return }
            let step = scaled / curvature
            square = 0
            var next = 0.0
            for row in 0..<count {
                solution[row] += step * direction[row]
                let rest = residual[row] - step * image[row]
                residual[row] = rest
                square += rest * rest
                next += rest * rest / diagonal[row]
            }
            let share = next / scaled
            scaled = next
            for row in 0..<count {
                direction[row] = residual[row] / diagonal[row] + share * direction[row]
            }
        }
    }
}
