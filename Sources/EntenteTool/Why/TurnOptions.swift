internal import ActorNetworks
public import ArgumentParser

/// How turns are found.
struct TurnOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The periods between which a relation turns: day, week, month, quarter or year.",
            valueName: "unit"))
    var period = CalendarUnit.month

    @Option(
        help: ArgumentHelp(
            "The fewest events on either side of a turn.", valueName: "n"))
    var turnEvents = TurnRule().minimumEvents

    func validate() throws {
        guard turnEvents >= 1 else { throw ValidationError("--turn-events is 1 or more.") }
    }

    var rule: TurnRule {
        TurnRule(period: period, minimumEvents: turnEvents)
    }
}

extension CalendarUnit: ExpressibleByArgument {}
