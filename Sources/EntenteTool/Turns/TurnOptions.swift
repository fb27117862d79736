public import ActorNetworks
public import ArgumentParser

/// How turns are found.
struct TurnOptions: ParsableArguments {
    @OptionGroup var cut: SliceOptions

    @Option(
        help: ArgumentHelp(
            "The same as --every, of one unit: day, week, month, quarter or year.",
            valueName: "unit"))
    var period: CalendarUnit?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The fewest events on either side of a turn (2 if nothing is given, or 1 where no pair has "
                + "two such periods).",
            valueName: "n"))
    var turnEvents: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Pass over periods whose tone is nearer to 0 than this (0 if nothing is given).",
            valueName: "tone"))
    var noise: Double?

    func validate() throws {
        if let turnEvents, turnEvents < 1 { throw ValidationError("--turn-events is 1 or more.") }
        if let noise, !(0...10).contains(noise) {
            throw ValidationError("--noise is a tone from 0 to 10.")
        }
        if period != nil, cut.isGiven {
            throw ValidationError(
                "--period and --every, --rolling, --phases, --at or --changes cut differently; give one."
            )
        }
        if cut.cumulative {
            throw ValidationError(
                "Turns lie between periods that follow each other; leave out --cumulative.")
        }
        if cut.every?.events != nil || cut.rolling?.events != nil {
            throw ValidationError(
                "Turns lie between periods of time, such as --every month, not of so many events.")
        }
    }

    /// The rule that was asked for.
    func rule(
        of theCase: Case, _ selection: Selection, _ messages: MessageOptions
    ) throws -> TurnRule {
        TurnRule(
            try periods(of: theCase, selection, messages), minimumEvents: turnEvents,
            noise: noise ?? 0)
    }

    private func periods(
        of theCase: Case, _ selection: Selection, _ messages: MessageOptions
    ) throws -> TurnRule.Periods {
        if let period { return .calendar(period) }
        if !cut.isGiven, cut.anchor == nil, !cut.wholeOnly { return .calendar(.month) }
        if let step = cut.every?.step, step.count == 1, cut.changePoints == nil,
            cut.anchor == nil, !cut.wholeOnly
        {
            return .calendar(step.unit)
        }
        return .slices(try cut.slices(of: theCase, selection, messages))
    }
}

extension CalendarUnit: ExpressibleByArgument {}
