internal import ActorNetworks
internal import ArgumentParser
internal import Graphs
internal import NetworkDrawing
internal import NetworkReports

/// `entente balance`.
struct Balance: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Whether friends of friends are friends: triangles, camps, and what contradicts them.",
        discussion: """
            Every pair has the sign of its net weight, cooperation less conflict; negotiation counts \
            as --negotiation says, and pairs whose net weight is 0 have no tie. A triangle is \
            balanced if it has no negative tie, or two. The best two camps are those that the fewest \
            ties contradict (the frustration index L), or the least weight of ties with --weighted; \
            they are proven to be the best unless the report says otherwise. Of several as good, those \
            are taken whose contradicting ties weigh least.

            With --every, --rolling, --phases or another cut, a row a slice, and who is on another side \
            than in the last slice in which it was on one; --plot draws the slices.

            EXAMPLES
              entente balance seeds --roll-up
              entente balance seeds --roll-up --weighted
              entente balance seeds --roll-up --negotiation positive --format json
              entente balance seeds --roll-up --every quarter
              entente balance seeds --roll-up --every quarter --plot balance.svg
              entente balance seeds --roll-up --rolling 1y --step 6m --format csv
              entente balance seeds --roll-up --phases
            """)

    @OptionGroup var source: CaseOptions

    @Flag(
        help: "The camps are those that the least weight of ties contradicts, not the fewest ties.")
    var weighted = false

    @Option(
        help: ArgumentHelp(
            "How many million steps the search for the best camps may take, in each slice; a step "
                + "looks at one tie. 1000 takes some seconds.", valueName: "n"))
    var budget = SearchBudget.standard.steps / 1_000_000

    @Option(
        help: ArgumentHelp(
            "Another number deals other signs by chance; the same deals the same.", valueName: "n"))
    var seed: UInt64 = 1

    @OptionGroup(title: "Slices") var cut: SliceOptions
    @OptionGroup(title: "Chart") var chart: PlotOptions
    @OptionGroup(title: "Selection") var selection: SelectionOptions
    @OptionGroup(title: "Output") var output: TableOutput
    @OptionGroup var rows: RowOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        guard (0...1_000_000_000).contains(budget) else {
            throw ValidationError("--budget is a number of million steps from 0 to 1000000000.")
        }
        if chart.isAsked, !cut.isGiven {
            throw ValidationError(
                "--plot draws balance over time; add --every STEP, --rolling or --phases.")
        }
    }

    func run() throws {
        try chart.refuse(force: output.force)
        let read = try source.read(messages, selection.demand)
        let theCase = read.case
        let selection = try selection.selection(in: theCase)
        let whole = try theCase.snapshot(selection)
        guard cut.isGiven else {
            messages.note(about: whole)
            let balance = try messages.during("balancing \(whole.actors.count.of("actor"))") {
                try found { options throws(GraphError) in
                    try StructuralBalance(of: whole, options)
                }
            }
            return try output.write(
                BalanceReport(of: balance, rows: rows.limit).report, about: [read.loss])
        }
        let slices = try cut.slices(of: theCase, selection, messages)
        messages.note(about: whole, cutBy: slices.map(\.window), called: "slice")
        let snapshots = try theCase.snapshots(selection, over: slices)
        let series = try messages.during("balancing \(slices.count.of("slice"))") { progress in
            try found(progress) { options throws(GraphError) in
                try BalanceSeries(of: slices, snapshots, options)
            }
        }
        try plot(series, of: whole)
        try output.write(BalanceSeriesReport(of: series).report, about: [read.loss])
    }

    /// Draws the slices, if that was asked for.
    private func plot(
        _ series: BalanceSeries, of whole: Snapshot
    ) throws {
        guard chart.isAsked else { return }
        guard series.entries.contains(where: { $0.balance.signs.tiedCount > 0 }) else {
            throw ToolError(
                .usage,
                "--plot has nothing to draw: no slice has a pair with a sign; select more, or count "
                    + "talks with --negotiation positive")
        }
        try chart.write(
            messages, from: Origin(snapshots: [whole]), force: output.force
        ) { Chart(of: series, whole.selection, style: $0) }
    }

    private func found<Value>(
        _ progress: (@Sendable (Double) -> Void)? = nil,
        _ body: (BalanceOptions) throws(GraphError) -> Value
    ) throws(ToolError) -> Value {
        var options = BalanceOptions()
        options.strength = weighted ? .weight : .unit
        options.budget = SearchBudget(steps: budget * 1_000_000)
        options.seed = seed
        options.execution = .parallel
        options.execution.onProgress = progress
        do {
            return try body(options)
        } catch {
            throw ToolError(.usage, error.description(in: .actors))
        }
    }
}
