internal import ActorNetworks
internal import Graphs

/// What the measures asked for say of a snapshot: of its actors, its ties, the whole, its groups.
struct Measurement {
    var actors: ActorScores
    var ties: [TieScores] = []
    var figures: [NetworkFigures] = []
    var divisions: [ActorDivision] = []

    /// The snapshot that was measured.
    var snapshot: Snapshot { actors.snapshot }
}

/// The ties of a snapshot by a measure of ties.
struct TieScores {
    let measure: ArcMeasure
    /// The greatest score first.
    let ties: [Tie]
    /// Whether a tie leads from its first actor to its second.
    let isDirected: Bool

    struct Tie {
        /// Positions in `snapshot.actors`.
        let source: Int
        let target: Int
        let score: Double
        /// 1 for the greatest; equals share the smaller number.
        let rank: Int
    }
}

/// What a statistic says of a snapshot.
struct NetworkFigures {
    let statistic: GraphStatistic
    /// One value for each figure of the statistic.
    let values: [Double?]
}

/// The actors of a snapshot in groups.
struct ActorDivision {
    let method: GroupingMethod
    /// Positions in `snapshot.actors`, the largest group first.
    let groups: [[Int]]
    /// `nil` where no tie has a weight.
    let modularity: Double?
}

extension Measurement {
    /// Measures a snapshot; `progress` hears the share of everything that is done.
    ///
    /// - Throws: `ToolError` if the only measure refuses the network. Of several measures, those that
    ///   refuse say nothing, and `refused` hears why.
    init(
        of snapshot: Snapshot, by entries: [any CatalogueEntry], _ parameters: MeasureParameters,
        progress: @escaping @Sendable (Double) -> Void = { _ in }, refused: (String) -> Void
    ) throws {
        actors = ActorScores(snapshot: snapshot)
        var groups: Partition?
        for (index, entry) in entries.enumerated() {
            var options = try parameters.options(for: snapshot) { share in
                progress((Double(index) + share) / Double(entries.count))
            }
            do throws(GraphError) {
                if entry.contract.readsGroups {
                    if groups == nil {
                        groups = try parameters.groups.groups(in: snapshot, options)
                    }
                    options.groups = groups
                }
                try measure(entry, options)
            } catch {
                guard entries.count > 1, error != .cancelled else {
                    throw ToolError(.usage, Self.problem(error, entry.name, parameters))
                }
                if let measure = entry as? Measure {
                    actors.columns.append(
                        .init(measure: measure, values: snapshot.actors.map { _ in nil }))
                }
                refused("no scores by \("\(error)".ofActors)")
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

    private static func problem(
        _ error: GraphError, _ name: String, _ parameters: MeasureParameters
    ) -> String {
        guard error == .cancelled, let timeout = parameters.timeout else {
            return "\(error)".ofActors
        }
        return
            "\(name) is not done after \(timeout.shortest) seconds; allow more with --timeout, or "
            + "measure fewer actors"
    }
}

extension TieScores {
    init(_ measure: ArcMeasure, _ arcs: [ScoredArc], _ isDirected: Bool) {
        self.measure = measure
        self.isDirected = isDirected
        let ranks = Ranking.competitionRanks(of: arcs.map(\.score))
        ties = zip(arcs, ranks).map { arc, rank in
            Tie(source: arc.source, target: arc.target, score: arc.score, rank: rank)
        }.sorted { ($0.rank, $0.source, $0.target) < ($1.rank, $1.source, $1.target) }
    }
}

extension Measure {
    /// The scores of a snapshot's actors, where nothing else was chosen.
    func scores(of snapshot: Snapshot) throws(ToolError) -> [Double?] {
        do {
            return try scores(of: snapshot.graph(for: contract, .all))
        } catch {
            throw ToolError(.usage, "\(error)".ofActors)
        }
    }
}

extension Snapshot {
    /// The graph that a measure reads: an arc an event if it counts parallel arcs, else one a pair;
    /// directed if it follows direction whatever is chosen, or if a direction is chosen.
    func graph(
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
