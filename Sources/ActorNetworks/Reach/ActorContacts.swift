public import Graphs

/// The events of a snapshot as contacts of its actors in time.
///
/// Times are days (`Day.number`). An event leads from its source to its target, a mutual one both ways.
/// A span can be used on each of its days within the window. An uncertain event counts on the earliest
/// day on which it may have been, or on the one that the selection's `assignment` names for it; events
/// without a date take no part. A row of several events can be used on that day too, or on each day from
/// the first of them to the last, but no time between events is read from it, since nobody knows their days
/// one by one.
public struct ActorContacts: Sendable {
    /// The contacts; vertex `i` is the actor `actors[i]` of the snapshot.
    public let graph: TemporalGraph
    /// The row of the case's table of events behind each contact.
    public let rows: [Int32]
    /// How many events are contacts.
    public private(set) var eventCount = 0
    /// How many of them have no known day.
    public private(set) var uncertainCount = 0
    /// How many contacts are events of rows that stand for several, between which no times are known.
    public private(set) var unspacedCount = 0
    /// How many of these have an unknown day too.
    private var unspacedUncertainCount = 0
    /// On which of the possible days uncertain events count.
    public let assignment: DateAssignment
    /// How many events have no date.
    public private(set) var undatedCount = 0

    /// The day of the first contact; `nil` where there is none.
    public var firstDay: Day? { graph.starts.first.map { Day(number: Int32(clamping: $0)) } }

    /// The contacts of a snapshot.
    ///
    /// - Throws: `GraphError.tooManyArcs`.
    /// - Complexity: O(*n* + *e* log *e*) for *e* rows.
    public init(of snapshot: Snapshot) throws(GraphError) {
        let events = snapshot.case.events
        assignment = snapshot.selection.assignment
        let stands = snapshot.case.actors.representatives(snapshot.selection.rollUp)
        var vertices = [Int32](repeating: -1, count: snapshot.case.actors.count)
        for (vertex, actor) in snapshot.actors.enumerated() { vertices[actor] = Int32(vertex) }
        var contacts: [Contact] = []
        var dated: [Int32] = []
        contacts.reserveCapacity(snapshot.rows.count)
        dated.reserveCapacity(snapshot.rows.count)
        // Rows ascend by start.
        for position in snapshot.rows.sorted() {
            let row = Int(position)
            let count = events.eventCount(of: row)
            guard
                let days = events.daysInTime(
                    of: row, within: snapshot.window, by: assignment)
            else {
                undatedCount += count
                continue
            }
            eventCount += count
            let isUncertain = events.extents[row] == .uncertain
            let isUnspaced = events.hasUnknownDays(row)
            if isUncertain { uncertainCount += count }
            if isUnspaced { unspacedCount += count }
            if isUncertain, isUnspaced { unspacedUncertainCount += count }
            contacts.append(
                Contact(
                    from: Int(vertices[Int(stands[Int(events.sources[row])])]),
                    to: Int(vertices[Int(stands[Int(events.targets[row])])]), during: days,
                    isMutual: !events.areDirected[row], events: isUnspaced ? 0 : count))
            dated.append(position)
        }
        if !zip(contacts, contacts.dropFirst()).allSatisfy({ $0.start <= $1.start }) {
            let order = contacts.indices.sorted {
                (contacts[$0].start, $0) < (contacts[$1].start, $1)
            }
            contacts = order.map { contacts[$0] }
            dated = order.map { dated[$0] }
        }
        rows = dated
        graph = try TemporalGraph(vertexCount: snapshot.actors.count, contacts: contacts)
    }
}

extension EventTable {
    /// The days on which a row is a contact: those of a span within a window, else one; `nil` without a
    /// date.
    func daysInTime(
        of row: Int, within window: Window, by assignment: DateAssignment
    ) -> Range<Int>? {
        guard isDated(row) else { return nil }
        let isSpan = extents[row] == .span
        let day = isSpan ? starts[row] : day(of: row, by: assignment) ?? starts[row]
        // An event that began before the window is in it from the window's first day.
        let start = Int(max(day, window.start ?? day).number)
        guard isSpan else { return start..<(start + 1) }
        let end = min(ends[row], window.end ?? ends[row])
        return start..<max(Int(end.number), start + 1)
    }
}

extension ActorContacts {
    /// What to know of the times before believing what follows them.
    public var remarks: [String] {
        [uncertainRemark(uncertainCount, of: eventCount), togetherRemark].compactMap(\.self)
            + undatedRemarks
    }

    /// That a row of several events is a contact on each day from the first of them to the last.
    private var togetherRemark: String? {
        let count = unspacedCount - unspacedUncertainCount
        return count == 0
            ? nil
            : "\(count) of \(eventCount) events stand together in rows over several days and can be used on "
                + "each of these, so what follows them may come too early, or not at all"
    }

    /// What to know before believing times between events.
    public var remarksOnWaits: [String] {
        let unspaced: String? =
            unspacedCount == 0
            ? nil
            : "\(unspacedCount) of \(eventCount) events stand together in rows over several days, so no "
                + "times between them are known; the others alone count, and may tell of longer or more even "
                + "times than there were"
        let spaced = uncertainRemark(
            uncertainCount - unspacedUncertainCount, of: eventCount - unspacedCount)
        return [unspaced, spaced].compactMap(\.self) + undatedRemarks
    }

    private func uncertainRemark(_ count: Int, of all: Int) -> String? {
        count == 0
            ? nil
            : all == 1
                ? "the only event has no known day and counts on \(assignment.uncertain.dayInWords)"
                : "\(count) of \(all) events \(count == 1 ? "has" : "have") no known day and "
                    + "\(count == 1 ? "counts" : "count") on \(assignment.uncertain.dayInWords)"
    }

    private var undatedRemarks: [String] {
        var remarks: [String] = []
        if undatedCount > 0 {
            remarks.append(
                undatedCount == 1
                    ? "1 event has no date and takes no part"
                    : "\(undatedCount) events have no date and take no part")
        }
        return remarks
    }
}

extension DateAssignment.Uncertain {
    /// The one day on which an event counts where it must have one.
    fileprivate var dayInWords: String {
        switch self {
        case .earliest, .spread, .contained: "the earliest possible"
        case .midpoint: "the day in the middle of the possible ones"
        case .random: "one drawn among the possible ones"
        }
    }
}
