/// A graph as community detection reads it: what joins two vertices either way, and how much each
/// vertex sends and receives. Vertices may stand for groups of vertices of a larger graph.
///
/// Vertices of few ties come before those of many, so that a search that visits them in order lets
/// the ones with the clearest choice choose first, and reads memory from front to back.
struct CommunityGraph: ~Copyable {
    let count: Int

    /// Where each row starts, and the end of the last one.
    let offsets: Scratch<Int32>

    let neighbors: Scratch<Int32>

    /// What joins a vertex to each neighbour, both ways together; half of it if undirected.
    let links: Scratch<Double>

    /// What each vertex sends; in an undirected graph, the strength.
    let sent: Scratch<Double>

    /// What each vertex receives; nothing is stored for an undirected graph.
    let received: Scratch<Double>

    /// The weight of all arcs, an undirected one counted both ways.
    let total: Double

    /// The mean weight of a tie of the graph that all began with.
    let meanLink: Double

    var isDirected: Bool { received.count > 0 }

    var entryCount: Int { Int(offsets[count]) }

    @inline(__always)
    func row(_ vertex: Int) -> Range<Int> {
        Range(uncheckedBounds: (Int(offsets[vertex]), Int(offsets[vertex + 1])))
    }

    /// Reads a simple graph without negative weights, its vertices in a given order.
    init(
        _ graph: Graph, order: [Int32], _ pace: inout SearchPace
    ) throws(GraphError) {
        let rows = graph.undirected().outgoing
        let offsets = Scratch(repeating: Int32(0), count: order.count + 1)
        let neighbors = Scratch<Int32>(uninitialized: rows.neighbors.count)
        let links = Scratch<Double>(uninitialized: rows.neighbors.count)
        let positions = Scratch(repeating: Int32(0), count: order.count)
        for (position, vertex) in order.enumerated() { positions[Int(vertex)] = Int32(position) }
        var end = 0
        var total = 0.0
        for (position, vertex) in order.enumerated() {
            let row = rows.range(Int(vertex))
            try pace.read(row.count)
            for entry in row {
                let link = rows.weight(entry)
                neighbors[end] = positions[Int(rows.neighbors[entry])]
                links[end] = link
                total += link
                end += 1
            }
            offsets[position + 1] = Int32(end)
        }
        let sending = graph.strength(direction: .out)
        let receiving = graph.isDirected ? graph.strength(direction: .in) : []
        sent = Scratch(repeating: 0, count: order.count)
        received = Scratch(repeating: 0, count: receiving.count)
        for (position, vertex) in order.enumerated() {
            sent[position] = sending[Int(vertex)]
            if graph.isDirected { received[position] = receiving[Int(vertex)] }
        }
        count = order.count
        self.offsets = offsets
        self.neighbors = neighbors
        self.links = links
        self.total = sending.reduce(0, +)
        meanLink = total / Double(max(1, end))
    }

    /// Makes each group of vertices one vertex; ties within groups are left out.
    init(
        _ fine: borrowing CommunityGraph, groups: Numbering, _ pace: inout SearchPace
    ) throws(GraphError) {
        count = groups.count
        total = fine.total
        meanLink = fine.meanLink
        offsets = Scratch(repeating: 0, count: count + 1)
        neighbors = Scratch(uninitialized: fine.entryCount + 1)
        links = Scratch(uninitialized: fine.entryCount + 1)
        sent = Scratch(repeating: 0, count: count)
        received = Scratch(repeating: 0, count: fine.isDirected ? count : 0)
        let members = Adjacency(
            vertexCount: count, at: groups.numbers, toward: Array(0..<Int32(fine.count)),
            weights: [])
        let groupOf = Scratch(copying: groups.numbers)
        let weight = Scratch(repeating: 0.0, count: count)
        var end = 0
        for group in 0..<count {
            let start = end
            for member in members.range(group) {
                let vertex = Int(members.neighbors[member])
                sent[group] += fine.sent[vertex]
                if fine.isDirected { received[group] += fine.received[vertex] }
                let row = fine.row(vertex)
                try pace.read(row.count)
                for entry in row {
                    let other = groupOf[Int(fine.neighbors[entry])]
                    let before = weight[Int(other)]
                    neighbors[end] = other
                    end += before == 0 ? 1 : 0
                    weight[Int(other)] = before + fine.links[entry]
                }
            }
            let touched = start..<end
            end = start
            for entry in touched {
                let other = neighbors[entry]
                neighbors[end] = other
                links[end] = weight[Int(other)]
                weight[Int(other)] = 0
                end += other == group ? 0 : 1
            }
            offsets[group + 1] = Int32(end)
        }
    }
}

extension CommunityGraph {
    /// Splits groups that fall apart, and names each piece after its first vertex.
    func splitIntoConnected(
        _ groups: [Int32], _ pace: inout SearchPace
    ) throws(GraphError) -> [Int32] {
        let groups = Scratch(copying: groups)
        let labels = Scratch(repeating: Int32(-1), count: count)
        let waiting = Scratch(repeating: Int32(0), count: count)
        for root in 0..<count where labels[root] < 0 {
            let group = groups[root]
            labels[root] = Int32(root)
            waiting[0] = Int32(root)
            var waitingCount = 1
            while waitingCount > 0 {
                waitingCount -= 1
                let row = row(Int(waiting[waitingCount]))
                try pace.read(row.count)
                for entry in row {
                    let neighbor = Int(neighbors[entry])
                    if labels[neighbor] < 0, groups[neighbor] == group {
                        labels[neighbor] = Int32(root)
                        waiting[waitingCount] = Int32(neighbor)
                        waitingCount += 1
                    }
                }
            }
        }
        return labels.array
    }
}
