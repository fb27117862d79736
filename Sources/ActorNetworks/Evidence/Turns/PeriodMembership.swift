/// Which periods hold which events of a selection, and how much of them.
///
/// As slices do, by the assignment of the selection, and within its window alone; but where it gives uncertain dates to their first
/// possible day, an uncertain date belongs to a period only if all of its days lie there: a turn on an
/// event that may have been at another time would be none. The same holds for a row that stands for several
/// events on several days.
struct PeriodMembership {
    let events: EventTable
    let assignment: DateAssignment
    /// The window of the selection.
    let selected: Window

    init(_ snapshot: Snapshot) {
        events = snapshot.case.events
        assignment = snapshot.selection.assignment
        selected = snapshot.window
    }

    /// Whether an event belongs to the period in which it begins, if to any.
    var isByStart: Bool { assignment.isByStart }

    /// The part of a row's weight that is in a period, 0 to 1.
    func part(of row: Int, in window: Window) -> Double {
        guard let own = window.intersection(selected) else { return 0 }
        if events.hasOpenDays(row), assignment.isByStart(of: events.placement(of: row)) {
            let isHere = events.isDated(row) && own.contains(events.starts[row])
            return isHere && isKnown(row, to: window) ? 1 : 0
        }
        return events.isDated(row) ? events.part(of: row, in: own, by: assignment) : 0
    }

    /// Whether an event that begins in a window belongs to it: unless its day is not known, and it may
    /// have been on a later one than the window's last.
    @inline(__always)
    func isKnown(_ row: Int, to window: Window) -> Bool {
        guard events.hasOpenDays(row) else { return true }
        return window.end.map { events.ends[row] <= $0 } ?? events.isDated(row)
    }
}
