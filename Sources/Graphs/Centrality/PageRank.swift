extension Graph {
    /// Where somebody is found who follows ties at random and now and then starts afresh.
    ///
    /// `x = d·(Aᵀ D⁻¹ x + z·v) + (1 − d)·v`, where `D` holds the out-strengths, `z` is the score of
    /// the vertices without outgoing arcs, and `v` is where a fresh start leads.
    ///
    /// Direction is followed unless `.all` is asked for; weights are strengths of ties; parallel
    /// arcs add up; loops are dropped; negative weights are refused.
    ///
    /// - Parameters:
    ///   - strength: Whether ties count by weight or alike.
    ///   - direction: `.in` follows arcs backwards, `.all` both ways.
    ///   - damping: The chance to follow a tie rather than to start afresh, in `0..<1`.
    ///   - start: How likely a fresh start leads to each vertex, in any unit; everywhere alike by
    ///     default.
    ///   - tolerance: Stop when the scores of two rounds differ by less than this in total.
    ///   - maxIterations: Give up after so many rounds.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: One score per vertex, at the vertex's position; they sum to 1.
    /// - Throws: `GraphError.negativeWeight`, `.weightOutOfRange`, `.parameter` for a damping out of range or a `start`
    ///   that is not one non-negative finite number a vertex with a positive sum, `.notConverged`.
    /// - Complexity: O((*n* + *m*) log *tolerance* / log *damping*) time, O(*n* + *m*) space.
    /// - SeeAlso: Brin & Page (1998), <https://doi.org/10.1016/S0169-7552(98)00110-X>.
    public func pageRank(
        weightedBy strength: TieStrength = .weight, direction: Direction = .out,
        damping: Double = 0.85, start: [Double]? = nil, tolerance: Double = 1e-10,
        maxIterations: Int = 10_000, execution: Execution = .serial
    ) throws(GraphError) -> [Double] {
        let graph = try unsigned("pagerank", direction).measured(by: strength, for: "pagerank")
        guard damping >= 0, damping < 1 else {
            throw .parameter(
                measure: "pagerank", name: "damping", value: damping, allowed: "from 0 to below 1")
        }
        let fresh = try graph.freshStarts(start)
        if vertexCount == 0 { return [] }
        var walk = RandomWalk(graph, fresh: fresh, damping: damping, execution)
        var convergence = Convergence(
            of: "pagerank", within: tolerance, maxIterations: maxIterations, execution)
        while !(try convergence.isReached(by: walk.step())) {}
        return walk.shares
    }

    /// Shares that sum to 1, from what the caller gave; where all are alike, just one of them.
    private func freshStarts(_ start: [Double]?) throws(GraphError) -> [Double] {
        guard let start else { return [1 / Double(max(1, vertexCount))] }
        precondition(start.count == vertexCount, "a start needs one number a vertex")
        if let bad = start.first(where: { !($0 >= 0 && $0.isFinite) }) {
            throw .parameter(
                measure: "pagerank", name: "start", value: bad, allowed: "finite numbers from 0 up")
        }
        let total = start.reduce(0, +)
        guard total > 0 || start.isEmpty else {
            throw .parameter(
                measure: "pagerank", name: "start", value: total, allowed: "a positive sum")
        }
        return start.map { $0 / total }
    }
}

/// The walk, one round at a time, each vertex collecting what its incoming arcs bring.
private struct RandomWalk: ~Copyable {
    private let rows: Adjacency
    private let pieces: RowPieces
    private let damping: Double

    /// Where fresh starts lead, and by how many places those of neighbours are apart: 0 where one
    /// share is everybody's.
    private let fresh: Scratch<Double>
    private let freshStride: Int

    /// The inverse of each vertex's strength, 0 for dead ends.
    private let perStrength: Scratch<Double>

    private let walkers: Scratch<Double>

    /// How many of the walkers stand at dead ends.
    private var lost = 0.0

    /// What each vertex sends along an arc of weight 1, and what it will send in the next round.
    private var outflow: Scratch<Double>
    private var nextOutflow: Scratch<Double>

    /// By how much shares changed in the round before.
    private var lastChange = Double.infinity

    /// What a walk that settles slowly is hastened by; empty until it does.
    private var extrapolation = Extrapolation(count: 0)

    init(_ graph: Graph, fresh: [Double], damping: Double, _ execution: Execution) {
        rows = graph.incoming
        pieces = RowPieces(rows, execution)
        self.damping = damping
        self.fresh = Scratch(copying: fresh)
        freshStride = fresh.count == 1 ? 0 : 1
        walkers = Scratch(repeating: 0, count: graph.vertexCount)
        perStrength = Scratch(repeating: 0, count: graph.vertexCount)
        outflow = Scratch(repeating: 0, count: graph.vertexCount)
        nextOutflow = Scratch(repeating: 0, count: graph.vertexCount)
        for (vertex, strength) in graph.strength(direction: .out).enumerated() {
            let share = fresh[vertex * freshStride]
            walkers[vertex] = share
            if strength > 0 {
                perStrength[vertex] = 1 / strength
                outflow[vertex] = share / strength
            } else {
                lost += share
            }
        }
    }

    /// The chance to find the walker at each vertex.
    var shares: [Double] { walkers.array }

    /// Moves the walk on and returns by how much shares changed in total.
    ///
    /// Walks that are caught in pairs and circles lose but a sixth of the change a round. They are
    /// told by losing less than half, and from then on moved ahead to where their changes lead.
    mutating func step() -> Double {
        if extrapolation.isFull { moveAhead() }
        let change: Double
        if extrapolation.count > 0 {
            let record = extrapolation.nextRecord()
            change = advance { vertex, change in record[vertex] = change }
        } else {
            change = advance { _, _ in }
            if change > lastChange / 2 { extrapolation = Extrapolation(count: walkers.count) }
        }
        lastChange = change
        return change
    }

    /// One round; `record` learns of each vertex's change.
    @inline(__always)
    private mutating func advance(_ record: (Int, Double) -> Void) -> Double {
        let restart = damping * lost + (1 - damping)
        let sums = pieces.reduce(
            SIMD2<Double>.zero,
            { range in
                var (total, lost) = (0.0, 0.0)
                rows.forEachProduct(with: outflow, in: range) { vertex, inflow in
                    let share = damping * inflow + restart * fresh[vertex * freshStride]
                    let perStrength = perStrength[vertex]
                    let change = share - walkers[vertex]
                    record(vertex, change)
                    total += abs(change)
                    lost += perStrength == 0 ? share : 0
                    walkers[vertex] = share
                    nextOutflow[vertex] = share * perStrength
                }
                return SIMD2(total, lost)
            }, +)
        swap(&outflow, &nextOutflow)
        lost = sums[1]
        return sums[0]
    }

    /// Moves the walkers to where the recorded changes lead.
    private mutating func moveAhead() {
        guard let steps = extrapolation.steps(pieces) else { return }
        lost = pieces.reduce(
            0.0,
            { range in
                var lost = 0.0
                extrapolation.forEachStep(steps, in: range) { vertex, step in
                    let share = walkers[vertex] + step
                    lost += perStrength[vertex] == 0 ? share : 0
                    walkers[vertex] = share
                    outflow[vertex] = share * perStrength[vertex]
                }
                return lost
            }, +)
    }
}

extension Measure {
    /// ``Graph/pageRank(weightedBy:direction:damping:start:tolerance:maxIterations:execution:)``.
    public static let pageRank = Measure(
        "pagerank", "Where somebody is found who follows ties at random and restarts now and then.",
        contract: MeasureContract(
            definition: "x = d·(Aᵀ D⁻¹ x + z·v) + (1 − d)·v, d = 0.85, z the share of dead ends",
            weight: .strength, parallelArcs: .summed, sign: .refused, direction: .chosen(.out),
            scale: "shares that sum to 1", disconnected: "fresh starts reach every component",
            isolates: .base, cost: "O(m) a round, 20 to 140 rounds",
            source: "Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X"
        ).read(as: .amounts)
    ) { graph, options throws(GraphError) in
        try graph.pageRank(
            weightedBy: options.strength, direction: options.direction ?? .out,
            start: options.start, execution: options.execution)
    }
}
