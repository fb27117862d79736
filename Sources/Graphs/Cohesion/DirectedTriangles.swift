extension Graph {
    /// The simple undirected graph of a simple graph in which a tie weighs 1 from its smaller vertex to
    /// the larger, 2 the other way, and 3 both ways.
    func skeleton() -> Graph {
        var tails: [Int32] = []
        var heads: [Int32] = []
        var codes: [Double] = []
        for vertex in 0..<vertexCount {
            for entry in outgoing.range(vertex) {
                let neighbor = outgoing.neighbors[entry]
                tails.append(Int32(vertex))
                heads.append(neighbor)
                codes.append(neighbor > vertex ? 1 : 2)
            }
        }
        let rows = Adjacency(
            vertexCount: vertexCount, at: heads + tails, toward: tails + heads,
            weights: codes + codes
        ).transposed()
        return Graph(
            isDirected: false, arcCount: tails.count, outgoing: rows, incoming: rows
        ).simplified()
    }
}

extension Triangle {
    /// How the three ties of a triangle of a skeleton point, in 64 ways: two bits for each tie, from
    /// the smaller position in the triangle to the larger and back.
    var code: Int {
        bits(weights.0, vertices.1, vertices.2) | bits(weights.1, vertices.0, vertices.2) << 2
            | bits(weights.2, vertices.0, vertices.1) << 4
    }

    private func bits(_ weight: Double, _ first: Int, _ second: Int) -> Int {
        let code = Int(weight)
        return code == 3 || first < second ? code : 3 - code
    }
}

/// The three ties of a closed triad; tie `i` is opposite to vertex `i`.
struct TriadTies {
    /// Whether an arc leads from each vertex to each other.
    private(set) var arcs = [[Bool]](repeating: [false, false, false], count: 3)

    /// Reads what `Triangle.code` says.
    init(code: Int) {
        for (tie, (first, second)) in [(1, 2), (0, 2), (0, 1)].enumerated() {
            let bits = code >> (2 * tie)
            arcs[first][second] = bits & 1 != 0
            arcs[second][first] = bits & 2 != 0
        }
    }

    func isMutual(_ tie: Int) -> Bool {
        let (first, second) = ((tie + 1) % 3, (tie + 2) % 3)
        return arcs[first][second] && arcs[second][first]
    }
}
