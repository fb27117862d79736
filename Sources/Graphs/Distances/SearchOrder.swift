/// A graph whose vertices are numbered so that neighbours have near numbers.
///
/// Sources that share a pass then meet the same vertices at the same levels, and what a search reads
/// lies close together.
struct SearchOrder: Sendable {
    /// The renumbered graph.
    let graph: Graph

    /// The old number of each new vertex.
    let order: [Int32]

    /// Numbers vertices as a breadth-first search over ties of either direction finds them, beginning
    /// in each component with its best tied vertex.
    init(_ original: Graph) {
        let count = original.vertexCount
        let sides = original.rows(.all)
        let most = (0..<count).reduce(0) { max($0, original.degree(of: $1)) }
        let byTies = Adjacency(
            vertexCount: most + 1, at: (0..<count).map { Int32(most - original.degree(of: $0)) },
            toward: (0..<count).map { Int32($0) }, weights: [])
        var number = [Int32](repeating: -1, count: count)
        var order: [Int32] = []
        order.reserveCapacity(count)
        var next = 0
        for root in byTies.neighbors where number[Int(root)] < 0 {
            number[Int(root)] = Int32(order.count)
            order.append(root)
            while next < order.count {
                let vertex = Int(order[next])
                next += 1
                for rows in sides {
                    for entry in rows.range(vertex) {
                        let neighbor = rows.neighbors[entry]
                        if number[Int(neighbor)] < 0 {
                            number[Int(neighbor)] = Int32(order.count)
                            order.append(neighbor)
                        }
                    }
                }
            }
        }
        self.order = order
        graph = original.renumbered(number, order)
    }

    /// Values of the renumbered vertices, where the old ones stood.
    func restore<Value>(_ values: [Value]) -> [Value] {
        var restored = values
        for (new, old) in order.enumerated() { restored[Int(old)] = values[new] }
        return restored
    }
}

extension Graph {
    /// The same graph with vertex `v` called `number[v]`; `order` is the inverse.
    fileprivate func renumbered(_ number: [Int32], _ order: [Int32]) -> Graph {
        let outgoing = outgoing.renumbered(number, order)
        return Graph(
            isDirected: isDirected, arcCount: arcCount, outgoing: outgoing,
            incoming: isDirected ? outgoing.transposed() : outgoing)
    }
}

extension Adjacency {
    fileprivate func renumbered(_ number: [Int32], _ order: [Int32]) -> Adjacency {
        var offsets: [Int32] = [0]
        var neighbors: [Int32] = []
        var weights: [Double] = []
        offsets.reserveCapacity(order.count + 1)
        neighbors.reserveCapacity(self.neighbors.count)
        weights.reserveCapacity(self.weights.count)
        for vertex in order {
            for entry in range(Int(vertex)) {
                neighbors.append(number[Int(self.neighbors[entry])])
                if isWeighted { weights.append(self.weights[entry]) }
            }
            offsets.append(Int32(neighbors.count))
        }
        // Turning rows into columns and back sorts each of them.
        return Adjacency(offsets: offsets, neighbors: neighbors, weights: weights)
            .transposed().transposed()
    }
}
