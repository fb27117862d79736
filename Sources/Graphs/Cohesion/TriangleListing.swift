/// Lists every triangle of a simple undirected graph once.
///
/// Arcs are kept only from the end with fewer ties to the end with more, so that hubs have short
/// rows and listing costs O(*m*^1.5) at most.
struct TriangleListing: Sendable {
    private let forward: Adjacency

    /// The vertices in the order of their ties, so that rows of forward arcs ascend.
    private let vertices: [Int32]

    init(_ graph: Graph) {
        let rows = graph.outgoing
        let count = graph.vertexCount
        let most = (0..<count).reduce(0) { max($0, rows.range($1).count) }
        let byTies = Adjacency(
            vertexCount: most + 1, at: (0..<count).map { Int32(rows.range($0).count) },
            toward: (0..<count).map { Int32($0) }, weights: [])
        var rank = [Int32](repeating: 0, count: count)
        for (index, vertex) in byTies.neighbors.enumerated() { rank[Int(vertex)] = Int32(index) }
        var tails: [Int32] = []
        var heads: [Int32] = []
        var weights: [Double] = []
        tails.reserveCapacity(graph.arcCount)
        heads.reserveCapacity(graph.arcCount)
        for vertex in byTies.neighbors {
            for entry in rows.range(Int(vertex)) {
                let other = rank[Int(rows.neighbors[entry])]
                if other > rank[Int(vertex)] {
                    tails.append(rank[Int(vertex)])
                    heads.append(other)
                    if rows.isWeighted { weights.append(rows.weights[entry]) }
                }
            }
        }
        vertices = byTies.neighbors
        forward = Adjacency(vertexCount: count, at: tails, toward: heads, weights: weights)
    }

    /// Works on the triangles in pieces, which are the same whatever the number of threads.
    ///
    /// - Parameters:
    ///   - execution: Threads, progress and cancellation.
    ///   - body: Takes a piece and a tally, and lists the triangles of the piece.
    /// - Returns: What `body` made of each piece, in order.
    /// - Throws: `GraphError.cancelled`.
    func map<Value: Sendable>(
        _ execution: Execution,
        _ body: @Sendable (Range<Int>, Tally) throws(GraphError) -> Value
    ) throws(GraphError) -> [Value] {
        let pieces = self.pieces
        return try execution.map(chunks: pieces.count, steps: steps) {
            (piece, tally) throws(GraphError) in try body(pieces[piece], tally)
        }
    }

    /// Calls `body` with the vertices of each triangle of a piece and the weights of the ties between
    /// them.
    func forEach(
        in piece: Range<Int>, _ tally: Tally, _ body: (Triangle) -> Void
    ) throws(GraphError) {
        let marks = Scratch(repeating: Int32(-1), count: vertices.count)
        for first in piece {
            let passed = first - piece.lowerBound
            if passed > 0, passed.isMultiple(of: Self.verticesPerStep) { try tally.step() }
            let row = forward.range(first)
            if row.count < 2 { continue }
            for entry in row { marks[Int(forward.neighbors[entry])] = Int32(entry) }
            for toSecond in row {
                let second = Int(forward.neighbors[toSecond])
                for toThird in forward.range(second) {
                    let third = Int(forward.neighbors[toThird])
                    let closing = Int(marks[third])
                    if closing < 0 { continue }
                    body(
                        Triangle(
                            vertices: (
                                Int(vertices[first]), Int(vertices[second]), Int(vertices[third])
                            ),
                            weights: (
                                forward.weight(toThird), forward.weight(closing),
                                forward.weight(toSecond)
                            ), entries: (toThird, closing, toSecond)))
                }
            }
            for entry in row { marks[Int(forward.neighbors[entry])] = -1 }
        }
        try tally.step()
    }

    /// Calls `body` with every triangle.
    func forEach(_ tally: Tally, _ body: (Triangle) -> Void) throws(GraphError) {
        for piece in pieces { try forEach(in: piece, tally, body) }
    }

    /// How many steps listing all triangles takes.
    var steps: Int { pieces.reduce(0) { $0 + Execution.steps(in: $1, of: Self.verticesPerStep) } }

    /// How many first vertices are a step of progress.
    private static let verticesPerStep = 512

    /// Ranges of first vertices with about as many forward arcs each, which is nearer to equal work
    /// than as many vertices would be.
    private var pieces: [Range<Int>] {
        let count = 8
        var bounds = [0]
        for piece in 1..<count {
            let entries = Int32(clamping: piece * forward.neighbors.count / count)
            let bound = forward.offsets.partitioningIndex { $0 >= entries }
            bounds.append(min(vertices.count, max(bounds[piece - 1], bound)))
        }
        bounds.append(vertices.count)
        return zip(bounds, bounds.dropFirst()).map { $0..<$1 }.filter { !$0.isEmpty }
    }
}

extension [Int32] {
    /// The first position from which on `belongs` holds, in an array that it divides in two.
    fileprivate func partitioningIndex(where belongs: (Int32) -> Bool) -> Int {
        var range = startIndex..<endIndex
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range =
                belongs(self[middle])
                ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        return range.lowerBound
    }
}

/// Three vertices tied to each other.
struct Triangle {
    var vertices: (Int, Int, Int)

    /// The weight of the tie opposite to each vertex.
    var weights: (Double, Double, Double)

    /// A number for the tie opposite to each vertex, below the number of ties.
    var entries: (Int, Int, Int)

    /// The vertex at a position, 0, 1 or 2.
    subscript(position: Int) -> Int {
        position == 0 ? vertices.0 : position == 1 ? vertices.1 : vertices.2
    }

    /// The product of the three weights.
    var product: Double { weights.0 * weights.1 * weights.2 }
}
