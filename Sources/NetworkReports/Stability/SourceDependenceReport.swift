public import ActorNetworks
internal import Graphs
internal import NetworkFormats

/// Ties and ranks that hang on a single source document.
public struct SourceDependenceReport {
    /// What was found.
    public let dependence: SourceDependence
    /// How many rows each list shows to readers.
    public let rows: Int

    /// The report of what hangs on one source.
    public init(of dependence: SourceDependence, rows: Int = .max) {
        self.dependence = dependence
        self.rows = rows
    }

    /// Everything, for readers and for programs: the table has a row a tie and a row a rank that hang
    /// on one document.
    public var report: Report {
        Report(parts: { parts }, table: { long }, json: { json })
    }

    private var snapshot: Snapshot { dependence.measurement.snapshot }

    private var parts: [Report.Part] {
        var parts: [Report.Part] = [
            .headline("\(snapshot.case.heading), \(snapshot.period): what hangs on one source"),
            .lines([summary]),
        ]
        let sources = sources(limit: rows)
        parts.append(.table(sources, heading: "Sources by their events"))
        parts.append(.notShown(dependence.sources.count - sources.rows.count, "source"))
        let ties = ties(limit: rows)
        parts.append(
            .table(
                ties,
                heading: "Ties that a single source tells of (\(dependence.ties.count))"))
        parts.append(.notShown(dependence.ties.count - ties.rows.count, "tie"))
        for (index, column) in dependence.measurement.actors.columns.enumerated() {
            let ranks = ranks(index)
            parts.append(
                .table(
                    Table(ranks.columns, rows: Array(ranks.rows.prefix(rows))),
                    heading: "Ranks by \(column.measure.name) that a single source moves "
                        + "(\(ranks.rows.count))"))
            parts.append(.notShown(ranks.rows.count - rows, "rank"))
        }
        parts.append(.points(remarks, heading: "Read with care"))
        return parts
    }

    private var summary: String {
        let (lone, all) = (dependence.ties.count, snapshot.tieCount)
        return "\(lone) of \(all.of("tie")) (\(lone.share(of: all))) "
            + "\(lone == 1 ? "hangs" : "hang") on one of \(dependence.sources.count.of("source"))."
    }

    /// What to know before believing it.
    public var remarks: [String] {
        var remarks: [String] = []
        if dependence.uncitedCount > 0 {
            remarks.append(
                "\(dependence.uncitedCount.of("event")) \(dependence.uncitedCount == 1 ? "cites" : "cite") no "
                    + "source, and so \(dependence.uncitedCount == 1 ? "is" : "are") there in any "
                    + "case")
        }
        let left = dependence.sources.count - dependence.triedCount
        if left > 0 {
            remarks.append(
                "ranks were tried without the \(dependence.triedCount) sources of most events; "
                    + "\(left.of("more source")) \(left == 1 ? "was" : "were") not")
        }
        return remarks
    }

    // MARK: Tables

    private func title(_ document: Int) -> String { snapshot.case.documents[document].label }

    private func sources(limit: Int) -> Table {
        var table = Table([
            .init("id"), .init("source", mayWrap: true), .init("events"),
            .init("lone_ties", "ties that it alone tells of"),
        ])
        for source in dependence.sources.prefix(limit) {
            table.rows.append([
                .text(snapshot.case.documents[source.document].id),
                .text(title(source.document)), .count(source.eventCount),
                .count(source.loneTieCount),
            ])
        }
        return table
    }

    private func ties(limit: Int) -> Table {
        var table = Table([
            .init("pair", mayWrap: true), .init("kind"), .init("weight"), .init("events"),
            .init("source", mayWrap: true),
        ])
        let digits = ScoreReport.digits(for: dependence.ties.map(\.tie.weight))
        for lone in dependence.ties.prefix(limit) {
            table.rows.append([
                .text(snapshot.case.pairLabel(lone.dyad)), lone.tie.kind.cell,
                .number(lone.tie.weight, digits: digits), .count(lone.tie.eventCount),
                .text(title(lone.document)),
            ])
        }
        return table
    }

    private func ranks(_ index: Int) -> Table {
        var table = Table([
            .init("actor", mayWrap: true), .init("rank"), .init("without", "without the source"),
            .init("source", mayWrap: true),
        ])
        for (place, shift) in shifts(index) {
            table.rows.append([
                .text(snapshot.case.label(snapshot.actors[place])), .count(shift.rank),
                .optional(shift.without), .text(title(shift.document)),
            ])
        }
        return table
    }

    /// The ranks that move, the best first.
    private func shifts(_ index: Int) -> [(place: Int, shift: SourceDependence.RankShift)] {
        dependence.measurement.actors.order(by: index).compactMap { place in
            dependence.ranks[index][place].map { (place, $0) }
        }
    }

    // MARK: For programs

    private var long: Table {
        var table = Table(
            [
                "what", "first", "second", "kind", "measure", "weight", "events", "rank",
                "rank_without", "source", "source_title",
            ].map { .init($0) })
        for lone in dependence.ties {
            let (first, second) = snapshot.case.ordered(lone.dyad)
            table.rows.append([
                .text("tie"), .text(snapshot.case.actors[first].id),
                .text(snapshot.case.actors[second].id), .text(lone.tie.kind.name), .none,
                .number(lone.tie.weight, digits: 1), .count(lone.tie.eventCount), .none, .none,
                .text(snapshot.case.documents[lone.document].id), .text(title(lone.document)),
            ])
        }
        for (index, column) in dependence.measurement.actors.columns.enumerated() {
            for (place, shift) in shifts(index) {
                table.rows.append([
                    .text("rank"), .text(snapshot.case.actors[snapshot.actors[place]].id), .none,
                    .none, .text(column.measure.name), .none, .none, .count(shift.rank),
                    .optional(shift.without), .text(snapshot.case.documents[shift.document].id),
                    .text(title(shift.document)),
                ])
            }
        }
        return table
    }

    private var json: JSONValue {
        .object([
            ("stability", .string("sources")), ("ties", .integer(snapshot.tieCount)),
            ("tried", .integer(dependence.triedCount)),
            ("sources", sources(limit: .max).json), ("dependent", long.json),
            ("notes", .array(remarks.map { .string($0) })),
        ])
    }
}
