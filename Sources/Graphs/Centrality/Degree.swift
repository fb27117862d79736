extension Graph {
    /// How many other vertices each vertex is tied to.
    ///
    /// `k(v) = |{u ≠ v : u and v are joined}|`; normalized, `k(v) / (n − 1)`.
    ///
    /// Direction is followed as chosen; weights and their signs are ignored, but an arc of weight 0
    /// is no tie; parallel arcs are one tie; loops do not count.
    ///
    /// - Parameters:
    ///   - direction: Whom arcs lead to, from whom they come, or either.
    ///   - normalized: Divide by the number of other vertices.
    /// - Returns: One score per vertex, at the vertex's position: a count, or a share in `0...1`.
    /// - Complexity: O(*n* + *m*).
    /// - SeeAlso: Freeman (1978), <https://doi.org/10.1016/0378-8733(78)90021-7>.
    public func degreeCentrality(
        direction: Direction = .all, normalized: Bool = true
    ) -> [Double] {
        let divisor = normalized ? Double(max(1, vertexCount - 1)) : 1
        let rows = ties(direction).outgoing
        return (0..<vertexCount).map { Double(rows.range($0).count) / divisor }
    }

    /// The simple graph in which two vertices are joined if any arc of either sign joins them.
    func ties(_ direction: Direction) -> Graph {
        let unsigned = hasNegativeWeights ? magnitudes() : self
        return switch direction {
        case .out: unsigned.simplified()
        case .in: unsigned.simplified().reversed()
        case .all: unsigned.undirected()
        }
    }
}

extension Measure {
    /// ``Graph/degreeCentrality(direction:normalized:)``.
    public static let degree = Measure(
        "degree", "How many others each \(.vertex) is tied to: its partners.",
        contract: MeasureContract(
            definition: "the number of others joined to v",
            weight: .ignored, parallelArcs: .merged, sign: .ignored, direction: .chosen(.all),
            scale: "divided by n − 1 if normalized", disconnected: "no matter", isolates: .zero,
            cost: "O(n + m)", source: "Freeman 1978, doi:10.1016/0378-8733(78)90021-7"
        ).read(as: .amounts)
    ) { graph, options in
        graph.degreeCentrality(
            direction: options.direction ?? .all, normalized: options.normalized)
    }

    /// ``Graph/degree(of:direction:)`` of every vertex.
    public static let events = Measure(
        "events", "How many \(.arcs) each \(.vertex) has: the events it takes part in.",
        contract: MeasureContract(
            definition: "the number of \(.arc) ends at v",
            weight: .ignored, parallelArcs: .counted, sign: .ignored, direction: .chosen(.all),
            scale: "a count", disconnected: "no matter", isolates: .zero, cost: "O(n)",
            source: "Freeman 1978, doi:10.1016/0378-8733(78)90021-7"
        ).read(as: .amounts)
    ) { graph, options in
        (0..<graph.vertexCount).map {
            Double(graph.degree(of: $0, direction: options.direction ?? .all))
        }
    }
}
