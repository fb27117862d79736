internal import Graphs

/// What the slices of a selection hold, one after the other, and how each differs from the one before.
///
/// ```swift
/// let slices = try theCase.slices(selection, by: .every(CalendarStep(1, .month)))
/// let overview = try SliceOverview(of: theCase, selection, over: slices)
/// print(overview.entries.map(\.eventCount))
/// ```
public struct SliceOverview: Sendable {
    /// The network of the whole selected time.
    public let whole: Snapshot
    /// The slices, in the order in which they were given; without those that have no events, if they
    /// are left out.
    public let entries: [Entry]
    /// How the events of the whole fall into the slices.
    public let sliced: SlicedEvents
    /// Whether slices without events are left out, so that each slice differs from the one with events
    /// before it.
    public let leavesOutEmpty: Bool

    /// A slice and what it holds.
    public struct Entry: Sendable {
        /// The slice.
        public let slice: TimeSlice
        /// How many events there are.
        public let eventCount: Int
        /// How many events there are of each kind: three counts, in the order of
        /// `RelationKind.allCases`.
        public let kindCounts: [Int]
        /// How many pairs have a tie of each kind: three counts, in the same order.
        public let tieCounts: [Int]
        /// How many source documents the events cite.
        public let documentCount: Int
        /// How many actors are present, by the selection's `nodes`.
        public let actorCount: Int
        /// The positions of the actors who are present here and not in the slice before, ascending; of
        /// the first slice, all.
        public let entered: [Int]
        /// The positions of the actors who are present in the slice before and not here, ascending.
        public let left: [Int]
        /// The positions of those of `entered` who are in no earlier slice at all.
        public let new: [Int]
        /// Tied pairs among all pairs of the actors present, 0 to 1; `nil` below two actors.
        public let density: Double?
        /// The tone (`Snapshot.tone`).
        public let tone: Double?
        /// The degree of balance, the share of triangles of net ties whose signs multiply to plus, 0
        /// to 1; `nil` without triangles, and where they were not counted.
        public let balance: Double?
        /// Whether there were more pairs than triangles were to be counted among.
        public let lacksBalance: Bool
        /// The share of tie weight that differs from the slice before, 0 to 1; `nil` in the first.
        public let change: Double?
        /// The share of weight whose day is not known, 0 to 1; `nil` without weight.
        public let uncertainShare: Double?
        /// The share of documents that this slice or the one before cites and the other does not, 0 to
        /// 1; `nil` in the first and where neither cites any.
        public let documentChange: Double?
        /// How many of the events may have been after the slice (`Snapshot.mostEvents(after:)`).
        public let mostEventsAfter: Int

        /// How many ties there are, one for each pair and kind.
        public var tieCount: Int { tieCounts.reduce(0, +) }

        /// How many events there are of a kind.
        public func eventCount(of kind: RelationKind) -> Int { kindCounts[Int(kind.rawValue)] }
    }

    /// Looks at slice after slice, none of whose networks is kept.
    ///
    /// - Parameters:
    ///   - theCase: The case.
    ///   - selection: Which events are meant.
    ///   - slices: The slices, in order of time.
    ///   - leavesOutEmpty: Whether slices without events are passed over.
    ///   - mostPairs: Among how many pairs triangles are counted at most.
    ///   - progress: Hears of the share of slices that are done, 0 to 1.
    /// - Throws: `CaseError` if the selection names what the case lacks; `GraphError` where weights
    ///   add up to infinity.
    /// - Complexity: that of the snapshots, and O(*m*^1.5) for the *m* pairs of each, `mostPairs` at
    ///   most.
    public init(
        of theCase: Case, _ selection: Selection = Selection(), over slices: [TimeSlice],
        leavesOutEmpty: Bool = false, mostPairs: Int = SliceOverview.usualMostPairs,
        progress: (Double) -> Void = { _ in }
    ) throws {
        whole = try theCase.snapshot(selection)
        var walk = Walk(theCase, mostPairs: mostPairs)
        var entries: [Entry] = []
        entries.reserveCapacity(slices.count)
        var index = 0
        _ = try theCase.mapSnapshots(selection, over: slices) { snapshot in
            if !leavesOutEmpty || !snapshot.rows.isEmpty {
                entries.append(try walk.entry(of: snapshot, in: slices[index]))
            }
            index += 1
            progress(Double(index) / Double(slices.count))
        }
        self.leavesOutEmpty = leavesOutEmpty
        self.entries = entries
        sliced = walk.rows.events(of: whole)
    }

    /// Where the network changes most from one whole slice with events to the next; `nil` where there
    /// are no two of these steps to choose from.
    ///
    /// Positions are those of the later slices among the entries.
    ///
    /// - Complexity: O(*w*) for *w* slices.
    public var greatestChange: GreatestChange? {
        let steps = entries.indices.dropFirst().compactMap { position in
            entries[position].change.map { change in
                GreatestChange.Step(
                    position: position, change: change,
                    isComparable: [entries[position - 1], entries[position]].allSatisfy {
                        $0.eventCount > 0 && !$0.slice.isPartial
                    })
            }
        }
        return GreatestChange(of: steps).flatMap { $0.stepCount > 1 ? $0 : nil }
    }

    /// Among how many pairs triangles are counted, unless another number is given: what takes about a
    /// tenth of a second.
    public static let usualMostPairs = 100_000

    /// What must be known of the slices before one.
    private struct Walk {
        var rows: SlicedEvents.Walk
        private var wasPresent: [Bool]
        private var previous: Snapshot?
        private var previousDocuments: Set<Int32> = []
        private let mostPairs: Int

        init(_ theCase: Case, mostPairs: Int) {
            self.mostPairs = mostPairs
            rows = SlicedEvents.Walk(theCase)
            wasPresent = [Bool](repeating: false, count: theCase.actors.count)
        }

        mutating func entry(of snapshot: Snapshot, in slice: TimeSlice) throws -> Entry {
            rows.add(snapshot)
            let documents = snapshot.documentNumbers
            let entered = snapshot.actors.missing(in: previous?.actors ?? [])
            let new = entered.filter { !wasPresent[$0] }
            for actor in new { wasPresent[actor] = true }
            var tieCounts = RelationKind.allCases.map { _ in 0 }
            var kindCounts = tieCounts
            for tie in snapshot.dyads.lazy.flatMap(\.ties) {
                tieCounts[Int(tie.kind.rawValue)] += 1
                kindCounts[Int(tie.kind.rawValue)] += tie.eventCount
            }
            let lacksBalance = snapshot.dyads.count > mostPairs
            let entry = Entry(
                slice: slice, eventCount: kindCounts.reduce(0, +), kindCounts: kindCounts,
                tieCounts: tieCounts, documentCount: documents.count,
                actorCount: snapshot.actors.count, entered: entered,
                left: previous?.actors.missing(in: snapshot.actors) ?? [], new: new,
                density: snapshot.density, tone: snapshot.tone,
                balance: lacksBalance ? nil : try snapshot.signedGraph().signedTriads().balance,
                lacksBalance: lacksBalance,
                change: previous.map { snapshot.turnover(from: $0) },
                uncertainShare: snapshot.uncertainShare,
                documentChange: previous.flatMap { _ in
                    Self.change(from: previousDocuments, to: documents)
                },
                mostEventsAfter: snapshot.mostEvents(after: [slice.window]))
            previous = snapshot
            previousDocuments = documents
            return entry
        }

        /// One less the share of all that both have.
        private static func change(from old: Set<Int32>, to new: Set<Int32>) -> Double? {
            let shared = old.intersection(new).count
            let all = old.count + new.count - shared
            return all == 0 ? nil : 1 - Double(shared) / Double(all)
        }
    }
}

extension Snapshot {
    /// The positions of the documents that its events cite.
    fileprivate var documentNumbers: Set<Int32> {
        guard !self.case.documents.isEmpty else { return [] }
        var documents = Set(rows.lazy.map { self.case.events.documents[Int($0)] })
        documents.remove(-1)
        return documents
    }
}

extension [Int] {
    /// The numbers of one ascending list that another lacks.
    fileprivate func missing(in other: [Int]) -> [Int] {
        var rest = other[...]
        return filter { number in
            while let next = rest.first, next < number { rest.removeFirst() }
            return rest.first != number
        }
    }
}
