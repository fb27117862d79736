internal import ActorNetworks
internal import ArgumentParser
internal import NetworkDrawing
internal import NetworkFormats
internal import NetworkReports

/// `entente compare`.
struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What changed between two periods or phases of a case, or between two cases.",
        discussion: """
            After a case come two periods or phases, the earlier one first. Two cases are compared \
            over the same selection; actors are matched by id.

            EXAMPLES
              entente compare seeds truce aleppo --roll-up
              entente compare seeds truce aleppo --roll-up --draw change.svg
              entente compare seeds 2015 2016 --kinds conflict
              entente compare seeds 2011..2015 truce --per month
              entente compare before/ after/ --exit-code
              entente compare seeds 2015-Q4 2016-Q4 --format json -o change.json
            """)

    @Argument(
        help: ArgumentHelp("A case and two periods or phases, or two cases.", valueName: "what"),
        completion: .file())
    var subjects: [String] = []

    @Option(
        help: ArgumentHelp(
            "Also draw the difference in one picture: svg, png, pdf, …, by the file's extension.",
            valueName: "file"),
        completion: .file())
    var draw: String?

    @Option(
        help: ArgumentHelp(
            "Compare rates, for periods of unequal length: weight a day, a month or an event.",
            valueName: "unit"))
    var per: Rate?

    @Flag(help: "Compare shares: percent of the weight of all ties of the side.")
    var share = false

    /// What weights may be counted by.
    enum Rate: String, ExpressibleByArgument, CaseIterable {
        case day, month, event
    }

    private var basis: ComparisonBasis {
        if share { return .share }
        switch per {
        case .day: return .day
        case .month: return .month
        case .event: return .event
        case nil: return .total
        }
    }

    @Flag(
        help: ArgumentHelp(
            "Exit with 1 if anything differs. Between periods, the number of events and their "
                + "sources may differ where no tie does."))
    var exitCode = false

    @OptionGroup var reading: ReadingOptions
    @OptionGroup(title: "Diagram") var diagram: DiagramOptions
    @OptionGroup var rendering: RenderingOptions
    @OptionGroup(title: "Selection") var selection: SelectionOptions
    @OptionGroup(title: "Output") var output: TableOutput
    @OptionGroup var rows: RowOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if let draw { do { _ = try DiagramFormat.chosen(nil, file: draw) } catch is ToolError {} }
        guard subjects.count == 2 || subjects.count == 3 else {
            throw ValidationError(
                "Name a case and two periods or phases (entente compare seeds 2015 2016), or two "
                    + "cases.")
        }
        if share, per != nil {
            throw ValidationError("--per and --share divide differently; give one.")
        }
        if subjects.count == 3, selection.window != nil || selection.phase != nil {
            throw ValidationError("The two periods are named already; leave --window and --phase.")
        }
    }

    func run() throws {
        let sides = try subjects.count == 3 ? periods() : cases()
        let comparison = SnapshotComparison(
            from: sides.before.snapshot, to: sides.after.snapshot, basis: basis,
            matching: subjects.count == 3 ? .ties : .events)
        try draw(comparison, named: [sides.before.title, sides.after.title])
        let report = ComparisonReport(
            of: comparison, before: sides.before.name, after: sides.after.name,
            rows: rows.limit)
        // Text has them in its own lines, JSON too; said here, they do not get into a table.
        if output.isCSV { for remark in report.remarks { messages.note(remark) } }
        // Two periods are of one case.
        let losses =
            subjects.count == 3 ? [sides.before.loss] : [sides.before.loss, sides.after.loss]
        try output.write(report.report, about: losses)
        if exitCode, !comparison.isEmpty { throw ExitStatus.differences }
    }

    /// One side of the comparison.
    private struct Side {
        let name: String
        let title: String
        let snapshot: Snapshot
        let loss: ReadingLoss
    }

    private func periods() throws -> (before: Side, after: Side) {
        let read = try reading.read(
            subjects[0], messages, EventDemand(furtherColumns: false))
        let theCase = read.case
        guard !theCase.isUndated else { throw SlicingError.undated }
        let periods = try subjects[1...].map { try Self.period($0, in: theCase) }
        let (first, second) = (periods[0].window, periods[1].window)
        var selection = try selection.selection(in: theCase)
        // One choice of actors and pairs for both sides, made over the time that they span.
        selection.window = first.hull(with: second)
        let snapshots = try theCase.snapshots(selection, over: [first, second])
        return (
            Side(
                name: periods[0].name, title: periods[0].title, snapshot: snapshots[0],
                loss: read.loss),
            Side(
                name: periods[1].name, title: periods[1].title, snapshot: snapshots[1],
                loss: read.loss)
        )
    }

    private static func period(
        _ text: String, in theCase: Case
    ) throws(ToolError) -> NamedPeriod {
        do {
            return try NamedPeriod(text, in: theCase)
        } catch {
            let phases = theCase.phases.map(\.id).joined(separator: ", ")
            throw ToolError(
                .usage, "\(error)" + (phases.isEmpty ? "" : "; the phases are \(phases)"))
        }
    }

    private func cases() throws -> (before: Side, after: Side) {
        let sides = try subjects.map { path in
            let read = try reading.read(path, messages, selection.demand)
            let selection = try selection.selection(in: read.case)
            return Side(
                name: path, title: read.case.title,
                snapshot: try read.case.snapshot(selection), loss: read.loss)
        }
        return (sides[0], sides[1])
    }

    private func draw(_ comparison: SnapshotComparison, named names: [String]) throws {
        guard let draw else { return }
        guard !comparison.dyads.isEmpty else {
            throw ToolError(.usage, "nothing is left to draw on either side; select more")
        }
        let format = try DiagramFormat.chosen(nil, file: draw)
        if draw != "-" { try FileOutput.refuse(draw, force: output.force) }
        let clock = rendering.clock
        var style = try diagram.style(
            for: [comparison.before, comparison.after],
            grouping: [comparison.before, comparison.after], clock, messages)
        style.names = names
        let drawing = try messages.during("drawing the difference") {
            try diagram.difference(comparison, style: style, rendering, clock)
        }
        for note in drawing.notes { messages.note(note) }
        try Output.write(
            rendering.bytes(of: drawing, as: format, clock), to: draw, force: output.force)
    }
}
