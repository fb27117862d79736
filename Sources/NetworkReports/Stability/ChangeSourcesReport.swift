public import ActorNetworks
internal import NetworkFormats

/// Changes between two snapshots that hang on a single source document.
public struct ChangeSourcesReport {
    /// What was found.
    public let found: ChangeSources
    /// The comparison as it is told without variants.
    public let told: ComparisonReport

    /// The report of changes that hang on one source.
    ///
    /// - Parameters:
    ///   - found: What was found.
    ///   - told: The report of the same comparison: what its sides are called, how many rows readers see,
    ///     and what they are to read with care.
    public init(of found: ChangeSources, told: ComparisonReport) {
        self.found = found
        self.told = told
    }

    /// Everything, for readers and for programs: the table has a row for each change and document that
    /// it hangs on.
    public var report: Report {
        Report(parts: { parts }, table: { long }, json: { json })
    }

    private var comparison: SnapshotComparison { found.comparison }

    private var parts: [Report.Part] {
        let headline = Report.Part.headline("\(told.headline), and what hangs on one source")
        if found.documentCount == 0 { return [headline, .lines([StabilityNotes.uncited])] }
        let (pairs, ties) = (pairs, ties)
        return [
            headline,
            .lines([summary]),
            .table(
                Table(pairs.columns, rows: Array(pairs.rows.prefix(told.rows))),
                heading:
                    "Relations that would not have turned without one source (\(pairs.rows.count))"),
            .notShown(pairs.rows.count - told.rows, "relation"),
            .table(
                Table(ties.columns, rows: Array(ties.rows.prefix(told.rows))),
                heading: "Changes of ties that hang on a single source (\(ties.rows.count))"),
            .notShown(ties.rows.count - told.rows, "tie"),
            .lines(
                pairs.rows.isEmpty && ties.rows.isEmpty
                    ? []
                    : [
                        "hangs on: each of these sources by itself; without its events the rest do not "
                            + "make the change."
                    ]),
            .points(remarks, heading: "Read with care"),
        ]
    }

    private var summary: String {
        let turned = found.pairs.count { !$0.documents.isEmpty }
        return "Of \(found.documentCount.of("source")), leaving out one changes "
            + "\(turned) of \(found.pairs.count.of("turn")) and \(found.ties.count) of "
            + "\(found.followedTieCount.of("change")) of ties."
    }

    /// What to know before believing it.
    public var remarks: [String] {
        let left = found.documentCount - found.triedCount
        return told.remarks
            + (left > 0
                ? [
                    "the \(found.triedCount) sources of most events were left out in turn; "
                        + "\(left.of("more source")) \(left == 1 ? "was" : "were") not"
                ] : [])
    }

    private func pair(_ dyad: SnapshotComparison.DyadChange) -> String {
        "\(comparison.label(dyad.firstID)) – \(comparison.label(dyad.secondID))"
    }

    /// The sources by name, a few of them.
    private func names(_ documents: [Int]) -> String {
        let names = documents.prefix(3).map { comparison.after.case.documents[$0].label }
        let more = documents.count > 3 ? " and \(documents.count - 3) more" : ""
        return names.joined(separator: "; ") + more
    }

    private var pairs: Table {
        var table = Table([
            .init("pair", mayWrap: true), .init("tone_before", "tone before"),
            .init("tone_after", "tone after"), .init("sources", "hangs on", mayWrap: true),
        ])
        for (dyad, documents) in found.pairs where !documents.isEmpty {
            table.rows.append([
                .text(pair(dyad)), .optional(dyad.before?.tone, digits: 2, signed: true),
                .optional(dyad.after?.tone, digits: 2, signed: true), .text(names(documents)),
            ])
        }
        return table
    }

    private var ties: Table {
        var table = Table([
            .init("pair", mayWrap: true), .init("kind"), .init("change"),
            .init("sources", "hangs on", mayWrap: true),
        ])
        let digits = ScoreReport.digits(for: found.ties.map(\.tie.weightChange))
        for (dyad, tie, documents) in found.ties {
            table.rows.append([
                .text(pair(dyad)), tie.kind.cell,
                .number(tie.weightChange, digits: digits, signed: true), .text(names(documents)),
            ])
        }
        return table
    }

    private var long: Table {
        var table = Table(
            ["what", "first", "second", "kind", "change", "source", "source_title"].map {
                .init($0)
            })
        func add(
            _ what: String, _ dyad: SnapshotComparison.DyadChange,
            _ tie: SnapshotComparison.TieChange?, _ documents: [Int]
        ) {
            for document in documents.map({ comparison.after.case.documents[$0] }) {
                table.rows.append([
                    .text(what), .text(dyad.firstID), .text(dyad.secondID),
                    .optional(tie?.kind.name), .optional(tie?.weightChange, digits: 1),
                    .text(document.id), .text(document.label),
                ])
            }
        }
        for (dyad, documents) in found.pairs { add("turn", dyad, nil, documents) }
        for (dyad, tie, documents) in found.ties { add("change", dyad, tie, documents) }
        return table
    }

    private var json: JSONValue {
        .object([
            ("stability", .string("sources")), ("before", .string(told.before)),
            ("after", .string(told.after)), ("sources", .integer(found.documentCount)),
            ("tried", .integer(found.triedCount)), ("dependent", long.json),
            ("notes", .array(remarks.map { .string($0) })),
        ])
    }
}
