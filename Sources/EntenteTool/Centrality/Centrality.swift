internal import ActorNetworks
internal import ArgumentParser
internal import Graphs
internal import NetworkReports

/// `entente centrality`.
struct Centrality: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures of actors, ties, groups and the whole network, also over time.",
        discussion: """
            Ties of the chosen kinds are merged to one a pair, whose weight follows --weigh. Each \
            measure says with --explain what it does with weight, sign, direction, parallel ties, \
            pairs without a path and actors without ties. Scores of actors come in one table with \
            their ranks; measures of ties, of the network and of groups have tables of their own.

            EXAMPLES
              entente centrality seeds --roll-up
              entente centrality seeds --measure strength,betweenness --kinds cooperation
              entente centrality seeds --roll-up --measure strength --every quarter
              entente centrality seeds --measure closeness --direction in --raw
              entente centrality seeds --roll-up --measure edge-betweenness,bridges
              entente centrality seeds --roll-up --measure network --groups type
              entente centrality seeds --measure gatekeeper,liaison --groups root
              entente centrality seeds --roll-up --measure pagerank --start russia,iran
              entente centrality --list
              entente centrality --explain betweenness
            """)

    @Argument(
        help: ArgumentHelp(
            "A folder with events.csv, or a single table of events.", valueName: "case"),
        completion: .file())
    var path: String?

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var choice: MeasureChoice
    @OptionGroup var parameters: MeasureParameters

    @Option(
        help: ArgumentHelp(
            "Measure each slice of time: month, quarter, year, 90d, …", valueName: "step"),
        transform: SliceOptions.parse)
    var every: CalendarStep?

    @Flag(help: "List the measures, by what they are of.")
    var list = false

    @Option(
        help: ArgumentHelp("Say exactly what a measure does.", valueName: "measure"),
        completion: .list(MeasureCatalogue.entries.map(\.name)))
    var explain: String?

    @OptionGroup(title: "Selection") var selection: SelectionOptions
    @OptionGroup(title: "Output") var output: TableOutput
    @OptionGroup var rows: RowOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if path == nil, !list, explain == nil {
            throw ValidationError("Name a case, or ask for --list or --explain MEASURE.")
        }
        if every != nil,
            try choice.entries.contains(where: { $0 is ArcMeasure || $0 is GroupingMethod })
        {
            throw ValidationError(
                "--every follows measures of actors and of the network; measures of ties and groups "
                    + "are for one period at a time, chosen by --window.")
        }
    }

    func run() throws {
        if list { return try output.write(MeasureDescriptions.list) }
        if let explain {
            return try output.write(
                MeasureDescriptions.explanation(of: MeasureChoice.entry(explain)))
        }
        guard let path else { return }
        let network = try reading.read(path, messages)
        let selection = try selection.selection(in: network)
        let entries = try choice.entries
        for remark in choice.remarks(on: selection) { messages.note(remark) }
        if entries.contains(where: \.contract.readsGroups) {
            messages.note("groups by \(parameters.groups.name); --groups chooses others")
        }
        if let every {
            let cut = network.windows(selection, by: .every(every))
            let slices = try network.snapshots(selection, over: cut).map {
                try measured($0, by: entries)
            }
            return try output.write(
                TrajectoryReport(of: Trajectory(slices: slices), rows: rows.limit).report)
        }
        let measurement = try measured(network.snapshot(selection), by: entries)
        if measurement.snapshot.actors.isEmpty {
            messages.note("nothing to measure: no event of the selection ties two actors")
        }
        if let omitted = measurement.snapshot.omitted.sentence { messages.note(omitted) }
        let weightless = measurement.snapshot.dyads.count { $0.weight == 0 }
        if weightless > 0 {
            messages.note(
                "\(weightless.of("pair")) with a weight of 0, which measures do not see; --weigh "
                    + "events counts their events")
        }
        try output.write(
            MeasurementReport(of: measurement, rows: rows.isGiven ? rows.limit : .max).report)
    }

    private func measured(
        _ snapshot: Snapshot, by entries: [any CatalogueEntry]
    ) throws -> Measurement {
        try messages.during("measuring \(snapshot.actors.count.of("actor"))") { progress in
            let measurement = try measured(
                snapshot, by: entries, parameters.options(for: snapshot, progress: progress))
            for refusal in measurement.refusals {
                let reason = "\(refusal.reason)".ofActors
                guard entries.count > 1 else { throw ToolError(.usage, reason) }
                messages.note("no scores by \(refusal.name): \(reason)")
            }
            return measurement
        }
    }

    private func measured(
        _ snapshot: Snapshot, by entries: [any CatalogueEntry], _ options: MeasureOptions
    ) throws(ToolError) -> Measurement {
        do {
            return try Measurement(
                of: snapshot, by: entries, options: options, grouping: parameters.groups)
        } catch {
            guard error == .cancelled, let timeout = parameters.timeout else {
                throw ToolError(.usage, "\(error)".ofActors)
            }
            let names = entries.map(\.name).joined(separator: ", ")
            throw ToolError(
                .usage,
                "\(names) \(entries.count == 1 ? "is" : "are") not done after "
                    + "\(timeout.shortest) seconds; allow more with --timeout, or measure fewer "
                    + "actors")
        }
    }
}
