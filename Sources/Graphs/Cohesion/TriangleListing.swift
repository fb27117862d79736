/// Lists every triangle of a simple undirected graph once.
///
/// Arcs are kept only from the end with fewer ties to the end with more, so that hubs have short
/// rows and listing costs O(*m*^1.5) at most.
struct TriangleListing {
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

    /// Calls `body` with the vertices of each triangle and the weights of the ties between them.
    func forEach(_ body: (Triangle) -> Void) {
        var marks = [Int32](repeating: -1, count: vertices.count)
        for first in vertices.indices {
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
                            )))
                }
            }
            for entry in row { marks[Int(forward.neighbors[entry])] = -1 }
        }
    }
}

/// Three vertices tied to each other.
struct Triangle {
    var vertices: (Int, Int, Int)

    /// The weight of the tie opposite to each vertex.
    var weights: (Double, Double, Double)

    /// The product of the three weights.
    var product: Double { weights.0 * weights.1 * weights.2 }
}
