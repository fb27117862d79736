public import ActorNetworks
internal import NetworkFormats

/// The table of slices.
public struct SliceReport {
    /// The slices with their names.
    public let slices: [TimeSlice]
    /// The network in each slice.
    public let snapshots: [Snapshot]

    /// Whether slices without events are left out of everything.
    public let leavesOutEmpty: Bool
    /// What is selected of the case, where its phases are the slices; `nil` where others are.
    public let summary: CaseSummary?

    /// The report of slices.
    ///
    /// - Parameters:
    ///   - slices: The slices, in order of time.
    ///   - snapshots: The network in each.
    ///   - leavesOutEmpty: Whether slices without events are left out.
    ///   - summary: The summary of the same selection where the slices are the case's phases, so that
    ///     the report tells of events that lie in none of them, or in several.
    public init(
        of slices: [TimeSlice], _ snapshots: [Snapshot], leavesOutEmpty: Bool = false,
        phasesOf summary: CaseSummary? = nil
    ) {
        precondition(slices.count == snapshots.count, "each slice has one snapshot")
        self.slices = slices
        self.snapshots = snapshots
        self.leavesOutEmpty = leavesOutEmpty
        self.summary = summary
    }

    /// Everything, for readers and for programs.
    public var report: Report {
        Report(
            parts: {
                [
                    .table(table(foldsEmpty: true)), .lines(explanation),
                    .points(remarks, heading: "Read with care"),
                ]
            },
            table: { table(foldsEmpty: false) }, json: { json })
    }

    private var json: JSONValue {
        var members = [("slices", table(foldsEmpty: false).json)]
        if let summary {
            members.append(("events_outside_phases", .integer(summary.outsidePhaseCount)))
        }
        return .object(members + [("notes", .array(remarks.map { .string($0) }))])
    }

    /// What a reader should know before adding up the slices.
    public var remarks: [String] {
        [totalsRemark].compactMap(\.self) + phaseRemarks
    }

    /// What rows that stand for several events leave open of the slices.
    private var totalsRemark: String? {
        Snapshot.totalsRemark(
            snapshots.reduce(0) { $0 + $1.mostEvents(after: [$1.window]) }, called: "slice")
    }

    private var phaseRemarks: [String] {
        guard let summary else { return [] }
        let overlaps = TimeSlice.overlaps(among: slices)
        var remarks = overlaps.prefix(Self.overlapsTold).map {
            "\($0.one.name) and \($0.other.name) overlap (\($0.shared)); events in both count twice"
        }
        if overlaps.count > remarks.count {
            remarks.append("\((overlaps.count - remarks.count).of("more phase")) overlap others")
        }
        return [summary.outsidePhaseSentence].compactMap(\.self) + remarks
    }

    private static let overlapsTold = 5

    private var explanation: [String] {
        var lines = [
            "change: share of tie weight that differs from the slice before, 0 (the same) to 1; "
                + "tone: mean Goldstein value, −10 to 10, or polarity where no event has one.",
            "doubt: share of weight whose day is not known.",
        ]
        if hasPartial {
            lines.append(
                "partial: cut by the selection, or reaching past the last event, so that counts "
                    + "are lower than those of whole slices.")
        }
        return lines
    }

    private var isNamed: Bool {
        zip(slices, snapshots).contains { $0.name != $1.window.description }
    }

    private var hasPartial: Bool { slices.contains(where: \.isPartial) }

    /// The slices, or all of them with runs of empty ones in a row each.
    private func table(foldsEmpty: Bool) -> Table {
        // Asked once: a question of each row to all slices would be quadratic.
        let isNamed = isNamed
        var columns: [Table.Column] = [.init("slice", mayWrap: true)]
        // Readers know phases by their names.
        let hasIDs = !foldsEmpty && slices.contains { $0.phaseID != nil }
        if hasIDs { columns.append(.init("phase")) }
        if isNamed { columns.append(.init("period")) }
        columns += [
            "events", "cooperation", "negotiation", "conflict", "actors", "ties", "density", "tone",
            "change", "doubt",
        ]
        .map { .init($0) }
        // Programs find the column whether any slice is partial or not.
        if hasPartial || !foldsEmpty { columns.append(.init("partial")) }
        var table = Table(columns)
        var index = 0
        while index < slices.count {
            let run = foldsEmpty ? emptyRun(from: index) : 0
            if run > 1 {
                table.rows.append(row(ofEmpty: index..<(index + run), columns: columns.count))
                index += run
                continue
            }
            if !leavesOutEmpty || snapshots[index].eventCount > 0 {
                table.rows.append(
                    row(index, hasIDs, isNamed, hasPartial: columns.last?.name == "partial"))
            }
            index += 1
        }
        return table
    }

    /// How many slices without events follow each other from one on.
    private func emptyRun(from start: Int) -> Int {
        leavesOutEmpty ? 0 : snapshots[start...].prefix { $0.eventCount == 0 }.count
    }

    private func row(ofEmpty range: Range<Int>, columns: Int) -> [Cell] {
        let first = slices[range.lowerBound].name
        let last = slices[range.upperBound - 1].name
        return [.text("\(first) … \(last): \(range.count) empty slices")]
            + [Cell](repeating: .none, count: columns - 1)
    }

    private func row(_ index: Int, _ hasIDs: Bool, _ isNamed: Bool, hasPartial: Bool) -> [Cell] {
        var row: [Cell] = [.text(slices[index].name)]
        if hasIDs { row.append(.optional(slices[index].phaseID)) }
        if isNamed { row.append(.text(snapshots[index].window.description)) }
        row += figures(of: snapshots[index], after: index > 0 ? snapshots[index - 1] : nil)
        if hasPartial { row.append(slices[index].isPartial ? .text("yes") : .none) }
        return row
    }

    private func figures(of snapshot: Snapshot, after previous: Snapshot?) -> [Cell] {
        let change = previous.map { snapshot.turnover(from: $0) }
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
