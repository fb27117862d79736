internal import ActorNetworks
public import ArgumentParser
public import Graphs

/// Which measures, and how they read the network.
struct MeasureChoice: ParsableArguments {
    @Option(
        name: [.customLong("measure"), .customLong("measures")],
        help: ArgumentHelp(
            "Measures with commas between, or all; the first one ranks. --list shows them.",
            valueName: "list"),
        completion: .list(["all"] + MeasureCatalogue.all.map(\.name)))
    var measure: WordList?

    @Option(
        help: ArgumentHelp(
            "all (who acts on whom does not matter), out (ties lead from source to target) or in.",
            valueName: "way"))
    var direction = Direction.all

    @Option(
        help: ArgumentHelp(
            "What paths are made of: steps (each tie is one) or strength (a tie is as long as 1 "
                + "divided by its weight).",
            valueName: "length"))
    var paths = PathLength.steps

    @Flag(help: "Counts and sums as they are, not as shares of the greatest possible.")
    var raw = false

    @Option(
        help: ArgumentHelp("Stop measuring after so many seconds.", valueName: "seconds"))
    var timeout: Double?

    enum PathLength: String, ExpressibleByArgument, CaseIterable {
        case steps, strength
    }

    func validate() throws {
        try Timeout.check(timeout)
        _ = try measures
    }

    /// The measure of a name.
    ///
    /// - Throws: `ValidationError`, with the nearest name, if there is none.
    static func measure(_ name: String) throws -> Measure {
        if let measure = MeasureCatalogue.named(name) { return measure }
        let names = MeasureCatalogue.all.map(\.name)
        let nearest = name.nearest(among: names).map { "; did you mean \"\($0)\"?" } ?? "."
        throw ValidationError(
            "There is no measure \"\(name)\"\(nearest) The measures are "
                + "\(names.joined(separator: ", ")).")
    }

    private var takesAll: Bool { measure?.words == ["all"] }

    private var measures: [Measure] {
        get throws {
            if takesAll { return MeasureCatalogue.all }
            return try (measure?.words ?? ["strength", "degree", "betweenness"])
                .map(Self.measure)
        }
    }

    /// What a reader should know before believing the scores.
    func remarks(on selection: Selection) -> [String] {
        guard selection.kinds.contains(.conflict), let measures = try? measures else { return [] }
        let ofPaths = measures.filter { $0.contract.weight == .length }.map(\.name)
        guard !ofPaths.isEmpty, !takesAll else { return [] }
        return [
            "\(ofPaths.joined(separator: ", ")): paths here also run over conflict, where being "
                + "between has no accepted meaning; --kinds cooperation,negotiation leaves it out"
        ]
    }

    /// The scores of a snapshot's actors.
    ///
    /// - Throws: `ToolError` if the only measure refuses the network. Of several measures, those that
    ///   refuse get a column without scores, and `refused` hears why.
    func scores(of snapshot: Snapshot, refused: (String) -> Void) throws -> ActorScores {
        var scores = ActorScores(snapshot: snapshot)
        let measures = try measures
        for measure in measures {
            do throws(GraphError) {
                let values = try measure.scores(
                    of: snapshot.graph(for: measure, direction), options: options)
                scores.columns.append(.init(measure: measure, values: values))
            } catch {
                guard measures.count > 1, error != .cancelled else {
                    throw problem(error, with: measure)
                }
                scores.columns.append(
                    .init(measure: measure, values: snapshot.actors.map { _ in nil }))
                refused("no scores by \(error)")
            }
        }
        return scores
    }

    private func problem(_ error: GraphError, with measure: Measure) -> ToolError {
        guard error == .cancelled, let timeout else { return ToolError(.usage, "\(error)") }
        return ToolError(
            .usage,
            "\(measure.name) is not done after \(timeout.shortest) seconds; allow more with "
                + "--timeout, or measure fewer actors")
    }

    /// The scores by one measure, where nothing else was chosen.
    static func scores(_ measure: Measure, of snapshot: Snapshot) throws(ToolError) -> [Double?] {
        do {
            return try measure.scores(of: snapshot.graph(for: measure, .all))
        } catch {
            throw ToolError(.usage, "\(error)")
        }
    }

    private var options: MeasureOptions {
        var options = MeasureOptions()
        options.length = paths == .steps ? .hops : .inverseWeight
        options.direction = direction
        options.normalized = !raw
        options.execution = .parallel
        if let timeout {
            let deadline = ContinuousClock.now + .seconds(timeout)
            options.execution.isCancelled = { ContinuousClock.now > deadline }
        }
        return options
    }
}

extension Direction: ExpressibleByArgument {}

extension Snapshot {
    /// The graph that a measure reads: an arc an event if it counts parallel arcs, else one a pair;
    /// directed if it follows direction whatever is chosen, or if a direction is chosen.
    fileprivate func graph(
        for measure: Measure, _ direction: Direction
    ) throws(GraphError) -> Graph {
        let isDirected =
            switch measure.contract.direction {
            case .required, .followed: true
            case .chosen, .ignored: direction != .all
            }
        return measure.contract.parallelArcs == .counted
            ? try multigraph(isDirected: isDirected) : try graph(isDirected: isDirected)
    }
}
