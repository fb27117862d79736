/// How the turns of a relation are found.
///
/// Events are gathered by period. An event counts if all days on which it may have been, or over
/// which it held, lie in one period; its tone is its weight, positive for cooperation, negative for
/// conflict, and for negotiation times the factor of the selection (`Selection.negotiation`). The tone of a period is the mean over its
/// events that count. A relation turns where the tone of a period has another sign than that of the
/// last period before it that had one. Periods of fewer than `minimumEvents` are passed over.
public struct TurnRule: Hashable, Sendable {
    /// The periods that are compared.
    public var period: CalendarUnit
    /// The fewest events that count on either side of a turn, 1 or more.
    public var minimumEvents: Int

    /// A rule; by months, of two events on each side if nothing is said.
    public init(period: CalendarUnit = .month, minimumEvents: Int = 2) {
        precondition(minimumEvents >= 1, "a turn has at least one event on each side")
        self.period = period
        self.minimumEvents = minimumEvents
    }
}
