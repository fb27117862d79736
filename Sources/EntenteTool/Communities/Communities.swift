internal import ActorNetworks
public import ArgumentParser
public import Graphs
internal import NetworkReports

/// `entente communities`.
struct Communities: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Groups of actors that are tied among themselves more than with others.",
        discussion: """
            Groups are found by Leiden's method unless --method names another. It looks for the \
            greatest modularity: the share of the weight of ties that lies within groups, less what \
            chance would put there. Ties of \
            cooperation and negotiation count unless --kinds names others; those of a pair are \
            merged to one without direction, whose weight follows --weigh.

            The same seed gives the same groups; another seed may give others that are as good. A \
            modularity near 0 says that there are no groups to speak of.

            --method camps divides actors by cooperation against conflict instead: friends into one \
            camp, enemies into different ones, with as few contradicting pairs as possible. It says \
            whether that is proven, which pairs contradict, and who could be elsewhere at no cost. \
            All kinds count for it; negotiation has no sign unless --negotiation gives it one. \
            --camps 4 allows up to four camps, =4 demands four, free takes as many as serve.

            EXAMPLES
              entente communities seeds --roll-up
              entente communities seeds --roll-up --kinds cooperation --resolution 1.5
              entente communities seeds --roll-up --method louvain
              entente communities seeds --roll-up --method signed
              entente communities seeds --phase truce --seed 7 --format csv
              entente communities seeds --roll-up --method camps
              entente communities seeds --roll-up --camps 3 --format json
            """)

    @OptionGroup var input: CaseOptions

    @Option(
        help: ArgumentHelp(
            "How groups are found; entente centrality --explain NAME says exactly. camps: friends "
                + "within, enemies between. (default: leiden)",
            valueName: "name"),
        completion: .list(CommunityMethod.allValueStrings))
    var method: CommunityMethod?

    @Option(
        help: ArgumentHelp(
            "How many camps: K at most, =K exactly, or free; for --method camps. (default: 2)",
            valueName: "K|free"))
    var camps: CampNumber?

    @Flag(help: "Pairs that contradict camps count by their net weight, not each alike.")
    var weighted = false

    @Option(
        help: ArgumentHelp(
            "How many million steps the search for the best camps may take; a step looks at one tie. "
                + "(default: \(SearchBudget.standard.steps / 1_000_000), some seconds)",
            valueName: "n"))
    var budget: Int?

    @Option(
        help: ArgumentHelp(
            "Above 1, groups come out smaller; below 1, larger.", valueName: "number"))
    var resolution = 1.0

    @Option(
        help: ArgumentHelp(
            "Another number may give other groups; the same gives the same.", valueName: "n"))
    var seed: UInt64 = 1

    @Option(
        help: ArgumentHelp("Stop looking for groups after so many seconds.", valueName: "seconds"))
    var timeout: Double?

    @OptionGroup(title: "Selection") var selection: SelectionOptions
    @OptionGroup(title: "Output") var output: TableOutput
    @OptionGroup var rows: RowOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        try Timeout.check(timeout)
        try Resolution.check(resolution)
        if let budget, !(0...1_000_000_000).contains(budget) {
            throw ValidationError("--budget is a number of million steps from 0 to 1000000000.")
        }
        if wantsCamps {
            if case .found(let method) = method {
                throw ValidationError(
                    "--camps, --weighted and --budget are for --method camps, not for \(method.name)."
                )
            }
            if resolution != 1 {
                throw ValidationError(
                    "--resolution plays no part for camps; --camps says how many there may be.")
            }
        }
    }

    /// Camps are asked for, by name or by their number.
    private var wantsCamps: Bool {
        if case .camps = method { return true }
        return camps != nil || weighted || budget != nil
    }

    func run() throws {
        let read = try input.read(messages, selection.demand)
        let theCase = read.case
        var selection = try selection.selection(in: theCase)
        if wantsCamps {
            try divide(try theCase.snapshot(selection), about: read.loss)
            return
        }
        if case .found(let method) = method, method.contract.sign == .contrasted {
            messages.note("ties of all kinds selected count, by the sign of each pair's net weight")
        } else if self.selection.kinds == nil {
            selection.kinds = ActorGroups.friendlyKinds
            messages.note(
                "ties of cooperation and negotiation count; --kinds names others")
        } else if selection.kinds.contains(.conflict) {
            messages.note("ties of conflict count here as if they held groups together")
        }
        let deadline = Timeout.deadline(timeout)
        let snapshot = try theCase.snapshot(selection)
        messages.note(about: snapshot)
        let groups = try messages.during("grouping \(snapshot.actors.count.of("actor"))") {
            try grouped(snapshot, until: deadline, progress: $0)
        }
        try output.write(GroupReport(of: groups, rows: rows.limit).report, about: [read.loss])
    }
}

extension Communities {
    private func grouped(
        _ snapshot: Snapshot, until deadline: ContinuousClock.Instant?,
        progress: @escaping @Sendable (Double) -> Void
    ) throws(ToolError) -> ActorGroups {
        var execution = Execution.parallel
        execution.onProgress = progress
        if let deadline {
            execution.isCancelled = { ContinuousClock.now > deadline }
        }
        var chosen = GroupingMethod.leiden
        if case .found(let method) = method { chosen = method }
        do {
            return try ActorGroups(
                of: snapshot, by: chosen, resolution: resolution, seed: seed, execution: execution)
        } catch {
            guard error == .cancelled, let timeout else {
                throw ToolError(.usage, error.description(in: .actors))
            }
            throw Timeout.error(
                "groups of \(snapshot.actors.count.of("actor")) are", after: timeout,
                remedy: "select fewer actors")
        }
    }
}

extension Communities {
    /// Reports the camps of a snapshot; the time that is given ends the search, not the command.
    private func divide(_ snapshot: Snapshot, about loss: ReadingLoss) throws {
        messages.note(about: snapshot)
        if !snapshot.selection.kinds.isSuperset(of: [.cooperation, .conflict]) {
            messages.note(
                "camps are told by cooperation against conflict, and --kinds leaves one of them out"
            )
        }
        var budget = budget.map { SearchBudget(steps: 1_000_000 * $0) } ?? Camps.budget
        if let deadline = Timeout.deadline(timeout) {
            budget.isSpent = { ContinuousClock.now > deadline }
        }
        let found: Camps?
        do {
            found = try messages.during("dividing \(snapshot.actors.count.of("actor"))") { _ in
                try Camps(
                    of: snapshot, into: camps?.count ?? .atMost(2),
                    weightedBy: weighted ? .weight : .unit, budget: budget)
            }
        } catch let error as GraphError {
            throw ToolError(.usage, error.description(in: .actors))
        }
        guard let found else {
            throw ToolError(
                .usage,
                "there are fewer actors with friendly or hostile pairs than camps; leave out the = "
                    + "of --camps, or select more actors")
        }
        try output.write(CampReport(of: found, rows: rows.limit).report, about: [loss])
    }
}

extension GroupingMethod: ExpressibleByArgument {
    /// The method of a name.
    public init?(argument: String) {
        guard let method = MeasureCatalogue.entry(named: argument) as? GroupingMethod else {
            return nil
        }
        self = method
    }

    /// The names of all methods.
    public static var allValueStrings: [String] { MeasureCatalogue.groupings.map(\.name) }

    /// The name of the method.
    public var defaultValueDescription: String { name }
}
