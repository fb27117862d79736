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

    /// What to know before believing the scores, such as why nobody has one.
    public private(set) var remarks: [Remark] = []

    /// Those of the remarks that are of the days of events.
    public var remarksOnTime: [Remark] { remarks.filter(\.isOfTime) }

    /// Which paths followed time; `nil` where no measure follows any.
    public private(set) var timing: PathTiming?

    /// The snapshot that was measured.
    public var snapshot: Snapshot { actors.snapshot }

    /// What to know about the scores by some measures.
    public struct Remark: Hashable, Sendable, CustomStringConvertible {
        /// The names of the measures.
        public internal(set) var names: [String]
        /// A clause.
        public let text: String
        /// Whether it is of the days of events, which decide what the measures say.
        public internal(set) var isOfTime = false

        /// The clause with the measures that it is about.
        public var description: String { "\(names.joined(separator: ", ")): \(text)" }
    }

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
    /// Measures that share a computation, such as hubs and authorities, are computed together, and
    /// each graph that they read is built once.
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
        var work = MeasurementWork(on: snapshot, entries, options, grouping)
        for (index, entry) in entries.enumerated() {
            if options.execution.isCancelled() { throw .cancelled }
            do throws(GraphError) {
                try measure(entry, index, &work)
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
        _ entry: any CatalogueEntry, _ index: Int, _ work: inout MeasurementWork
    ) throws(GraphError) {
        let options = try work.options(for: entry, index)
        let graph = try work.graph(for: entry)
        if entry.contract.time != .ignored {
            if entry.contract.time.followsPaths { timing = options.timing }
            let contacts = try work.contacts()
            let remarks =
                entry.contract.time == .waits ? contacts.remarksOnWaits : contacts.remarks
            for remark in remarks { note(remark, on: entry.name, isOfTime: true) }
            if entry.contract.time == .elapsed, options.timeOrigin == nil,
                let day = contacts.firstDay
            {
                note(
                    "time counts in days from the first event, on \(day); --window begins elsewhere, "
                        + "--time-unit counts otherwise", on: entry.name, isOfTime: true)
            }
        }
        switch entry {
        case let measure as Measure:
            let values = try work.scores(by: measure, index)
            actors.columns.append(.init(measure: measure, values: values))
            note(measure.remark(on: values, of: graph, options: options), on: measure.name)
        case let measure as ArcMeasure:
            ties.append(
                TieScores(
                    measure, try measure.scores(of: graph, options: options),
                    isDirected: graph.isDirected && options.direction != .all))
        case let statistic as GraphStatistic:
            let values = try statistic.values(of: graph, options: options)
            figures.append(NetworkFigures(statistic: statistic, values: values))
            note(statistic.remark(on: values, of: graph, options: options), on: statistic.name)
        case let method as GroupingMethod:
            let partition = try method.groups(of: graph, options: options)
            divisions.append(
                ActorDivision(
                    method: method,
                    groups: partition.groups.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) },
                    modularity: method.contract.sign == .contrasted
                        ? try graph.signedModularity(
                            of: partition, weightedBy: options.strength,
                            resolution: options.resolution)
                        : try work.tieGraph(for: method.contract).modularity(
                            of: partition, weightedBy: options.strength,
                            resolution: options.resolution)))
        default: break
        }
    }

    /// Keeps a remark; measures of which the same is to be said share one.
    private mutating func note(_ text: String?, on name: String, isOfTime: Bool = false) {
        guard let text else { return }
        if let index = remarks.firstIndex(where: { $0.text == text }) {
            remarks[index].names.append(name)
        } else if snapshot.actors.isEmpty == false {
            remarks.append(Remark(names: [name], text: text, isOfTime: isOfTime))
        }
    }
}
