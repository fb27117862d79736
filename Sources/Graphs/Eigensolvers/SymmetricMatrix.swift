/// A symmetric matrix without negative entries: that of an undirected graph, or `MᵀM`.
struct SymmetricMatrix: ~Copyable {
    /// How many rows there are.
    var size: Int { rows.vertexCount }

    private let rows: Adjacency
    private let pieces: RowPieces

    /// `M`, by whose image the rows are multiplied; `nil` if by the vector itself.
    private let factor: Adjacency?
    private let factorPieces: RowPieces
    private let between: Scratch<Double>

    /// The matrix of an undirected graph.
    init(_ rows: Adjacency, _ execution: Execution) {
        self.rows = rows
        factor = nil
        pieces = RowPieces(rows, execution)
        factorPieces = pieces
        between = Scratch(repeating: 0, count: 0)
    }

    /// `MᵀM`, from the rows of both.
    init(_ rows: Adjacency, times factor: Adjacency, _ execution: Execution) {
        self.rows = rows
        self.factor = factor
        pieces = RowPieces(rows, execution)
        factorPieces = RowPieces(factor, execution)
        between = Scratch(repeating: 0, count: factor.vertexCount)
    }

    /// Writes the image of a vector, and adds up what `terms` returns for each row and its image.
    @inline(__always)
    func map(
        _ vector: borrowing Scratch<Double>, to image: borrowing Scratch<Double>,
        addingUp terms: (Int, Double) -> SIMD4<Double>
    ) -> SIMD4<Double> {
        guard let factor else { return multiply(vector, to: image, addingUp: terms) }
        factorPieces.forEach { range in
            factor.forEachProduct(with: vector, in: range) { row, sum in between[row] = sum }
        }
        return multiply(between, to: image, addingUp: terms)
    }

    /// Runs `body` over all rows and adds up what it returns.
    @inline(__always)
    func sum(_ body: (Int) -> SIMD8<Double>) -> SIMD8<Double> {
        pieces.reduce(
            SIMD8.zero,
            { range in
                var sums = SIMD8<Double>.zero
                for row in range { sums += body(row) }
                return sums
            }, +)
    }

    @inline(__always)
    private func multiply(
        _ vector: borrowing Scratch<Double>, to image: borrowing Scratch<Double>,
        addingUp terms: (Int, Double) -> SIMD4<Double>
    ) -> SIMD4<Double> {
        pieces.reduce(
            SIMD4.zero,
            { range in
                var sums = SIMD4<Double>.zero
                rows.forEachProduct(with: vector, in: range) { row, sum in
                    image[row] = sum
                    sums += terms(row, sum)
                }
                return sums
            }, +)
    }
}
