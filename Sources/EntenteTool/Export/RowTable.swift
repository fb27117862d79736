internal import ActorNetworks
internal import ArgumentParser
internal import NetworkFormats
internal import NetworkReports

/// A table with a row for every event, or for every pair, period and kind.
enum RowTable: String, CaseIterable {
    case events, periods

    /// The table of a network.
    func content(of network: Snapshot, _ form: PeriodTableForm) -> CaseFile {
        switch self {
        case .events: network.eventFile
        case .periods: network.periodFile(form)
        }
    }
}

/// How the table of periods is laid out.
struct PeriodOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The length of a period (month if nothing is given).", valueName: "step"),
        completion: .list(["week", "month", "quarter", "year", "90d"]),
        transform: SliceOptions.parse)
    var every: CalendarStep?

    @Flag(help: "Rows of zeros for the periods and kinds in which a pair has no events.")
    var balanced = false

    @Flag(help: "The kinds side by side, in one row for each pair and period.")
    var wide = false

    /// The form that the options ask for.
    var form: PeriodTableForm {
        PeriodTableForm(
            step: every ?? CalendarStep(1, .month), isBalanced: balanced, isWide: wide)
    }

    /// The most rows of a balanced table: one mistyped year would fill a disk.
    private static let mostRows = 20_000_000

    /// Throws if a balanced table would have more rows than anybody can mean.
    func check(rowsOf snapshot: Snapshot) throws(ToolError) {
        guard balanced else { return }
        let pairs = snapshot.dyads.count
        let periods = snapshot.periods(of: form).count
        let rows = pairs * periods * (wide ? 1 : snapshot.selection.kinds.count)
        guard rows > Self.mostRows else { return }
        throw ToolError(
            .usage,
            "a balanced table of \(pairs.of("pair")) and \(periods.of("period")) would have "
                + "\(rows) rows, more than \(Self.mostRows); choose longer periods with --every, a "
                + "--window, or leave out --balanced")
    }

    /// Throws if there are options and no table of periods.
    func check(isAsked: Bool) throws(ValidationError) {
        guard !isAsked, every != nil || balanced || wide else { return }
        throw ValidationError(
            "--every, --balanced and --wide belong to the table of periods; add --table periods.")
    }
}
