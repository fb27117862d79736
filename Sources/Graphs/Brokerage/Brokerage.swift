/// How often a vertex stands between two others, by whose groups they are.
///
/// A vertex `v` brokers between `i` and `j` if `i → v → j` and not `i → j`.
public struct BrokerageRoles: Sendable, Hashable {
    /// All three are of one group.
    public var coordinator = 0

    /// The ends are of one group and the broker of another.
    public var itinerant = 0

    /// The broker passes on from its own group to another.
    public var representative = 0

    /// The broker passes on from another group to its own.
    public var gatekeeper = 0

    /// All three are of different groups.
    public var liaison = 0

    /// All of them.
    public var total: Int { coordinator + itinerant + representative + gatekeeper + liaison }

    /// A vertex that has not brokered yet.
    public init() {}

    mutating func add(_ from: Int, _ broker: Int, _ to: Int) {
        if from == broker {
            if to == broker { coordinator += 1 } else { representative += 1 }
        } else if to == broker {
            gatekeeper += 1
        } else if from == to {
            itinerant += 1
        } else {
            liaison += 1
        }
    }
}

extension Graph {
    /// How often each vertex brokers, in each of five roles.
    ///
    /// Counts pairs `i ≠ j` with `i → v → j` and no arc `i → j`.
    ///
    /// Direction is followed, and an undirected tie leads both ways; weights and signs are ignored,
    /// but an arc of weight 0 is no tie; parallel arcs are one tie; loops are dropped.
    ///
    /// - Parameter groups: The group of each vertex.
    /// - Returns: Five counts per vertex, at the vertex's position.
    /// - Complexity: O(Σ (*k*ᵢₙ *k*ₒᵤₜ)) over the vertices.
    /// - SeeAlso: Gould & Fernandez (1989), <https://doi.org/10.2307/270949>.
    public func brokerageRoles(by groups: Partition) -> [BrokerageRoles] {
        precondition(groups.membership.count == vertexCount, "every vertex needs a group")
        let graph = ties(.out)
        var roles = [BrokerageRoles](repeating: BrokerageRoles(), count: vertexCount)
        var isTarget = [Bool](repeating: false, count: vertexCount)
        let rows = graph.outgoing
        for from in 0..<vertexCount {
            for entry in rows.range(from) { isTarget[Int(rows.neighbors[entry])] = true }
            for entry in rows.range(from) {
                let broker = Int(rows.neighbors[entry])
                for step in rows.range(broker) {
                    let to = Int(rows.neighbors[step])
                    if to != from, !isTarget[to] {
                        roles[broker].add(
                            groups.membership[from], groups.membership[broker],
                            groups.membership[to])
                    }
                }
            }
            for entry in rows.range(from) { isTarget[Int(rows.neighbors[entry])] = false }
        }
        return roles
    }
}

extension Measure {
    /// The total of ``Graph/brokerageRoles(by:)``.
    static let brokerage = Measure(
        "brokerage", "How often each vertex stands between two others that are not tied directly.",
        contract: MeasureContract(
            definition: "pairs with i → v → j and no arc i → j",
            weight: .ignored, parallelArcs: .merged, sign: .ignored, direction: .followed,
            scale: "a count of ordered pairs", disconnected: "no matter", isolates: .zero,
            cost: "O(Σ k k)", source: "Gould & Fernandez 1989, doi:10.2307/270949")
    ) { graph, _ in
        let groups = Partition(Array(0..<graph.vertexCount))
        return graph.brokerageRoles(by: groups).map { Double($0.total) }
    }
}
