/// Where a graph would fall apart.
public struct CutPoints: Sendable, Hashable {
    /// For each vertex, how many more components there would be without it.
    public let pieces: [Int]

    /// The ties without which there would be one more component, in ascending order.
    public let bridges: [Bridge]

    /// The vertices without which there would be more components, in ascending order.
    ///
    /// - Complexity: O(*n*).
    public var articulationPoints: [Int] { pieces.indices.filter { pieces[$0] > 0 } }

    /// A tie that holds two parts together.
    public struct Bridge: Sendable, Hashable {
        /// The smaller of its vertices.
        public let first: Int

        /// The larger of its vertices.
        public let second: Int
    }
}

extension Graph {
    /// The vertices and ties without which the graph would fall into more components.
    ///
    /// Direction, weights and signs are ignored, but an arc of weight 0 is no tie; parallel arcs
    /// are one tie, so that a pair with many events may be a bridge; loops are dropped.
    ///
    /// - Returns: The pieces that each vertex holds together, at the vertex's position, and the
    ///   bridges.
    /// - Complexity: O(*n* + *m*).
    /// - SeeAlso: Hopcroft & Tarjan (1973), <https://doi.org/10.1145/362248.362272>.
    public func cutPoints() -> CutPoints {
        var search = CutPointSearch(ties(.all).outgoing)
        return search.run()
    }
}

/// A depth-first search that knows how far up each branch reaches back.
private struct CutPointSearch {
    private let rows: Adjacency

    /// The order in which vertices were found, 0 before.
    private var found: [Int32]

    /// The earliest vertex that the branch below reaches back to.
    private var earliest: [Int32]

    private var nextEntry: [Int32]
    private var path: [Int32] = []
    private var clock: Int32 = 0
    private var pieces: [Int]
    private var bridges: [CutPoints.Bridge] = []

    init(_ rows: Adjacency) {
        self.rows = rows
        found = Array(repeating: 0, count: rows.vertexCount)
        earliest = found
        nextEntry = Array(rows.offsets.dropLast())
        pieces = Array(repeating: 0, count: rows.vertexCount)
    }

    mutating func run() -> CutPoints {
        for root in 0..<rows.vertexCount where found[root] == 0 {
            enter(Int32(root))
            while let vertex = path.last { advance(Int(vertex)) }
            // The root holds its branches together, all but one.
            pieces[root] = max(0, pieces[root] - 1)
        }
        return CutPoints(
            pieces: pieces,
            bridges: bridges.sorted { ($0.first, $0.second) < ($1.first, $1.second) })
    }

    private mutating func enter(_ vertex: Int32) {
        clock += 1
        found[Int(vertex)] = clock
        earliest[Int(vertex)] = clock
        path.append(vertex)
    }

    /// Follows the next tie of the vertex at the end of the path, or leaves the vertex.
    private mutating func advance(_ vertex: Int) {
        let parent = path.count > 1 ? Int(path[path.count - 2]) : -1
        while nextEntry[vertex] < rows.offsets[vertex + 1] {
            let neighbor = Int(rows.neighbors[Int(nextEntry[vertex])])
            nextEntry[vertex] += 1
            if found[neighbor] == 0 {
                enter(Int32(neighbor))
                return
            }
            if neighbor != parent { earliest[vertex] = min(earliest[vertex], found[neighbor]) }
        }
        path.removeLast()
        if parent < 0 { return }
        earliest[parent] = min(earliest[parent], earliest[vertex])
        if earliest[vertex] >= found[parent] { pieces[parent] += 1 }
        if earliest[vertex] > found[parent] {
            bridges.append(
                CutPoints.Bridge(first: min(parent, vertex), second: max(parent, vertex)))
        }
    }
}

extension Measure {
    /// The pieces of ``Graph/cutPoints()``.
    public static let articulation = Measure(
        "articulation", "How many more components there would be without each \(.vertex).",
        contract: MeasureContract(
            definition: "components of G − v, less those of G, v itself not counted",
            weight: .ignored, parallelArcs: .merged, sign: .ignored, direction: .ignored,
            scale: "a count; above 0 for articulation points", disconnected: "no matter",
            isolates: .zero, cost: "O(n + m)",
            source: "Hopcroft & Tarjan 1973, doi:10.1145/362248.362272")
    ) { graph, _ in graph.cutPoints().pieces.map { Double($0) } }
}

extension ArcMeasure {
    /// The bridges of ``Graph/cutPoints()``.
    public static let bridges = ArcMeasure(
        "bridges", "The ties without which there would be one more component.",
        contract: MeasureContract(
            definition: "ties that lie on no cycle",
            weight: .ignored, parallelArcs: .merged, sign: .ignored, direction: .ignored,
            scale: "1 for a bridge; other ties are not listed", disconnected: "no matter",
            isolates: .ignored, cost: "O(n + m)",
            source: "Hopcroft & Tarjan 1973, doi:10.1145/362248.362272")
    ) { graph, _ in
        graph.cutPoints().bridges.map { ScoredArc(source: $0.first, target: $0.second, score: 1) }
    }
}
