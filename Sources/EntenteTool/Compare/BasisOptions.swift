internal import ActorNetworks
internal import ArgumentParser

/// What weights are divided by.
struct BasisOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Compare rates, for periods of unequal length: weight a day, a month or an event.",
            valueName: "unit"))
    var per: Rate?

    @Flag(help: "Compare shares: percent of the weight of all ties of the side.")
    var share = false

    /// What weights may be counted by.
    enum Rate: String, ExpressibleByArgument, CaseIterable {
        case day, month, event
    }

    func validate() throws {
        if share, per != nil {
            throw ValidationError("--per and --share divide differently; give one.")
        }
    }

    var basis: ComparisonBasis {
        if share { return .share }
        return switch per {
        case .day: .day
        case .month: .month
        case .event: .event
        case nil: .total
        }
    }
}
