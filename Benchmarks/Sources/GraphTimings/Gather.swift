/// What any measure must do that adds up, at every vertex, something of its neighbours: the rows of
/// incoming arcs read once from end to end, and a value fetched from wherever each arc comes from.
///
/// It stands apart from the library, so that its growth is that of memory alone.
struct Gather {
    private var offsets: [Int32]
    private var neighbors: [Int32]
    private var weights: [Double]

    init(_ edges: EdgeFile) {
        offsets = [Int32](repeating: 0, count: edges.vertexCount + 1)
        neighbors = [Int32](repeating: 0, count: edges.sources.count)
        weights = [Double](repeating: 0, count: edges.sources.count)
        for target in edges.targets { offsets[Int(target) + 1] += 1 }
        for vertex in 0..<edges.vertexCount { offsets[vertex + 1] += offsets[vertex] }
        // Rows end up sorted by neighbour, as those of the library are.
        let order = edges.sources.indices.sorted { edges.sources[$0] < edges.sources[$1] }
        var cursor = offsets
        for edge in order {
            let row = Int(edges.targets[edge])
            neighbors[Int(cursor[row])] = edges.sources[edge]
            weights[Int(cursor[row])] = edges.weights[edge]
            cursor[row] += 1
        }
    }

    /// Puts at each vertex the values of its neighbours, each times the weight of its arc, added up.
    func callAsFunction(_ values: [Double], into sums: inout [Double]) {
        for vertex in 0..<offsets.count - 1 {
            var sum = 0.0
            for entry in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
                sum += weights[entry] * values[Int(neighbors[entry])]
            }
            sums[vertex] = sum
        }
    }
}
