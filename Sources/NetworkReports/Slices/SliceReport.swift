public import ActorNetworks

/// The table of slices.
public struct SliceReport {
    /// The slices with their names.
    public let slices: [TimeSlice]
    /// The network in each slice.
    public let snapshots: [Snapshot]

    /// The report of slices; `snapshots` holds the network in each.
    public init(of slices: [TimeSlice], _ snapshots: [Snapshot]) {
        precondition(slices.count == snapshots.count, "each slice has one snapshot")
        self.slices = slices
        self.snapshots = snapshots
    }

    /// Everything, for readers and for programs.
    public var report: Report {
        Report(parts: { [.table(table), explanation] }, table: { table })
    }

    private var explanation: Report.Part {
        .lines([
            "change: share of tie weight that differs from the slice before, 0 (the same) to 1; "
                + "tone: mean Goldstein value, −10 to 10, or polarity where no event has one.",
            "doubt: share of weight whose day is not known.",
        ])
    }

    private var isNamed: Bool {
        zip(slices, snapshots).contains { $0.name != $1.window.description }
    }

    private var table: Table {
        var columns: [Table.Column] = [.init("slice", mayWrap: true)]
        if isNamed { columns.append(.init("period")) }
        columns += [
            "events", "cooperation", "negotiation", "conflict", "actors", "ties", "density", "tone",
            "change", "doubt",
        ]
        .map { .init($0) }
        var table = Table(columns)
        var previous: Snapshot?
        for (slice, snapshot) in zip(slices, snapshots) {
            var row: [Cell] = [.text(slice.name)]
            if isNamed { row.append(.text(snapshot.window.description)) }
            table.rows.append(row + figures(of: snapshot, after: previous))
            previous = snapshot
        }
        return table
    }

    private func figures(of snapshot: Snapshot, after previous: Snapshot?) -> [Cell] {
        let change = previous.map { 1 - SnapshotComparison(from: $0, to: snapshot).ruzicka }
        return [.count(snapshot.eventCount)]
            + RelationKind.allCases.map { .count(snapshot.eventCount(of: $0)) }
            + [
                .count(snapshot.actors.count), .count(snapshot.tieCount),
                .optional(snapshot.density, digits: 3),
                .optional(snapshot.tone, digits: 1, signed: true), .optional(change, digits: 2),
                .optional(snapshot.uncertainShare, digits: 2),
            ]
    }
}
