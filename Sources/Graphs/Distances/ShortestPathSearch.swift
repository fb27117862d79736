/// Dijkstra's search over positive lengths, reused from source to source.
struct ShortestPathSearch<Queue: VertexQueue & ~Copyable>: ~Copyable {
    private let rows: Adjacency
    private let distance: Scratch<Double>
    private let isSettled: Scratch<Bool>
    private var queue: Queue
    private var settled: [Int32] = []

    init(_ graph: Graph, _ queue: consuming Queue) {
        rows = graph.outgoing
        distance = Scratch(repeating: .infinity, count: graph.vertexCount)
        isSettled = Scratch(repeating: false, count: graph.vertexCount)
        self.queue = queue
    }

    /// Sums the distances from `source` to all it reaches.
    mutating func profile(from source: Int) -> DistanceProfile {
        run(from: source)
        var profile = DistanceProfile()
        for vertex in settled {
            if vertex != source { profile.add(1, at: distance[Int(vertex)]) }
            distance[Int(vertex)] = .infinity
            isSettled[Int(vertex)] = false
        }
        settled.removeAll(keepingCapacity: true)
        return profile
    }

    /// The distance from `source` to each vertex, `nil` where it is not reached; for one search only.
    mutating func distances(from source: Int) -> [Double?] {
        run(from: source)
        return distance.array.map { $0 < .infinity ? $0 : nil }
    }

    private mutating func run(from source: Int) {
        distance[source] = 0
        queue.lower(Int32(source), key: 0, isNew: true)
        while let vertex = queue.popFirst() {
            if isSettled[Int(vertex)] { continue }
            isSettled[Int(vertex)] = true
            settled.append(vertex)
            relax(Int(vertex))
        }
    }

    private mutating func relax(_ vertex: Int) {
        let reach = distance[vertex]
        for entry in rows.range(vertex) {
            let neighbor = rows.neighbors[entry]
            let candidate = reach + rows.weights[entry]
            let known = distance[Int(neighbor)]
            if candidate < known {
                distance[Int(neighbor)] = candidate
                queue.lower(neighbor, key: candidate, isNew: known == .infinity)
            }
        }
    }
}
