internal import ActorNetworks
internal import ArgumentParser
internal import Graphs

/// `entente centrality`.
struct Centrality: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Scores and ranks of actors by one or more measures, also over time.",
        discussion: """
            Ties of the chosen kinds are merged to one a pair, whose weight follows --weigh. Each \
            measure says with --explain what it does with weight, sign, direction, parallel ties, \
            pairs without a path and actors without ties.

            EXAMPLES
              entente centrality seeds --roll-up
              entente centrality seeds --measure strength,betweenness --kinds cooperation
              entente centrality seeds --roll-up --measure strength --every quarter
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

    @Option(
        help: ArgumentHelp(
            "Measure each slice of time: month, quarter, year, 90d, …", valueName: "step"),
        transform: SliceOptions.parse)
    var every: CalendarStep?

    @Flag(help: "List the measures.")
    var list = false

    @Option(
        help: ArgumentHelp("Say exactly what a measure does.", valueName: "measure"),
        completion: .list(MeasureCatalogue.all.map(\.name)))
    var explain: String?

    @OptionGroup(title: "Selection") var selection: SelectionOptions
    @OptionGroup(title: "Output") var output: TableOutput
    @OptionGroup var rows: RowOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if path == nil, !list, explain == nil {
            throw ValidationError("Name a case, or ask for --list or --explain MEASURE.")
        }
    }

    func run() throws {
        if list { return try output.write(MeasureDescriptions.list) }
        if let explain {
            return try output.write(
                MeasureDescriptions.explanation(of: MeasureChoice.measure(explain)))
        }
        guard let path else { return }
        let network = try reading.read(path, messages)
        let selection = try selection.selection(in: network)
        for remark in choice.remarks(on: selection) { messages.note(remark) }
        if let every {
            let cut = SliceOptions.windows(of: network, selection, by: .every(every))
            let snapshots = try network.snapshots(selection, over: cut)
            let slices = try snapshots.map { try self.scores(of: $0) }
            return try output.write(TrajectoryReport(slices: slices, rows: rows.limit).report)
        }
        let scores = try self.scores(of: network.snapshot(selection))
        if let omitted = scores.snapshot.omitted.sentence { messages.note(omitted) }
        let weightless = scores.snapshot.dyads.count { $0.weight == 0 }
        if weightless > 0 {
            messages.note(
                "\(weightless.of("pair")) with a weight of 0, which measures do not see; --weigh "
                    + "events counts their events")
        }
        try output.write(
            ScoreReport(scores: scores, rows: rows.isGiven ? rows.limit : .max).report)
    }

    private func scores(of snapshot: Snapshot) throws -> ActorScores {
        try messages.during("measuring \(snapshot.actors.count.of("actor"))") {
            try choice.scores(of: snapshot) { messages.note($0) }
        }
    }
}
