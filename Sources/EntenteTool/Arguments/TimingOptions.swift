internal import ArgumentParser
internal import Graphs

/// Which paths follow time.
struct TimingOptions: ParsableArguments {
    @Flag(
        help: ArgumentHelp(
            "Chains in time: events of one day may follow each other; else each must be on a later "
                + "day than the one before (strict)."))
    var nonStrict = false

    @Option(
        help: ArgumentHelp(
            "Chains in time: the most days from one event to the next.", valueName: "days"))
    var maxWait: Int?

    func validate() throws {
        guard let maxWait, maxWait < leastWait else { return }
        throw ValidationError(
            "--max-wait is \(leastWait) or more days"
                + (nonStrict ? "." : "; with --non-strict it may be 0."))
    }

    private var leastWait: Int { nonStrict ? 0 : 1 }

    /// Which paths follow time.
    var timing: PathTiming { PathTiming(nonStrict ? .nonStrict : .strict, longestWait: maxWait) }
}
