public import Graphs

/// What the measures asked for say of a snapshot: of its actors, its ties, the whole, its groups.
public struct Measurement: Sendable {
    /// The scores of actors.
    public private(set) var actors: ActorScores
    /// The scores of ties, a list for each measure of ties.
    public private(set) var ties: [TieScores] = []
    /// The figures of the whole network, by statistic.
    public private(set) var figures: [NetworkFigures] = []
    /// The actors in groups, by method.
    public private(set) var divisions: [ActorDivision] = []
    /// The measures that refused the network, each with the reason; measures of actors have a column
    /// without scores.
    public private(set) var refusals: [Refusal] = []

    /// The snapshot that was measured.
    public var snapshot: Snapshot { actors.snapshot }

    /// A measure that has nothing to say of a network.
    public struct Refusal: Sendable {
        /// The name of the measure.
        public let name: String
        /// Why.
        public let reason: GraphError
    }
}

/// What a statistic says of a snapshot.
public struct NetworkFigures: Sendable {
    /// The statistic.
    public let statistic: GraphStatistic
    /// One value for each figure of the statistic; `nil` where there is none.
    public let values: [Double?]
}

/// The actors of a snapshot in groups.
public struct ActorDivision: Sendable {
    /// How the groups were found.
    public let method: GroupingMethod
    /// Positions in `snapshot.actors`, the largest group first.
    public let groups: [[Int]]
    /// How much better than chance the groups hold together; `nil` where no tie has a weight.
    public let modularity: Double?
}

extension Measurement {
    /// Measures a snapshot.
    ///
    /// - Parameters:
    ///   - snapshot: What is measured.
    ///   - entries: The measures, in the order of the result.
    ///   - options: How they read the network; `execution.onProgress` hears the share of everything
    ///     that is done.
    ///   - grouping: The groups for measures that ask for some.
    /// - Throws: `GraphError.cancelled`. Measures that refuse the network stand in `refusals`.
    public init(
        of snapshot: Snapshot, by entries: [any CatalogueEntry],
        options: MeasureOptions = MeasureOptions(), grouping: ActorGrouping = .type
    ) throws(GraphError) {
        actors = ActorScores(snapshot: snapshot)
        let progress = options.execution.onProgress
        var groups: Partition?
        for (index, entry) in entries.enumerated() {
            var options = options
            options.execution.onProgress = { share in
                progress?((Double(index) + share) / Double(entries.count))
            }
            do throws(GraphError) {
                if entry.contract.readsGroups {
                    if groups == nil { groups = try grouping.groups(in: snapshot, options) }
                    options.groups = groups
                }
                try measure(entry, options)
            } catch {
                if error == .cancelled { throw error }
                if let measure = entry as? Measure {
                    actors.columns.append(
                        .init(measure: measure, values: snapshot.actors.map { _ in nil }))
                }
                refusals.append(Refusal(name: entry.name, reason: error))
            }
        }
    }

    private mutating func measure(
        _ entry: any CatalogueEntry, _ options: MeasureOptions
    ) throws(GraphError) {
        let direction = options.direction ?? .all
        let graph = try snapshot.graph(for: entry.contract, direction)
        switch entry {
        case let measure as Measure:
            let values = try measure.scores(of: graph, options: options)
            actors.columns.append(.init(measure: measure, values: values))
        case let measure as ArcMeasure:
            let isDirected = graph.isDirected && measure.contract.direction != .ignored
            ties.append(
                TieScores(measure, try measure.scores(of: graph, options: options), isDirected))
        case let statistic as GraphStatistic:
            figures.append(
                NetworkFigures(
                    statistic: statistic,
                    values: try statistic.values(of: graph, options: options)))
        case let method as GroupingMethod:
            let partition = try method.groups(of: graph, options: options)
            let undirected = try snapshot.graph(isDirected: direction != .all)
            divisions.append(
                ActorDivision(
                    method: method,
                    groups: partition.groups.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) },
                    modularity: try undirected.modularity(
                        of: partition, weightedBy: options.strength,
                        resolution: options.resolution)))
        default: break
        }
    }
}

extension Snapshot {
    /// The graph that a measure reads: an arc an event if it counts parallel arcs, else one a pair;
    /// directed if it follows direction whatever is chosen, or if a direction is chosen.
    ///
    /// - Throws: `GraphError` as `graph(isDirected:)` and `multigraph(isDirected:)`.
    public func graph(
        for contract: MeasureContract, _ direction: Direction
    ) throws(GraphError) -> Graph {
        let isDirected =
            switch contract.direction {
            case .required, .followed: true
            case .chosen, .ignored: direction != .all
            }
        return contract.parallelArcs == .counted
            ? try multigraph(isDirected: isDirected) : try graph(isDirected: isDirected)
    }
}
