internal import ActorNetworks
internal import ArgumentParser
internal import NetworkReports

/// `entente turns`.
struct Turns: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Relations that changed sign: when, from what to what, by which events, how sure.",
        discussion: """
            A relation turns where the tone of a period has another sign than that of the last period \
            before it that had one. The surest turns come first, of those the greatest; --rows says \
            how many are shown with their events. --explain turns says what each word means.

            EXAMPLES
              entente turns seeds --roll-up
              entente turns seeds --roll-up --every quarter --turn-events 3
              entente turns seeds --roll-up --phases
              entente turns seeds --kinds cooperation,conflict --format csv -o turns.csv
              entente turns seeds --roll-up --stability bootstrap
              entente turns --explain turns
            """)

    @Argument(
        help: ArgumentHelp(
            "A folder with events.csv, a table of events, or a graph file.", valueName: "case"),
        completion: .file())
    var path: String?
    @OptionGroup var reading: ReadingOptions
    @OptionGroup(title: "Turns") var turns: TurnOptions
    @Option(
        help: ArgumentHelp("Say exactly what turns are.", valueName: "turns"),
        completion: .list(["turns"]))
    var explain: String?
    @OptionGroup var stability: StabilityOptions
    @Option(
        help: ArgumentHelp(
            "Another number draws other variants; the same draws the same.", valueName: "n"))
    var seed: UInt64 = 1
    @OptionGroup(title: "Selection") var selection: SelectionOptions
    @OptionGroup(title: "Output") var output: TableOutput
    @OptionGroup var rows: RowOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if let explain {
            guard explain == "turns" else {
                throw ValidationError("--explain says what turns are; write --explain turns.")
            }
        } else if path == nil {
            throw ValidationError("Name a case (entente turns seeds), or ask for --explain turns.")
        }
    }

    func run() throws {
        if explain != nil { return try output.write(TurnNotes.explanation) }
        guard let path else { return }
        let read = try reading.read(path, messages, stability.demand(selection))
        let theCase = read.case
        guard !theCase.isUndated else { throw ToolError(.usage, "\(SlicingError.undated)") }
        let selection = try selection.selection(in: theCase)
        let rule = try turns.rule(of: theCase, selection, messages)
        let snapshot = try theCase.snapshot(selection)
        messages.note(omissionsOf: snapshot)
        let found = snapshot.turns(by: rule)
        if let test = stability.stability {
            return try output.write(stabilityReport(test, of: found), about: [read.loss])
        }
        let report = TurnReport(of: found, rows: rows.limit)
        // Text has them in its own lines, JSON too; said here, they do not get into a table.
        if output.isCSV { for remark in report.remarks { messages.note(remark) } }
        try output.write(report.report, about: [read.loss])
    }
}
