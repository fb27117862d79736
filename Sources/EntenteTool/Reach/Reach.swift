internal import ActorNetworks
internal import ArgumentParser
internal import Graphs
internal import NetworkReports

/// `entente reach`.
struct Reach: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Whom an actor could have reached through events in the order of time, and how.",
        discussion: """
            What an actor has, knows or wants can only be passed on by later events. For everyone \
            who could have been reached, the first day on which, over how many events, and by which \
            chain of events is told, and how many more a network that ignores days would claim.

            Each event of a chain is on a later day than the one before, unless --non-strict lets \
            events of one day follow each other. An event leads from its source to its target, a \
            mutual one both ways; a span can be used on each of its days, an uncertain event on its \
            earliest. Events without a date take no part.

            The actor is named by id, name, label or alias; with --roll-up, it is the one that stands \
            for it. Scores of all actors: entente centrality --measure temporal-reach.

            EXAMPLES
              entente reach seeds russia --roll-up
              entente reach seeds us --roll-up --non-strict --kinds cooperation
              entente reach seeds us --window 2016 --max-wait 30
              entente reach seeds "Islamic State" --roll-up --format csv -o reach.csv
            """)

    @Argument(
        help: ArgumentHelp(
            "A folder with events.csv, a table of events, or a graph file.", valueName: "case"),
        completion: .file())
    var path: String
    @Argument(help: ArgumentHelp("From whom.", valueName: "actor"))
    var actor: String
    @OptionGroup var reading: ReadingOptions
    @OptionGroup(title: "Chains") var timing: TimingOptions
    @OptionGroup(title: "Selection") var selection: SelectionOptions
    @OptionGroup(title: "Output") var output: TableOutput
    @OptionGroup var rows: RowOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
        let read = try reading.read(path, messages, selection.demand)
        let theCase = read.case
        let snapshot = try theCase.snapshot(try selection.selection(in: theCase))
        let actor = try theCase.actor(named: actor)
        let reach = try messages.during("following \(snapshot.rowCount.of("event"))") { progress in
            var execution = Execution.parallel
            execution.onProgress = progress
            return try found(from: actor, in: snapshot, execution)
        }
        if output.isCSV { for remark in reach.remarks { messages.note(remark) } }
        messages.note(about: snapshot)
        if !snapshot.actors.contains(reach.actor) {
            messages.note(
                "\(theCase.label(reach.actor)) has no event with another actor in the selection"
                    + (snapshot.selection.rollUp == nil
                        ? "; with --roll-up, those who belong to it count too" : ""))
        } else if theCase.isUndated {
            messages.note("no event has a date, so nobody can be reached in the order of time")
        }
        try output.write(ReachReport(of: reach, rows: rows.limit).report, about: [read.loss])
    }

    private func found(
        from actor: Int, in snapshot: Snapshot, _ execution: Execution
    ) throws(ToolError) -> ActorReach {
        do {
            return try ActorReach(
                from: actor, in: snapshot, timing.timing, execution: execution)
        } catch {
            throw ToolError(.usage, error.description(in: .actors))
        }
    }
}
