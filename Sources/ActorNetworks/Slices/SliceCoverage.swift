/// How much is known of a slice: how many events, from how many sources.
public struct SliceCoverage: Hashable, Sendable {
    /// How many events stand behind the ties.
    public let eventCount: Int
    /// How many source documents they cite; `nil` where the case has none.
    public let documentCount: Int?

    /// What is known of a network.
    ///
    /// - Complexity: O(*n*) for *n* rows.
    public init(of snapshot: Snapshot) {
        self.init(of: snapshot.rows, in: snapshot.case)
    }

    /// What is known of a relation.
    ///
    /// - Complexity: O(*n*) for *n* rows.
    public init(of evidence: Evidence, in snapshot: Snapshot) {
        self.init(of: evidence.rows.lazy.map { Int32($0) }, in: snapshot.case)
    }

    /// What some rows of a case tell.
    init(of rows: some Sequence<Int32>, in theCase: Case) {
        let events = theCase.events
        var count = 0
        var documents: Set<Int32> = []
        for row in rows.lazy.map({ Int($0) }) {
            count += events.eventCount(of: row)
            if events.documents[row] >= 0 { documents.insert(events.documents[row]) }
        }
        eventCount = count
        documentCount = theCase.documents.isEmpty ? nil : documents.count
    }
}

extension Case {
    /// How much is known of each of several slices, without a network of each where that is not needed
    /// to know it.
    ///
    /// - Parameters:
    ///   - selection: Which events are meant; over its own window it decides which actors are, as in
    ///     `snapshots(_:over:)`.
    ///   - slices: The slices.
    /// - Returns: One for each slice, in their order.
    /// - Throws: `CaseError` as `snapshot(_:)` does.
    /// - Complexity: O(*n*) for the *n* rows of all slices, or that of their snapshots.
    public func coverage(
        _ selection: Selection = Selection(), over slices: [TimeSlice]
    ) throws -> [SliceCoverage] {
        guard let rows = try plainRows(of: selection) else {
            return try mapSnapshots(selection, over: slices) { SliceCoverage(of: $0) }
        }
        return slices.map { slice in
            let range = events.rows(in: slice.window)
            let own = slice.rows.map(range.clamped(to:)) ?? range
            let (first, end) = (rows.place(of: own.lowerBound), rows.place(of: own.upperBound))
            return SliceCoverage(of: rows[first..<end], in: self)
        }
    }
}

extension [Int32] {
    /// Where the first of ascending rows stands that is not below another.
    fileprivate func place(of row: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < row { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
