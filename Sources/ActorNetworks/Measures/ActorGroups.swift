public import Graphs

/// The communities of a snapshot's actors, the largest first.
public struct ActorGroups: Sendable {
    /// The snapshot whose actors were grouped.
    public let snapshot: Snapshot
    /// How the groups were found.
    public let method: GroupingMethod
    /// Above 1, groups are smaller; below 1, larger.
    public let resolution: Double
    /// What the random choices began with.
    public let seed: UInt64
    /// The largest first.
    public let groups: [Group]
    /// How much better than chance the groups hold together; `nil` where no tie has a weight. Where the
    /// method reads signs, it is the signed modularity.
    public let modularity: Double?

    /// Whether the method sets positive and negative ties against each other.
    public var readsSigns: Bool { method.contract.sign == .contrasted }

    /// Actors that belong together.
    public struct Group: Sendable {
        /// Positions in `snapshot.actors`, the strongest first; at least one.
        public let members: [Int]
        /// The strengths of the members, in their order.
        public let strengths: [Double]
        /// The share of the members' strength that ties among them make; `nil` without ties.
        public let within: Double?

        /// Whom the group is named after.
        public var head: Int { members[0] }
        /// The strength of all members together.
        ///
        /// - Complexity: O(*n*) in the number of members.
        public var strength: Double { strengths.reduce(0, +) }
    }

    /// The kinds of ties that hold groups together, unless others are asked for.
    public static let friendlyKinds: Set<RelationKind> = [.cooperation, .negotiation]

    /// Finds groups on one tie a pair, without direction unless the method follows it.
    ///
    /// - Throws: `GraphError` if the method refuses the network, or was cancelled.
    public init(
        of snapshot: Snapshot, by method: GroupingMethod = .leiden, resolution: Double = 1,
        seed: UInt64, execution: Execution = .parallel
    ) throws(GraphError) {
        self.snapshot = snapshot
        self.method = method
        self.resolution = resolution
        self.seed = seed
        var options = MeasureOptions()
        options.direction = .all
        options.resolution = resolution
        options.seed = seed
        options.execution = execution
        if execution.isCancelled() { throw .cancelled }
        let graph = try snapshot.graph()
        let partition = try method.groups(
            of: snapshot.graph(for: method.contract, .all), options: options)
        groups = Self.groups(partition, in: snapshot, graph.strength())
        modularity =
            method.contract.sign == .contrasted
            ? try snapshot.signedGraph().signedModularity(of: partition, resolution: resolution)
            : try graph.modularity(of: partition, resolution: resolution)
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
            let members = Ranking.order(of: members.map { strengths[$0] }).map { members[$0] }
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
