/// An undirected simple graph whose ties pull their ends together or push them apart.
///
/// The cost of a division `x` into two sides, −1 and 1, is `Σ (|w| − w x(u) x(v)) / 2` over the ties:
/// the weight of those that it frustrates.
struct SignedForm: Sendable {
    struct Tie: Sendable {
        var first: Int32
        var second: Int32

        /// Above 0 where the ends should be on one side, below 0 where on two.
        var weight: Double
    }

    var vertexCount: Int

    /// Every pair at most once, none of weight 0, none with itself.
    var ties: [Tie]

    /// The net ties of a graph: parallel arcs and both directions added up.
    init(of graph: Graph, weightedBy strength: TieStrength) {
        vertexCount = graph.vertexCount
        ties = graph.netTies().arcs.map { arc in
            Tie(
                first: Int32(arc.source), second: Int32(arc.target),
                weight: strength == .weight ? arc.weight : arc.weight < 0 ? -1 : 1)
        }
    }

    init(vertexCount: Int, ties: [Tie]) {
        self.vertexCount = vertexCount
        self.ties = ties
    }

    /// The weight of all ties, whatever their sign.
    var total: Double { ties.reduce(0) { $0 + abs($1.weight) } }

    /// The ties that a division frustrates.
    func frustrated(by sides: [Int8]) -> [Tie] {
        ties.filter { ($0.weight < 0) == (sides[Int($0.first)] == sides[Int($0.second)]) }
    }

    /// The weight of the ties that a division frustrates.
    func cost(of sides: [Int8]) -> Double {
        frustrated(by: sides).reduce(0) { $0 + abs($1.weight) }
    }

    /// The step by which costs can differ: every weight is a multiple of it. 0 where there is none.
    var step: Double {
        for scale in [1.0, 10, 100, 1000] {
            var common = 0
            for tie in ties {
                let scaled = abs(tie.weight) * scale
                let whole = scaled.rounded()
                guard whole >= 1, whole < 1e9, abs(scaled - whole) < 1e-7 else {
                    common = -1
                    break
                }
                common = greatestCommonDivisor(common, Int(whole))
            }
            if common > 0 { return Double(common) / scale }
        }
        return 0
    }
}

private func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
    var (large, small) = (one, other)
    while small != 0 { (large, small) = (small, large % small) }
    return large
}

/// The ties of each vertex of a signed form, as compressed sparse rows.
struct SignedRows: Sendable {
    let offsets: [Int32]
    private(set) var neighbors: [Int32]

    /// The position of each entry's tie.
    private(set) var ties: [Int32]

    init(_ form: SignedForm) {
        var offsets = [Int32](repeating: 0, count: form.vertexCount + 1)
        for tie in form.ties {
            offsets[Int(tie.first) + 1] += 1
            offsets[Int(tie.second) + 1] += 1
        }
        for vertex in 0..<form.vertexCount { offsets[vertex + 1] += offsets[vertex] }
        var cursor = offsets
        neighbors = Array(repeating: 0, count: 2 * form.ties.count)
        ties = neighbors
        for (position, tie) in form.ties.enumerated() {
            for (end, other) in [(tie.first, tie.second), (tie.second, tie.first)] {
                neighbors[Int(cursor[Int(end)])] = other
                ties[Int(cursor[Int(end)])] = Int32(position)
                cursor[Int(end)] += 1
            }
        }
        self.offsets = offsets
    }

    func range(_ vertex: Int) -> Range<Int> { Int(offsets[vertex])..<Int(offsets[vertex + 1]) }
}
