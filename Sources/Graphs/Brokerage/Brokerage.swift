internal import Synchronization

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

    fileprivate mutating func subtract(_ other: BrokerageRoles) {
        coordinator -= other.coordinator
        itinerant -= other.itinerant
        representative -= other.representative
        gatekeeper -= other.gatekeeper
        liaison -= other.liaison
    }

    fileprivate mutating func add(_ from: Int, _ broker: Int, _ to: Int) {
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
    /// Counts pairs `i ≠ j` with `i → v → j` and no arc `i → j`: all paths of two steps, from the
    /// numbers of arcs, less those that a triangle closes.
    ///
    /// Direction is followed, and an undirected tie leads both ways; weights and signs are ignored,
    /// but an arc of weight 0 is no tie; parallel arcs are one tie; loops are dropped.
    ///
    /// ```swift
    /// let camps = Partition([0, 0, 1, 1])
    /// let roles = try graph.brokerageRoles(by: camps)
    /// roles[1].gatekeeper  // how often vertex 1 lets others into its camp
    /// ```
    ///
    /// - Parameters:
    ///   - groups: The group of each vertex.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: Five counts per vertex, at the vertex's position.
    /// - Throws: `GraphError.cancelled`.
    /// - Complexity: O(*m*^1.5) time, O(*n* + *m*) space.
    /// - SeeAlso: Gould & Fernandez (1989), <https://doi.org/10.2307/270949>.
    public func brokerageRoles(
        by groups: Partition, execution: Execution = .serial
    ) throws(GraphError) -> [BrokerageRoles] {
        precondition(groups.membership.count == vertexCount, "every vertex needs a group")
        let graph = ties(.out).unweighted()
        let membership = groups.membership
        let listing = TriangleListing(graph.skeleton())
        let shortcuts = (0..<64).map { TriadTies(code: $0).shortcuts }
        // Counts are whole numbers, so the order in which pieces are subtracted makes no difference.
        let open = Mutex(graph.pathsOfTwo(by: groups))
        _ = try listing.map(execution) { (piece, tally) throws(GraphError) in
            var closed = [BrokerageRoles](repeating: BrokerageRoles(), count: vertexCount)
            try listing.forEach(in: piece, tally) { triangle in
                for path in shortcuts[triangle.code] {
                    let broker = triangle[path.broker]
                    closed[broker].add(
                        membership[triangle[path.from]], membership[broker],
                        membership[triangle[path.to]])
                }
            }
            open.withLock { open in
                for vertex in open.indices { open[vertex].subtract(closed[vertex]) }
            }
        }
        return open.withLock { $0 }
    }

    /// How many paths `i → v → j` with `i ≠ j` there are through each vertex, by role.
    private func pathsOfTwo(by groups: Partition) -> [BrokerageRoles] {
        let membership = groups.membership
        var entering = [Int](repeating: 0, count: groups.groupCount)
        return (0..<vertexCount).map { broker in
            let own = membership[broker]
            let sources = incoming.neighbors[incoming.range(broker)]
            let targets = outgoing.neighbors[outgoing.range(broker)]
            for source in sources { entering[membership[Int(source)]] += 1 }
            let fromOwn = entering[own]
            var (toOwn, alike) = (0, 0)
            for target in targets {
                let group = membership[Int(target)]
                alike += entering[group]
                if group == own { toOwn += 1 }
            }
            for source in sources { entering[membership[Int(source)]] = 0 }
            let both = mutual(sources, targets)
            let bothOwn = both.count { membership[Int($0)] == own }
            let (fromOthers, toOthers) = (sources.count - fromOwn, targets.count - toOwn)
            let alikeOthers = alike - fromOwn * toOwn
            var roles = BrokerageRoles()
            roles.coordinator = fromOwn * toOwn - bothOwn
            roles.itinerant = alikeOthers - (both.count - bothOwn)
            roles.representative = fromOwn * toOthers
            roles.gatekeeper = fromOthers * toOwn
            roles.liaison = fromOthers * toOthers - alikeOthers
            return roles
        }
    }
}

/// What two ascending lists have in common.
private func mutual(_ left: ArraySlice<Int32>, _ right: ArraySlice<Int32>) -> [Int32] {
    var (left, right) = (left, right)
    var both: [Int32] = []
    while let first = left.first, let second = right.first {
        if first == second { both.append(first) }
        if first <= second { left.removeFirst() }
        if second <= first { right.removeFirst() }
    }
    return both
}

extension TriadTies {
    /// The paths of two steps whose ends are joined directly as well.
    fileprivate var shortcuts: [(from: Int, broker: Int, to: Int)] {
        var paths: [(from: Int, broker: Int, to: Int)] = []
        for broker in 0..<3 {
            for from in 0..<3 where from != broker {
                let to = 3 - broker - from
                if arcs[from][broker], arcs[broker][to], arcs[from][to] {
                    paths.append((from, broker, to))
                }
            }
        }
        return paths
    }
}

extension Measure {
    /// The total of ``Graph/brokerageRoles(by:execution:)``.
    public static let brokerage = Measure(
        "brokerage",
        "How often each \(.vertex) stands between two others that are not tied directly.",
        contract: contract("pairs with i → v → j and no \(.arc) i → j"), column: 0,
        of: brokerageRoles)

    /// The coordinators of ``Graph/brokerageRoles(by:execution:)``.
    public static let coordinator = role(
        1, "coordinator", "between two of its own group", "of one group")

    /// The itinerant brokers of ``Graph/brokerageRoles(by:execution:)``.
    public static let itinerant = role(
        2, "itinerant", "between two of one other group", "v of another group")

    /// The representatives of ``Graph/brokerageRoles(by:execution:)``.
    public static let representative = role(
        3, "representative", "from its own group to another", "only j of another group")

    /// The gatekeepers of ``Graph/brokerageRoles(by:execution:)``.
    public static let gatekeeper = role(
        4, "gatekeeper", "from another group to its own", "only i of another group")

    /// The liaisons of ``Graph/brokerageRoles(by:execution:)``.
    public static let liaison = role(
        5, "liaison", "between two other groups", "all of different groups")

    /// The total, then the five roles.
    private static let brokerageRoles = MeasureComputation { graph, options throws(GraphError) in
        let groups = options.groups ?? Partition(Array(0..<graph.vertexCount))
        let roles = try graph.brokerageRoles(by: groups, execution: options.execution)
        return [
            roles.map { Double($0.total) }, roles.map { Double($0.coordinator) },
            roles.map { Double($0.itinerant) }, roles.map { Double($0.representative) },
            roles.map { Double($0.gatekeeper) }, roles.map { Double($0.liaison) },
        ]
    }

    private static func role(
        _ column: Int, _ name: String, _ place: String, _ groups: String
    ) -> Measure {
        Measure(
            name, "How often each \(.vertex) brokers \(place).",
            contract: contract(
                "pairs with i → v → j and no \(.arc) i → j, \(groups)", readsGroups: true),
            column: column, of: brokerageRoles)
    }

    private static func contract(
        _ definition: Phrase, readsGroups: Bool = false
    ) -> MeasureContract {
        MeasureContract(
            definition: definition,
            weight: .ignored, parallelArcs: .merged, sign: .ignored, direction: .followed,
            scale: "a count of ordered pairs", disconnected: "no matter", isolates: .zero,
            cost: "O(m^1.5)", source: "Gould & Fernandez 1989, doi:10.2307/270949",
            readsGroups: readsGroups
        ).read(as: .amounts)
    }
}
