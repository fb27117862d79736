extension Graph {
    /// The graph of net ties: one arc for each pair whose arcs do not cancel, of their summed weight.
    ///
    /// Measures of signs read this graph: the sign of an arc is that of the tie. Parallel arcs add up;
    /// loops are dropped. A sum that is no larger than the rounding of its terms is 0, and no tie.
    ///
    /// - Parameter direction: `.all` adds both directions to one undirected tie; `.out` and `.in` keep
    ///   them apart in a directed graph, `.in` turned round.
    /// - Returns: A simple graph.
    /// - Complexity: O(1) if the graph is such already, else O(*n* + *m*).
    public func netTies(direction: Direction = .all) -> Graph {
        let net = simplified(direction)
        if !hasNegativeWeights || isSimple && (!isDirected || direction != .all) { return net }
        let gross = magnitudes().simplified(direction).outgoing
        let rows = net.outgoing
        var weights = rows.weights
        var hasRounding = false
        for vertex in 0..<vertexCount {
            var other = gross.range(vertex).lowerBound
            for entry in rows.range(vertex) {
                while gross.neighbors[other] != rows.neighbors[entry] { other += 1 }
                if abs(rows.weight(entry)) <= 1e-12 * gross.weight(other) {
                    weights[entry] = 0
                    hasRounding = true
                }
            }
        }
        guard hasRounding else { return net }
        let outgoing = Adjacency(offsets: rows.offsets, neighbors: rows.neighbors, weights: weights)
        return Graph(
            isDirected: net.isDirected, arcCount: net.arcCount, outgoing: outgoing,
            incoming: net.isDirected ? outgoing.transposed() : outgoing
        ).simplified()
    }

    /// The same arcs, each of weight 1 or −1.
    ///
    /// - Complexity: O(*n* + *m*).
    public func signs() -> Graph {
        hasNegativeWeights ? reweighted { $0 < 0 ? -1 : 1 } : unweighted()
    }

    private func simplified(_ direction: Direction) -> Graph {
        switch direction {
        case .out: simplified()
        case .in: simplified().reversed()
        case .all: undirected()
        }
    }
}

extension MeasureContract {
    /// What measures of signs have in common.
    static func signed(
        definition: Phrase, weight: WeightReading = .ignored, direction: DirectionReading,
        scale: Phrase, disconnected: Phrase = "no matter", isolates: IsolateScore, cost: String,
        source: String, isRandom: Bool = false, readsGroups: Bool = false
    ) -> MeasureContract {
        MeasureContract(
            definition: definition, weight: weight, parallelArcs: .summed, sign: .contrasted,
            direction: direction, scale: scale, disconnected: disconnected, isolates: isolates,
            cost: cost, source: source, isRandom: isRandom, readsGroups: readsGroups)
    }
}
