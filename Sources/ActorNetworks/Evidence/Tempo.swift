internal import Graphs

/// How fast events follow each other: of an actor, of a pair, or of any others.
///
/// An event counts on its first day: a span on the day on which it began, an uncertain event on the
/// earliest day on which it may have been, or on the one that the selection's `assignment` names for it;
/// what began before the window, on the window's first day. Days between events are whole; events of one
/// day have 0 days between them. A row of several events counts as many, all on one day, if it is known;
/// of a row of several over an interval nobody knows the days one by one, and it plays no part.
public struct Tempo: Sendable, Hashable {
    /// How many events have a date.
    public private(set) var eventCount = 0
    /// How many events have none, and play no part.
    public private(set) var undatedCount = 0
    /// How many more stand together in rows over an interval, and play no part.
    public private(set) var unspacedCount = 0
    /// How many of the events with a date began on a day that nobody knows.
    public private(set) var uncertainCount = 0
    /// The mean days from one event to the next; `nil` below two.
    public let meanDays: Double?
    /// The median of the days from one event to the next; `nil` below two.
    public let medianDays: Double?
    /// −1 where events come at even distances, about 0 where chance decides, towards 1 where they come
    /// in bursts; `nil` below three events, or if all are of one day.
    public let burstiness: Double?
    /// The same, allowing for the number of events: 1 is the most that so many can reach.
    public let finiteBurstiness: Double?
    /// −1 to 1: whether short waits follow short ones and long ones long ones; `nil` without variety.
    public let memory: Double?
    /// The most days in a row on which nothing can have happened.
    public let longestSilence: Window?

    /// Whether more than half of the events with a date are on a known day, so that figures in days mean
    /// something.
    public var isKnown: Bool { 2 * uncertainCount + unspacedCount < eventCount }

    /// The tempo of some events.
    ///
    /// - Parameters:
    ///   - rows: The events, ascending.
    ///   - events: The case's events.
    ///   - window: Where events that began earlier begin.
    ///   - assignment: On which of its possible days an uncertain event counts.
    /// - Complexity: O(*e* log *e*) for *e* rows.
    public init(
        _ rows: some Collection<Int>, of events: EventTable, within window: Window = .always,
        by assignment: DateAssignment = DateAssignment()
    ) {
        var times: [(time: Int, events: Int)] = []
        times.reserveCapacity(rows.count)
        for row in rows {
            let count = events.eventCount(of: row)
            guard let days = events.daysInTime(of: row, within: window, by: assignment) else {
                undatedCount += count
                continue
            }
            if events.hasUnknownDays(row) {
                unspacedCount += count
                continue
            }
            eventCount += count
            if !events.hasKnownFirstDay(row) { uncertainCount += count }
            times.append((time: days.lowerBound, events: count))
        }
        // Rows ascend by their first possible days, and may count on others.
        times.sort { $0.time < $1.time }
        let gaps = InterEventTimes(between: times)
        meanDays = gaps.mean
        medianDays = gaps.median
        burstiness = gaps.burstiness
        finiteBurstiness = gaps.finiteBurstiness
        memory = gaps.memory
        longestSilence = events.longestSilence(rows)
    }
}

extension Snapshot {
    /// How fast some events of the snapshot follow each other.
    ///
    /// - Parameter rows: The events, ascending.
    /// - Returns: The tempo; of no events if there are none.
    /// - Complexity: O(*e* log *e*) for *e* rows.
    public func tempo(of rows: some Collection<Int>) -> Tempo {
        Tempo(rows, of: self.case.events, within: window, by: selection.assignment)
    }

    /// How fast the events of an actor follow each other.
    ///
    /// - Parameter actor: A position in the case's register.
    /// - Returns: The tempo of the actor's events in the snapshot; of no events if it has none.
    /// - Complexity: O(*n* + *e* log *e*) for *n* pairs and the actor's *e* rows.
    public func tempo(of actor: Int) -> Tempo {
        let own = dyads.filter { $0.first == actor || $0.second == actor }
        let rows = own.flatMap { events(between: $0) }.map { Int($0) }.sorted()
        return tempo(of: rows)
    }
}
