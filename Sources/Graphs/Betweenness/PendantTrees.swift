/// The trees that hang from a simple graph, folded leaf by leaf into the vertices they hang from.
///
/// A vertex whose arcs all join it to one other is a leaf of some tree: every path from or to it, or
/// through it, passes that other. Once leaves are folded, until none is left, paths are searched for
/// in the rest alone, whose vertices stand for as many ends of paths as have been folded into them;
/// what the folded vertices score follows from counting.
///
/// - SeeAlso: Baglioni, Geraci, Pellegrini & Lastres (2012), *Fast exact computation of betweenness
///   centrality in social networks*; Sarıyüce, Saule, Kaya & Çatalyürek (2013),
///   <https://arxiv.org/abs/1209.6007>.
struct PendantTrees: Sendable {
    /// The folded vertices, each before the one it hangs from.
    private(set) var order: [Int32] = []

    /// What each folded vertex hangs from, −1 for the vertices that stay.
    private(set) var parent: [Int32]

    /// How many vertices of the tree above it, itself included, reach each vertex.
    private(set) var sources: [Double]

    /// How many vertices of the tree above it, itself included, each vertex reaches.
    private(set) var targets: [Double]

    /// Whether an arc leads from each folded vertex to the one it hangs from.
    private var leadsDown: [Bool]

    /// Whether an arc leads to each folded vertex from the one it hangs from.
    private var leadsUp: [Bool]

    init(_ graph: Graph) {
        let count = graph.vertexCount
        parent = Array(repeating: -1, count: count)
        sources = Array(repeating: 1, count: count)
        targets = sources
        leadsDown = Array(repeating: false, count: count)
        leadsUp = leadsDown
        var partners = (0..<count).map { graph.partnerCount(of: $0) }
        var leaves = (0..<count).filter { partners[$0] == 1 }
        while let leaf = leaves.popLast() {
            // The other end of a tie on its own has been folded into this one.
            if partners[leaf] == 0 { continue }
            let stem = fold(leaf, graph)
            partners[stem] -= 1
            if partners[stem] == 1 { leaves.append(stem) }
        }
    }

    /// Folds a vertex into the only partner it has left, which is returned.
    private mutating func fold(_ leaf: Int, _ graph: Graph) -> Int {
        let head = remaining(graph.outgoing, leaf)
        let tail = remaining(graph.incoming, leaf)
        let stem = head ?? tail ?? leaf
        leadsDown[leaf] = head != nil
        leadsUp[leaf] = tail != nil
        parent[leaf] = Int32(stem)
        order.append(Int32(leaf))
        if leadsDown[leaf] { sources[stem] += sources[leaf] }
        if leadsUp[leaf] { targets[stem] += targets[leaf] }
        return stem
    }

    private func remaining(_ rows: Adjacency, _ vertex: Int) -> Int? {
        rows.range(vertex).lazy.map { Int(rows.neighbors[$0]) }.first { parent[$0] < 0 }
    }

    /// Whether something hangs from a vertex.
    func carries(_ vertex: Int) -> Bool { sources[vertex] + targets[vertex] > 2 }
}

extension PendantTrees {
    /// How many vertices reach each vertex and are reached by it, itself included, given how many
    /// outside its tree do so for each vertex that stays.
    func ends(arrivals: [Double], reached: [Double]) -> (into: [Double], outOf: [Double]) {
        var into = zip(sources, arrivals).map(+)
        var outOf = zip(targets, reached).map(+)
        for leaf in order.reversed().map(Int.init) {
            let (before, after) = beyond(leaf, into, outOf)
            into[leaf] = sources[leaf] + before
            outOf[leaf] = targets[leaf] + after
        }
        return (into, outOf)
    }

    /// How many vertices outside its tree reach a folded vertex, and how many it reaches.
    private func beyond(
        _ leaf: Int, _ into: [Double], _ outOf: [Double]
    ) -> (before: Double, after: Double) {
        let stem = Int(parent[leaf])
        let own = leadsDown[leaf] ? sources[leaf] : 0
        let ownTargets = leadsUp[leaf] ? targets[leaf] : 0
        return (
            leadsUp[leaf] ? into[stem] - own : 0, leadsDown[leaf] ? outOf[stem] - ownTargets : 0
        )
    }

    /// The pairs of others that each vertex joins because one of them, or both, are in its tree.
    func pairs(into: [Double], outOf: [Double]) -> [Double] {
        var pairs = into.indices.map { vertex in
            // With as few differences of large numbers as can be, so that leaves score 0.
            let (own, ownTargets) = (sources[vertex] - 1, targets[vertex] - 1)
            return own * ownTargets + own * (outOf[vertex] - targets[vertex])
                + ownTargets * (into[vertex] - sources[vertex])
        }
        for leaf in order.map(Int.init) where leadsDown[leaf] && leadsUp[leaf] {
            pairs[Int(parent[leaf])] -= sources[leaf] * targets[leaf]
        }
        return pairs
    }

    /// The pairs whose paths go along the arc between two vertices, one of which hangs from the other.
    func pairs(from tail: Int, to head: Int, into: [Double], outOf: [Double]) -> Double {
        parent[tail] == head
            ? sources[tail] * (outOf[tail] - targets[tail])
            : targets[head] * (into[head] - sources[head])
    }
}

extension Graph {
    /// How many others a vertex of a simple graph is joined to, either way.
    fileprivate func partnerCount(of vertex: Int) -> Int {
        let out = outgoing.neighbors[outgoing.range(vertex)]
        if !isDirected { return out.count }
        let into = incoming.neighbors[incoming.range(vertex)]
        // Both rows are sorted.
        var mutual = 0
        var rest = into
        for neighbor in out {
            while let first = rest.first, first < neighbor { rest.removeFirst() }
            if rest.first == neighbor { mutual += 1 }
        }
        return out.count + into.count - mutual
    }
}
