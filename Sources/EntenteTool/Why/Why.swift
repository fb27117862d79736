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
              entente why seeds Turkey ISIS --format csv -o evidence.csv
            """)

    @OptionGroup var source: CaseOptions
    @Argument(help: ArgumentHelp("One of the two actors.", valueName: "a"))
    var one: String
    @Argument(help: ArgumentHelp("The other.", valueName: "b"))
    var other: String
    @OptionGroup(title: "Selection") var selection: SelectionOptions
    @OptionGroup(title: "Output") var output: TableOutput
    @OptionGroup var messages: MessageOptions

    func run() throws {
        let network = try source.read(messages)
        let selection = try selection.selection(in: network)
        let stands = network.actors.representatives(selection.rollUp)
        let first = Int(stands[try network.actor(named: one)])
        let second = Int(stands[try network.actor(named: other)])
        guard first != second else {
            throw ToolError(
                .usage,
                "\(one) and \(other) are one actor here, \(network.label(first)); "
                    + "name two, or roll up less")
        }
        let snapshot = try network.snapshot(selection)
        let evidence = EvidenceReport(snapshot: snapshot, first: first, second: second)
        if evidence.isEmpty { messages.note(evidence.emptySentence) }
        try output.write(evidence.report)
    }
}
