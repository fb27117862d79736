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
    /// - Throws: `GraphError.negativeWeight`, `.weightOutOfRange`, `.cancelled`.
    /// - Complexity: O(*m*) a round, a handful of rounds as a rule.
    /// - SeeAlso: Raghavan, Albert & Kumara (2007), <https://doi.org/10.1103/PhysRevE.76.036106>.
    public func labelPropagationCommunities(
        weightedBy strength: TieStrength = .weight,
        using generator: inout some RandomNumberGenerator, execution: Execution = .serial
    ) throws(GraphError) -> Communities {
        let graph = try unsigned("label-propagation", .all).measured(
            by: strength, for: "label-propagation")
        var random = SplitMix64(seed: generator.next())
        let passing = LabelPassing(graph.outgoing)
        var pace = try SearchPace(stages: 1, arcs: graph.arcCount, execution: execution)
        // Every round that changes a label for a better one raises the weight within groups.
        while try passing.round(&random, &pace) {}
        pace.finish()
        let partition = Partition(passing.labels.map { Int($0) })
        return Communities(
            partition: partition, modularity: try modularity(of: partition, weightedBy: strength))
    }
}

/// The labels on their way.
private struct LabelPassing: ~Copyable {
    private let holders: Scratch<Int32>

    private let rows: Adjacency

    /// What ties the vertex in hand to the holders of each label.
    private let weight: Scratch<Double>
    private let touched: Scratch<Int32>

    var labels: [Int32] { holders.array }

    init(_ rows: Adjacency) {
        self.rows = rows
        holders = Scratch(copying: Array(0..<Int32(rows.vertexCount)))
        weight = Scratch(repeating: 0, count: rows.vertexCount)
        touched = Scratch(repeating: 0, count: rows.vertexCount + 1)
    }

    /// Lets every vertex choose once; a vertex whose label is as good as any keeps it.
    ///
    /// - Returns: Whether any label changed.
    func round(
        _ random: inout SplitMix64, _ pace: inout SearchPace
    ) throws(GraphError) -> Bool {
        var hasChanged = false
        for vertex in random.permutation(rows.vertexCount) {
            try pace.read(rows.range(Int(vertex)).count)
            if let label = better(Int(vertex), &random) {
                holders[Int(vertex)] = label
                hasChanged = true
            }
        }
        return hasChanged
    }

    /// A label that the vertex is tied to more than to its own, drawn from the best.
    private func better(_ vertex: Int, _ random: inout SplitMix64) -> Int32? {
        var count = 0
        for entry in rows.range(vertex) {
            let label = holders[Int(rows.neighbors[entry])]
            let before = weight[Int(label)]
            touched[count] = label
            count += before == 0 ? 1 : 0
            weight[Int(label)] = before + rows.weight(entry)
        }
        var most = 0.0
        for index in 0..<count { most = max(most, weight[Int(touched[index])]) }
        let least = most * (1 - 1e-12)
        let keeps = weight[Int(holders[vertex])] >= least
        var best = 0
        for index in 0..<count {
            let label = touched[index]
            if weight[Int(label)] >= least {
                touched[best] = label
                best += 1
            }
            weight[Int(label)] = 0
        }
        return keeps ? nil : touched[random.below(best)]
    }
}
