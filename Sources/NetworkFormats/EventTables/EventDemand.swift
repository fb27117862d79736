public import ActorNetworks

/// What of the events is asked for, so that memory follows what is kept.
///
/// Every row is read and checked all the same, and registers its actors and documents; ids are
/// compared, and doubts are looked for, among the events alone that are kept.
public struct EventDemand: Hashable, Sendable {
    /// The days in which events start. Events without a date are kept in any case.
    public var window: Window
    /// Whether columns are kept that mean nothing to a case.
    public var furtherColumns: Bool

    /// A demand for all events, or for those of a window.
    public init(window: Window = .always, furtherColumns: Bool = true) {
        self.window = window
        self.furtherColumns = furtherColumns
    }

    /// Whether an event of a date is asked for.
    @inline(__always)
    func wants(_ date: EventDate) -> Bool {
        window == .always || date == .unknown || window.contains(date.start)
    }

    /// Whether a row is asked for. One that begins before the window is kept where it stands for several
    /// events and reaches into it, for some of them may lie there.
    func wants(_ row: EventRow) -> Bool {
        if wants(row.date) { return true }
        guard let start = window.start else { return false }
        return row.eventCount > 1 && row.date.extent != .day
            && row.date.start < start && row.date.end > start
    }
}
