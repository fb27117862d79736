extension Graph {
    /// Groups in which every vertex has most of its ties, found by passing labels on.
    ///
    /// Every vertex starts with a label of its own and, in random order, takes the one whose holders
    /// it is tied to most, until each has such a label.
    ///
    /// Direction is ignored: ties of both directions are added; weights are strengths of ties;
    /// parallel arcs add up; loops are dropped; negative weights are refused.
    ///
    /// - Parameters:
    ///   - strength: Whether ties count by weight or alike.
    ///   - generator: Where chance comes from; the same generator gives the same groups.
    ///   - execution: Progress and cancellation.
    /// - Returns: The groups, and their modularity.
    /// - Throws: `GraphError.negativeWeight`, `.cancelled`.
    /// - Complexity: O(*m*) a round, a handful of rounds as a rule.
    /// - SeeAlso: Raghavan, Albert & Kumara (2007), <https://doi.org/10.1103/PhysRevE.76.036106>.
    public func labelPropagationCommunities(
        weightedBy strength: TieStrength = .weight,
        using generator: inout some RandomNumberGenerator, execution: Execution = .serial
    ) throws(GraphError) -> Communities {
        let graph = try unsigned("label-propagation", .all).measured(by: strength)
        var random = SplitMix64(seed: generator.next())
        var passing = LabelPassing(graph.outgoing)
        // Every round that changes a label for a better one raises the weight within groups.
        let tally = Tally(steps: 16, execution: execution)
        while passing.round(&random) { try tally.step() }
        let partition = Partition(passing.labels.map { Int($0) })
        return Communities(
            partition: partition, modularity: try modularity(of: partition, weightedBy: strength))
    }
}

/// The labels on their way.
private struct LabelPassing {
    private(set) var labels: [Int32]

    private let rows: Adjacency
    private var weight: [Double]
    private var touched: [Int32] = []

    init(_ rows: Adjacency) {
        self.rows = rows
        labels = (0..<Int32(rows.vertexCount)).map { $0 }
        weight = Array(repeating: 0, count: rows.vertexCount)
    }

    /// Lets every vertex choose once; a vertex whose label is as good as any keeps it.
    ///
    /// - Returns: Whether any label changed.
    mutating func round(_ random: inout SplitMix64) -> Bool {
        var hasChanged = false
        for vertex in random.permutation(labels.count) {
            if let label = better(Int(vertex), &random) {
                labels[Int(vertex)] = label
                hasChanged = true
            }
        }
        return hasChanged
    }

    /// A label that the vertex is tied to more than to its own, drawn from the best.
    private mutating func better(_ vertex: Int, _ random: inout SplitMix64) -> Int32? {
        for entry in rows.range(vertex) {
            let label = labels[Int(rows.neighbors[entry])]
            if weight[Int(label)] == 0 { touched.append(label) }
            weight[Int(label)] += rows.weight(entry)
        }
        defer {
            for label in touched { weight[Int(label)] = 0 }
            touched.removeAll(keepingCapacity: true)
        }
        let most = touched.reduce(0) { max($0, weight[Int($1)]) }
        let least = most * (1 - 1e-12)
        if weight[Int(labels[vertex])] >= least { return nil }
        let best = touched.filter { weight[Int($0)] >= least }
        return best[random.below(best.count)]
    }
}
