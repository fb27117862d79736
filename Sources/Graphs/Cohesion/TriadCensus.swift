/// The sixteen ways in which three vertices can be joined by arcs, named by the numbers of mutual,
/// asymmetric and empty pairs and, where these leave a choice, by Down, Up, Cyclic or Transitive.
public enum TriadType: String, Sendable, Hashable, CaseIterable {
    /// Nobody is joined.
    case empty = "003"

    /// One arc.
    case oneArc = "012"

    /// One mutual pair.
    case oneMutual = "102"

    /// `A ← B → C`.
    case outStar = "021D"

    /// `A → B ← C`.
    case inStar = "021U"

    /// `A → B → C`.
    case chain = "021C"

    /// `A ↔ B ← C`.
    case mutualIn = "111D"

    /// `A ↔ B → C`.
    case mutualOut = "111U"

    /// `A → B ← C`, `A → C`.
    case transitive = "030T"

    /// `A ← B ← C`, `A → C`.
    case cycle = "030C"

    /// `A ↔ B ↔ C`.
    case twoMutual = "201"

    /// `A ← B → C`, `A ↔ C`.
    case mutualDown = "120D"

    /// `A → B ← C`, `A ↔ C`.
    case mutualUp = "120U"

    /// `A → B → C`, `A ↔ C`.
    case mutualChain = "120C"

    /// `A → B ↔ C`, `A ↔ C`.
    case almostComplete = "210"

    /// All three pairs mutual.
    case complete = "300"
}

extension Graph {
    /// How many triples of vertices are joined in each of the sixteen ways.
    ///
    /// Triples that are joined throughout are listed as triangles; those with a centre are counted
    /// from the numbers of arcs at it; the rest follows, so empty triples cost nothing.
    ///
    /// Direction is required; weights are ignored, but an arc of weight 0 is no tie; parallel arcs
    /// are one tie; loops are dropped.
    ///
    /// - Parameter execution: Threads, progress and cancellation.
    /// - Returns: 16 counts, which sum to `n (n − 1) (n − 2) / 6`.
    /// - Throws: `GraphError.wrongDirection` for an undirected graph; `.tooManyVertices` where the
    ///   number of triples exceeds 63 bits; `.cancelled`.
    /// - Complexity: O(*m*^1.5) time, O(*n* + *m*) space.
    /// - SeeAlso: Davis & Leinhardt (1972), *The structure of positive interpersonal relations in
    ///   small groups*; Batagelj & Mrvar (2001), <https://doi.org/10.1016/S0378-8733(01)00035-1>.
    public func triadCensus(
        execution: Execution = .serial
    ) throws(GraphError) -> [TriadType: Int] {
        guard isDirected else { throw .wrongDirection(measure: "triads", needsDirected: true) }
        try Graph.checkTriples(of: vertexCount)
        let graph = ties(.out).unweighted()
        var census = TriadCounting(graph.skeleton(), vertexCount: vertexCount)
        return try census.run(execution)
    }

    /// Refuses more vertices than 63 bits can count the triples of.
    static func checkTriples(of vertexCount: Int) throws(GraphError) {
        let limit = 3_810_777
        if vertexCount > limit { throw .tooManyVertices(vertexCount, limit: limit) }
    }
}

/// Counts triads from the centres of two ties and corrects for those that are closed.
private struct TriadCounting {
    private let skeleton: Graph
    private let vertexCount: Int
    private var counts: [TriadType: Int] = [:]

    init(_ skeleton: Graph, vertexCount: Int) {
        self.skeleton = skeleton
        self.vertexCount = vertexCount
        for type in TriadType.allCases { counts[type] = 0 }
    }

    mutating func run(_ execution: Execution) throws(GraphError) -> [TriadType: Int] {
        var arcPairs = [0, 0]
        var withTwo = [0, 0]
        for vertex in 0..<vertexCount {
            let ends = Ends(skeleton, vertex)
            countCentre(ends)
            // A tie lies in one triad for each other tie at either of its ends.
            withTwo[0] += (ends.outgoing + ends.incoming) * (ends.all - 1)
            withTwo[1] += ends.mutual * (ends.all - 1)
            arcPairs[0] += ends.outgoing + ends.incoming
            arcPairs[1] += ends.mutual
        }
        let closed = try closedTriads(execution)
        for code in closed.indices where closed[code] > 0 {
            correct(TriadTies(code: code), count: closed[code], &withTwo)
        }
        counts[.oneArc] = arcPairs[0] / 2 * (vertexCount - 2) - withTwo[0]
        counts[.oneMutual] = arcPairs[1] / 2 * (vertexCount - 2) - withTwo[1]
        let known = counts.values.reduce(0, +)
        counts[.empty] = triples(vertexCount) - known
        return counts
    }

    /// How many triangles there are of each code.
    private func closedTriads(_ execution: Execution) throws(GraphError) -> [Int] {
        let listing = TriangleListing(skeleton)
        let pieces = try listing.map(execution) { (piece, tally) throws(GraphError) in
            let counts = Scratch(repeating: 0, count: 64)
            try listing.forEach(in: piece, tally) { counts[$0.code] += 1 }
            return counts.array
        }
        return (0..<64).map { code in pieces.reduce(0) { $0 + $1[code] } }
    }

    /// Counts pairs of ties at a vertex as open triads.
    private mutating func countCentre(_ ends: Ends) {
        counts[.outStar, default: 0] += ends.outgoing * (ends.outgoing - 1) / 2
        counts[.inStar, default: 0] += ends.incoming * (ends.incoming - 1) / 2
        counts[.twoMutual, default: 0] += ends.mutual * (ends.mutual - 1) / 2
        counts[.chain, default: 0] += ends.outgoing * ends.incoming
        counts[.mutualOut, default: 0] += ends.mutual * ends.outgoing
        counts[.mutualIn, default: 0] += ends.mutual * ends.incoming
    }

    /// Takes closed triads of one kind out of the open ones, in which their three centres put them.
    private mutating func correct(_ ties: TriadTies, count: Int, _ withTwo: inout [Int]) {
        counts[ties.type, default: 0] += count
        for centre in 0..<3 { counts[ties.open(at: centre), default: 0] -= count }
        // Each tie was seen from both its ends, and the triad is one.
        for tie in 0..<3 { withTwo[ties.isMutual(tie) ? 1 : 0] -= count }
    }
}

/// The numbers of ties of each kind at a vertex.
private struct Ends {
    var outgoing = 0
    var incoming = 0
    var mutual = 0

    var all: Int { outgoing + incoming + mutual }

    init(_ skeleton: Graph, _ vertex: Int) {
        for entry in skeleton.outgoing.range(vertex) {
            let isUpward = Int(skeleton.outgoing.neighbors[entry]) > vertex
            switch skeleton.outgoing.weight(entry) {
            case 3: mutual += 1
            case 1: if isUpward { outgoing += 1 } else { incoming += 1 }
            default: if isUpward { incoming += 1 } else { outgoing += 1 }
            }
        }
    }
}

extension TriadTies {
    /// What the triad is called.
    fileprivate var type: TriadType {
        let mutual = (0..<3).filter { isMutual($0) }
        switch mutual.count {
        case 0:
            return arcs.allSatisfy { $0.count { $0 } == 1 } ? .cycle : .transitive
        case 1:
            let leaving = arcs[mutual[0]].count { $0 }
            return leaving == 2 ? .mutualDown : leaving == 0 ? .mutualUp : .mutualChain
        case 2:
            return .almostComplete
        default:
            return .complete
        }
    }

    /// The type of the open triad of the two ties at a vertex.
    fileprivate func open(at centre: Int) -> TriadType {
        let others = [(centre + 1) % 3, (centre + 2) % 3]
        let leaving = others.count { arcs[centre][$0] }
        let reaching = others.count { arcs[$0][centre] }
        switch (leaving, reaching) {
        case (2, 0): return .outStar
        case (0, 2): return .inStar
        case (1, 1): return .chain
        case (2, 1): return .mutualOut
        case (1, 2): return .mutualIn
        default: return .twoMutual
        }
    }
}

/// The number of triples among `count` vertices, without an overflow on the way.
private func triples(_ count: Int) -> Int {
    guard count > 2 else { return 0 }
    let (a, b, c) = (count, count - 1, count - 2)
    // One of two neighbours is even; one of three is a multiple of 3.
    let pairs = a.isMultiple(of: 2) ? a / 2 * b : a * (b / 2)
    return pairs.isMultiple(of: 3) ? pairs / 3 * c : pairs * (c / 3)
}

extension GraphStatistic {
    /// ``Graph/triadCensus(execution:)``.
    public static let triads = GraphStatistic(
        "triads", "How many triples of \(.vertices) are joined in each of the sixteen ways.",
        figures: TriadType.allCases.map { "triads-\($0.rawValue)" },
        contract: MeasureContract(
            definition: "triples by mutual, asymmetric and empty pairs; D down, U up, C cyclic, "
                + "T transitive",
            weight: .ignored, parallelArcs: .merged, sign: .ignored, direction: .required,
            scale: "16 counts that sum to n (n − 1) (n − 2) / 6", disconnected: "no matter",
            isolates: .counted, cost: "O(m^1.5)",
            source: "Davis & Leinhardt 1972; Batagelj & Mrvar 2001, "
                + "doi:10.1016/S0378-8733(01)00035-1")
    ) { graph, options throws(GraphError) in
        let census = try graph.triadCensus(execution: options.execution)
        return TriadType.allCases.map { census[$0].map(Double.init) }
    }
}
