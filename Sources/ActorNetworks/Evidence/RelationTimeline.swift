/// The time of a relation, period after period, also where nothing happened.
///
/// Periods are those of the rule by which turns were found, from the first with events to the last;
/// slices that have names of their own, such as phases, are all there.
///
/// ```swift
/// let evidence = try snapshot.evidence(between: "russia", and: "us")
/// let timeline = try RelationTimeline(of: evidence, in: snapshot)
/// for entry in timeline.entries { print(entry.slice.name, entry.period?.tone ?? "no tone") }
/// ```
public struct RelationTimeline: Sendable {
    /// A period and what happened in it.
    public struct Entry: Sendable {
        /// The period, and whether it is cut short.
        public let slice: TimeSlice
        /// What happened; `nil` where nothing did.
        public let period: RelationPeriod?
        /// What the period does for turns; `nil` where nothing happened.
        public let role: PeriodRole?
    }

    /// The periods, in order of time; none without events that are known to a period.
    public let entries: [Entry]

    /// The time of a relation.
    ///
    /// - Parameters:
    ///   - evidence: The relation.
    ///   - snapshot: The network that it is a part of.
    /// - Throws: `SlicingError.tooManySlices` where there are more periods than are ever cut.
    /// - Complexity: O(*w*) for *w* periods.
    public init(of evidence: Evidence, in snapshot: Snapshot) throws(SlicingError) {
        let slices: [TimeSlice]
        switch evidence.rule.periods {
        case .calendar(let unit):
            slices = try Self.slices(by: unit, of: evidence.periods, in: snapshot)
        case .slices(let given):
            slices = given.sorted {
                ($0.window.start ?? .earliest, $0.window.end ?? .latest)
                    < ($1.window.start ?? .earliest, $1.window.end ?? .latest)
            }
        }
        var known: [Key: Int] = [:]
        for (place, period) in evidence.periods.enumerated() {
            known[Key(window: period.window, title: period.title)] = place
        }
        let entries = slices.map { slice in
            let place = known[Key(window: slice.window, title: slice.name)]
            return Entry(
                slice: slice, period: place.map { evidence.periods[$0] },
                role: place.map { evidence.roles[$0] })
        }
        guard let first = entries.firstIndex(where: { $0.period != nil }),
            let last = entries.lastIndex(where: { $0.period != nil })
        else {
            self.entries = []
            return
        }
        let isNamed = slices.contains { $0.name != $0.window.description }
        self.entries = isNamed ? entries : Array(entries[first...last])
    }

    private struct Key: Hashable {
        let window: Window
        let title: String
    }

    /// The units of the calendar from the first period to the last.
    private static func slices(
        by unit: CalendarUnit, of periods: [RelationPeriod], in snapshot: Snapshot
    ) throws(SlicingError) -> [TimeSlice] {
        guard let first = periods.first?.window.start, let last = periods.last?.window.start else {
            return []
        }
        let dataEnd = snapshot.case.events.span?.end ?? .latest
        var slices: [TimeSlice] = []
        var day = first
        while day <= last {
            guard slices.count < Case.mostSlices else {
                throw .tooManySlices(limit: Case.mostSlices)
            }
            let window = unit.window(of: day)
            let isCut =
                window.intersection(snapshot.window) != window
                || window.end.map { dataEnd < $0 } ?? false
            slices.append(TimeSlice(window, isPartial: isCut))
            day = unit.next(after: day)
        }
        return slices
    }
}
