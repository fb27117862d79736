/// The climb to the largest eigenvalue of a symmetric matrix and the vector that belongs to it.
///
/// Each round looks for the largest Rayleigh quotient in the space of three vectors: the best one so
/// far, its residual, and the last step (the locally optimal conjugate gradient method of Knyazev,
/// 2001, <https://doi.org/10.1137/S1064827500366124>). What the matrix makes of the three is kept, so
/// a round costs one product, during which the numbers that it turns on are added up, and one pass
/// over the vectors.
struct DominantVector: ~Copyable {
    private let matrix: SymmetricMatrix

    private let best: Scratch<Double>
    private let bestImage: Scratch<Double>
    private let residual: Scratch<Double>
    private let residualImage: Scratch<Double>
    private let step: Scratch<Double>
    private let stepImage: Scratch<Double>

    /// How many rounds pass before rounding is taken out of the image of the best vector.
    private static let roundsBetweenImages = 32

    /// Starts from the vector of ones.
    init(of matrix: consuming SymmetricMatrix) {
        let size = matrix.size
        self.matrix = matrix
        best = Scratch(repeating: 1 / Double(max(1, size)).squareRoot(), count: size)
        bestImage = Scratch(repeating: 0, count: size)
        residual = Scratch(repeating: 0, count: size)
        residualImage = Scratch(repeating: 0, count: size)
        step = Scratch(repeating: 0, count: size)
        stepImage = Scratch(repeating: 0, count: size)
    }

    /// Climbs until the residual is below a part of the eigenvalue.
    ///
    /// - Returns: The eigenvalue, and its vector of length 1 without negative entries.
    borrowing func climb(
        _ convergence: inout Convergence
    ) throws(GraphError) -> (value: Double, vector: [Double]) {
        convergence.restart()
        var (subspace, sums) = lookAgain()
        var round = 0
        while !(try convergence.isReached(by: sums.residualSquare.squareRoot())) {
            let products = matrix.map(residual, to: residualImage) { row, image in
                SIMD4(
                    best[row] * image, residual[row] * image, step[row] * image,
                    step[row] * residual[row])
            }
            subspace = RayleighSubspace(sums, products)
            sums = move(within: subspace)
            round += 1
            if round.isMultiple(of: Self.roundsBetweenImages) { (subspace, sums) = lookAgain() }
        }
        let length = sums.bestBest.squareRoot()
        return (subspace.value, best.array.map { abs($0) / length })
    }

    /// Multiplies the best vector anew, which stays where it is.
    private func lookAgain() -> (RayleighSubspace, Sums) {
        let products = matrix.map(best, to: bestImage) { row, image in
            SIMD4(best[row] * image, best[row] * best[row], 0, 0)
        }
        let subspace = RayleighSubspace(stayingAt: products[0] / products[1])
        return (subspace, move(within: subspace))
    }

    /// Goes to the best vector of the subspace, and finds its residual as a part of the eigenvalue.
    private func move(within subspace: RayleighSubspace) -> Sums {
        let (top, onward, value) = (subspace.top, subspace.step, subspace.value)
        return matrix.sum { row in
            let (x, w, p) = (best[row], residual[row], step[row])
            let (ax, aw, ap) = (bestImage[row], residualImage[row], stepImage[row])
            let newX = top[0] * x + top[1] * w + top[2] * p
            let newAX = top[0] * ax + top[1] * aw + top[2] * ap
            let newP = onward[0] * x + onward[1] * w + onward[2] * p
            let newAP = onward[0] * ax + onward[1] * aw + onward[2] * ap
            let newW = newAX / value - newX
            best[row] = newX
            bestImage[row] = newAX
            step[row] = newP
            stepImage[row] = newAP
            residual[row] = newW
            return SIMD8(
                newX * newX, newX * newAX, newX * newP, newX * newAP, newP * newP, newP * newAP,
                newW * newW, newX * newW)
        }
    }
}

/// The inner products that are known after a move.
private typealias Sums = SIMD8<Double>

extension Sums {
    fileprivate var bestBest: Double { self[0] }
    fileprivate var residualSquare: Double { self[6] }
}

/// Where in the subspace of best vector, residual and step the Rayleigh quotient is the largest.
private struct RayleighSubspace {
    /// The quotient there.
    let value: Double

    /// The best vector, the residual and the step in this mixture.
    let top: SIMD4<Double>

    /// What of the mixture is not the old best vector, of length 1.
    let step: SIMD4<Double>

    init(stayingAt value: Double) {
        self.value = value
        top = SIMD4(1, 0, 0, 0)
        step = SIMD4(0, 0, 1, 0)
    }

    /// Solves the eigenproblem of three vectors from the products of each two, with (`h`) and without
    /// (`g`) the matrix between them, which is scaled to keep squares in range.
    init(_ sums: Sums, _ products: SIMD4<Double>) {
        let g = [
            [sums[0], sums[7], sums[2]],
            [sums[7], sums[6], products[3]],
            [sums[2], products[3], sums[4]],
        ]
        let scale = sums[1]
        let h = [
            [1, products[0] / scale, sums[3] / scale],
            [products[0] / scale, products[1] / scale, products[2] / scale],
            [sums[3] / scale, products[2] / scale, sums[5] / scale],
        ]
        var basis: [SIMD4<Double>] = []
        for member in 0..<3 {
            var vector = SIMD4<Double>.zero
            vector[member] = 1
            let whole = Self.product(vector, vector, in: g)
            for earlier in basis { vector -= Self.product(vector, earlier, in: g) * earlier }
            let rest = Self.product(vector, vector, in: g)
            if rest > 1e-12 * whole { basis.append(vector / rest.squareRoot()) }
        }
        let solution = SymmetricEigenproblem(
            basis.map { left in basis.map { Self.product(left, $0, in: h) } })
        let last = basis.count - 1
        let mixture = solution.vectors[last]
        let sign: Double = mixture[0] < 0 ? -1 : 1
        var top = SIMD4<Double>.zero
        var step = SIMD4<Double>.zero
        var length = 0.0
        for (index, (member, share)) in zip(basis, mixture).enumerated() {
            top += sign * share * member
            if index > 0 {
                step += sign * share * member
                length += share * share
            }
        }
        value = scale * solution.values[last]
        self.top = top
        self.step = length > 0 ? step / length.squareRoot() : step
    }

    private static func product(
        _ left: SIMD4<Double>, _ right: SIMD4<Double>, in matrix: [[Double]]
    ) -> Double {
        var sum = 0.0
        for row in 0..<3 {
            for column in 0..<3 { sum += left[row] * matrix[row][column] * right[column] }
        }
        return sum
    }
}
