public import ActorNetworks

/// How a table of pairs and periods is laid out.
public struct PeriodTableForm: Hashable, Sendable {
    /// The length of a period.
    public var step: CalendarStep
    /// Whether every pair has a row for every period and kind, with zeros where nothing happened;
    /// otherwise there are rows only where there are events.
    public var isBalanced: Bool
    /// Whether the kinds stand side by side in one row for each pair and period.
    public var isWide: Bool

    /// A form; a row for each kind with events by default.
    public init(step: CalendarStep, isBalanced: Bool = false, isWide: Bool = false) {
        self.step = step
        self.isBalanced = isBalanced
        self.isWide = isWide
    }
}

extension Snapshot {
    /// The network by pair, period and kind as a table in CSV, for regressions.
    ///
    /// | column | holds |
    /// | --- | --- |
    /// | `first`, `second` | ids of the two actors, in the order of the register |
    /// | `first_label`, `second_label` | their names for diagrams |
    /// | `period`, `period_end` | first and last day of the period, ISO 8601 |
    /// | `kind` | cooperation, negotiation or conflict |
    /// | `events` | number of events that start in the period, or are in it by the selection's `assignment` |
    /// | `forward`, `backward`, `mutual` | how many of them go from first to second, from second to first, both ways |
    /// | `weight` | their weight together, by the weighing of the network |
    /// | `mean_goldstein` | their mean Goldstein value; empty if none is known |
    /// | `sources` | number of documents that they cite |
    ///
    /// Wide, the columns from `events` on come once for each kind, after its name, as in
    /// `conflict_events`, without `kind`. Rows come by pair, then period, then kind. Periods are
    /// those of the calendar (a month begins on its first day) and are whole at both ends, also where
    /// the window of the network is not. Events without a date are in none. It is written a row at a time.
    ///
    /// - Complexity: O(*n* log *n*) for *n* events; balanced, also the number of pairs times periods.
    public func periodFile(_ form: PeriodTableForm) -> CaseFile {
        CaseFile("periods.csv") { rows in try PeriodTable(self, form).write(to: &rows) }
    }

    /// The periods that such a table may have, in order of time.
    ///
    /// - Complexity: O(*n*) for *n* events.
    public func periods(of form: PeriodTableForm) -> [Window] {
        PeriodTable.periods(of: self, form)
    }
}
