/// Where a linear iteration leads, from its changes in some rounds in a row.
///
/// Weights that sum to 1, under which the changes all but cancel, are laid on the iterates: reduced
/// rank extrapolation. It is exact where the changes are made of fewer modes than there are rounds,
/// and saves more than half of the rounds where some modes die out slowly.
///
/// - SeeAlso: Smith, Ford & Sidi (1987), <https://doi.org/10.1137/1029042>.
struct Extrapolation: ~Copyable {
    /// How many rounds are recorded before they are used.
    private static let rounds = 5

    /// How many figures change in a round.
    let count: Int

    /// The changes, one round behind the other.
    private let changes: Scratch<Double>

    private var recorded = 0

    init(count: Int) {
        self.count = count
        changes = Scratch(uninitialized: Self.rounds * count)
    }

    /// Whether enough rounds are recorded.
    var isFull: Bool { recorded == Self.rounds }

    /// The changes of one round, by figure.
    struct Record {
        fileprivate let base: UnsafeMutablePointer<Double>

        subscript(figure: Int) -> Double {
            @inline(__always) get { base[figure] }
            @inline(__always) nonmutating set { base[figure] = newValue }
        }
    }

    /// Where the changes of the next round are to be recorded; after the last, the first again.
    mutating func nextRecord() -> Record {
        if isFull { recorded = 0 }
        defer { recorded += 1 }
        return record(recorded)
    }

    private func record(_ round: Int) -> Record {
        Record(base: changes.pointer + round * count)
    }

    /// How much of the changes of each round but the first is to be added to the figures as they stand;
    /// `nil` where a round had none.
    func steps(_ pieces: RowPieces) -> SIMD4<Double>? {
        let products = pieces.reduce(SIMD16<Double>.zero, { allProducts(in: $0) }, +)
        let rounds = Self.rounds
        var lengths = [Double](repeating: 0, count: rounds)
        for round in 0..<rounds {
            let square = products[Self.place(round, round)]
            guard square > 0, square.isFinite else { return nil }
            lengths[round] = square.squareRoot()
        }
        // Changes may be all but parallel; a trace of their length on the diagonal keeps them apart.
        var system = (0..<rounds).map { row in
            (0...row).map { column in
                products[Self.place(row, column)] / (lengths[row] * lengths[column])
                    + (row == column ? 1e-13 : 0)
            }
        }
        var weights = lengths.map { 1 / $0 }
        guard Self.solve(&system, &weights) else { return nil }
        for round in 0..<rounds { weights[round] /= lengths[round] }
        let total = weights.reduce(0, +)
        guard total != 0, total.isFinite else { return nil }
        // An iterate is the last one less the changes since, so that a change goes with the weights
        // of all iterates before it; the first is older than all.
        var steps = SIMD4<Double>.zero
        var before = 0.0
        for round in 1..<rounds {
            before += weights[round - 1]
            steps[round - 1] = -before / total
        }
        return steps
    }

    /// Passes on each figure of a range and how much is to be added to it.
    @inline(__always)
    func forEachStep(
        _ steps: SIMD4<Double>, in range: Range<Int>, _ body: (Int, Double) -> Void
    ) {
        let (one, two, three, four) = (record(1), record(2), record(3), record(4))
        for figure in range {
            let changes = SIMD4(one[figure], two[figure], three[figure], four[figure])
            body(figure, (steps * changes).sum())
        }
    }

    /// Where the product of two rounds' changes is among all of them.
    private static func place(_ one: Int, _ other: Int) -> Int { one * (one + 1) / 2 + other }

    /// The products of every two rounds' changes, of some figures.
    private func allProducts(in range: Range<Int>) -> SIMD16<Double> {
        var products = SIMD16<Double>.zero
        for one in 0..<Self.rounds {
            for other in 0...one {
                products[Self.place(one, other)] = product(record(one), record(other), in: range)
            }
        }
        return products
    }

    /// Four sums run side by side, for the processor to overlap.
    private func product(_ one: Record, _ other: Record, in range: Range<Int>) -> Double {
        var sums = SIMD4<Double>.zero
        var figure = range.lowerBound
        while figure + 4 <= range.upperBound {
            sums += Self.four(one, at: figure) * Self.four(other, at: figure)
            figure += 4
        }
        var sum = sums.sum()
        while figure < range.upperBound {
            sum += one[figure] * other[figure]
            figure += 1
        }
        return sum
    }

    @inline(__always)
    private static func four(_ record: Record, at figure: Int) -> SIMD4<Double> {
        SIMD4(record[figure], record[figure + 1], record[figure + 2], record[figure + 3])
    }

    /// Solves a symmetric positive definite system, given by its lower half, in place; `false` where
    /// it is none.
    private static func solve(_ system: inout [[Double]], _ values: inout [Double]) -> Bool {
        for row in system.indices {
            for column in 0...row {
                var rest = system[row][column]
                for before in 0..<column { rest -= system[row][before] * system[column][before] }
                if column < row {
                    system[row][column] = rest / system[column][column]
                } else {
                    guard rest > 0 else { return false }
                    system[row][row] = rest.squareRoot()
                }
            }
        }
        for row in system.indices {
            for before in 0..<row { values[row] -= system[row][before] * values[before] }
            values[row] /= system[row][row]
        }
        for row in system.indices.reversed() {
            for after in row + 1..<system.count {
                values[row] -= system[after][row] * values[after]
            }
            values[row] /= system[row][row]
        }
        return true
    }
}
