internal import ActorNetworks
internal import ArgumentParser
internal import NetworkReports

/// `entente slices`.
struct Slices: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The case in slices of time: events, actors, ties, tone and change in each.",
        discussion: """
            A STEP is day, week, month, quarter, year, or several of them, such as 90d or 2 weeks, or \
            a number of events, such as 50events. An event belongs to the slice in which it starts, \
            unless --spans or --uncertain say otherwise. Slices are cut to --window or --phase. \
            Slices without events are kept; text folds several in a row into one line.

            EXAMPLES
              entente slices seeds --every month
              entente slices seeds --roll-up --rolling 90d --step 30d
              entente slices seeds --every quarter --cumulative
              entente slices seeds --phases --format csv -o phases.csv
              entente slices seeds --every 25events --roll-up
              entente slices seeds --at 2015-09-30,2016-02-27 --names
              entente slices seeds --change-points events --every month
              entente slices seeds --roll-up --every month --uncertain spread --nodes alive
              entente slices seeds --roll-up --phases --draw phases/
              entente slices seeds --roll-up --phases --sheet phases.pdf --width 17cm
              entente slices seeds --roll-up --every year --animate years.svg --pace 3
            """)

    @OptionGroup var source: CaseOptions
    @OptionGroup var cut: SliceOptions
    @Flag(
        help: ArgumentHelp(
            "Leave out slices without events; each slice is then held against the one listed before."
        ))
    var nonempty = false

    @Flag(help: "Name all actors who come and go, however many.")
    var names = false

    @OptionGroup(title: "Diagrams") var drawings: SliceDrawings
    @OptionGroup(title: "Selection") var selection: SelectionOptions
    @OptionGroup(title: "Output") var output: TableOutput
    @OptionGroup var messages: MessageOptions

    func run() throws {
        let read = try source.read(messages, selection.demand)
        let theCase = read.case
        let selection = try selection.selection(in: theCase)
        let slices = try cut.slices(of: theCase, selection, messages)
        if drawings.isGiven {
            try drawings.check(slices.count)
            try drawings.write(
                try theCase.snapshots(selection, over: slices), named: slices.map(\.name), theCase,
                selection, messages, force: output.force)
        }
        let overview = try messages.during("looking at \(slices.count.of("slice"))") { progress in
            try SliceOverview(
                of: theCase, selection, over: slices, leavesOutEmpty: nonempty,
                progress: progress)
        }
        let report = SliceReport(
            of: overview, phasesOf: cut.phases ? try CaseSummary(theCase, selection) : nil,
            namesActors: names,
            otherWidths: cut.otherWidths)
        let remarks = report.remarks
        for note in [overview.whole.omitted.sentence].compactMap(\.self)
            + overview.whole.totalsRemarks
            + [overview.whole.citationRemark].compactMap(\.self)
        where !remarks.contains(note) {
            messages.note(note)
        }
        // Text has them in its own lines, JSON too; said here, they do not get into a table.
        if output.isCSV { for remark in remarks { messages.note(remark) } }
        try output.write(report.report, about: [read.loss])
    }
}
