internal import ActorNetworks
internal import ArgumentParser
internal import NetworkDrawing
internal import NetworkReports

/// `entente why`.
struct Why: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "The life of a relation: its turns, periods, answers and every event with its source.",
        discussion: """
            Three sentences say what the relation is, how it turned, and who acts and who answers. \
            Periods, turns and the weightiest events follow, then all events; --rows shortens each of \
            these lists. Actors are named by id, name, label or alias. Actors that belong to A or B count \
            as these with --roll-up. --plot draws the periods: cooperation above zero and conflict \
            below, negotiation for itself, and the tone with its turns.

            EXAMPLES
              entente why seeds russia us
              entente why seeds russia us --roll-up --kinds conflict
              entente why seeds russia us --every quarter --negotiation positive
              entente why seeds russia us --rows 5
              entente why seeds russia us --roll-up --every quarter --plot life.svg
              entente why --explain turns
              entente why seeds Turkey ISIS --format csv -o evidence.csv
            """)

    @Argument(
        help: ArgumentHelp(
            "A folder with events.csv, a table of events, or a graph file.", valueName: "case"),
        completion: .file())
    var path: String?
    @Argument(help: ArgumentHelp("One of the two actors.", valueName: "a"))
    var one: String?
    @Argument(help: ArgumentHelp("The other.", valueName: "b"))
    var other: String?
    @OptionGroup var reading: ReadingOptions
    @OptionGroup(title: "Turns") var turns: TurnOptions
    @Option(
        help: ArgumentHelp("Say exactly what turns are.", valueName: "turns"),
        completion: .list(["turns"]))
    var explain: String?
    @OptionGroup(title: "Chart") var chart: PlotOptions
    @OptionGroup(title: "Selection") var selection: SelectionOptions
    @OptionGroup(title: "Output") var output: TableOutput
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How many rows each table shows as text; all if not given, or 0, and the five weightiest "
                + "events.",
            valueName: "n"))
    var rows: Int?
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if let rows, rows < 0 { throw ValidationError("--rows is 0 or more; 0 shows all.") }
        if let explain {
            guard explain == "turns" else {
                throw ValidationError("--explain says what turns are; write --explain turns.")
            }
        } else if path == nil || one == nil || other == nil {
            throw ValidationError(
                "Name a case and two actors (entente why seeds russia us), or ask for --explain "
                    + "turns.")
        }
    }

    func run() throws {
        if explain != nil { return try output.write(TurnNotes.explanation) }
        guard let path, let one, let other else { return }
        try chart.refuse(force: output.force)
        let read = try reading.read(path, messages, selection.demand)
        let theCase = read.case
        let selection = try selection.selection(in: theCase)
        let stands = theCase.actors.representatives(selection.rollUp)
        let first = Int(stands[try theCase.actor(named: one)])
        let second = Int(stands[try theCase.actor(named: other)])
        guard first != second else {
            throw ToolError(
                .usage,
                "\(one) and \(other) are one actor here, \(theCase.label(first)); "
                    + "name two, or roll up less")
        }
        let snapshot = try theCase.snapshot(selection)
        let evidence = EvidenceReport(
            snapshot: snapshot, first: first, second: second,
            by: try turns.rule(of: theCase, selection, messages), rows: rows == 0 ? nil : rows)
        if evidence.isEmpty { messages.note(evidence.emptySentence) }
        for note in evidence.notes { messages.note(note) }
        try plot(evidence, between: first, and: second, in: snapshot)
        try output.write(evidence.report, about: [read.loss])
    }

    /// Draws the periods of the relation, if that was asked for.
    private func plot(
        _ report: EvidenceReport, between first: Int, and second: Int, in snapshot: Snapshot
    ) throws {
        guard chart.isAsked else { return }
        let evidence = report.evidence
        guard !evidence.periods.isEmpty else {
            throw ToolError(
                .usage,
                report.isEmpty
                    ? "--plot has nothing to draw: \(report.emptySentence)"
                    : "--plot has nothing to draw: no event of the two is known to one of the periods; "
                        + "take longer ones, such as --every year, or leave --plot out")
        }
        try chart.write(
            messages, from: Origin(snapshots: [snapshot]), force: output.force
        ) { style in
            do {
                return try Chart(
                    of: evidence, between: first, and: second, in: snapshot, style: style)
            } catch {
                throw ToolError(.usage, "\(error)")
            }
        }
    }
}
