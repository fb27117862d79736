/// A graph, or part of one, whose vertices are numbered so that neighbours have near numbers.
///
/// Sources that share a pass then meet the same vertices at the same levels, and what a search reads
/// lies close together.
struct SearchOrder: Sendable {
    /// The renumbered graph.
    let graph: Graph

    /// The old number of each new vertex.
    let order: [Int32]

    /// The new number of each old vertex, −1 if it is left out.
    let number: [Int32]

    /// Numbers vertices as a breadth-first search over ties of either direction finds them, beginning
    /// in each component with its best tied vertex; folded vertices are left out.
    init(_ original: Graph, without trees: PendantTrees? = nil) {
        let count = original.vertexCount
        let parent = trees?.parent ?? []
        let sides = original.rows(.all)
        let most = (0..<count).reduce(0) { max($0, original.degree(of: $1)) }
        let byTies = Adjacency(
            vertexCount: most + 1, at: (0..<count).map { Int32(most - original.degree(of: $0)) },
            toward: (0..<count).map { Int32($0) }, weights: [])
        var number = [Int32](repeating: -1, count: count)
        var order: [Int32] = []
        order.reserveCapacity(count)
        var next = 0
        func isNew(_ vertex: Int32) -> Bool {
            number[Int(vertex)] < 0 && (parent.isEmpty || parent[Int(vertex)] < 0)
        }
        for root in byTies.neighbors where isNew(root) {
            number[Int(root)] = Int32(order.count)
            order.append(root)
            while next < order.count {
                let vertex = Int(order[next])
                next += 1
                for rows in sides {
                    for entry in rows.range(vertex) {
                        let neighbor = rows.neighbors[entry]
                        if isNew(neighbor) {
                            number[Int(neighbor)] = Int32(order.count)
                            order.append(neighbor)
                        }
                    }
                }
            }
        }
        self.order = order
        self.number = number
        graph = original.renumbered(number, order)
    }

    /// Values of the renumbered vertices, where the old ones stood; `blank` at those left out.
    func restore<Value>(_ values: [Value], blank: Value) -> [Value] {
        var restored = Array(repeating: blank, count: number.count)
        for (new, old) in order.enumerated() { restored[Int(old)] = values[new] }
        return restored
    }

    /// The entry of the renumbered graph that leads from one old vertex to another.
    func entry(from tail: Int, to head: Int32) -> Int? {
        let wanted = number[Int(head)]
        if number[tail] < 0 || wanted < 0 { return nil }
        var row = graph.outgoing.range(Int(number[tail]))
        while row.count > 1 {
            let middle = row.lowerBound + row.count / 2
            row =
                graph.outgoing.neighbors[middle] <= wanted
                ? middle..<row.upperBound : row.lowerBound..<middle
        }
        return row.first { graph.outgoing.neighbors[$0] == wanted }
    }
}

extension Graph {
    /// The same graph with vertex `v` called `number[v]`; `order` is the inverse.
    fileprivate func renumbered(_ number: [Int32], _ order: [Int32]) -> Graph {
        let outgoing = outgoing.renumbered(number, order)
        return Graph(
            isDirected: isDirected, arcCount: outgoing.neighbors.count / (isDirected ? 1 : 2),
            outgoing: outgoing, incoming: isDirected ? outgoing.transposed() : outgoing)
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
            for entry in range(Int(vertex)) where number[Int(self.neighbors[entry])] >= 0 {
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
