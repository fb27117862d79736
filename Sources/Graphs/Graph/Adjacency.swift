/// The arcs of every vertex as compressed sparse rows.
///
/// Row `v` is the entries `offsets[v]..<offsets[v + 1]`, sorted by neighbour; parallel arcs keep
/// the order in which they were added.
struct Adjacency: Sendable {
    /// Where each row starts, and the end of the last one: one more than there are vertices.
    let offsets: [Int32]

    /// The far end of each entry.
    let neighbors: [Int32]

    /// The weight of each entry, or nothing where every arc weighs 1.
    let weights: [Double]

    var isWeighted: Bool { !weights.isEmpty }

    var vertexCount: Int { offsets.count - 1 }

    func range(_ vertex: Int) -> Range<Int> {
        Int(offsets[vertex])..<Int(offsets[vertex + 1])
    }

    func weight(_ entry: Int) -> Double { isWeighted ? weights[entry] : 1 }
}

extension Adjacency {
    /// Sorts arcs into rows by the vertex they are `at`, in the order given.
    init(vertexCount: Int, at rows: [Int32], toward neighbors: [Int32], weights: [Double]) {
        var cursor = [Int32](repeating: 0, count: vertexCount + 1)
        for row in rows { cursor[Int(row) + 1] += 1 }
        for vertex in 0..<vertexCount { cursor[vertex + 1] += cursor[vertex] }
        let offsets = cursor
        let sorted = [Int32](unsafeUninitializedCapacity: rows.count) { far, count in
            for (row, neighbor) in zip(rows, neighbors) {
                far[Int(cursor[Int(row)])] = neighbor
                cursor[Int(row)] += 1
            }
            count = rows.count
        }
        self.neighbors = sorted
        if weights.isEmpty {
            self.weights = []
        } else {
            cursor = offsets
            self.weights = [Double](unsafeUninitializedCapacity: rows.count) { sorted, count in
                for (row, weight) in zip(rows, weights) {
                    sorted[Int(cursor[Int(row)])] = weight
                    cursor[Int(row)] += 1
                }
                count = rows.count
            }
        }
        self.offsets = offsets
    }

    /// The same arcs seen from their far ends, each row sorted by neighbour.
    func transposed() -> Adjacency {
        let owners = [Int32](unsafeUninitializedCapacity: neighbors.count) { owners, count in
            for vertex in 0..<vertexCount {
                for entry in range(vertex) { owners[entry] = Int32(vertex) }
            }
            count = neighbors.count
        }
        return Adjacency(
            vertexCount: vertexCount, at: neighbors, toward: owners, weights: weights)
    }
}
