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
        let offsets = Self.offsets(vertexCount: vertexCount, counting: rows)
        self.init(
            offsets: offsets, arcCount: rows.count, isWeighted: !weights.isEmpty
        ) { place in
            if weights.isEmpty {
                for (row, neighbor) in zip(rows, neighbors) { place(row, neighbor, 1) }
            } else {
                for index in rows.indices { place(rows[index], neighbors[index], weights[index]) }
            }
        }
    }

    /// The same arcs seen from their far ends, each row sorted by neighbour; `known` says where the
    /// new rows start, if anybody knows.
    func transposed(offsets known: [Int32]? = nil) -> Adjacency {
        Adjacency(
            offsets: known ?? Self.offsets(vertexCount: vertexCount, counting: neighbors),
            arcCount: neighbors.count, isWeighted: isWeighted
        ) { place in
            var entry = 0
            for vertex in 0..<vertexCount {
                let end = Int(offsets[vertex + 1])
                while entry < end {
                    place(neighbors[entry], Int32(vertex), isWeighted ? weights[entry] : 1)
                    entry += 1
                }
            }
        }
    }

    /// Where rows start that have as many entries as their number occurs in a list.
    private static func offsets(vertexCount: Int, counting rows: [Int32]) -> [Int32] {
        var offsets = [Int32](repeating: 0, count: vertexCount + 1)
        for row in rows { offsets[Int(row) + 1] += 1 }
        for vertex in 0..<vertexCount { offsets[vertex + 1] += offsets[vertex] }
        return offsets
    }

    /// Lets `fill` place arcs, each with its row, neighbour and weight, at the end of what their row
    /// has so far.
    @inline(__always)
    private init(
        offsets: [Int32], arcCount: Int, isWeighted: Bool,
        filledBy fill: ((Int32, Int32, Double) -> Void) -> Void
    ) {
        var cursor = offsets
        var weights: [Double] = []
        let neighbors = [Int32](count: arcCount) { neighbors in
            cursor.withUnsafeMutableBufferPointer { cursor in
                if isWeighted {
                    weights = [Double](count: arcCount) { weights in
                        fill { row, neighbor, weight in
                            let entry = Int(cursor[Int(row)])
                            cursor[Int(row)] += 1
                            neighbors[entry] = neighbor
                            weights[entry] = weight
                        }
                    }
                } else {
                    fill { row, neighbor, _ in
                        neighbors[Int(cursor[Int(row)])] = neighbor
                        cursor[Int(row)] += 1
                    }
                }
            }
        }
        self.init(offsets: offsets, neighbors: neighbors, weights: weights)
    }
}
