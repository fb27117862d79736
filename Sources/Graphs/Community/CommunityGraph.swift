/// A graph as community detection reads it: what joins two vertices either way, and how much each
/// vertex sends and receives. Vertices may stand for groups of vertices of a larger graph.
struct CommunityGraph {
    let offsets: [Int32]
    let neighbors: [Int32]

    /// What joins a vertex to each neighbour, both ways together; half of it if undirected.
    let links: [Double]

    /// What each vertex sends; in an undirected graph, the strength.
    let sent: [Double]

    /// What each vertex receives; nothing is stored for an undirected graph.
    let received: [Double]

    /// The weight of all arcs, an undirected one counted both ways.
    let total: Double

    /// The mean weight of a tie of the graph that all began with.
    let meanLink: Double

    var count: Int { sent.count }

    var isDirected: Bool { !received.isEmpty }

    func row(_ vertex: Int) -> Range<Int> { Int(offsets[vertex])..<Int(offsets[vertex + 1]) }

    /// Reads a simple graph without negative weights.
    init(_ graph: Graph) {
        let both = graph.undirected()
        offsets = both.outgoing.offsets
        neighbors = both.outgoing.neighbors
        links = both.isWeighted ? both.outgoing.weights : neighbors.map { _ in 1 }
        sent = graph.strength(direction: .out)
        received = graph.isDirected ? graph.strength(direction: .in) : []
        total = sent.reduce(0, +)
        meanLink = links.reduce(0, +) / Double(max(1, links.count))
    }

    /// Makes each group of vertices one vertex; ties within groups are left out.
    init(_ fine: CommunityGraph, groups: [Int32], count: Int) {
        let members = Adjacency(
            vertexCount: count, at: groups, toward: (0..<Int32(groups.count)).map { $0 },
            weights: [])
        var offsets: [Int32] = [0]
        var neighbors: [Int32] = []
        var links: [Double] = []
        offsets.reserveCapacity(count + 1)
        let weight = Scratch(repeating: 0.0, count: count)
        var touched: [Int32] = []
        var sent = [Double](repeating: 0, count: count)
        var received = [Double](repeating: 0, count: fine.isDirected ? count : 0)
        for group in 0..<count {
            for member in members.range(group) {
                let vertex = Int(members.neighbors[member])
                sent[group] += fine.sent[vertex]
                if fine.isDirected { received[group] += fine.received[vertex] }
                for entry in fine.row(vertex) {
                    let other = groups[Int(fine.neighbors[entry])]
                    if other == group { continue }
                    if weight[Int(other)] == 0 { touched.append(other) }
                    weight[Int(other)] += fine.links[entry]
                }
            }
            for other in touched {
                neighbors.append(other)
                links.append(weight[Int(other)])
                weight[Int(other)] = 0
            }
            touched.removeAll(keepingCapacity: true)
            offsets.append(Int32(neighbors.count))
        }
        self.offsets = offsets
        self.neighbors = neighbors
        self.links = links
        self.sent = sent
        self.received = received
        total = fine.total
        meanLink = fine.meanLink
    }
}

/// What the vertices of a group send and receive together, and what chance therefore expects.
struct GroupStrengths: ~Copyable {
    private let sent: Scratch<Double>
    private let received: Scratch<Double>
    private let isDirected: Bool
    private let factor: Double

    /// Empty groups.
    init(_ graph: CommunityGraph, count: Int, resolution: Double) {
        sent = Scratch(repeating: 0, count: count)
        received = Scratch(repeating: 0, count: graph.isDirected ? count : 0)
        isDirected = graph.isDirected
        factor = resolution / graph.total
    }

    func add(_ vertex: Int, of graph: CommunityGraph, to group: Int) {
        sent[group] += graph.sent[vertex]
        if isDirected { received[group] += graph.received[vertex] }
    }

    func remove(_ vertex: Int, of graph: CommunityGraph, from group: Int) {
        sent[group] -= graph.sent[vertex]
        if isDirected { received[group] -= graph.received[vertex] }
    }

    /// What chance would put between a vertex and a group that it is not counted in.
    func expected(_ vertex: Int, of graph: CommunityGraph, with group: Int) -> Double {
        isDirected
            ? factor * (graph.sent[vertex] * received[group] + graph.received[vertex] * sent[group])
            : factor * graph.sent[vertex] * sent[group]
    }

    /// What chance would put between a part of a group and the rest of the group.
    func expected(part: Int, of parts: borrowing GroupStrengths, within group: Int) -> Double {
        let restSent = sent[group] - parts.sent[part]
        if !isDirected { return factor * parts.sent[part] * restSent }
        let restReceived = received[group] - parts.received[part]
        return factor * (parts.sent[part] * restReceived + parts.received[part] * restSent)
    }
}

extension CommunityGraph {
    /// Splits groups that fall apart, and names each piece after its first vertex.
    func splitIntoConnected(_ groups: [Int32]) -> [Int32] {
        var labels = [Int32](repeating: -1, count: count)
        var waiting: [Int32] = []
        for root in 0..<count where labels[root] < 0 {
            labels[root] = Int32(root)
            waiting.append(Int32(root))
            while let vertex = waiting.popLast() {
                for entry in row(Int(vertex)) {
                    let neighbor = Int(neighbors[entry])
                    if labels[neighbor] < 0, groups[neighbor] == groups[root] {
                        labels[neighbor] = Int32(root)
                        waiting.append(Int32(neighbor))
                    }
                }
            }
        }
        return labels
    }
}
