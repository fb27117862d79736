/// The arcs of every vertex as compressed sparse rows.
///
/// Row `v` is the entries `offsets[v]..<offsets[v + 1]`, sorted by neighbour; parallel arcs keep
/// the order in which they were added.
struct Adjacency: Sendable {
    /// Where each row starts, and the end of the last one: one more than there are vertices.
    let offsets: [Int32]

    /// The far end of each entry.
    private(set) var neighbors: [Int32]

    /// The weight of each entry, or nothing where every arc weighs 1.
    private(set) var weights: [Double]

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
        self.init(
            offsets: Self.offsets(vertexCount: vertexCount, counting: rows),
            isWeighted: !weights.isEmpty
        ) { place in
            for index in rows.indices {
                place(rows[index], neighbors[index], weights.isEmpty ? 1 : weights[index])
            }
        }
    }

    /// The same arcs seen from their far ends, each row sorted by neighbour.
    func transposed() -> Adjacency {
        Adjacency(
            offsets: Self.offsets(vertexCount: vertexCount, counting: neighbors),
            isWeighted: isWeighted
        ) { place in forEachArc { vertex, neighbor, weight in place(neighbor, vertex, weight) } }
    }

    /// Puts the same arcs in the order that ``transposed()`` of other rows has them in.
    mutating func sort(asTransposed other: Adjacency) {
        weights.withUnsafeMutableBufferPointer { weights in
            neighbors.withUnsafeMutableBufferPointer { neighbors in
                Self.fill(offsets, neighbors, weights) { place in
                    other.forEachArc { vertex, neighbor, weight in place(neighbor, vertex, weight) }
                }
            }
        }
    }

    /// Passes on every entry with its row.
    @inline(__always)
    private func forEachArc(_ body: (Int32, Int32, Double) -> Void) {
        var entry = 0
        for vertex in 0..<vertexCount {
            let end = Int(offsets[vertex + 1])
            while entry < end {
                body(Int32(vertex), neighbors[entry], isWeighted ? weights[entry] : 1)
                entry += 1
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

    /// Makes rows of the arcs that `arcs` passes on with their rows, neighbours and weights.
    @inline(__always)
    private init(
        offsets: [Int32], isWeighted: Bool, of arcs: ((Int32, Int32, Double) -> Void) -> Void
    ) {
        let count = Int(offsets[offsets.count - 1])
        var weights: [Double] = []
        let neighbors = [Int32](count: count) { neighbors in
            weights = [Double](count: isWeighted ? count : 0) { weights in
                Self.fill(offsets, neighbors, weights, with: arcs)
            }
        }
        self.init(offsets: offsets, neighbors: neighbors, weights: weights)
    }

    /// Puts every arc that `arcs` passes on at the end of what its row has so far.
    @inline(__always)
    private static func fill(
        _ offsets: [Int32], _ neighbors: UnsafeMutableBufferPointer<Int32>,
        _ weights: UnsafeMutableBufferPointer<Double>,
        with arcs: ((Int32, Int32, Double) -> Void) -> Void
    ) {
        var cursor = offsets
        cursor.withUnsafeMutableBufferPointer { cursor in
            if weights.isEmpty {
                arcs { row, neighbor, _ in
                    neighbors[Int(cursor[Int(row)])] = neighbor
                    cursor[Int(row)] += 1
                }
            } else {
                arcs { row, neighbor, weight in
                    let entry = Int(cursor[Int(row)])
                    cursor[Int(row)] += 1
                    neighbors[entry] = neighbor
                    weights[entry] = weight
                }
            }
        }
    }
}
