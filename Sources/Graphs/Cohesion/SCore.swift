extension Graph {
    /// The largest `s` for which each vertex lies in a part where everybody has strength `s`.
    ///
    /// The core of strength `s` is the largest subgraph in which the ties of every vertex within
    /// weigh at least `s` together.
    ///
    /// Direction is ignored: ties of both directions are added; parallel arcs add up; loops are
    /// dropped; negative weights are refused.
    ///
    /// - Parameter strength: Whether ties count by weight or alike.
    /// - Returns: One strength per vertex, at the vertex's position; 0 for an isolate.
    /// - Throws: `GraphError.negativeWeight`, `.weightOutOfRange`.
    /// - Complexity: O(*m* log *n*).
    /// - SeeAlso: Eidsaa & Almaas (2013), <https://doi.org/10.1103/PhysRevE.88.062819>.
    public func strengthCores(
        weightedBy strength: TieStrength = .weight
    ) throws(GraphError) -> [Double] {
        let graph = try unsigned("s-core", .all).measured(by: strength, for: "s-core")
        var remaining = graph.strength()
        var cores = [Double](repeating: -1, count: vertexCount)
        var queue = HeapQueue(vertexCount: vertexCount)
        for vertex in 0..<vertexCount {
            queue.lower(Int32(vertex), key: remaining[vertex], isNew: true)
        }
        var level = 0.0
        while let (vertex, weakest) = queue.popItem() {
            level = max(level, weakest)
            cores[Int(vertex)] = level
            for entry in graph.outgoing.range(Int(vertex)) {
                let neighbor = Int(graph.outgoing.neighbors[entry])
                if cores[neighbor] >= 0 { continue }
                remaining[neighbor] -= graph.outgoing.weight(entry)
                queue.lower(Int32(neighbor), key: remaining[neighbor], isNew: false)
            }
        }
        return cores
    }
}

extension Measure {
    /// ``Graph/strengthCores(weightedBy:)``.
    public static let strengthCore = Measure(
        "s-core",
        "The largest s for which each \(.vertex) lies in a part where everybody has strength s.",
        contract: MeasureContract(
            definition: "the largest s such that v is in a subgraph of minimum strength s",
            weight: .strength, parallelArcs: .summed, sign: .refused, direction: .ignored,
            scale: "in units of weight", disconnected: "no matter", isolates: .zero,
            cost: "O(m log n)", source: "Eidsaa & Almaas 2013, doi:10.1103/PhysRevE.88.062819")
    ) { graph, options throws(GraphError) in
        try graph.strengthCores(weightedBy: options.strength)
    }
}
