internal import ActorNetworks
internal import Graphs

/// The communities of a snapshot's actors, the largest first.
struct ActorGroups {
    let snapshot: Snapshot
    let method: GroupingMethod
    let resolution: Double
    let seed: UInt64
    let groups: [Group]
    /// `nil` where no tie has a weight.
    let modularity: Double?

    struct Group {
        /// Positions in `snapshot.actors`, the strongest first; at least one.
        let members: [Int]
        /// The strengths of the members, in their order.
        let strengths: [Double]
        /// The share of the members' strength that ties among them make; `nil` without ties.
        let within: Double?

        /// Whom the group is named after.
        var head: Int { members[0] }
        /// The strength of all members together.
        var strength: Double { strengths.reduce(0, +) }
    }

    /// The kinds of ties that hold groups together, unless others are asked for.
    static let friendlyKinds: Set<RelationKind> = [.cooperation, .negotiation]

    /// Finds groups on one tie a pair, without direction unless the method follows it; `progress` hears
    /// the share of the work that is done.
    ///
    /// - Throws: `ToolError` if the network has negative weights.
    init(
        of snapshot: Snapshot, by method: GroupingMethod = .leiden, resolution: Double = 1,
        seed: UInt64, progress: @escaping @Sendable (Double) -> Void = { _ in }
    ) throws(ToolError) {
        self.snapshot = snapshot
        self.method = method
        self.resolution = resolution
        self.seed = seed
        var options = MeasureOptions()
        options.direction = .all
        options.resolution = resolution
        options.seed = seed
        options.execution = .parallel
        options.execution.onProgress = progress
        do throws(GraphError) {
            let graph = try snapshot.graph()
            let partition = try method.groups(
                of: snapshot.graph(for: method.contract, .all), options: options)
            groups = Self.groups(partition, in: snapshot, graph.strength())
            modularity = try graph.modularity(of: partition, resolution: resolution)
        } catch {
            throw ToolError(.usage, "\(error)".ofActors)
        }
    }

    private static func groups(
        _ partition: Partition, in snapshot: Snapshot, _ strengths: [Double]
    ) -> [Group] {
        var vertices: [Int: Int] = [:]
        for (vertex, actor) in snapshot.actors.enumerated() { vertices[actor] = vertex }
        var inner = [Double](repeating: 0, count: partition.groupCount)
        for dyad in snapshot.dyads {
            guard let first = vertices[dyad.first], let second = vertices[dyad.second] else {
                continue
            }
            let group = partition.membership[first]
            // A tie adds to the strengths of both of its ends.
            if group == partition.membership[second] { inner[group] += 2 * dyad.weight }
        }
        let groups = zip(partition.groups, inner).map { members, inner in
            let members = members.sorted { (strengths[$1], $0) < (strengths[$0], $1) }
            let own = members.map { strengths[$0] }
            let whole = own.reduce(0, +)
            return Group(
                members: members, strengths: own, within: whole > 0 ? min(1, inner / whole) : nil)
        }
        return groups.sorted {
            ($1.members.count, $1.strength, $0.head) < ($0.members.count, $0.strength, $1.head)
        }
    }
}
