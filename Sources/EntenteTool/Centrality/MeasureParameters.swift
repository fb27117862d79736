public import ActorNetworks
public import ArgumentParser
public import Graphs
internal import NetworkReports

/// How measures read the network.
struct MeasureParameters: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "all (who acts on whom does not matter), out (ties lead from source to target) or in.",
            valueName: "way"))
    var direction = Direction.all

    @Option(
        help: ArgumentHelp(
            "What paths are made of: steps (each tie is one) or strength (a tie is as long as 1 "
                + "divided by its weight).",
            valueName: "length"))
    var paths = PathLength.steps

    @Flag(help: "Every tie counts alike, whatever it weighs, where strength is what counts.")
    var unweighted = false

    @Flag(help: "Counts and sums as they are, not as shares of the greatest possible.")
    var raw = false

    @Option(
        help: ArgumentHelp(
            "For measures of given groups, such as gatekeeper: type, root, or a way to find groups, "
                + "such as leiden.",
            valueName: "groups"),
        completion: .list(ActorGrouping.names))
    var groups = ActorGrouping.type

    @Option(
        help: ArgumentHelp(
            "Above 1, groups that are found come out smaller; below 1, larger.",
            valueName: "number"))
    var resolution = 1.0

    @Option(
        help: ArgumentHelp(
            "Personalised pagerank: fresh starts lead to these actors alone.", valueName: "actors"))
    var start: [WordList] = []

    @Option(
        help: ArgumentHelp(
            "approximate-betweenness: the largest error to allow, from 1e-5 to below 1.",
            valueName: "share"))
    var error = MeasureOptions().accuracy.error

    @Option(
        help: ArgumentHelp(
            "approximate-betweenness: how sure to be of it, between 0 and 1.", valueName: "share"))
    var confidence = MeasureOptions().accuracy.confidence

    @OptionGroup var timing: TimingOptions

    @Option(
        help: ArgumentHelp(
            "What counts as 1 in temporal-closeness and inter-event-time: day, week, month, quarter "
                + "or year.",
            valueName: "unit"))
    var timeUnit = CalendarUnit.day

    @Option(
        help: ArgumentHelp(
            "Another number draws other samples; the same draws the same.", valueName: "n"))
    var seed: UInt64 = 1

    @Option(
        help: ArgumentHelp("Stop measuring after so many seconds.", valueName: "seconds"))
    var timeout: Double?

    /// Half a square of it is the number of random paths, times a small factor.
    static let leastError = 1e-5

    enum PathLength: String, ExpressibleByArgument, CaseIterable {
        case steps, strength
    }

    func validate() throws {
        try Timeout.check(timeout)
        for (name, value) in [("--error", error), ("--confidence", confidence)]
        where !(value > 0 && value < 1) {
            throw ValidationError("\(name) lies between 0 and 1, and is neither.")
        }
        guard error >= Self.leastError else {
            throw ValidationError(
                "--error is \(Self.leastError.shortest) or more; a smaller one takes more random "
                    + "paths than can be drawn. betweenness is exact.")
        }
        try Resolution.check(resolution)
    }

    /// What measures of a snapshot are told; `progress` hears the share that is done, and nothing is
    /// done after the deadline.
    ///
    /// - Throws: `CaseError` for a start that is no actor; `ToolError` for one that is not in the
    ///   snapshot.
    func options(
        for snapshot: Snapshot, until deadline: ContinuousClock.Instant?,
        progress: @escaping @Sendable (Double) -> Void = { _ in }
    ) throws -> MeasureOptions {
        var options = options(until: deadline, progress: progress)
        options.start = try starts(in: snapshot)
        return options
    }

    /// What measures of any snapshot are told; where fresh starts lead depends on the snapshot.
    func options(
        until deadline: ContinuousClock.Instant?, progress: @escaping @Sendable (Double) -> Void
    ) -> MeasureOptions {
        var options = MeasureOptions()
        options.strength = unweighted ? .unit : .weight
        options.length = paths == .steps ? .hops : .inverseWeight
        options.direction = direction
        options.normalized = !raw
        options.resolution = resolution
        options.accuracy = (error, confidence)
        options.seed = seed
        options.timing = timing.timing
        options.timeUnit = timeUnit.meanDays
        options.execution = .parallel
        options.execution.onProgress = progress
        if let deadline {
            options.execution.isCancelled = { ContinuousClock.now > deadline }
        }
        return options
    }

    /// The actors of `--start`, by position; `nil` if it is not given.
    func starts(in theCase: Case) throws -> [Int]? {
        try start.actors(in: theCase)?.map { try theCase.actor(named: $0) }
    }

    private func starts(in snapshot: Snapshot) throws -> [Double]? {
        guard let names = start.actors(in: snapshot.case) else { return nil }
        var starts = [Double](repeating: 0, count: snapshot.actors.count)
        for name in names {
            let actor = try snapshot.case.actor(named: name)
            guard let vertex = snapshot.actors.firstIndex(of: actor) else {
                throw ToolError(
                    .usage,
                    "--start: \(snapshot.case.label(actor)) has no ties in the selection; name an "
                        + "actor that has")
            }
            starts[vertex] = 1
        }
        return starts
    }
}

extension Direction: ExpressibleByArgument {}

extension ActorGrouping: ExpressibleByArgument {
    /// The grouping of a name.
    public init?(argument: String) { self.init(named: argument) }

    /// The names of all groupings.
    public static var allValueStrings: [String] { names }

    /// The name of the grouping.
    public var defaultValueDescription: String { name }
}
