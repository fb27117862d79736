/// Dijkstra's search over positive lengths, reused from source to source.
///
/// Two lengths are equal if they differ by no more than a 10⁻¹⁰ part, so that `0.1 + 0.2` ties
/// with `0.15 + 0.15`.
struct ShortestPathSearch {
    /// The relative difference within which two path lengths tie.
    static let tolerance = 1e-10

    /// The distance of each settled vertex from the source, infinite for the others.
    private(set) var distance: [Double]

    /// The vertices reached, nearest first, the source foremost.
    private(set) var settled: [Int32] = []

    private let rows: Adjacency
    private var queue: VertexQueue

    init(_ graph: Graph) {
        rows = graph.outgoing
        distance = Array(repeating: .infinity, count: graph.vertexCount)
        queue = VertexQueue(vertexCount: graph.vertexCount)
    }

    /// Finds the distances from `source` to all it reaches.
    mutating func run(from source: Int) {
        for vertex in settled { distance[Int(vertex)] = .infinity }
        settled.removeAll(keepingCapacity: true)
        distance[source] = 0
        queue.insert(Int32(source), key: 0)
        while let (vertex, reach) = queue.popFirst() {
            settled.append(vertex)
            for entry in rows.range(Int(vertex)) {
                let neighbor = rows.neighbors[entry]
                let candidate = reach + rows.weights[entry]
                if candidate < distance[Int(neighbor)] {
                    queue.lower(
                        neighbor, key: candidate, isNew: distance[Int(neighbor)] == .infinity)
                    distance[Int(neighbor)] = candidate
                }
            }
        }
    }
}

/// Vertices ordered by a key that only falls: a four-way heap that knows where each vertex is.
struct VertexQueue {
    private var keys: [Double] = []
    private var vertices: [Int32] = []
    private var places: [Int32]

    init(vertexCount: Int) {
        places = Array(repeating: -1, count: vertexCount)
        keys.reserveCapacity(vertexCount)
        vertices.reserveCapacity(vertexCount)
    }

    mutating func insert(_ vertex: Int32, key: Double) {
        keys.append(key)
        vertices.append(vertex)
        rise(from: keys.count - 1, vertex, key)
    }

    /// Inserts a vertex, or gives one that is waiting a smaller key.
    mutating func lower(_ vertex: Int32, key: Double, isNew: Bool) {
        if isNew {
            insert(vertex, key: key)
        } else {
            rise(from: Int(places[Int(vertex)]), vertex, key)
        }
    }

    /// Takes the vertex of the smallest key out of the queue.
    mutating func popFirst() -> (vertex: Int32, key: Double)? {
        guard let lastKey = keys.popLast(), let lastVertex = vertices.popLast() else { return nil }
        guard let firstVertex = vertices.first else { return (lastVertex, lastKey) }
        let firstKey = keys[0]
        sink(lastVertex, lastKey)
        return (firstVertex, firstKey)
    }

    private mutating func rise(from start: Int, _ vertex: Int32, _ key: Double) {
        var place = start
        while place > 0 {
            let parent = (place - 1) >> 2
            if keys[parent] <= key { break }
            put(vertices[parent], keys[parent], at: place)
            place = parent
        }
        put(vertex, key, at: place)
    }

    private mutating func sink(_ vertex: Int32, _ key: Double) {
        var place = 0
        while true {
            let firstChild = place << 2 + 1
            if firstChild >= keys.count { break }
            var child = firstChild
            for other in (firstChild + 1)..<max(firstChild + 1, min(firstChild + 4, keys.count))
            where keys[other] < keys[child] { child = other }
            if keys[child] >= key { break }
            put(vertices[child], keys[child], at: place)
            place = child
        }
        put(vertex, key, at: place)
    }

    private mutating func put(_ vertex: Int32, _ key: Double, at place: Int) {
        vertices[place] = vertex
        keys[place] = key
        places[Int(vertex)] = Int32(place)
    }
}
