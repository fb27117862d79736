/// What the vertices of a group send and receive together, and what chance therefore expects.
struct GroupStrengths: ~Copyable {
    private let sent: Scratch<Double>
    private let received: Scratch<Double>
    private let isDirected: Bool
    private let factor: Double

    /// Empty groups.
    init(_ graph: borrowing CommunityGraph, resolution: Double) {
        sent = Scratch(repeating: 0, count: graph.count)
        received = Scratch(repeating: 0, count: graph.isDirected ? graph.count : 0)
        isDirected = graph.isDirected
        factor = resolution / graph.total
    }

    @inline(__always)
    func add(_ vertex: Int, of graph: borrowing CommunityGraph, to group: Int) {
        sent[group] += graph.sent[vertex]
        if isDirected { received[group] += graph.received[vertex] }
    }

    @inline(__always)
    func remove(_ vertex: Int, of graph: borrowing CommunityGraph, from group: Int) {
        sent[group] -= graph.sent[vertex]
        if isDirected { received[group] -= graph.received[vertex] }
    }

    /// What chance would put between a vertex and a group that it is not counted in.
    @inline(__always)
    func expected(_ vertex: Int, of graph: borrowing CommunityGraph, with group: Int) -> Double {
        isDirected
            ? factor * (graph.sent[vertex] * received[group] + graph.received[vertex] * sent[group])
            : factor * graph.sent[vertex] * sent[group]
    }

    /// What chance would put between a part of a group and the rest of the group.
    @inline(__always)
    func expected(part: Int, of parts: borrowing GroupStrengths, within group: Int) -> Double {
        let restSent = sent[group] - parts.sent[part]
        if !isDirected { return factor * parts.sent[part] * restSent }
        let restReceived = received[group] - parts.received[part]
        return factor * (parts.sent[part] * restReceived + parts.received[part] * restSent)
    }
}
