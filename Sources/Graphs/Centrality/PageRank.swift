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
    /// - Throws: `GraphError.negativeWeight`, `.parameter` for a damping out of range or a `start`
    ///   that is not one non-negative finite number a vertex with a positive sum, `.notConverged`.
    /// - Complexity: O((*n* + *m*) log *tolerance* / log *damping*) time, O(*n* + *m*) space.
    /// - SeeAlso: Brin & Page (1998), <https://doi.org/10.1016/S0169-7552(98)00110-X>.
    public func pageRank(
        weightedBy strength: TieStrength = .weight, direction: Direction = .out,
        damping: Double = 0.85, start: [Double]? = nil, tolerance: Double = 1e-10,
        maxIterations: Int = 10_000, execution: Execution = .serial
    ) throws(GraphError) -> [Double] {
        let graph = try unsigned("pagerank", direction).measured(by: strength)
        guard damping >= 0, damping < 1 else {
            throw .parameter(
                measure: "pagerank", name: "damping", value: damping, allowed: "from 0 to below 1")
        }
        let fresh = try graph.freshStarts(start)
        if vertexCount == 0 { return [] }
        let walk = RandomWalk(graph, fresh: fresh, damping: damping)
        let tally = Tally(steps: maxIterations, execution: execution)
        var change = Double.infinity
        for _ in 0..<maxIterations {
            change = walk.step()
            if change < tolerance { return walk.shares }
            try tally.step()
        }
        throw .notConverged(measure: "pagerank", iterations: maxIterations, residual: change)
    }

    /// Shares that sum to 1, from what the caller gave.
    private func freshStarts(_ start: [Double]?) throws(GraphError) -> [Double] {
        guard let start else {
            return Array(repeating: 1 / Double(max(1, vertexCount)), count: vertexCount)
        }
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
    private let damping: Double
    private let fresh: [Double]
    private let dangling: [Int32]
    private let perStrength: Scratch<Double>
    private let walkers: Scratch<Double>

    /// What each vertex sends along an arc of weight 1.
    private let outflow: Scratch<Double>

    /// What each vertex collects.
    private let inflow: Scratch<Double>

    var shares: [Double] { walkers.array }

    init(_ graph: Graph, fresh: [Double], damping: Double) {
        let count = graph.vertexCount
        rows = graph.incoming
        self.damping = damping
        self.fresh = fresh
        walkers = Scratch(repeating: 0, count: count)
        outflow = Scratch(repeating: 0, count: count)
        inflow = Scratch(repeating: 0, count: count)
        perStrength = Scratch(repeating: 0, count: count)
        var dangling: [Int32] = []
        for vertex in 0..<count {
            walkers[vertex] = fresh[vertex]
            let row = graph.outgoing.range(vertex)
            if row.isEmpty {
                dangling.append(Int32(vertex))
            } else {
                var strength = 0.0
                for entry in row { strength += graph.outgoing.weight(entry) }
                perStrength[vertex] = 1 / strength
            }
        }
        self.dangling = dangling
        for vertex in 0..<count { outflow[vertex] = fresh[vertex] * perStrength[vertex] }
    }

    /// Moves the walk on and returns by how much shares changed in total.
    func step() -> Double {
        var lost = 0.0
        for vertex in dangling { lost += walkers[Int(vertex)] }
        let restart = damping * lost + (1 - damping)
        var change = 0.0
        rows.multiply(outflow, into: inflow)
        for vertex in 0..<walkers.count {
            let share = damping * inflow[vertex] + restart * fresh[vertex]
            change += abs(share - walkers[vertex])
            walkers[vertex] = share
            outflow[vertex] = share * perStrength[vertex]
        }
        return change
    }
}

extension Measure {
    /// ``Graph/pageRank(weightedBy:direction:damping:start:tolerance:maxIterations:execution:)``.
    static let pageRank = Measure(
        "pagerank", "Where somebody is found who follows ties at random and restarts now and then.",
        contract: MeasureContract(
            definition: "x = d·(Aᵀ D⁻¹ x + z·v) + (1 − d)·v, d = 0.85, z the share of dead ends",
            weight: .strength, parallelArcs: .summed, sign: .refused, direction: .chosen(.out),
            scale: "shares that sum to 1", disconnected: "fresh starts reach every component",
            isolates: .base, cost: "O(m) a round, about 140 rounds",
            source: "Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X")
    ) { graph, options throws(GraphError) in
        try graph.pageRank(
            weightedBy: options.strength, direction: options.direction ?? .out,
            execution: options.execution)
    }
}
