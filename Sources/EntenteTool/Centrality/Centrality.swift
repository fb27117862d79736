internal import ActorNetworks
internal import ArgumentParser
internal import Graphs
internal import NetworkDrawing
internal import NetworkFormats
internal import NetworkReports

/// `entente centrality`.
struct Centrality: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures of actors, ties, groups and the whole network, also over time.",
        discussion: """
            Ties of the chosen kinds are merged to one a pair, whose weight follows --weigh. Each \
            measure says with --explain what it does with weight, sign, direction, parallel ties, \
            pairs without a path and actors without ties. Scores of actors come in one table with \
            their ranks; measures of ties, of the network and of groups have tables of their own.

            Over slices of time (--every, --rolling, --cumulative, --phases) it tells who led, who \
            rose and fell, and who came and went, with scores, ranks, changes of rank and their \
            volatility. Who has no tie in a slice has no score there, which is not 0. --plot draws the \
            first measure of actors, or of the network if there is none.

            EXAMPLES
              entente centrality seeds --roll-up
              entente centrality seeds --measure strength,betweenness --kinds cooperation
              entente centrality seeds --roll-up --measure strength --every quarter
              entente centrality seeds --roll-up --measure pagerank --phases
              entente centrality seeds --roll-up --every quarter --plot strength.svg
              entente centrality seeds --roll-up --phases --plot ranks.png --plot-as ranks
              entente centrality seeds --rolling 90d --step 30d --format csv -o paths.csv
              entente centrality seeds --measure closeness --direction in --raw
              entente centrality seeds --roll-up --measure edge-betweenness,bridges
              entente centrality seeds --roll-up --measure network --groups type
              entente centrality seeds --measure gatekeeper,liaison --groups root
              entente centrality seeds --roll-up --measure pagerank --start russia,iran
              entente centrality seeds --roll-up --stability bootstrap
              entente centrality seeds --roll-up --stability sources
              entente centrality seeds --measure temporal-reach --max-wait 30
              entente centrality seeds --roll-up --measure burstiness,memory
              entente centrality --list
              entente centrality --explain betweenness
            """)

    @Argument(
        help: ArgumentHelp(
            "A folder with events.csv, or tables of events and graph files: files, folders, archives, "
                + "patterns in quotes, or - for standard input.", valueName: "case"),
        completion: .file())
    var paths: [String] = []

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var choice: MeasureChoice
    @OptionGroup var parameters: MeasureParameters

    @OptionGroup(title: "Slices") var cut: SliceOptions
    @OptionGroup(title: "Chart") var chart: ChartOptions

    @OptionGroup var stability: StabilityOptions

    @Flag(help: "List the measures, by what they are of.")
    var list = false

    @Option(
        help: ArgumentHelp("Say exactly what a measure does.", valueName: "measure"),
        completion: .list(MeasureCatalogue.entries.map(\.name)))
    var explain: String?

    @OptionGroup(title: "Selection") var selection: SelectionOptions
    @OptionGroup(title: "Output") var output: TableOutput
    @OptionGroup var rows: RowOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if paths.isEmpty, !list, explain == nil {
            throw ValidationError("Name a case, or ask for --list or --explain MEASURE.")
        }
        try checkStability()
        if chart.file.isAsked {
            guard cut.isGiven else {
                throw ValidationError(
                    "--plot draws measures over time; add --every STEP, --rolling or --phases.")
            }
            if chart.plotAs == .ranks {
                guard let measure = try choice.entries.lazy.compactMap({ $0 as? Measure }).first
                else {
                    throw ValidationError(
                        "--plot-as ranks draws ranks of actors; name a measure of actors in --measure."
                    )
                }
                if measure.contract.reading == .sides {
                    throw ValidationError(
                        "\(measure.name) tells of two sides, neither of them the better, and so has no "
                            + "ranks; leave out --plot-as ranks.")
                }
            }
        }
        if cut.isGiven,
            try choice.entries.contains(where: { $0 is ArcMeasure || $0 is GroupingMethod })
        {
            throw ValidationError(
                "slices of time follow measures of actors and of the network; measures of ties and "
                    + "groups are for one period at a time, chosen by --window.")
        }
    }

    func run() throws {
        if list { return try output.write(MeasureDescriptions.list) }
        if explain == "turns" { return try output.write(TurnNotes.explanation) }
        if let explain {
            return try output.write(
                MeasureDescriptions.explanation(of: MeasureChoice.entry(explain)))
        }
        let read = try reading.read(paths, messages, stability.demand(selection))
        let theCase = read.case
        let selection = try selection.selection(in: theCase)
        let entries = try choice.entries
        if entries.contains(where: \.contract.readsGroups) {
            messages.note("groups by \(parameters.groups.name); --groups chooses others")
        }
        for note in parameters.idle(for: entries, choice.isOfNamed) { messages.note(note) }
        let deadline = Timeout.deadline(parameters.timeout)
        let followsPaths = entries.contains { $0.contract.time.followsPaths }
        if cut.isGiven, followsPaths {
            messages.note("temporal measures: \(parameters.timing.timing.sentence)")
        }
        if cut.isGiven {
            try chart.file.refuse(force: output.force)
            let trajectory = try trajectory(theCase, selection, entries, deadline)
            try chart.write(
                trajectory, DrawingClock(timeout: parameters.timeout), messages,
                force: output.force)
            let report = try report(of: trajectory)
            if output.isCSV {
                // Text has them in its own lines; said here, they do not get into a table.
                for remark in report.slicingRemarks { messages.note(remark) }
                return try Output.write(
                    trajectory.scoreFile, to: output.file, force: output.force)
            }
            return try output.write(report.report, about: [read.loss])
        }
        let snapshot = try theCase.snapshot(selection)
        if let test = stability.stability {
            let report = try stabilityReport(test, of: snapshot, entries, deadline)
            messages.note(about: snapshot)
            return try output.write(report, about: [read.loss])
        }
        let measurement = try messages.during("measuring \(snapshot.actors.count.of("actor"))") {
            try measured(
                snapshot, by: entries,
                parameters.options(for: snapshot, until: deadline, progress: $0))
        }
        say(of: measurement, entries)
        try output.write(
            MeasurementReport(of: measurement, rows: rows.limit).report, about: [read.loss])
    }

    /// The report of a trajectory, with how events fell into its slices.
    private func report(of trajectory: Trajectory) throws -> TrajectoryReport {
        let (theCase, selection) = (trajectory.case, trajectory.selection)
        return TrajectoryReport(
            of: trajectory, rows: rows.limit,
            sliced: try SlicedEvents(
                of: theCase, selection, over: trajectory.slices.map(\.time)),
            phasesOf: cut.phases ? try CaseSummary(of: theCase.snapshot(selection)) : nil)
    }

    /// Measures slice after slice, until the deadline.
    private func trajectory(
        _ theCase: Case, _ selection: Selection, _ entries: [any CatalogueEntry],
        _ deadline: ContinuousClock.Instant?
    ) throws -> Trajectory {
        let slices = try cut.slices(of: theCase, selection, messages)
        if slices.isEmpty, let reason = theCase.emptinessReason(in: selection.window) {
            messages.note(reason)
        }
        if let omitted = try theCase.plainOmissions(of: selection) {
            if let sentence = omitted.sentence { messages.note(sentence) }
        } else {
            messages.note(
                about: try theCase.snapshot(selection), cutBy: slices.map(\.window), called: "slice"
            )
        }
        let trajectory = try messages.during("measuring \(slices.count.of("slice"))") { progress in
            do {
                return try Trajectory(
                    of: theCase, selection, over: slices, by: entries,
                    options: parameters.options(until: deadline, progress: progress),
                    startingAt: parameters.starts(in: theCase), grouping: parameters.groups)
            } catch GraphError.cancelled where parameters.timeout != nil {
                throw overtime(entries)
            } catch let error as GraphError {
                throw ToolError(.usage, error.description(in: .actors))
            }
        }
        var told: [(line: String, slices: [String])] = []
        for slice in trajectory.slices {
            let lines =
                notes(slice.refusals, slice.remarks)
                + choice.remarks(hasConflict: slice.hasConflict)
            for line in lines {
                let place = told.firstIndex { $0.line == line } ?? told.endIndex
                if place == told.endIndex { told.append((line, [])) }
                told[place].slices.append(slice.time.name)
            }
        }
        for (line, slices) in told { messages.note("\(Self.few(slices)): \(line)") }
        let refusals = trajectory.slices.compactMap(\.refusals.first)
        if entries.count == 1, let refusal = refusals.first,
            refusals.count == trajectory.slices.count
        {
            throw ToolError(.usage, refusal.reason.description(in: .actors))
        }
        return trajectory
    }

    /// The first of some names, and how many more there are.
    private static func few(_ names: [String]) -> String {
        let more = names.count - 3
        return names.prefix(more > 1 ? 3 : 4).joined(separator: ", ")
            + (more > 1 ? " and \(more) more" : "")
    }

    /// What a reader should know before believing the figures.
    private func say(of measurement: Measurement, _ entries: [any CatalogueEntry]) {
        let snapshot = measurement.snapshot
        for note in conflictNotes(on: measurement)
            + notes(measurement.refusals, besideReport(measurement))
        { messages.note(note) }
        if snapshot.actors.isEmpty {
            messages.note("nothing to measure: no event of the selection ties two actors")
        }
        messages.note(about: snapshot)
        let weightless = snapshot.dyads.count { $0.weight == 0 }
        if weightless > 0 {
            messages.note(
                "\(weightless.of("pair")) with a weight of 0, which measures do not see; --weigh "
                    + "events counts their events")
        }
    }

    private func conflictNotes(on measurement: Measurement) -> [String] {
        choice.remarks(hasConflict: measurement.snapshot.eventCount(of: .conflict) > 0)
    }

    /// Which measures have nothing to say, and what is to be known of the others.
    func notes(
        _ refusals: [Measurement.Refusal], _ remarks: [Measurement.Remark]
    ) -> [String] {
        refusals.map { refusal in
            if case .parameter(_, "start", _, _) = refusal.reason {
                return "no scores by \(refusal.name): nobody of --start has a tie there"
            }
            return "no scores by \(refusal.name): \(refusal.reason.description(in: .actors))"
        }
            + remarks.map(\.description)
    }

    /// The remarks that the report does not hold: of a table for programs all.
    func besideReport(_ measurement: Measurement) -> [Measurement.Remark] {
        output.isCSV ? measurement.remarks : measurement.remarks.filter { !$0.isOfTime }
    }

    private func measured(
        _ snapshot: Snapshot, by entries: [any CatalogueEntry], _ options: MeasureOptions
    ) throws(ToolError) -> Measurement {
        let measurement: Measurement
        do {
            measurement = try Measurement(
                of: snapshot, by: entries, options: options, grouping: parameters.groups)
        } catch {
            guard error == .cancelled, parameters.timeout != nil else {
                throw ToolError(.usage, error.description(in: .actors))
            }
            throw overtime(entries)
        }
        if entries.count == 1, let refusal = measurement.refusals.first {
            throw ToolError(.usage, refusal.reason.description(in: .actors))
        }
        return measurement
    }

    func overtime(_ entries: [any CatalogueEntry]) -> ToolError {
        let names = entries.map(\.name).joined(separator: ", ")
        return Timeout.error(
            "\(names) \(entries.count == 1 ? "is" : "are")", after: parameters.timeout ?? 0,
            remedy: !cut.isGiven ? "measure fewer actors" : "choose longer slices or fewer actors")
    }
}
