extension Graph {
    /// The share of the possible ties that exist.
    ///
    /// `m / (n (n − 1))` if directed, `2 m / (n (n − 1))` if not, with `m` ties of the projection.
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
    /// - Returns: A share in `0...1`; `nil` where no vertex has two partners.
    /// - Complexity: O(*m*^1.5).
    /// - SeeAlso: Newman, Watts & Strogatz (2002), <https://doi.org/10.1073/pnas.012582999>.
    public func transitivity() -> Double? {
        let graph = ties(.all)
        var pairs = 0
        for vertex in 0..<vertexCount {
            let partners = graph.outgoing.range(vertex).count
            pairs += partners * (partners - 1) / 2
        }
        guard pairs > 0 else { return nil }
        var triangles = 0
        TriangleListing(graph.unweighted()).forEach { _ in triangles += 1 }
        return Double(3 * triangles) / Double(pairs)
    }
}

extension GraphStatistic {
    /// ``Graph/density()``.
    static let density = GraphStatistic(
        "density", "The share of the possible ties that exist.",
        definition: "m / (n (n − 1)), twice that if undirected",
        source: "Wasserman & Faust 1994, Social Network Analysis, 4.1 and 4.3"
    ) { graph, _ in graph.density() }

    /// ``Graph/reciprocity()``.
    static let reciprocity = GraphStatistic(
        "reciprocity", "The share of the arcs whose target has an arc back.",
        definition: "2 · mutual pairs / arcs",
        source: "Wasserman & Faust 1994, Social Network Analysis, 13.4"
    ) { graph, _ in graph.reciprocity() }

    /// ``Graph/transitivity()``.
    static let transitivity = GraphStatistic(
        "transitivity", "The share of the paths of two steps whose ends are tied.",
        definition: "3 · triangles / Σ k (k − 1) / 2",
        source: "Newman, Watts & Strogatz 2002, doi:10.1073/pnas.012582999"
    ) { graph, _ in graph.transitivity() }

    /// The mean of ``Graph/clusteringCoefficients(weightedBy:kind:)``.
    static let meanClustering = GraphStatistic(
        "mean-clustering", "The mean share of a vertex's pairs of partners that are tied.",
        definition: "Σ 2 T / (k (k − 1)) / n, 0 below two partners",
        source: "Watts & Strogatz 1998, doi:10.1038/30918"
    ) { graph, _ throws(GraphError) in
        guard graph.vertexCount > 0 else { return nil }
        return try graph.clusteringCoefficients().reduce(0, +) / Double(graph.vertexCount)
    }
}
