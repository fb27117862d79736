/// Moves single vertices to the group where they raise modularity most, until none can.
struct LocalMoving: ~Copyable {
    private let members: Scratch<Int32>

    private let strengths: GroupStrengths
    private let sizes: Scratch<Int32>

    /// The numbers of groups without members, a stack.
    private let empty: Scratch<Int32>
    private var emptyCount = 0

    /// What joins the vertex in hand to each group.
    private let linked: Scratch<Double>
    private let touched: Scratch<Int32>

    /// The group of each vertex.
    var groups: [Int32] { members.array }

    /// Starts from groups numbered below the number of vertices.
    init(_ graph: borrowing CommunityGraph, groups: [Int32], resolution: Double) {
        members = Scratch(copying: groups)
        strengths = GroupStrengths(graph, resolution: resolution)
        sizes = Scratch(repeating: 0, count: graph.count)
        empty = Scratch(repeating: 0, count: graph.count)
        linked = Scratch(repeating: 0, count: graph.count)
        touched = Scratch(repeating: 0, count: graph.count + 1)
        for vertex in 0..<graph.count {
            let group = Int(members[vertex])
            strengths.add(vertex, of: graph, to: group)
            sizes[group] += 1
        }
        for group in (0..<graph.count).reversed() where sizes[group] == 0 { vacate(Int32(group)) }
    }

    /// Visits every vertex in order, then again those whose neighbours have left their group, over
    /// and over until none is left.
    ///
    /// - Returns: Whether any vertex moved.
    mutating func run(
        _ graph: borrowing CommunityGraph, _ pace: inout SearchPace
    ) throws(GraphError) -> Bool {
        let isWaiting = Scratch(repeating: true, count: graph.count)
        var waiting = graph.count
        var hasMoved = false
        while waiting > 0 {
            for vertex in 0..<graph.count where isWaiting[vertex] {
                isWaiting[vertex] = false
                waiting -= 1
                try pace.read(graph.row(vertex).count)
                let before = members[vertex]
                let after = best(vertex, of: graph)
                if after == before { continue }
                hasMoved = true
                members[vertex] = after
                for entry in graph.row(vertex) {
                    let neighbor = Int(graph.neighbors[entry])
                    if members[neighbor] != after, !isWaiting[neighbor] {
                        isWaiting[neighbor] = true
                        waiting += 1
                    }
                }
            }
        }
        return hasMoved
    }

    /// Moves a vertex to the group where it gains most, and returns that group; a group of its own
    /// gains 0, and a tie goes to the group where the vertex is.
    @inline(__always)
    private mutating func best(_ vertex: Int, of graph: borrowing CommunityGraph) -> Int32 {
        let home = members[vertex]
        var touchedCount = 0
        for entry in graph.row(vertex) {
            let group = members[Int(graph.neighbors[entry])]
            let before = linked[Int(group)]
            // Written whether it is new or not, since a branch would be guessed wrong too often.
            touched[touchedCount] = group
            touchedCount += before == 0 ? 1 : 0
            linked[Int(group)] = before + graph.links[entry]
        }
        strengths.remove(vertex, of: graph, from: Int(home))
        let least = 1e-12 * graph.sent[vertex]
        var choice = home
        var gain = linked[Int(home)] - strengths.expected(vertex, of: graph, with: Int(home))
        var bar = gain + least
        linked[Int(home)] = 0
        for index in 0..<touchedCount {
            let group = touched[index]
            let candidate =
                linked[Int(group)] - strengths.expected(vertex, of: graph, with: Int(group))
            linked[Int(group)] = 0
            if candidate > bar, group != home {
                gain = candidate
                bar = candidate + least
                choice = group
            }
        }
        if gain < -least, sizes[Int(home)] > 1, emptyCount > 0 {
            emptyCount -= 1
            choice = empty[emptyCount]
        }
        strengths.add(vertex, of: graph, to: Int(choice))
        if choice != home {
            sizes[Int(choice)] += 1
            sizes[Int(home)] -= 1
            if sizes[Int(home)] == 0 { vacate(home) }
        }
        return choice
    }

    private mutating func vacate(_ group: Int32) {
        empty[emptyCount] = group
        emptyCount += 1
    }
}
