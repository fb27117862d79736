public import ActorNetworks
internal import NetworkFormats

/// Changes between two snapshots that hang on a single source document.
public struct ChangeSourcesReport {
    /// What was found.
    public let found: ChangeSources
    /// What the earlier side is called.
    public let before: String
    /// What the later side is called.
    public let after: String
    /// How many rows each list shows to readers.
    public let rows: Int

    /// The report of changes that hang on one source.
    public init(of found: ChangeSources, before: String, after: String, rows: Int = 10) {
        self.found = found
        self.before = before
        self.after = after
        self.rows = rows
    }

    /// Everything, for readers and for programs: the table has a row for each change and document that
    /// it hangs on.
    public var report: Report {
        Report(parts: { parts }, table: { long }, json: { json })
    }

    private var comparison: SnapshotComparison { found.comparison }

    private var parts: [Report.Part] {
        let headline = Report.Part.headline(
            "\(comparison.after.case.heading): from \(before) to \(after), and what hangs on one "
                + "source")
        if found.documentCount == 0 { return [headline, .lines([StabilityNotes.uncited])] }
        let (pairs, ties) = (pairs, ties)
        return [
            headline,
            .lines([summary]),
            .table(
                Table(pairs.columns, rows: Array(pairs.rows.prefix(rows))),
                heading: "Relations that turned because of a single source (\(pairs.rows.count))"),
            .notShown(pairs.rows.count - rows, "relation"),
            .table(
                Table(ties.columns, rows: Array(ties.rows.prefix(rows))),
                heading: "Changes of ties that hang on a single source (\(ties.rows.count))"),
            .notShown(ties.rows.count - rows, "tie"),
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
        return left > 0
            ? [
                "the \(found.triedCount) sources of most events were left out in turn; "
                    + "\(left.of("more source")) \(left == 1 ? "was" : "were") not"
            ] : []
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
            ("stability", .string("sources")), ("before", .string(before)),
            ("after", .string(after)), ("sources", .integer(found.documentCount)),
            ("tried", .integer(found.triedCount)), ("dependent", long.json),
            ("notes", .array(remarks.map { .string($0) })),
        ])
    }
}
