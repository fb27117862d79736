#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// What a triangle counts for in a clustering coefficient.
public enum ClusteringKind: String, Sendable, Hashable, CaseIterable {
    /// 1, whatever its ties weigh and wherever they point.
    case plain

    /// The mean weight of the two ties at the vertex, over the vertex's mean weight (Barrat).
    case barrat

    /// The geometric mean of its three weights, each over the largest of the graph (Onnela).
    case onnela

    /// The same, for every way to go round along directed ties (Fagiolo).
    case fagiolo
}

extension Graph {
    /// The share of each vertex's pairs of partners that are tied to each other.
    ///
    /// - `.plain`: `2 T / (k (k − 1))` with `T` triangles and `k` partners.
    /// - `.barrat`: `Σ (w(v, j) + w(v, h)) / 2 / (s (k − 1))` over ordered pairs of partners `j`,
    ///   `h` that are tied, with `s` the strength.
    /// - `.onnela`: `Σ (ŵ(v, j) ŵ(v, h) ŵ(j, h))^⅓ / (k (k − 1))` over the same pairs, where `ŵ` is a
    ///   weight over the largest one.
    /// - `.fagiolo`: `((B + Bᵀ)³)ᵥᵥ / (2 (k (k − 1) − 2 k↔))` with `B` the matrix of `ŵ^⅓`, `k` the
    ///   number of arcs of `v` and `k↔` the number of its mutual pairs.
    ///
    /// Direction is ignored, save by `.fagiolo`; weights are strengths, save by `.plain`; parallel
    /// arcs add up; loops are dropped; negative weights are refused.
    ///
    /// ```swift
    /// let closure = try graph.clusteringCoefficients(kind: .barrat)
    /// closure[1]  // 1 where all partners of vertex 1 are tied to each other
    /// ```
    ///
    /// - Parameters:
    ///   - strength: Whether ties count by weight or alike.
    ///   - kind: What a triangle counts for.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: One score per vertex, at the vertex's position, in `0...1`; 0 below two partners.
    /// - Throws: `GraphError.negativeWeight`, `.weightOutOfRange`, `.cancelled`.
    /// - Complexity: O(*m*^1.5) time, O(*n* + *m*) space.
    /// - SeeAlso: Watts & Strogatz (1998), <https://doi.org/10.1038/30918>; Barrat et al. (2004),
    ///   <https://doi.org/10.1073/pnas.0400087101>; Onnela et al. (2005),
    ///   <https://doi.org/10.1103/PhysRevE.71.065103>; Fagiolo (2007),
    ///   <https://doi.org/10.1103/PhysRevE.76.026107>.
    public func clusteringCoefficients(
        weightedBy strength: TieStrength = .weight, kind: ClusteringKind = .plain,
        execution: Execution = .serial
    ) throws(GraphError) -> [Double] {
        let name = kind.measureName
        switch kind {
        case .plain:
            return try unsigned(name, .all).unweighted().closedShares(execution) { _ in (2, 2, 2) }
        case .barrat:
            let graph = try unsigned(name, .all).measured(by: strength, for: name)
            let strengths = graph.strength()
            let sums = try graph.triangleSums(execution) { triangle in
                let (a, b, c) = triangle.weights
                return (b + c, a + c, a + b)
            }
            return (0..<vertexCount).map { vertex in
                let partners = Double(graph.outgoing.range(vertex).count)
                return partners < 2 ? 0 : sums[vertex] / (strengths[vertex] * (partners - 1))
            }
        case .onnela:
            let graph = try unsigned(name, .all).measured(by: strength, for: name).cubeRooted()
            return try graph.closedShares(execution) {
                let twice = 2 * $0.product
                return (twice, twice, twice)
            }
        case .fagiolo:
            return try unsigned(name).measured(by: strength, for: name).directedClustering(
                execution)
        }
    }

    /// Weights over the largest one, to the power of a third.
    private func cubeRooted() -> Graph {
        let largest = outgoing.weights.max() ?? 1
        return reweighted { cbrt($0 / largest) }
    }

    /// What each vertex's triangles count for, over `k (k − 1)`.
    private func closedShares(
        _ execution: Execution, _ value: @Sendable (Triangle) -> (Double, Double, Double)
    ) throws(GraphError) -> [Double] {
        try triangleSums(execution, value).enumerated().map { vertex, sum in
            let partners = Double(outgoing.range(vertex).count)
            return partners < 2 ? 0 : sum / (partners * (partners - 1))
        }
    }

    private func directedClustering(_ execution: Execution) throws(GraphError) -> [Double] {
        let both = cubeRooted()
        let sums = try both.undirected().triangleSums(execution) {
            ($0.product, $0.product, $0.product)
        }
        let mutual = both.undirected(by: .mutual)
        return (0..<vertexCount).map { vertex in
            let arcs = Double(
                isDirected
                    ? outgoing.range(vertex).count + incoming.range(vertex).count
                    : 2 * outgoing.range(vertex).count)
            let ways = arcs * (arcs - 1) - 2 * Double(mutual.outgoing.range(vertex).count)
            let sum = isDirected ? sums[vertex] : 8 * sums[vertex]
            return ways <= 0 ? 0 : sum / ways
        }
    }

    /// Adds up, at each vertex, what its triangles count for there.
    func triangleSums(
        _ execution: Execution, _ value: @Sendable (Triangle) -> (Double, Double, Double)
    ) throws(GraphError) -> [Double] {
        let listing = TriangleListing(self)
        return try listing.map(execution) { (piece, tally) throws(GraphError) in
            let sums = Scratch(repeating: 0.0, count: vertexCount)
            try listing.forEach(in: piece, tally) { triangle in
                let (a, b, c) = value(triangle)
                sums[triangle.vertices.0] += a
                sums[triangle.vertices.1] += b
                sums[triangle.vertices.2] += c
            }
            return sums.array
        }.total(count: vertexCount)
    }
}

extension ClusteringKind {
    fileprivate var measureName: String {
        self == .plain ? "clustering" : "clustering-\(rawValue)"
    }
}

extension Measure {
    /// ``Graph/clusteringCoefficients(weightedBy:kind:execution:)`` where triangles count alike.
    public static let clustering = clustering(.plain)

    /// ``Graph/clusteringCoefficients(weightedBy:kind:execution:)`` by Barrat et al.
    public static let barratClustering = clustering(.barrat)

    /// ``Graph/clusteringCoefficients(weightedBy:kind:execution:)`` by Onnela et al.
    public static let onnelaClustering = clustering(.onnela)

    /// ``Graph/clusteringCoefficients(weightedBy:kind:execution:)`` by Fagiolo.
    public static let fagioloClustering = clustering(.fagiolo)

    private static func clustering(_ kind: ClusteringKind) -> Measure {
        Measure(kind.measureName, kind.summary, contract: kind.contract) {
            (graph, options) throws(GraphError) in
            try graph.clusteringCoefficients(
                weightedBy: options.strength, kind: kind, execution: options.execution)
        }
    }
}

extension ClusteringKind {
    fileprivate var summary: Phrase {
        switch self {
        case .plain: "The share of each \(.vertex)'s pairs of partners that are tied to each other."
        case .barrat: "The same share, pairs counting by the weight of the ties to them."
        case .onnela: "The same share, triangles counting by the geometric mean of their weights."
        case .fagiolo: "The same share, over every way to go round along directed ties."
        }
    }

    fileprivate var contract: MeasureContract {
        MeasureContract(
            definition: definition,
            weight: self == .plain ? .ignored : .strength,
            parallelArcs: self == .plain ? .merged : .summed, sign: .refused,
            direction: self == .fagiolo ? .followed : .ignored, scale: "0…1",
            disconnected: "no matter", isolates: .zero, cost: "O(m^1.5)", source: source)
    }

    private var definition: Phrase {
        switch self {
        case .plain: "2 T / (k (k − 1)), T the triangles of v, k its partners"
        case .barrat: "Σ (w(v, j) + w(v, h)) / 2 / (s (k − 1)) over tied partners"
        case .onnela: "Σ (ŵ ŵ ŵ)^⅓ / (k (k − 1)), ŵ = w / max w"
        case .fagiolo: "((B + Bᵀ)³)ᵥᵥ / (2 (k (k − 1) − 2 k↔)), B = ŵ^⅓"
        }
    }

    private var source: String {
        switch self {
        case .plain: "Watts & Strogatz 1998, doi:10.1038/30918"
        case .barrat: "Barrat et al. 2004, doi:10.1073/pnas.0400087101"
        case .onnela: "Onnela et al. 2005, doi:10.1103/PhysRevE.71.065103"
        case .fagiolo: "Fagiolo 2007, doi:10.1103/PhysRevE.76.026107"
        }
    }
}
