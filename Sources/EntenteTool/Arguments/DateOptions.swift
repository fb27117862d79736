public import ActorNetworks
public import ArgumentParser

/// Which windows hold an event whose days are several, and which actors a window has.
struct DateOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Which windows hold an event that lasted: the one of its start, each that overlaps it, "
                + "each with its share of the weight, the one of its midpoint, or one in which it is "
                + "contained.", valueName: "rule"))
    var spans = DateAssignment.Spans.start

    @Option(
        help: ArgumentHelp(
            "Which windows hold an event whose day is not known: the one of the earliest day, of the "
                + "midpoint, each with a share (spread), one in which all days are contained, or that "
                + "of a random:SEED day.", valueName: "rule"),
        completion: .list(["earliest", "midpoint", "spread", "contained", "random:1"]))
    var uncertain = DateAssignment.Uncertain.earliest

    @Option(
        help: ArgumentHelp(
            "Which actors a window has: active (with a tie in it), alive (from their first event to "
                + "their last), or all.", valueName: "actors"))
    var nodes = NodeSet.active

    /// The assignment that is asked for.
    var assignment: DateAssignment { DateAssignment(spans: spans, uncertain: uncertain) }

    /// What must be read for a window: what begins before it may reach into it, and actors may be
    /// there before and after.
    func demand(for window: Window) -> Window {
        if nodes != .active { return .always }
        return assignment.isByStart ? window : Window(from: nil, before: window.end)
    }
}

extension DateAssignment.Spans: ExpressibleByArgument {}
extension DateAssignment.Uncertain: ExpressibleByArgument {}
extension NodeSet: ExpressibleByArgument {}
