extension Graph {
    /// The weak components: groups within which ties lead from each vertex to each other,
    /// whichever way they point.
    ///
    /// Direction, weights, signs and parallel arcs make no difference; an isolate is a component.
    ///
    /// - Returns: The components, numbered by their first vertices.
    /// - Complexity: O(*n* + *m*) time, O(*n*) space.
    public func weakComponents() -> Partition {
        let trees = ComponentTrees(vertexCount: vertexCount)
        for vertex in 0..<vertexCount {
            for entry in outgoing.range(vertex) {
                let neighbor = outgoing.neighbors[entry]
                // An undirected tie stands in both rows; the later of its vertices suffices.
                if isDirected || neighbor < vertex { trees.join(Int32(vertex), neighbor) }
            }
        }
        return trees.partition()
    }

    /// The strong components: groups within which arcs lead from each vertex to each other.
    ///
    /// Direction is followed; weights, signs and parallel arcs make no difference. In an undirected
    /// graph they are the weak components.
    ///
    /// - Returns: The components, numbered by their first vertices.
    /// - Complexity: O(*n* + *m*) time, O(*n*) space.
    /// - SeeAlso: Tarjan (1972), <https://doi.org/10.1137/0201010>.
    public func strongComponents() -> Partition {
        guard isDirected else { return weakComponents() }
        var search = StrongComponentSearch(outgoing)
        return Partition(search.run())
    }
}

/// Vertices joined into trees whose roots are their first vertices.
struct ComponentTrees: ~Copyable {
    private let parent: Scratch<Int32>

    init(vertexCount: Int) {
        parent = Scratch(repeating: 0, count: vertexCount)
        for vertex in 0..<vertexCount { parent[vertex] = Int32(vertex) }
    }

    /// Walks both paths up at once, letting the later vertex step, until they meet (Rem's method).
    func join(_ first: Int32, _ second: Int32) {
        var (a, b) = (first, second)
        while true {
            let (above, beyond) = (parent[Int(a)], parent[Int(b)])
            if above == beyond { return }
            if above > beyond {
                parent[Int(a)] = beyond
                if above == a { return }
                a = above
            } else {
                parent[Int(b)] = above
                if beyond == b { return }
                b = beyond
            }
        }
    }

    /// The trees in the order of their first vertices, which are their roots.
    func partition() -> Partition {
        var membership = [Int](repeating: 0, count: parent.count)
        var count = 0
        for vertex in 0..<parent.count {
            let above = Int(parent[vertex])
            if above == vertex {
                membership[vertex] = count
                count += 1
            } else {
                membership[vertex] = membership[above]
            }
        }
        return Partition(numbered: membership, groupCount: count)
    }
}

/// Tarjan's search, with a stack of its own in place of recursion.
private struct StrongComponentSearch {
    private let rows: Adjacency

    /// The order in which vertices were found, 0 before.
    private var found: [Int32]

    /// The earliest vertex known to be reachable within the open part of the search.
    private var earliest: [Int32]

    private var labels: [Int]
    private var nextEntry: [Int32]
    private var path: [Int32] = []
    private var open: [Int32] = []
    private var clock: Int32 = 0

    init(_ rows: Adjacency) {
        self.rows = rows
        found = Array(repeating: 0, count: rows.vertexCount)
        earliest = found
        labels = Array(repeating: -1, count: rows.vertexCount)
        nextEntry = Array(rows.offsets.dropLast())
    }

    mutating func run() -> [Int] {
        for root in 0..<rows.vertexCount where found[root] == 0 {
            enter(Int32(root))
            while let vertex = path.last { advance(Int(vertex)) }
        }
        return labels
    }

    private mutating func enter(_ vertex: Int32) {
        clock += 1
        found[Int(vertex)] = clock
        earliest[Int(vertex)] = clock
        path.append(vertex)
        open.append(vertex)
    }

    /// Follows the next arc of the vertex at the end of the path, or leaves the vertex.
    private mutating func advance(_ vertex: Int) {
        while nextEntry[vertex] < rows.offsets[vertex + 1] {
            let neighbor = Int(rows.neighbors[Int(nextEntry[vertex])])
            nextEntry[vertex] += 1
            if found[neighbor] == 0 {
                enter(Int32(neighbor))
                return
            }
            if labels[neighbor] < 0 { earliest[vertex] = min(earliest[vertex], found[neighbor]) }
        }
        path.removeLast()
        if let parent = path.last {
            earliest[Int(parent)] = min(earliest[Int(parent)], earliest[vertex])
        }
        if earliest[vertex] == found[vertex] { close(vertex) }
    }

    /// Labels the component that a vertex is the first of.
    private mutating func close(_ vertex: Int) {
        while let member = open.popLast() {
            labels[Int(member)] = vertex
            if member == vertex { return }
        }
    }
}
