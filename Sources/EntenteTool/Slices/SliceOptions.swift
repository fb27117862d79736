internal import ActorNetworks
internal import ArgumentParser

/// How time is cut.
struct SliceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Slices that touch each other (month if nothing is given).", valueName: "step"),
        completion: .list(["week", "month", "quarter", "year", "90d"]),
        transform: SliceOptions.parse)
    var every: CalendarStep?

    @Option(
        help: ArgumentHelp("Slices of this width that may overlap.", valueName: "step"),
        transform: SliceOptions.parse)
    var rolling: CalendarStep?

    @Option(
        help: ArgumentHelp(
            "How far apart the slices of --rolling begin (one unit of its width if nothing is given).",
            valueName: "step"),
        transform: SliceOptions.parse)
    var step: CalendarStep?

    @Flag(help: "Slices that all begin with the first and grow by one step.")
    var cumulative = false

    @Flag(help: "The phases of the case.")
    var phases = false

    func validate() throws {
        let ways = [every != nil, rolling != nil, phases].count { $0 }
        guard ways <= 1 else {
            throw ValidationError("--every, --rolling and --phases cut differently; give one.")
        }
        if step != nil, rolling == nil {
            throw ValidationError("--step belongs to --rolling; use --every STEP without it.")
        }
        if cumulative, rolling != nil || phases {
            throw ValidationError("--cumulative goes with --every.")
        }
    }

    /// The slices of the selected events, in order of time.
    func slices(of theCase: Case, _ selection: Selection) throws(ToolError) -> [TimeSlice] {
        do {
            return phases
                ? try theCase.phaseSlices(selection)
                : try theCase.slices(selection, by: slicing)
        } catch {
            throw ToolError(.usage, "\(error)")
        }
    }

    private var slicing: Slicing {
        if let rolling {
            return .rolling(width: rolling, step: step ?? CalendarStep(1, rolling.unit))
        }
        let step = every ?? CalendarStep(1, .month)
        return cumulative ? .cumulative(step) : .every(step)
    }

    static func parse(_ text: String) throws -> CalendarStep {
        guard let step = CalendarStep(parsing: text) else {
            throw ValidationError("write day, week, month, quarter, year, or for example 90d")
        }
        return step
    }
}
