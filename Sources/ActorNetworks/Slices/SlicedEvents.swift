/// How the events of a selection fall into slices of time: which are in none, in several, or perhaps
/// in another one.
public struct SlicedEvents: Hashable, Sendable {
    /// How many events are selected.
    public let eventCount: Int
    /// How many of them have no date, so that no slice of some days holds them.
    public let undatedCount: Int
    /// How many of the dated ones are in no slice.
    public let outsideCount: Int
    /// How many are in several slices; one that is in three counts once here.
    public let repeatedCount: Int
    /// How many events in slices have a day that is not known.
    public let uncertainCount: Int
    /// How many of these may have been outside of the slice that holds them: no slice that does holds
    /// all of their possible days. 0 where an event counts wherever it may have been.
    public let strayCount: Int
    /// How many events have a Goldstein value (`Snapshot.valuedEventCount`).
    public let valuedCount: Int
}

extension SlicedEvents {
    /// How the events of a network fall into slices.
    ///
    /// - Parameters:
    ///   - whole: The network of the whole selection.
    ///   - slices: The slices.
    /// - Throws: `CaseError` as `Case.snapshot(_:)` does.
    /// - Complexity: O(*n* + *s* log *s*) for *n* rows and *s* slices, where rows count on their first day
    ///   alone; else O(*n*) for each slice.
    public init(of whole: Snapshot, over slices: [TimeSlice]) throws(CaseError) {
        let walk = try Walk(whole.case, whole.selection, over: slices)
        self = walk.events(of: whole.rows, in: whole.case, by: whole.selection)
    }

    /// The same of the events of a selection, without its network where that is not needed to know them.
    ///
    /// - Parameters:
    ///   - theCase: The case.
    ///   - selection: What is selected of it.
    ///   - slices: The slices.
    /// - Throws: `CaseError` as `Case.snapshot(_:)` does.
    /// - Complexity: As that of ``init(of:over:)``.
    public init(
        of theCase: Case, _ selection: Selection, over slices: [TimeSlice]
    ) throws(CaseError) {
        if let rows = try theCase.plainRows(of: selection) {
            let walk = try Walk(theCase, selection, over: slices)
            self = walk.events(of: rows, in: theCase, by: selection)
        } else {
            self = try SlicedEvents(of: try theCase.snapshot(selection), over: slices)
        }
    }

    /// What is known of each row while slices are gone through.
    struct Walk {
        /// In how many slices the row was, up to two.
        private var timesSeen: [UInt8]
        /// Whether a slice that holds the row holds all of its possible days.
        private var isEnclosed: [Bool]

        init(_ theCase: Case) {
            timesSeen = [UInt8](repeating: 0, count: theCase.events.count)
            isEnclosed = [Bool](repeating: false, count: theCase.events.count)
        }

        /// What is known after all slices of a selection, without a snapshot of each.
        ///
        /// - Complexity: O(*n* + *s* log *s*) for *n* rows and *s* slices, where rows count on their first
        ///   day alone; else O(*n*) for each slice.
        init(
            _ theCase: Case, _ selection: Selection, over slices: [TimeSlice]
        ) throws(CaseError) {
            self.init(theCase)
            let events = theCase.events
            let scope = try SelectionScope(selection, in: theCase)
            if scope.reaching == nil {
                var changes = [Int](repeating: 0, count: events.count + 1)
                for slice in slices {
                    let range = events.rows(in: slice.window)
                    let own = slice.rows.map(range.clamped(to:)) ?? range
                    changes[own.lowerBound] += 1
                    changes[own.upperBound] -= 1
                }
                var count = 0
                for row in timesSeen.indices {
                    count += changes[row]
                    timesSeen[row] = UInt8(min(2, max(0, count)))
                }
            } else {
                for slice in slices {
                    scope.over(slice).candidates(of: events).forEach { row in
                        guard
                            events.part(
                                of: row, in: slice.window, by: selection.assignment) > 0
                        else { return }
                        timesSeen[row] = min(2, timesSeen[row] + 1)
                    }
                }
            }
            readEnclosed(slices, events)
        }

        /// Finds the uncertain rows of which a slice holds all possible days.
        private mutating func readEnclosed(_ slices: [TimeSlice], _ events: EventTable) {
            let windows = slices.map { ($0.window.start ?? .earliest, $0.window.end ?? .latest) }
                .sorted { $0 < $1 }
            var ends: [Day] = []
            for (_, end) in windows { ends.append(max(ends.last ?? end, end)) }
            for row in timesSeen.indices
            where timesSeen[row] > 0 && events.extents[row] == .uncertain {
                // Of the slices that begin early enough, the one that ends last.
                var (low, high) = (0, windows.count)
                while low < high {
                    let middle = (low + high) / 2
                    if windows[middle].0 <= events.starts[row] {
                        low = middle + 1
                    } else {
                        high = middle
                    }
                }
                isEnclosed[row] = low > 0 && events.ends[row] <= ends[low - 1]
            }
        }

        mutating func add(_ snapshot: Snapshot) {
            let (events, window) = (snapshot.case.events, snapshot.window)
            let (start, end) = (window.start ?? .earliest, window.end ?? .latest)
            for row in snapshot.rows.lazy.map({ Int($0) }) {
                timesSeen[row] = min(2, timesSeen[row] + 1)
                if start <= events.starts[row], events.ends[row] <= end { isEnclosed[row] = true }
            }
        }

        /// How many events of some rows, in whose time they are, have a day that is not known, and how
        /// many of them may have been elsewhere.
        func uncertainty(
            of rows: some Sequence<Int32>, in events: EventTable
        ) -> (uncertain: Int, stray: Int) {
            var (uncertain, stray) = (0, 0)
            for row in rows.lazy.map({ Int($0) })
            where timesSeen[row] > 0 && events.isDated(row) && events.extents[row] == .uncertain {
                let count = events.eventCount(of: row)
                uncertain += count
                if !isEnclosed[row] { stray += count }
            }
            return (uncertain, stray)
        }

        /// How the events of the whole fell into the slices that were added.
        ///
        /// - Complexity: O(*n*) in the number of rows.
        func events(of whole: Snapshot) -> SlicedEvents {
            events(of: whole.rows, in: whole.case, by: whole.selection)
        }

        /// The same of some rows of a case.
        func events(
            of rows: [Int32], in theCase: Case, by selection: Selection
        ) -> SlicedEvents {
            let events = theCase.events
            var (outside, repeated) = (0, 0)
            let (uncertain, stray) = uncertainty(of: rows, in: events)
            for row in rows.lazy.map({ Int($0) }) where events.isDated(row) {
                let count = events.eventCount(of: row)
                if timesSeen[row] == 0 { outside += count }
                if timesSeen[row] > 1 { repeated += count }
            }
            return SlicedEvents(
                eventCount: events.eventCount(of: rows),
                undatedCount: events.eventCount(of: rows.filter { $0 < events.undatedCount }),
                outsideCount: outside, repeatedCount: repeated, uncertainCount: uncertain,
                strayCount: selection.assignment.uncertain.countsEverywhere ? 0 : stray,
                valuedCount: events.valuedEventCount(of: rows))
        }
    }
}

extension SlicedEvents {
    /// How many events of some snapshots of one case have a day that is not known, and how many of them
    /// may have been outside of those that hold them; an event in several counts once.
    ///
    /// - Complexity: O(*n*) in the number of rows of the case.
    static func uncertainty(in snapshots: [Snapshot]) -> (uncertain: Int, stray: Int) {
        guard let first = snapshots.first else { return (0, 0) }
        var walk = Walk(first.case)
        for snapshot in snapshots { walk.add(snapshot) }
        let counts = walk.uncertainty(
            of: Set(snapshots.flatMap(\.rows)), in: first.case.events)
        return first.selection.assignment.uncertain.countsEverywhere
            ? (counts.uncertain, 0) : counts
    }
}

extension DateAssignment.Uncertain {
    /// Whether an event counts in every window that may hold it, or in none that may not.
    fileprivate var countsEverywhere: Bool { self == .spread || self == .contained }
}

extension Snapshot {
    /// How many of its events have a Goldstein value. Where some have one, the tone passes over the
    /// others.
    ///
    /// - Returns: a number of events, 0 to `eventCount`.
    /// - Complexity: O(*n*) in the number of rows.
    public var valuedEventCount: Int { self.case.events.valuedEventCount(of: rows) }
}

extension EventTable {
    fileprivate func valuedEventCount(of rows: [Int32]) -> Int {
        eventCount(of: rows.filter { goldstein(of: Int($0)) != nil })
    }
}
