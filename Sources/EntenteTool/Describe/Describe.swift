internal import ActorNetworks
internal import ArgumentParser
internal import NetworkFormats
internal import NetworkReports

/// `entente describe`.
struct Describe: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What a case holds: actors, events, kinds, time, sources, gaps and doubts.",
        discussion: """
            EXAMPLES
              entente describe seeds
              entente describe seeds --roll-up
              entente describe seeds --phase truce --kinds conflict
              entente describe seeds --format json -o seeds.json
            """)

    @OptionGroup var source: CaseOptions
    @OptionGroup(title: "Selection") var selection: SelectionOptions
    @OptionGroup(title: "Output") var output: TableOutput
    @OptionGroup var rows: RowOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
        let read = try source.read(messages, selection.demand)
        let theCase = read.case
        let selection = try selection.selection(in: theCase)
        let description = try CaseDescription(of: theCase, selection, rows: rows.limit)
        // Text and JSON say it among the doubts; a table has no place for it.
        if output.isCSV { messages.note(about: description.snapshot) }
        try output.write(description.report, about: [read.loss])
    }
}

/// How much of long tables is shown.
struct RowOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How many rows the lists of the greatest show as text (10 if not given); 0 shows all.",
            valueName: "n"))
    var rows: Int?

    func validate() throws {
        if let rows, rows < 0 { throw ValidationError("--rows is 0 or more; 0 shows all.") }
    }

    /// The greatest number of rows.
    var limit: Int { rows == 0 ? .max : rows ?? 10 }
}
