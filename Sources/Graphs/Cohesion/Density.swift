extension Graph {
    /// The share of the possible ties that exist.
    ///
    /// `m / (n (n − 1))` if directed, `2 m / (n (n − 1))` if not, with `m` ties of the simple graph.
    ///
    /// Weights are ignored, but an arc of weight 0 is no tie; parallel arcs are one tie; loops do not
    /// count.
    ///
    /// - Returns: A share in `0...1`; `nil` below two vertices.
    /// - Complexity: O(*n* + *m*).
    /// - SeeAlso: Wasserman & Faust (1994), *Social Network Analysis*, sections 4.1 and 4.3.
    public func density() -> Double? {
        guard vertexCount > 1 else { return nil }
        let pairs = Double(vertexCount) * Double(vertexCount - 1)
        return Double(ties(.out).outgoing.neighbors.count) / pairs
    }

    /// The share of the arcs whose target has an arc back.
    ///
    /// Weights are ignored, but an arc of weight 0 is no tie; parallel arcs are one tie; loops do not
    /// count.
    ///
    /// - Returns: A share in `0...1`; `nil` without arcs, and 1 for an undirected graph with some.
    /// - Complexity: O(*n* + *m*).
    /// - SeeAlso: Wasserman & Faust (1994), *Social Network Analysis*, section 13.4.
    public func reciprocity() -> Double? {
        let graph = ties(.out)
        guard graph.arcCount > 0 else { return nil }
        guard isDirected else { return 1 }
        let mutual = graph.undirected(by: .mutual).arcCount
        return Double(2 * mutual) / Double(graph.arcCount)
    }

    /// The share of the paths of two steps whose ends are tied.
    ///
    /// `3 · triangles / Σ k (k − 1) / 2`. Direction and weights are ignored, but an arc of weight 0
    /// is no tie; parallel arcs are one tie; loops do not count.
    ///
    /// - Parameter execution: Threads, progress and cancellation.
    /// - Returns: A share in `0...1`; `nil` where no vertex has two partners.
    /// - Throws: `GraphError.cancelled`.
    /// - Complexity: O(*m*^1.5).
    /// - SeeAlso: Newman, Watts & Strogatz (2002), <https://doi.org/10.1073/pnas.012582999>.
    public func transitivity(execution: Execution = .serial) throws(GraphError) -> Double? {
        let graph = ties(.all)
        var pairs = 0
        for vertex in 0..<vertexCount {
            let partners = graph.outgoing.range(vertex).count
            pairs += partners * (partners - 1) / 2
        }
        guard pairs > 0 else { return nil }
        let listing = TriangleListing(graph.unweighted())
        let triangles = try listing.map(execution) { (piece, tally) throws(GraphError) in
            var count = 0
            try listing.forEach(in: piece, tally) { _ in count += 1 }
            return count
        }.reduce(0, +)
        return Double(3 * triangles) / Double(pairs)
    }
}

extension GraphStatistic {
    /// ``Graph/density()``.
    public static let density = GraphStatistic(
        "density", "The share of the possible ties that exist.",
        contract: .cohesion(
            definition: "m / (n (n − 1)), twice that if direction is ignored",
            direction: .chosen(.out), scale: "0…1; no value below two \(.vertices)",
            isolates: .counted, cost: "O(n + m)",
            source: "Wasserman & Faust 1994, Social Network Analysis, 4.1 and 4.3")
    ) { graph, options in graph.ties(options.direction ?? .out).density() }

    /// ``Graph/reciprocity()``.
    public static let reciprocity = GraphStatistic(
        "reciprocity", "The share of the \(.arcs) whose target has \(.anArc) back.",
        contract: .cohesion(
            definition: "2 · mutual pairs / \(.arcs)", direction: .followed,
            scale: "0…1, 1 if undirected; no value without \(.arcs)", cost: "O(n + m)",
            source: "Wasserman & Faust 1994, Social Network Analysis, 13.4")
    ) { graph, _ in graph.reciprocity() }

    /// ``Graph/transitivity(execution:)``.
    public static let transitivity = GraphStatistic(
        "transitivity", "The share of the paths of two steps whose ends are tied.",
        contract: .cohesion(
            definition: "3 · triangles / Σ k (k − 1) / 2", direction: .ignored,
            scale: "0…1; no value where nobody has two partners", cost: "O(m^1.5)",
            source: "Newman, Watts & Strogatz 2002, doi:10.1073/pnas.012582999")
    ) { graph, options throws(GraphError) in
        try graph.transitivity(execution: options.execution)
    }

    /// The mean of ``Graph/clusteringCoefficients(weightedBy:kind:execution:)``.
    public static let meanClustering = GraphStatistic(
        "mean-clustering", "The mean share of \(.aVertex)'s pairs of partners that are tied.",
        contract: .cohesion(
            definition: "Σ 2 T / (k (k − 1)) / n, 0 below two partners", sign: .refused,
            direction: .ignored, scale: "0…1; no value without \(.vertices)", isolates: .counted,
            cost: "O(m^1.5)", source: "Watts & Strogatz 1998, doi:10.1038/30918")
    ) { graph, options throws(GraphError) in
        guard graph.vertexCount > 0 else { return nil }
        return try graph.clusteringCoefficients(execution: options.execution).reduce(0, +)
            / Double(graph.vertexCount)
    }
}

extension MeasureContract {
    /// What statistics of who is tied to whom have in common.
    static func cohesion(
        definition: Phrase, sign: SignReading = .ignored, direction: DirectionReading,
        scale: Phrase, isolates: IsolateScore = .ignored, cost: String, source: String,
        readsGroups: Bool = false
    ) -> MeasureContract {
        MeasureContract(
            definition: definition, weight: .ignored, parallelArcs: .merged, sign: sign,
            direction: direction, scale: scale, disconnected: "no matter", isolates: isolates,
            cost: cost, source: source, readsGroups: readsGroups)
    }
}
