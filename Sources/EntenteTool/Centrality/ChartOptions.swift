internal import ActorNetworks
public import ArgumentParser
public import NetworkDrawing

/// A chart of a measure over time.
struct ChartOptions: ParsableArguments {
    @OptionGroup var file: PlotOptions

    @Option(
        help: ArgumentHelp(
            "lines of scores, or ranks with the first at the top.", valueName: "form"))
    var plotAs: Chart.Form?

    @Option(
        help: ArgumentHelp(
            "How many actors have a line with a name, the strongest (10 if not given).",
            valueName: "n"))
    var plotRows: Int?

    func validate() throws {
        if !file.isAsked, plotAs != nil || plotRows != nil {
            throw ValidationError("--plot-as and --plot-rows go with --plot FILE.")
        }
        if let plotRows, !(1...Self.mostLines).contains(plotRows) {
            throw ValidationError(
                "--plot-rows is 1 to \(Self.mostLines); more lines cannot be told apart.")
        }
    }

    /// So many marks and colours differ.
    private static let mostLines = 50

    /// Draws the chart if that was asked for; says where it is, and what was left out.
    func write(
        _ trajectory: Trajectory, _ clock: DrawingClock, _ messages: MessageOptions, force: Bool
    ) throws {
        guard file.isAsked else { return }
        guard trajectory.slices.contains(where: { !$0.actors.isEmpty }) else {
            throw ToolError(.usage, "no slice has anything to draw; select more")
        }
        try file.write(
            messages, clock,
            from: Origin(snapshots: [trajectory.case.snapshot(trajectory.selection)]),
            force: force, remedy: "draw fewer lines (--plot-rows)"
        ) { style in
            var style = style
            if let plotRows { style.maximumLines = plotRows }
            return trajectory.measures.isEmpty
                ? Chart(of: trajectory, byStatistic: 0, style: style)
                : Chart(of: trajectory, as: plotAs ?? .lines, style: style)
        }
    }
}

extension Chart.Form: ExpressibleByArgument {}
