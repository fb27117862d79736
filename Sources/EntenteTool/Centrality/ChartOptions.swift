internal import ActorNetworks
public import ArgumentParser
internal import Graphviz
public import NetworkDrawing

/// A chart of a measure over time.
struct ChartOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Also draw the first measure of actors over time, or of the network if there is none, "
                + "into this file: .svg, .png, .pdf, or any other format that Graphviz offers.",
            valueName: "file"),
        completion: .file())
    var plot: String?

    @Option(
        help: ArgumentHelp(
            "lines of scores, or ranks with the first at the top.", valueName: "form"))
    var plotAs: Chart.Form?

    @Option(
        help: ArgumentHelp(
            "How many actors have a line with a name, the strongest (10 if not given).",
            valueName: "n"))
    var plotRows: Int?

    @Option(help: ArgumentHelp("The title of the chart.", valueName: "text"))
    var plotTitle: String?

    @OptionGroup var page: PageOptions

    func validate() throws {
        if plot == nil,
            plotAs != nil || plotRows != nil || plotTitle != nil || page.isGiven
        {
            throw ValidationError(
                "--plot-as, --plot-rows, --plot-title, --width and --dpi go with --plot FILE.")
        }
        if let plotRows, !(1...Self.mostLines).contains(plotRows) {
            throw ValidationError(
                "--plot-rows is 1 to \(Self.mostLines); more lines cannot be told apart.")
        }
        // What the path turns out to be is not a mistake on the command line: it is said later.
        do { _ = try plot.map { try DiagramFormat.chosen(nil, file: $0) } } catch is ToolError {}
    }

    /// So many marks and colours differ.
    private static let mostLines = 50

    /// Throws if the file must be left alone, before any work is done for it.
    func refuse(force: Bool) throws(ToolError) {
        guard let plot else { return }
        try FileOutput.refuseFolder(plot)
        try FileOutput.refuse(plot, force: force)
    }

    /// Draws the chart if that was asked for; says where it is, and what was left out.
    func write(
        _ trajectory: Trajectory, _ clock: DrawingClock, _ messages: MessageOptions, force: Bool
    ) throws {
        guard let plot else { return }
        guard trajectory.slices.contains(where: { !$0.actors.isEmpty }) else {
            throw ToolError(.usage, "no slice has anything to draw; select more")
        }
        let format = try DiagramFormat.chosen(nil, file: plot)
        var style = Chart.Style()
        style.title = plotTitle
        style.size = page.width
        if let plotRows { style.maximumLines = plotRows }
        let chart =
            trajectory.measures.isEmpty
            ? Chart(of: trajectory, byStatistic: 0, style: style)
            : Chart(of: trajectory, as: plotAs ?? .lines, style: style)
        let bytes = try messages.during("drawing the chart") {
            try clock.bytes(of: [chart], as: format, page)[0]
        }
        try FileOutput.write(bytes, to: plot, force: force)
        messages.note("chart in \(plot)")
        for note in chart.notes { messages.note(note) }
        page.note(about: chart, remedy: "draw fewer lines (--plot-rows)", messages)
    }
}

extension Chart.Form: ExpressibleByArgument {}
