public import Graphs

/// Whom one actor could have reached through the events of a snapshot in the order of their days, when
/// first, and by which events.
public struct ActorReach: Sendable {
    /// The snapshot.
    public let snapshot: Snapshot
    /// The actor's position in the case's register.
    public let actor: Int
    /// Which chains of events follow time.
    public let timing: PathTiming
    /// Those that could be reached, the earliest first; of one day, those over the fewest events, then
    /// in the order of the register.
    public let reached: [Reached]
    /// How many others there are in the snapshot.
    public let otherCount: Int
    /// Those whom only a network of the same events without their days would say are reached, in the
    /// order of the register.
    public let timelessOnly: [Int]
    /// The share of all ordered pairs of which the first could reach the second, 0 to 1; `nil` below two
    /// actors or without dates.
    public let reachability: Double?
    /// What to know of the days.
    public let remarks: [String]

    /// An actor that could be reached.
    public struct Reached: Sendable, Hashable {
        /// The actor's position in the case's register.
        public let actor: Int
        /// The first day on which.
        public let day: Day
        /// The events of a chain that leads there by that day, in order; the fewest that one can have.
        public let chain: [Link]
    }

    /// An event of a chain.
    public struct Link: Sendable, Hashable {
        /// The row in the case's table of events.
        public let row: Int
        /// Who passes it on, as a position in the case's register.
        public let source: Int
        /// Whom it reaches.
        public let target: Int
        /// On which day.
        public let day: Day
    }

    /// Whom an actor could have reached.
    ///
    /// - Parameters:
    ///   - actor: A position in the case's register; one that is rolled up means the actor that stands
    ///     for it. An actor without events in the snapshot reaches nobody.
    ///   - snapshot: The events.
    ///   - timing: Which chains follow time.
    ///   - execution: Progress and cancellation.
    /// - Throws: `GraphError.tooManyArcs`, `.cancelled`.
    /// - Complexity: That of `TemporalGraph.foremostPaths(from:_:)`, and of `TemporalGraph.reach` for
    ///   the share of pairs.
    public init(
        from actor: Int, in snapshot: Snapshot, _ timing: PathTiming = PathTiming(),
        execution: Execution = .parallel
    ) throws(GraphError) {
        let stands = snapshot.case.actors.representatives(snapshot.selection.rollUp)
        self.snapshot = snapshot
        self.actor = Int(stands[actor])
        self.timing = timing
        let contacts = try ActorContacts(of: snapshot)
        remarks = contacts.remarks
        let ratio = try contacts.graph.reach(timing, execution: execution).ratio
        reachability = contacts.graph.contactCount > 0 ? ratio : nil
        guard let source = snapshot.actors.firstIndex(of: self.actor) else {
            reached = []
            otherCount = snapshot.actors.count
            timelessOnly = []
            return
        }
        otherCount = snapshot.actors.count - 1
        let paths = contacts.graph.foremostPaths(from: source, timing)
        timelessOnly = contacts.graph.timelessReach(from: source).filter {
            paths.arrivals[$0] == nil
        }.map { snapshot.actors[$0] }
        reached = snapshot.actors.indices.compactMap { vertex in
            guard let time = paths.arrivals[vertex] else { return nil }
            return Reached(
                actor: snapshot.actors[vertex], day: Day(number: Int32(time)),
                chain: paths.path(to: vertex).map { leg in
                    Link(
                        row: Int(contacts.rows[leg.contact]), source: snapshot.actors[leg.source],
                        target: snapshot.actors[leg.target], day: Day(number: Int32(leg.time)))
                })
        }.sorted { ($0.day, $0.chain.count, $0.actor) < ($1.day, $1.chain.count, $1.actor) }
    }
}
