internal import Graphs

/// What measures of one snapshot have in common: the graphs that they read, the groups that they are
/// given, and the columns that one computation gives to several of them.
struct MeasurementWork {
    private let snapshot: Snapshot
    private let entries: [any CatalogueEntry]
    private let chosen: MeasureOptions
    private let grouping: ActorGrouping

    private var graphs: [GraphReading: Graph] = [:]
    private var groups: Partition?
    private var knownContacts: ActorContacts?
    private var columns: [ColumnKey: Result<[[Double?]], GraphError>] = [:]

    init(
        on snapshot: Snapshot, _ entries: [any CatalogueEntry], _ options: MeasureOptions,
        _ grouping: ActorGrouping
    ) {
        self.snapshot = snapshot
        self.entries = entries
        self.grouping = grouping
        chosen = options
    }

    /// What measures that share a computation must share besides.
    private struct ColumnKey: Hashable {
        let computation: ObjectIdentifier
        let reading: GraphReading
        let sign: SignReading
    }

    private var direction: Direction { chosen.direction ?? .all }

    /// The graph that a measure reads.
    mutating func graph(for entry: any CatalogueEntry) throws(GraphError) -> Graph {
        var reading = GraphReading(of: entry.contract, direction)
        reading.weighsEvents = (entry as? Measure)?.sumsEvents(of: snapshot) ?? false
        return try graph(reading)
    }

    /// The graph of one arc a pair, or a direction of it, by which groups are judged.
    mutating func tieGraph(for contract: MeasureContract) throws(GraphError) -> Graph {
        let isDirected = direction != .all && contract.direction != .ignored
        return try graph(GraphReading(isDirected: isDirected, isMultigraph: false))
    }

    private mutating func graph(_ reading: GraphReading) throws(GraphError) -> Graph {
        if let graph = graphs[reading] { return graph }
        let graph = try snapshot.graph(reading)
        graphs[reading] = graph
        return graph
    }

    /// What a measure is told: the groups if it asks for some, and whom to tell of its share of the
    /// work.
    mutating func options(
        for entry: any CatalogueEntry, _ index: Int
    ) throws(GraphError) -> MeasureOptions {
        var options = chosen
        let (count, progress) = (entries.count, chosen.execution.onProgress)
        options.execution.onProgress = { share in
            progress?((Double(index) + share) / Double(count))
        }
        if readsGroups(entry) {
            if groups == nil { groups = try grouping.groups(in: snapshot, options) }
            options.groups = groups
        }
        if entry.contract.time != .ignored { try add(contacts(), to: &options) }
        return options
    }

    /// The contacts for measures that follow time, made the first time that one is asked for.
    mutating func contacts() throws(GraphError) -> ActorContacts {
        if let knownContacts { return knownContacts }
        let contacts = try ActorContacts(of: snapshot)
        knownContacts = contacts
        return contacts
    }

    private func add(_ contacts: ActorContacts, to options: inout MeasureOptions) {
        options.contacts = contacts.graph
        options.timeOrigin = options.timeOrigin ?? snapshot.window.start.map { Int($0.number) }
    }

    /// Whether a measure is about given groups, or is computed together with one that is.
    private func readsGroups(_ entry: any CatalogueEntry) -> Bool {
        if entry.contract.readsGroups { return true }
        guard let measure = entry as? Measure else { return false }
        return entries.contains { other in
            other.contract.readsGroups
                && (other as? Measure)?.computation === measure.computation
        }
    }

    /// The scores by a measure, computed the first time that its computation is asked for.
    mutating func scores(by measure: Measure, _ index: Int) throws(GraphError) -> [Double?] {
        let key = ColumnKey(
            computation: ObjectIdentifier(measure.computation),
            reading: GraphReading(of: measure.contract, direction), sign: measure.contract.sign)
        if let known = columns[key] { return try known.get()[measure.column] }
        let graph = try graph(for: measure)
        let options = try options(for: measure, index)
        if measure.sumsEvents(of: snapshot) { return graph.strength(direction: direction) }
        let found: Result<[[Double?]], GraphError>
        do throws(GraphError) {
            found = .success(
                try measure.computation.columns(
                    of: measure.contract.sign.part(of: graph), options: options))
        } catch {
            found = .failure(error)
        }
        columns[key] = found
        return try found.get()[measure.column]
    }
}

/// Which graph of a snapshot a measure reads.
struct GraphReading: Hashable {
    /// Whether arcs lead from the source of an event to its target.
    let isDirected: Bool
    /// Whether there is an arc an event rather than one a pair.
    let isMultigraph: Bool
    /// Whether an arc weighs as much as it has events, and is one a pair in any case.
    var weighsEvents = false
    /// Whether an arc is the net tie of a pair, cooperation less conflict.
    var isSigned = false
}

extension GraphReading {
    /// The graph that a contract asks for: an arc an event if it counts parallel arcs, else one a
    /// pair; directed if it follows direction whatever is chosen, or if a direction is chosen and it
    /// is not one that ignores it. A measure that ignores direction thus reads a mutual event once.
    init(of contract: MeasureContract, _ direction: Direction) {
        switch contract.direction {
        case .required, .followed: isDirected = true
        case .chosen: isDirected = direction != .all
        case .ignored: isDirected = false
        }
        // What follows time reads contacts, of which the graph says no more than who has some.
        isMultigraph = contract.parallelArcs == .counted && contract.time == .ignored
        isSigned = contract.sign == .contrasted
    }
}

extension Snapshot {
    func graph(_ reading: GraphReading) throws(GraphError) -> Graph {
        if reading.isSigned { return try signedGraph(isDirected: reading.isDirected) }
        if reading.weighsEvents {
            return try graph(isDirected: reading.isDirected, weighing: .events)
        }
        return reading.isMultigraph
            ? try multigraph(isDirected: reading.isDirected)
            : try graph(isDirected: reading.isDirected)
    }
}
