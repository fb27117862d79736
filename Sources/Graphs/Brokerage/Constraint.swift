extension Graph {
    /// How far each vertex's partners are tied to each other, so that it cannot play them off.
    ///
    /// `c(v) = Σ (p(v, j) + Σ p(v, q) p(q, j))²` over the partners `j` of `v`, with `q` any third
    /// vertex and `p(v, j)` the share of `v`'s strength that lies in its tie with `j`.
    ///
    /// Direction is ignored: ties of both directions are added; parallel arcs add up; loops are
    /// dropped; negative weights are refused.
    ///
    /// - Parameters:
    ///   - strength: Whether ties count by weight or alike.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: One score per vertex, at the vertex's position: 1 for a single partner without
    ///   others, towards 0 for many partners apart from each other; up to 1.125 where ties weigh
    ///   alike, below 2 otherwise; `nil` for an isolate.
    /// - Throws: `GraphError.negativeWeight`, `.weightOutOfRange`, `.cancelled`.
    /// - Complexity: O(Σ *k*²) for *k* partners of each vertex.
    /// - SeeAlso: Burt (1992), *Structural Holes*, chapter 2.
    public func constraint(
        weightedBy strength: TieStrength = .weight, execution: Execution = .serial
    ) throws(GraphError) -> [Double?] {
        let graph = try unsigned("constraint", .all).measured(by: strength, for: "constraint")
        let strengths = graph.strength()
        let chunks = Execution.chunks(of: vertexCount)
        let steps = chunks.reduce(0) { $0 + Execution.steps(in: $1, of: Self.verticesPerStep) }
        return try execution.map(chunks: chunks.count, steps: steps) {
            (chunk, tally) throws(GraphError) in
            let search = ConstraintSearch(graph.outgoing, strengths)
            var scores: [Double?] = []
            for vertex in chunks[chunk] {
                scores.append(search.constraint(of: vertex))
                if scores.count.isMultiple(of: Self.verticesPerStep) { try tally.step() }
            }
            if !scores.count.isMultiple(of: Self.verticesPerStep) { try tally.step() }
            return scores
        }.flatMap { $0 }
    }

    private static let verticesPerStep = 64
}

/// Adds up, around one vertex after the other, what its partners invest in each other.
private struct ConstraintSearch: ~Copyable {
    private let rows: Adjacency
    private let strengths: [Double]

    /// The share that reaches each vertex through a third one; 0 between searches.
    private let indirect: Scratch<Double>

    init(_ rows: Adjacency, _ strengths: [Double]) {
        self.rows = rows
        self.strengths = strengths
        indirect = Scratch(repeating: 0, count: rows.vertexCount)
    }

    func constraint(of vertex: Int) -> Double? {
        let row = rows.range(vertex)
        if row.isEmpty { return nil }
        for entry in row {
            let third = Int(rows.neighbors[entry])
            let share = rows.weight(entry) / strengths[vertex] / strengths[third]
            for step in rows.range(third) {
                indirect[Int(rows.neighbors[step])] += share * rows.weight(step)
            }
        }
        var sum = 0.0
        for entry in row {
            let direct = rows.weight(entry) / strengths[vertex]
            let total = direct + indirect[Int(rows.neighbors[entry])]
            sum += total * total
        }
        for entry in row {
            for step in rows.range(Int(rows.neighbors[entry])) {
                indirect[Int(rows.neighbors[step])] = 0
            }
        }
        return sum
    }
}

extension Measure {
    /// ``Graph/constraint(weightedBy:execution:)``.
    public static let constraint = Measure(
        optional: "constraint", "How far each \(.vertex)'s partners are tied to each other.",
        contract: MeasureContract(
            definition: "Σ (p(v, j) + Σ p(v, q) p(q, j))², p the share of strength",
            weight: .strength, parallelArcs: .summed, sign: .refused, direction: .ignored,
            scale: "0…2, to 1.125 where ties weigh alike; high where there is little to broker",
            disconnected: "no matter",
            isolates: .none, cost: "O(Σ k²)", source: "Burt 1992, Structural Holes, chapter 2")
    ) { graph, options throws(GraphError) in
        try graph.constraint(weightedBy: options.strength, execution: options.execution)
    }
}
