extension Graph {
    /// The same arcs, each leading the other way.
    ///
    /// - Complexity: O(1).
    public func reversed() -> Graph {
        guard isDirected else { return self }
        return Graph(reversing: self)
    }

    /// The same arcs, each of weight 1.
    ///
    /// - Complexity: O(*n* + *m*).
    public func unweighted() -> Graph {
        guard isWeighted else { return self }
        return Graph(
            isDirected: isDirected, arcCount: arcCount,
            outgoing: outgoing.withoutWeights(), incoming: incoming.withoutWeights())
    }

    /// The arcs of positive weight.
    ///
    /// - Complexity: O(*n* + *m*).
    public func positivePart() -> Graph {
        part { $0 > 0 ? $0 : nil }
    }

    /// The arcs of negative weight, as positive numbers.
    ///
    /// - Complexity: O(*n* + *m*).
    public func negativePart() -> Graph {
        part { $0 < 0 ? -$0 : nil }
    }

    /// The arcs of either sign, as positive numbers.
    ///
    /// - Complexity: O(*n* + *m*).
    public func magnitudes() -> Graph {
        part { $0 == 0 ? nil : abs($0) }
    }

    /// The arcs between some of the vertices.
    ///
    /// - Parameter vertices: The vertices to keep, without repetition; `vertices[i]` becomes
    ///   vertex `i`.
    /// - Returns: The smaller graph, every kept arc with its weight.
    /// - Complexity: O(*n* + *m*).
    public func subgraph(of vertices: [Int]) -> Graph {
        var positions = [Int32](repeating: -1, count: vertexCount)
        for (position, vertex) in vertices.enumerated() {
            precondition(positions[vertex] < 0, "a vertex can be kept only once")
            positions[vertex] = Int32(position)
        }
        var columns = ArcColumns()
        for arc in arcs where positions[arc.source] >= 0 && positions[arc.target] >= 0 {
            columns.append(positions[arc.source], positions[arc.target], arc.weight)
        }
        return columns.graph(
            vertexCount: vertices.count, isDirected: isDirected, isWeighted: isWeighted)
    }

    /// Keeps the arcs for which `weight` has an answer, with that weight.
    private func part(_ weight: (Double) -> Double?) -> Graph {
        var columns = ArcColumns()
        for arc in arcs {
            if let weight = weight(arc.weight) {
                columns.append(Int32(arc.source), Int32(arc.target), weight)
            }
        }
        return columns.graph(
            vertexCount: vertexCount, isDirected: isDirected, isWeighted: isWeighted)
    }
}

/// Arcs of a sound graph on their way into another.
private struct ArcColumns {
    private var sources: [Int32] = []
    private var targets: [Int32] = []
    private var weights: [Double] = []

    mutating func append(_ source: Int32, _ target: Int32, _ weight: Double) {
        sources.append(source)
        targets.append(target)
        weights.append(weight)
    }

    func graph(vertexCount: Int, isDirected: Bool, isWeighted: Bool) -> Graph {
        let outgoing = Adjacency(
            vertexCount: vertexCount,
            at: isDirected ? targets : sources + targets,
            toward: isDirected ? sources : targets + sources,
            weights: isWeighted ? (isDirected ? weights : weights + weights) : []
        ).transposed()
        return Graph(
            isDirected: isDirected, arcCount: sources.count, outgoing: outgoing,
            incoming: isDirected ? outgoing.transposed() : outgoing)
    }
}

extension Adjacency {
    fileprivate func withoutWeights() -> Adjacency {
        Adjacency(offsets: offsets, neighbors: neighbors, weights: [])
    }
}
