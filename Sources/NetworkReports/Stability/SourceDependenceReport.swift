public import ActorNetworks
internal import Graphs
internal import NetworkFormats

/// Ties, ranks and figures that hang on a single source document.
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

    /// Everything, for readers and for programs: the table has a row a tie that hangs on one document,
    /// and two rows a rank or figure that one moves, for the best and the worst of it.
    public var report: Report {
        Report(parts: { parts }, table: { long }, json: { json })
    }

    var snapshot: Snapshot { dependence.measurement.snapshot }

    private var parts: [Report.Part] {
        var parts: [Report.Part] = [
            .headline("\(snapshot.case.heading), \(snapshot.period): what hangs on one source"),
            .lines(summary),
        ]
        if dependence.sources.isEmpty || snapshot.dyads.isEmpty { return parts }
        let sources = sources(limit: rows)
        parts.append(.table(sources, heading: "Sources by their events"))
        parts.append(.notShown(dependence.sources.count - sources.rows.count, "source"))
        let ties = ties(limit: rows)
        parts.append(
            .table(
                ties,
                heading: "Ties that a single source tells of (\(dependence.ties.count))"))
        parts.append(.notShown(dependence.ties.count - ties.rows.count, "tie"))
        if dependence.hasOneSource { return parts + [.points(remarks, heading: "Read with care")] }
        for index in dependence.measurement.actors.columns.indices { parts += moves(index) }
        if !dependence.figures.isEmpty {
            parts.append(.table(figures, heading: "The network as a whole without one source"))
        }
        parts.append(.points(remarks, heading: "Read with care"))
        return parts
    }

    private var summary: [String] {
        guard !snapshot.dyads.isEmpty else { return ["There is no tie to hang on anything."] }
        if dependence.sources.isEmpty { return [StabilityNotes.uncited] }
        if dependence.hasOneSource, let source = dependence.sources.first {
            return [
                "All events come from one source, \(title(source.document)); without it there is no "
                    + "network."
            ]
        }
        let (lone, all) = (dependence.ties.count, snapshot.tieCount)
        let ties =
            "\(lone) of \(all.of("tie")) (\(lone.share(of: all))) \(lone == 1 ? "rests" : "rest") on a "
            + "single one of \(dependence.sources.count.of("source"))."
        return [ties] + dependence.measurement.actors.columns.indices.compactMap(moving)
            + figureSentences
    }

    /// What to know before believing it.
    public var remarks: [String] {
        var remarks: [String] = []
        if dependence.uncitedCount > 0, !dependence.sources.isEmpty {
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
        if let remark = snapshot.citationRemark { remarks.append(remark) }
        return remarks + dependence.measurement.remarksOnTime.map(\.description)
    }

    // MARK: Tables

    func title(_ document: Int) -> String { snapshot.case.documents[document].label }

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

    // MARK: For programs

    private var long: Table {
        var table = Table(
            [
                "what", "first", "second", "kind", "measure", "weight", "events", "rank",
                "rank_without", "value", "value_without", "source", "source_title",
            ].map { .init($0) })
        for lone in dependence.ties {
            let (first, second) = snapshot.case.ordered(lone.dyad)
            table.rows.append([
                .text("tie"), .text(snapshot.case.actors[first].id),
                .text(snapshot.case.actors[second].id), .text(lone.tie.kind.name), .none,
                .number(lone.tie.weight, digits: 1), .count(lone.tie.eventCount), .none, .none,
                .none, .none, .text(snapshot.case.documents[lone.document].id),
                .text(title(lone.document)),
            ])
        }
        table.rows += moveRows
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
