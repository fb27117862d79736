internal import ActorNetworks
internal import ArgumentParser
internal import NetworkReports

/// `entente why`.
struct Why: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The evidence behind the tie of two actors, in order of time, with its turns.",
        discussion: """
            Actors are named by id, name, label or alias. Actors that belong to A or B count as \
            these with --roll-up.

            EXAMPLES
              entente why seeds russia us
              entente why seeds russia us --roll-up --kinds conflict
              entente why seeds russia us --period quarter --negotiation positive
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
    @OptionGroup(title: "Selection") var selection: SelectionOptions
    @OptionGroup(title: "Output") var output: TableOutput
    @OptionGroup var messages: MessageOptions

    func validate() throws {
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
            snapshot: snapshot, first: first, second: second, by: turns.rule)
        if evidence.isEmpty { messages.note(evidence.emptySentence) }
        for note in evidence.notes { messages.note(note) }
        try output.write(evidence.report, about: [read.loss])
    }
}
