internal import ActorNetworks
internal import ArgumentParser
internal import Graphs
internal import NetworkDrawing
internal import NetworkFormats
internal import NetworkReports

/// `entente compare`.
struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What changed between two periods or phases, two cases, or from slice to slice.",
        discussion: """
            After a case come two periods or phases, the earlier one first. The report tells what \
            turned and what changed most, with the events that explain it, then who rose and fell, \
            how far apart the sides are and who carries that distance. CSV is one table of all \
            ties, JSON has everything.

            With one of --every, --rolling, --phases and the like, a case alone is compared slice by \
            slice: a row a step, with those marked that stand out, and what drove them.

            Two cases are compared over the same selection. Actors are matched by id; those that one \
            case alone has, by name and by alias, which is told. Whoever might be several is not \
            matched.

            EXAMPLES
              entente compare seeds truce aleppo --roll-up
              entente compare seeds truce aleppo --roll-up --draw change.svg
              entente compare seeds 2015 2016 --kinds conflict
              entente compare seeds 2011..2015 truce --per month
              entente compare seeds --every quarter --roll-up
              entente compare seeds --phases --roll-up --share --format csv
              entente compare before/ after/ --exit-code
              entente compare seeds intervention truce --roll-up --stability bootstrap
              entente compare seeds 2015-Q4 2016-Q4 --format json -o change.json
            """)

    @Argument(
        help: ArgumentHelp(
            "A case and two periods or phases, a case to be sliced, or two cases.",
            valueName: "what"),
        completion: .file())
    var subjects: [String] = []

    @Option(
        help: ArgumentHelp(
            "Also draw the difference in one picture: svg, png, pdf, …, by the file's extension.",
            valueName: "file"),
        completion: .file())
    var draw: String?

    @OptionGroup var basis: BasisOptions

    @Flag(
        help: ArgumentHelp(
            "Exit with 1 if anything differs. Between periods, the number of events and their "
                + "sources may differ where no tie does."))
    var exitCode = false

    @OptionGroup var stability: StabilityOptions
    @OptionGroup(title: "Slices") var cut: SliceOptions
    @OptionGroup var reading: ReadingOptions
    @OptionGroup(title: "Diagram") var diagram: DiagramOptions
    @OptionGroup var rendering: RenderingOptions
    @OptionGroup(title: "Selection") var selection: SelectionOptions
    @OptionGroup(title: "Output") var output: TableOutput
    @OptionGroup var rows: RowOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        try checkStability()
        if let rate = basis.per, !selection.weigh.isSum {
            throw ValidationError(
                "--weigh \(selection.weigh) does not grow with time or events, so that it is nothing a "
                    + "\(rate.rawValue); leave --per \(rate.rawValue), or weigh by weight or events."
            )
        }
        if let draw { do { _ = try DiagramFormat.chosen(nil, file: draw) } catch is ToolError {} }
        if draw == nil,
            diagram.places.positions != nil || rendering.page.isGiven
                || rendering.file.idPrefix != nil
        {
            throw ValidationError(
                "--positions, --width, --dpi and --id-prefix go with --draw FILE.")
        }
        if cut.isGiven {
            guard subjects.count == 1 else {
                throw ValidationError(
                    "Slices follow each other by themselves; name the case alone, or two periods "
                        + "without --every and the like.")
            }
            if draw != nil {
                throw ValidationError(
                    "--draw shows one difference; name the two periods. Slices are drawn by "
                        + "entente slices --draw FOLDER.")
            }
        } else if subjects.count != 2, subjects.count != 3 {
            throw ValidationError(
                "Name a case and two periods or phases (entente compare seeds 2015 2016), a case "
                    + "and its slices (entente compare seeds --every month), or two cases.")
        }
        if subjects.count == 3, selection.window != nil || selection.phase != nil {
            throw ValidationError("The two periods are named already; leave --window and --phase.")
        }
    }

    func run() throws {
        if cut.isGiven { return try follow() }
        let sides = try subjects.count == 3 ? periods() : cases()
        let comparison = SnapshotComparison(
            from: sides.before.snapshot, to: sides.after.snapshot, basis: basis.basis,
            matching: subjects.count == 3 ? .ties : .events)
        try draw(comparison, named: [sides.before.title, sides.after.title])
        // Two periods are of one case.
        let losses =
            subjects.count == 3 ? [sides.before.loss] : [sides.before.loss, sides.after.loss]
        if let test = stability.stability {
            let report = try stabilityReport(test, told: report(of: comparison, sides))
            try output.write(report, about: losses)
            return try sayWhether(comparison.isEmpty)
        }
        // A table of ties needs no distances.
        let distances =
            output.isCSV
            ? nil : messages.during("measuring the distance") { self.distances(in: comparison) }
        let report = report(of: comparison, sides, distances)
        // Text has them in its own lines, JSON too; said here, they do not get into a table.
        if output.isCSV { for remark in report.remarks { messages.note(remark) } }
        try output.write(report.report, about: losses)
        try sayWhether(comparison.isEmpty)
    }

    private func report(
        of comparison: SnapshotComparison, _ sides: Sides, _ distances: SnapshotDistances? = nil
    ) -> ComparisonReport {
        ComparisonReport(
            of: comparison, before: sides.before.name, after: sides.after.name,
            rows: rows.limit, distances: distances, matching: sides.matching,
            undatedCount: sides.undatedCount)
    }

    /// Ends with the status that tells of differences, if that was asked for and there are any.
    private func sayWhether(_ isEmpty: Bool) throws {
        if exitCode, !isEmpty { throw ExitStatus.differences }
    }

    /// How far apart the sides are; where that cannot be measured, the rest is still worth reading.
    private func distances(in comparison: SnapshotComparison) -> SnapshotDistances? {
        do {
            return try comparison.distances(seed: diagram.seed)
        } catch {
            messages.note("distances are left out: \(error.description(in: .actors))")
            return nil
        }
    }

    /// Compares slices that follow each other.
    private func follow() throws {
        let read = try reading.read(subjects[0], messages, selection.demand)
        let theCase = read.case
        let selection = try selection.selection(in: theCase)
        let slices = try cut.slices(of: theCase, selection, messages)
        let series = try messages.during("comparing \(slices.count.of("slice"))") { report in
            var execution = Execution.parallel
            execution.onProgress = report
            do {
                return try theCase.changeSeries(
                    selection, over: slices, basis: basis.basis, seed: diagram.seed,
                    execution: execution)
            } catch let error as GraphError {
                throw ToolError(.usage, error.description(in: .actors))
            }
        }
        let report = ChangeSeriesReport(
            of: series, title: theCase.heading,
            phasesOf: cut.phases ? try CaseSummary(of: series.whole) : nil)
        let remarks = report.remarks
        for note in [series.whole.omitted.sentence].compactMap(\.self) + series.whole.totalsRemarks
        where !remarks.contains(note) {
            messages.note(note)
        }
        if output.isCSV { for remark in remarks { messages.note(remark) } }
        try output.write(report.report, about: [read.loss])
        try sayWhether(!series.differs)
    }

    /// One side of the comparison.
    private struct Side {
        let name: String
        let title: String
        let snapshot: Snapshot
        let loss: ReadingLoss
    }

    /// Both sides, and how the actors of two cases were matched.
    private struct Sides {
        let before: Side
        let after: Side
        var matching: ActorMatching?
        /// How many events have no date, and so are in neither of two periods.
        var undatedCount = 0
    }

    private func periods() throws -> Sides {
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
        let sides = zip(periods, snapshots).map { period, snapshot in
            Side(name: period.name, title: period.title, snapshot: snapshot, loss: read.loss)
        }
        var undatedCount = 0
        if theCase.events.undatedCount > 0, ![first, second].contains(.always) {
            selection.window = .always
            undatedCount = try SlicedEvents(of: theCase, selection, over: []).undatedCount
        }
        return Sides(before: sides[0], after: sides[1], undatedCount: undatedCount)
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

    private func cases() throws -> Sides {
        let read = try subjects.map { try reading.read($0, messages, selection.demand) }
        let matching = ActorMatching(from: read[0].case, to: read[1].case)
        let cases = [read[0].case.renaming(matching), read[1].case]
        let sides = try zip(subjects, zip(cases, read)).map { path, side in
            let (theCase, read) = side
            let selection = try selection.selection(in: theCase)
            return Side(
                name: path, title: theCase.title, snapshot: try theCase.snapshot(selection),
                loss: read.loss)
        }
        return Sides(before: sides[0], after: sides[1], matching: matching)
    }

    private func draw(_ comparison: SnapshotComparison, named names: [String]) throws {
        guard let draw else { return }
        guard !comparison.dyads.isEmpty else {
            throw ToolError(.usage, "nothing is left to draw on either side; select more")
        }
        let format = try DiagramFormat.chosen(nil, file: draw)
        if draw != "-" { try FileOutput.refuse(draw, force: output.force) }
        try diagram.places.refuse(force: output.force)
        let clock = rendering.clock
        var style = try diagram.style(
            for: [comparison.before, comparison.after],
            grouping: [comparison.before, comparison.after], on: rendering.page, clock, messages)
        style.names = names
        let drawing = try messages.during("drawing the difference") {
            try diagram.difference(comparison, style: style, rendering, clock)
        }
        for note in drawing.notes { messages.note(note) }
        rendering.page.note(about: drawing, messages)
        let origin = Origin(
            seed: diagram.seed, snapshots: [comparison.before, comparison.after])
        let bytes = try rendering.bytes(of: drawing, from: origin, as: format, clock)
        FontNotes.say(about: [drawing], in: format, messages)
        try Output.write(bytes, to: draw, force: output.force)
        try diagram.places.keep(
            drawing.positions, known: style.positions, messages, force: output.force)
    }
}
