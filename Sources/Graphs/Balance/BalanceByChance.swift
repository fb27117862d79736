/// How balanced a graph would be if the same number of negative signs were dealt to its ties by
/// chance.
public struct BalanceByChance: Sendable, Hashable {
    /// The mean degree of balance over all ways to deal the signs, 0 to 1.
    public let expected: Double

    /// The standard deviation over all ways to deal the signs; `nil` where all ways are as balanced.
    public let deviation: Double?

    /// How many ways were drawn.
    public let drawCount: Int

    /// How many of them were as balanced as the graph, or more.
    public let drawsAsBalanced: Int

    /// By how many standard deviations a degree of balance lies above the mean; `nil` where all ways
    /// are as balanced.
    public func zScore(of balance: Double) -> Double? {
        deviation.map { (balance - expected) / $0 }
    }
}

extension Graph {
    /// What the degree of balance would be if the signs were dealt to the ties by chance.
    ///
    /// Mean and standard deviation are those over all ways to deal the signs, not of the draws. With
    /// `E(k)` the mean product of `k` signs drawn without putting back, `N` triangles and `A` pairs of
    /// them that share a tie, the sum `S` of the triangles' signs has the mean `N E(3)` and the mean
    /// square `N + 2 A E(4) + (N (N − 1) − 2 A) E(6)`, and the degree of balance is `(1 + S / N) / 2`.
    ///
    /// Direction is ignored, both ways being added; weights are ignored but for their signs; parallel
    /// arcs add up, and a pair whose arcs cancel is not tied; loops are dropped.
    ///
    /// - Parameters:
    ///   - draws: How many ways to draw besides, to count those that are as balanced.
    ///   - generator: Where chance comes from; the same generator draws the same.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: `nil` without triangles.
    /// - Throws: `GraphError.cancelled`.
    /// - Complexity: O(*m*^1.5) for each 256 draws, and O(*m*) for each draw; O(*n* + *m*) space.
    /// - SeeAlso: Leskovec, Huttenlocher & Kleinberg (2010),
    ///   <https://doi.org/10.1145/1753326.1753532>.
    public func balanceByChance(
        draws: Int = 1_000, using generator: inout some RandomNumberGenerator,
        execution: Execution = .serial
    ) throws(GraphError) -> BalanceByChance? {
        let signs = netTies().signs()
        let negatives = signs.outgoing.weights.count { $0 < 0 } / 2
        let listing = TriangleListing(signs)
        let dealing = SignDealing(
            listing: listing, tieCount: signs.arcCount, negativeCount: negatives,
            draws: draws, seed: generator.next())
        let parts = try execution.map(
            chunks: 1 + dealing.passes, steps: (1 + dealing.passes) * listing.steps
        ) { (chunk, tally) throws(GraphError) in
            chunk == 0
                ? try .counted(dealing.overlaps(tally))
                : SignDealing.Part.dealt(try dealing.oddTriangles(inPass: chunk - 1, tally))
        }
        guard case .counted(let overlaps)? = parts.first, overlaps.triangles > 0 else { return nil }
        let balanced = overlaps.triangles - overlaps.oddTriangles
        var asBalanced = 0
        for case .dealt(let odd) in parts {
            asBalanced += odd.count { overlaps.triangles - $0 >= balanced }
        }
        let moments = SignMoments(tieCount: signs.arcCount, negativeCount: negatives)
        let (mean, deviation) = moments.balance(overlaps)
        return BalanceByChance(
            expected: mean, deviation: deviation, drawCount: draws, drawsAsBalanced: asBalanced)
    }
}

/// The mean product of signs that are drawn without putting back.
private struct SignMoments {
    let tieCount: Int
    let negativeCount: Int

    /// `Σ (−1)^j C(k, j) q⁽ʲ⁾ p⁽ᵏ⁻ʲ⁾ / m⁽ᵏ⁾` with falling powers of the `q` negative and `p` positive
    /// among `m` ties; 0 where there are fewer than `k` ties.
    func mean(ofProductOf count: Int) -> Double {
        guard tieCount >= count else { return 0 }
        var sum = 0.0
        var choices = 1.0
        for negatives in 0...count {
            var term = choices
            for step in 0..<count {
                let left =
                    step < negatives
                    ? negativeCount - step : tieCount - negativeCount - (step - negatives)
                term *= Double(max(0, left)) / Double(tieCount - step)
            }
            sum += negatives.isMultiple(of: 2) ? term : -term
            choices *= Double(count - negatives) / Double(negatives + 1)
        }
        return sum
    }

    /// The mean and the standard deviation of the degree of balance.
    func balance(_ overlaps: SignDealing.Overlaps) -> (mean: Double, deviation: Double?) {
        let count = Double(overlaps.triangles)
        let one = mean(ofProductOf: 3)
        let sharing = 2 * Double(overlaps.pairs)
        // As parts of the squared number of triangles.
        let square =
            1 / count + sharing / count / count * mean(ofProductOf: 4)
            + ((count - 1) / count - sharing / count / count) * mean(ofProductOf: 6)
        let variance = (square - one * one) / 4
        let isConstant =
            negativeCount == 0 || negativeCount == tieCount || variance < 1e-14
        return ((1 + one) / 2, isConstant ? nil : variance.squareRoot())
    }
}

/// Deals signs to the ties of a graph, 256 times in one pass over its triangles.
private struct SignDealing: Sendable {
    let listing: TriangleListing
    let tieCount: Int
    let negativeCount: Int
    let draws: Int
    let seed: UInt64

    /// What is known of the triangles besides their signs.
    struct Overlaps {
        var triangles = 0
        /// Those with an odd number of negative ties.
        var oddTriangles = 0
        /// Pairs of triangles that share a tie.
        var pairs = 0
    }

    enum Part {
        case counted(Overlaps)
        /// The number of triangles with an odd number of negative ties, for each draw of a pass.
        case dealt([Int])
    }

    var passes: Int { (draws + 255) / 256 }

    func overlaps(_ tally: Tally) throws(GraphError) -> Overlaps {
        var overlaps = Overlaps()
        let counts = Scratch(repeating: Int32(0), count: tieCount)
        try listing.forEach(tally) { triangle in
            overlaps.triangles += 1
            if triangle.product < 0 { overlaps.oddTriangles += 1 }
            counts[triangle.entries.0] += 1
            counts[triangle.entries.1] += 1
            counts[triangle.entries.2] += 1
        }
        for tie in 0..<tieCount {
            let count = Int(counts[tie])
            overlaps.pairs += count * (count - 1) / 2
        }
        return overlaps
    }

    func oddTriangles(inPass pass: Int, _ tally: Tally) throws(GraphError) -> [Int] {
        let count = min(256, draws - 256 * pass)
        let signs = dealt(count, SplitMix64(seed: seed &+ UInt64(pass) &* 0xD134_2543_DE82_EF95))
        var counter = ColumnCounter()
        try listing.forEach(tally) { triangle in
            counter.add(
                signs[triangle.entries.0] ^ signs[triangle.entries.1] ^ signs[triangle.entries.2])
        }
        return (0..<count).map { counter.count(ofColumn: $0) }
    }

    /// For each tie, the draws in which its sign is the rarer one, a bit each, turned round if that
    /// is the positive one.
    private func dealt(_ count: Int, _ generator: SplitMix64) -> Scratch<SIMD4<UInt64>> {
        var random = generator
        let signs = Scratch(repeating: SIMD4<UInt64>.zero, count: tieCount)
        let order = Scratch(repeating: Int32(0), count: tieCount)
        for tie in 0..<tieCount { order[tie] = Int32(tie) }
        let isNegativeRarer = 2 * negativeCount <= tieCount
        let rarer = isNegativeRarer ? negativeCount : tieCount - negativeCount
        for draw in 0..<count {
            let (word, bit) = (draw / 64, UInt64(1) << UInt64(draw % 64))
            for place in 0..<rarer {
                let other = place + random.below(tieCount - place)
                let tie = order[other]
                order[other] = order[place]
                order[place] = tie
                signs[Int(tie)][word] |= bit
            }
        }
        if !isNegativeRarer { for tie in 0..<tieCount { signs[tie] = ~signs[tie] } }
        return signs
    }
}

/// Counts, in each of 256 columns, how many of some rows of bits have a 1 there.
///
/// The counts are kept as binary digits, a row each, and eight rows are added before a carry goes on to
/// the higher digits (Harley & Seal).
private struct ColumnCounter {
    private typealias Row = SIMD4<UInt64>

    private var digits = [SIMD4<UInt64>](repeating: .zero, count: 48)
    private var waiting = (Row.zero, Row.zero, Row.zero, Row.zero, Row.zero, Row.zero, Row.zero)
    private var waitingCount = 0

    @inline(__always)
    mutating func add(_ row: SIMD4<UInt64>) {
        switch waitingCount {
        case 0: waiting.0 = row
        case 1: waiting.1 = row
        case 2: waiting.2 = row
        case 3: waiting.3 = row
        case 4: waiting.4 = row
        case 5: waiting.5 = row
        case 6: waiting.6 = row
        default:
            addEight(row)
            return
        }
        waitingCount += 1
    }

    private mutating func addEight(_ last: Row) {
        waitingCount = 0
        let twosA = Self.add(waiting.0, waiting.1, to: &digits[0])
        let twosB = Self.add(waiting.2, waiting.3, to: &digits[0])
        let foursA = Self.add(twosA, twosB, to: &digits[1])
        let twosC = Self.add(waiting.4, waiting.5, to: &digits[0])
        let twosD = Self.add(waiting.6, last, to: &digits[0])
        let foursB = Self.add(twosC, twosD, to: &digits[1])
        var carry = Self.add(foursA, foursB, to: &digits[2])
        var place = 3
        while carry != .zero {
            let digit = digits[place]
            digits[place] = digit ^ carry
            carry &= digit
            place += 1
        }
    }

    /// Adds two rows to a digit, and returns what is carried on.
    @inline(__always)
    private static func add(_ one: Row, _ other: Row, to digit: inout Row) -> Row {
        let either = digit ^ one
        let carry = (digit & one) | (either & other)
        digit = either ^ other
        return carry
    }

    mutating func count(ofColumn column: Int) -> Int {
        while waitingCount > 0 { add(.zero) }
        let (word, bit) = (column / 64, UInt64(column % 64))
        return digits.enumerated().reduce(0) { sum, digit in
            sum + Int((digit.element[word] >> bit) & 1) << digit.offset
        }
    }
}

extension GraphStatistic {
    /// ``Graph/balanceByChance(draws:using:execution:)``, and how far the graph is from it.
    public static let balanceByChance = GraphStatistic(
        "balance-by-chance",
        "How far the share of balanced triangles is from what signs dealt by chance would give.",
        figures: ["balance-z", "balance-expected", "balance-deviation", "draws-as-balanced"],
        contract: .signed(
            definition: "(balance − mean) / deviation over all ways to deal the same signs to the "
                + "same ties; mean; deviation; the share of 1,000 draws as balanced or more",
            direction: .ignored,
            scale: "standard deviations; 0…1; 0…1; 0…1; no z where all ways are as balanced",
            isolates: .ignored, cost: "O(m^1.5) for each 256 draws",
            source: "Leskovec, Huttenlocher & Kleinberg 2010, doi:10.1145/1753326.1753532",
            isRandom: true)
    ) { graph, options throws(GraphError) in
        var generator = SplitMix64(seed: options.seed)
        // One part of the work in two, as far as anybody hears.
        let chance = try graph.balanceByChance(using: &generator, execution: options.execution)
        guard let chance else { return [nil, nil, nil, nil] }
        var quiet = options.execution
        quiet.onProgress = nil
        let balance = try graph.signedTriads(weightedBy: .unit, execution: quiet).balance
        return [
            balance.flatMap { chance.zScore(of: $0) }, chance.expected, chance.deviation,
            Double(chance.drawsAsBalanced) / Double(chance.drawCount),
        ]
    }
}
