internal import ArgumentParser
internal import Graphviz
internal import NetworkDrawing

/// Where a chart goes, beside the table of the same figures.
struct PlotOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Also draw it over time, as a chart in this file: .svg, .png, .pdf, or any other format "
                + "that Graphviz offers.",
            valueName: "file"),
        completion: .file())
    var plot: String?

    @Option(help: ArgumentHelp("The title of the chart.", valueName: "text"))
    var plotTitle: String?

    @OptionGroup var page: PageOptions
    @OptionGroup var details: FileDetailOptions

    func validate() throws {
        if plot == nil, plotTitle != nil || page.isGiven || details.idPrefix != nil {
            throw ValidationError(
                "--plot-title, --width, --dpi and --id-prefix go with --plot FILE.")
        }
        // What the path turns out to be is not a mistake on the command line: it is said later.
        do { _ = try plot.map { try DiagramFormat.chosen(nil, file: $0) } } catch is ToolError {}
    }

    /// What gives letters their size.
    private static let remedy = "give it the width of a page (--width 17cm)"

    /// Whether a chart is asked for.
    var isAsked: Bool { plot != nil }

    /// The usual style with the title that was given.
    var style: Chart.Style {
        var style = Chart.Style()
        style.title = plotTitle
        style.size = page.width
        return style
    }

    /// Throws if the file must be left alone, before any work is done for it.
    func refuse(force: Bool) throws(ToolError) {
        guard let plot else { return }
        try FileOutput.refuseFolder(plot)
        try FileOutput.refuse(plot, force: force)
    }

    /// Draws a chart if one was asked for; says where it is, and what was left out.
    func write(
        _ messages: MessageOptions, _ clock: DrawingClock = DrawingClock(timeout: nil),
        from origin: @autoclosure () throws -> Origin, force: Bool, remedy: String = Self.remedy,
        _ drawing: (Chart.Style) throws -> Chart
    ) throws {
        guard let plot else { return }
        let format = try DiagramFormat.chosen(nil, file: plot)
        let (chart, bytes) = try messages.during("drawing the chart") {
            let chart = try drawing(style)
            let details = try details.details(from: origin())
            return (chart, try clock.bytes(of: [chart], as: format, page, [details])[0])
        }
        FontNotes.say(about: [chart], in: format, messages)
        try FileOutput.write(bytes, to: plot, force: force)
        messages.note("chart in \(plot)")
        for note in chart.notes { messages.note(note) }
        page.note(about: chart, remedy: remedy, messages)
    }
}
