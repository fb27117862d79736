/// Moves single vertices to the group where they raise modularity most, until none can.
struct LocalMoving: ~Copyable {
    private let members: Scratch<Int32>

    private let graph: CommunityGraph
    private let strengths: GroupStrengths
    private let sizes: Scratch<Int32>
    private var empty: [Int32]

    /// What joins the vertex in hand to each group.
    private let linked: Scratch<Double>
    private var touched: [Int32] = []

    /// The group of each vertex.
    var groups: [Int32] { members.array }

    /// Starts from groups numbered below the number of vertices.
    init(_ graph: CommunityGraph, groups: [Int32], resolution: Double) {
        self.graph = graph
        members = Scratch(repeating: 0, count: graph.count)
        strengths = GroupStrengths(graph, count: graph.count, resolution: resolution)
        sizes = Scratch(repeating: 0, count: graph.count)
        linked = Scratch(repeating: 0, count: graph.count)
        for vertex in 0..<graph.count {
            members[vertex] = groups[vertex]
            strengths.add(vertex, of: graph, to: Int(groups[vertex]))
            sizes[Int(groups[vertex])] += 1
        }
        empty = []
        for group in (0..<graph.count).reversed() where sizes[group] == 0 {
            empty.append(Int32(group))
        }
    }

    /// Visits every vertex once in random order, and again whenever a neighbour has left its group.
    ///
    /// - Returns: Whether any vertex moved.
    mutating func run(_ random: inout SplitMix64, _ tally: Tally) throws(GraphError) -> Bool {
        var queue = random.permutation(graph.count)
        let isQueued = Scratch(repeating: true, count: graph.count)
        var head = 0
        var hasMoved = false
        while head < queue.count {
            let vertex = Int(queue[head])
            head += 1
            isQueued[vertex] = false
            if head & 0xFFFF == 0 {
                try tally.step()
                queue.removeFirst(head)
                head = 0
            }
            let before = members[vertex]
            let after = best(vertex)
            if after == before { continue }
            hasMoved = true
            members[vertex] = after
            for entry in graph.row(vertex) {
                let neighbor = Int(graph.neighbors[entry])
                if members[neighbor] != after, !isQueued[neighbor] {
                    isQueued[neighbor] = true
                    queue.append(Int32(neighbor))
                }
            }
        }
        return hasMoved
    }

    /// Moves a vertex to the group where it gains most, and returns that group; a group of its own
    /// gains 0, and a tie goes to the group where the vertex is.
    private mutating func best(_ vertex: Int) -> Int32 {
        let home = members[vertex]
        for entry in graph.row(vertex) {
            let group = members[Int(graph.neighbors[entry])]
            if linked[Int(group)] == 0 { touched.append(group) }
            linked[Int(group)] += graph.links[entry]
        }
        strengths.remove(vertex, of: graph, from: Int(home))
        sizes[Int(home)] -= 1
        var choice = home
        var gain = linked[Int(home)] - strengths.expected(vertex, of: graph, with: Int(home))
        let least = 1e-12 * graph.sent[vertex]
        for group in touched where group != home {
            let candidate =
                linked[Int(group)] - strengths.expected(vertex, of: graph, with: Int(group))
            if candidate > gain + least {
                gain = candidate
                choice = group
            }
        }
        if gain < -least, sizes[Int(home)] > 0, let own = empty.last {
            choice = own
            empty.removeLast()
        }
        for group in touched { linked[Int(group)] = 0 }
        touched.removeAll(keepingCapacity: true)
        strengths.add(vertex, of: graph, to: Int(choice))
        sizes[Int(choice)] += 1
        if sizes[Int(home)] == 0 { empty.append(home) }
        return choice
    }
}
