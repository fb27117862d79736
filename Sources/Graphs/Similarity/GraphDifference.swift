/// What two graphs of the same vertices share and do not share, tie by tie.
///
/// Both are read as simple graphs: parallel arcs add up, loops and arcs of weight 0 do not count. A
/// tie is a pair of vertices that an arc joins, an ordered pair in directed graphs. A vertex without
/// ties counts as absent.
public struct GraphDifference: Sendable, Hashable {
    /// How many vertices have a tie in both graphs.
    public private(set) var sharedVertices = 0

    /// How many vertices have a tie in either graph.
    public private(set) var allVertices = 0

    /// How many ties both graphs have.
    public private(set) var sharedTies = 0

    /// How many ties both graphs have with weights of one sign.
    public private(set) var agreeingTies = 0

    /// How many ties either graph has.
    public private(set) var allTies = 0

    /// `Σ min(|w₁|, |w₂|)` over the ties of one sign in both graphs.
    public private(set) var sharedWeight = 0.0

    /// `Σ max(|w₁|, |w₂|)` over the ties of either graph; weights of opposite signs both count.
    public private(set) var allWeight = 0.0

    /// `Σ |w₁ − w₂|` over the ties of either graph.
    public private(set) var absoluteDifference = 0.0

    /// `Σ (w₁ − w₂)²` over the ties of either graph.
    public private(set) var squaredDifference = 0.0

    /// Whether an arc leads one way only.
    private let isDirected: Bool

    fileprivate init(isDirected: Bool) { self.isDirected = isDirected }

    /// `|V₁ ∩ V₂| / |V₁ ∪ V₂|` of the vertices that have ties, 0 to 1; 1 if none has.
    public var vertexJaccard: Double { share(Double(sharedVertices), Double(allVertices)) }

    /// `|E₁ ∩ E₂| / |E₁ ∪ E₂|` of the ties, 0 to 1; 1 if there are none.
    public var jaccard: Double { share(Double(sharedTies), Double(allTies)) }

    /// The same, where ties of opposite signs are not shared.
    public var signedJaccard: Double { share(Double(agreeingTies), Double(allTies)) }

    /// `Σ min(w₁, w₂) / Σ max(w₁, w₂)`, 0 to 1; 1 if there are no ties.
    ///
    /// Positive and negative parts count apart, so that a tie whose sign flips shares nothing.
    /// Ružička's similarity.
    public var ruzicka: Double { share(sharedWeight, allWeight) }

    /// `|E₁ △ E₂|` over all pairs of the vertices that have ties, 0 to 1; `nil` below two of them.
    public var hamming: Double? {
        let pairs = Double(allVertices) * Double(allVertices - 1) / (isDirected ? 1 : 2)
        return pairs == 0 ? nil : Double(allTies - sharedTies) / pairs
    }

    /// `|V₁ △ V₂| + |E₁ △ E₂|`: how many vertices and ties must come or go to make one graph the
    /// other, with every vertex known by its number.
    public var editDistance: Int { allVertices - sharedVertices + allTies - sharedTies }

    /// `‖A₁ − A₂‖`, the root of the summed squares over all entries of the matrices.
    public var frobenius: Double { (squaredDifference * (isDirected ? 1 : 2)).squareRoot() }

    private func share(_ part: Double, _ whole: Double) -> Double { whole == 0 ? 1 : part / whole }

    fileprivate mutating func addVertex(_ isHere: Bool, _ isThere: Bool) {
        if isHere || isThere { allVertices += 1 }
        if isHere, isThere { sharedVertices += 1 }
    }

    fileprivate mutating func addTie(_ here: Double?, _ there: Double?) {
        allTies += 1
        let (one, other) = (here ?? 0, there ?? 0)
        let agrees = one * other > 0
        if here != nil, there != nil { sharedTies += 1 }
        if agrees { agreeingTies += 1 }
        sharedWeight += agrees ? min(abs(one), abs(other)) : 0
        allWeight += agrees ? max(abs(one), abs(other)) : abs(one) + abs(other)
        absoluteDifference += abs(one - other)
        squaredDifference += (one - other) * (one - other)
    }
}

extension Graph {
    /// What this graph and another of the same vertices share and do not share, tie by tie.
    ///
    /// Direction counts where both graphs have one; weights may have either sign; parallel arcs add
    /// up; loops are dropped.
    ///
    /// - Parameter other: A graph of as many vertices, directed if this one is.
    /// - Returns: Counts and sums from which Jaccard's, Ružička's and other measures are read. Two
    ///   graphs without ties share everything there is: their similarities are 1, distances 0.
    /// - Complexity: O(*n* + *m*) for the arcs of both.
    /// - SeeAlso: Wills & Meyer (2020), <https://doi.org/10.1371/journal.pone.0228728>.
    public func difference(from other: Graph) -> GraphDifference {
        checkComparable(to: other)
        let (left, right) = (simplified(), other.simplified())
        let tied = (left.areTied, right.areTied)
        var difference = GraphDifference(isDirected: isDirected)
        for vertex in 0..<vertexCount {
            difference.addVertex(tied.0[vertex], tied.1[vertex])
            left.forEachTie(of: vertex, beside: right) { difference.addTie($1, $2) }
        }
        return difference
    }

    /// Passes on every tie of a vertex that this simple graph or another has, once: its other end,
    /// and its weight in both graphs.
    func forEachTie(
        of vertex: Int, beside other: Graph, _ body: (Int, Double?, Double?) -> Void
    ) {
        let (left, right) = (outgoing, other.outgoing)
        var (one, two) = (left.range(vertex), right.range(vertex))
        while !one.isEmpty || !two.isEmpty {
            let here = one.first.map { left.neighbors[$0] } ?? .max
            let there = two.first.map { right.neighbors[$0] } ?? .max
            let weight = here <= there ? one.first.map { left.weight($0) } : nil
            let otherWeight = there <= here ? two.first.map { right.weight($0) } : nil
            if here <= there { one = one.dropFirst() }
            if there <= here { two = two.dropFirst() }
            let neighbor = Int(min(here, there))
            if isDirected || neighbor > vertex { body(neighbor, weight, otherWeight) }
        }
    }

    /// Whether each vertex of this simple graph has a tie.
    private var areTied: [Bool] {
        (0..<vertexCount).map { vertex in
            rows(.all).contains { !$0.range(vertex).isEmpty }
        }
    }

    /// Graphs are compared vertex by vertex.
    func checkComparable(to other: Graph) {
        precondition(vertexCount == other.vertexCount, "graphs must be of the same vertices")
        precondition(isDirected == other.isDirected, "both graphs must be directed, or neither")
    }
}
