public import Graphs

/// The structural balance of consecutive slices, their camps aligned.
public struct BalanceSeries: Sendable {
    /// A slice and its balance.
    public struct Entry: Sendable {
        /// The slice.
        public let slice: TimeSlice
        /// Its balance.
        public let balance: StructuralBalance
        /// The actors that are on another side than in the last slice in which they were on one, those
        /// who came back being back on the side they left: positions in the case's register, ascending;
        /// `nil` where none of them was on a side before, as in the first slice and in those without a
        /// signed tie.
        public var switches: [Int]? { balance.switches }
    }

    /// Fewer triangles than this make no share that tells of balance.
    public static let enoughTriangles = 5

    /// The slices, in order of time.
    public let entries: [Entry]

    /// Finds the balance of each slice, and who changed sides since the last in which they had one.
    ///
    /// - Parameters:
    ///   - slices: The slices.
    ///   - snapshots: The network in each.
    ///   - options: How; `execution.onProgress` hears the share of the slices that are done.
    /// - Throws: As `StructuralBalance.init(of:_:after:)`.
    public init(
        of slices: [TimeSlice], _ snapshots: [Snapshot],
        _ options: BalanceOptions = BalanceOptions()
    ) throws(GraphError) {
        precondition(slices.count == snapshots.count, "each slice has one snapshot")
        var quiet = options
        quiet.execution.onProgress = nil
        var entries: [Entry] = []
        for (slice, snapshot) in zip(slices, snapshots) {
            if options.execution.isCancelled() { throw .cancelled }
            let previous = entries.last?.balance
            let balance = try StructuralBalance(of: snapshot, quiet, after: previous)
            entries.append(Entry(slice: slice, balance: balance))
            options.execution.onProgress?(Double(entries.count) / Double(slices.count))
        }
        self.entries = entries
    }
}

extension StructuralBalance {
    /// Whether there are enough triangles for the degree of balance to tell anything.
    public var hasEnoughTriangles: Bool { triads.count >= BalanceSeries.enoughTriangles }
}
