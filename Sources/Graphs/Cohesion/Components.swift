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

/// Tarjan's search as Pearce (2016, <https://doi.org/10.1016/j.ipl.2015.08.010>) keeps it in one
/// number a vertex, with stacks of its own in place of recursion.
private struct StrongComponentSearch: ~Copyable {
    private let rows: Adjacency

    /// 0 before a vertex is found; then the smallest rank of those it is known to reach; in the end
    /// the number of its component, which is larger than any rank in use.
    private let marks: Scratch<Int32>

    /// The vertices of the path in hand, each with its rank and its next entry.
    private let path: Scratch<Int32>
    private let ranks: Scratch<Int32>
    private let entries: Scratch<Int32>
    private var depth = 0

    /// Vertices that were left and reach earlier ones, so that their component is open.
    private let open: Scratch<Int32>
    private var openCount = 0

    private var rank: Int32 = 0
    private var component: Int32

    init(_ rows: Adjacency) {
        self.rows = rows
        let count = rows.vertexCount
        marks = Scratch(repeating: 0, count: count)
        path = Scratch(repeating: 0, count: count)
        ranks = Scratch(repeating: 0, count: count)
        entries = Scratch(repeating: 0, count: count)
        open = Scratch(repeating: 0, count: count)
        component = Int32(count) + 1
    }

    mutating func run() -> [Int] {
        rows.offsets.withUnsafeBufferPointer { offsets in
            rows.neighbors.withUnsafeBufferPointer { neighbors in
                for root in 0..<marks.count where marks[root] == 0 {
                    enter(Int32(root), offsets)
                    while depth > 0 { advance(offsets, neighbors) }
                }
            }
        }
        return (0..<marks.count).map { Int(marks[$0]) }
    }

    private mutating func enter(_ vertex: Int32, _ offsets: UnsafeBufferPointer<Int32>) {
        rank += 1
        marks[Int(vertex)] = rank
        path[depth] = vertex
        ranks[depth] = rank
        entries[depth] = offsets[Int(vertex)]
        depth += 1
    }

    /// Follows the arcs of the vertex at the end of the path up to one that leads on, or leaves the
    /// vertex.
    private mutating func advance(
        _ offsets: UnsafeBufferPointer<Int32>, _ neighbors: UnsafeBufferPointer<Int32>
    ) {
        let vertex = Int(path[depth - 1])
        let end = offsets[vertex + 1]
        var entry = entries[depth - 1]
        var earliest = marks[vertex]
        while entry < end {
            let neighbor = neighbors[Int(entry)]
            entry += 1
            let mark = marks[Int(neighbor)]
            if mark == 0 {
                marks[vertex] = earliest
                entries[depth - 1] = entry
                enter(neighbor, offsets)
                return
            }
            earliest = min(earliest, mark)
        }
        marks[vertex] = earliest
        depth -= 1
        if earliest == ranks[depth] {
            close(vertex, rank: earliest)
        } else {
            open[openCount] = Int32(vertex)
            openCount += 1
            let parent = Int(path[depth - 1])
            marks[parent] = min(marks[parent], earliest)
        }
    }

    /// Numbers the component that a vertex is the first of.
    private mutating func close(_ vertex: Int, rank first: Int32) {
        component -= 1
        rank -= 1
        while openCount > 0, marks[Int(open[openCount - 1])] >= first {
            openCount -= 1
            rank -= 1
            marks[Int(open[openCount])] = component
        }
        marks[vertex] = component
    }
}
