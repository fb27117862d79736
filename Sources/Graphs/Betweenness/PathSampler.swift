/// Draws shortest paths by hops, every path between two vertices with the same chance.
///
/// Searches from both ends, level by level, and always on the side with fewer arcs to follow; where
/// the two meet first, every shortest path passes exactly once.
struct PathSampler {
    private let forward: Adjacency
    private let backward: Adjacency
    private var ends: [Side]

    /// One end of the search.
    private struct Side {
        var level: [Int32]
        var pathCount: [Double]
        var order: [Int32] = []
        var frontier = 0..<0
        var depth: Int32 = 0

        init(_ count: Int) {
            level = Array(repeating: -1, count: count)
            pathCount = Array(repeating: 0, count: count)
        }

        mutating func start(_ vertex: Int) {
            for seen in order { level[Int(seen)] = -1 }
            order = [Int32(vertex)]
            frontier = 0..<1
            depth = 0
            level[vertex] = 0
            pathCount[vertex] = 1
        }

        /// Goes one level on.
        mutating func advance(_ rows: Adjacency) {
            depth += 1
            for index in frontier {
                let vertex = Int(order[index])
                for entry in rows.range(vertex) {
                    let neighbor = Int(rows.neighbors[entry])
                    if level[neighbor] < 0 {
                        level[neighbor] = depth
                        pathCount[neighbor] = 0
                        order.append(Int32(neighbor))
                    }
                    if level[neighbor] == depth { pathCount[neighbor] += pathCount[vertex] }
                }
            }
            frontier = frontier.upperBound..<order.count
        }

        func arcsAhead(_ rows: Adjacency) -> Int {
            frontier.reduce(0) { $0 + rows.range(Int(order[$1])).count }
        }
    }

    init(_ graph: Graph) {
        forward = graph.outgoing
        backward = graph.incoming
        ends = [Side(graph.vertexCount), Side(graph.vertexCount)]
    }

    /// The vertices between `source` and `target` on a shortest path drawn at random, or nothing
    /// where there is no path.
    mutating func path(
        from source: Int, to target: Int, _ random: inout SplitMix64
    ) throws(GraphError) -> [Int] {
        ends[0].start(source)
        ends[1].start(target)
        while true {
            if ends[0].frontier.isEmpty || ends[1].frontier.isEmpty { return [] }
            let side = ends[0].arcsAhead(forward) <= ends[1].arcsAhead(backward) ? 0 : 1
            ends[side].advance(side == 0 ? forward : backward)
            let meeting = ends[side].order[ends[side].frontier].filter {
                ends[1 - side].level[Int($0)] == ends[1 - side].depth
            }
            if meeting.isEmpty { continue }
            let middle = try draw(meeting, &random) { [ends] vertex in
                ends[0].pathCount[vertex] * ends[1].pathCount[vertex]
            }
            let inner = middle == source || middle == target ? [] : [middle]
            return try inner + descend(middle, end: 0, backward, &random)
                + descend(middle, end: 1, forward, &random)
        }
    }

    /// How many steps the farthest vertex that `source` reaches is away.
    mutating func reach(of source: Int) -> Int {
        ends[0].start(source)
        while !ends[0].frontier.isEmpty { ends[0].advance(forward) }
        return Int(ends[0].depth) - 1
    }

    /// The vertices between `start` and an end of the search.
    private func descend(
        _ start: Int, end: Int, _ rows: Adjacency, _ random: inout SplitMix64
    ) throws(GraphError) -> [Int] {
        var path: [Int] = []
        var vertex = start
        while ends[end].level[vertex] > 1 {
            let before = rows.neighbors[rows.range(vertex)].filter {
                ends[end].level[Int($0)] == ends[end].level[vertex] - 1
            }
            vertex = try draw(before, &random) { ends[end].pathCount[$0] }
            path.append(vertex)
        }
        return path
    }

    /// One of the vertices, with a chance in proportion to its weight.
    private func draw(
        _ vertices: some Collection<Int32>, _ random: inout SplitMix64, weight: (Int) -> Double
    ) throws(GraphError) -> Int {
        let total = vertices.reduce(0.0) { $0 + weight(Int($1)) }
        if total == .infinity { throw .tooManyPaths(measure: "approximate-betweenness") }
        var rest = random.unit() * total
        var last = -1
        for vertex in vertices {
            last = Int(vertex)
            rest -= weight(last)
            if rest < 0 { break }
        }
        return last
    }
}
