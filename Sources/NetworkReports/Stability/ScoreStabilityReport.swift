public import ActorNetworks
internal import Graphs
internal import NetworkFormats

/// Scores and ranks with the intervals that variants of the events give them.
public struct ScoreStabilityReport {
    /// What was found.
    public let stability: ScoreStability
    /// How many actors a table for readers shows.
    public let rows: Int

    /// The report of a measurement and its variants.
    public init(of stability: ScoreStability, rows: Int = .max) {
        self.stability = stability
        self.rows = rows
    }

    /// Everything, for readers and for programs: a row an actor and measure, or a figure of the
    /// network.
    public var report: Report {
        Report(parts: { parts }, table: { long }, json: { json })
    }

    private var measurement: Measurement { stability.measurement }
    private var snapshot: Snapshot { measurement.snapshot }
    private var columns: [ActorScores.Column] { measurement.actors.columns }

    private var parts: [Report.Part] {
        var parts: [Report.Part] = [
            .headline(
                "\(snapshot.case.heading), \(snapshot.period): how sure scores and ranks are"),
            .lines(
                [stability.resampling.sentence(for: snapshot)]
                    + columns.indices.compactMap(leader)),
        ]
        for (index, column) in columns.enumerated() {
            let shown = table(index)
            parts.append(
                .table(shown, heading: "\(column.measure.name): \(column.measure.meaning)"))
            parts.append(.notShown(snapshot.actors.count - shown.rows.count, "actor"))
        }
        if !measurement.figures.isEmpty {
            parts.append(.table(figures, heading: "The network as a whole"))
        }
        parts.append(
            .points(Self.explanation + remarks, heading: "Read with care"))
        return parts
    }

    /// What to know before believing the intervals.
    public var remarks: [String] {
        stability.resampling.remarks(on: snapshot) + columns.indices.compactMap(outside)
    }

    /// That scores lie outside of what variants give, as those that count ties do.
    private func outside(_ index: Int) -> String? {
        let column = columns[index]
        let count = zip(column.values, stability.columns[index].scores).count { value, interval in
            guard let value, let interval else { return false }
            return !interval.contains(value)
        }
        return count == 0
            ? nil
            : "\(count.of("score")) by \(column.measure.name) \(count == 1 ? "lies" : "lie") outside "
                + "the variants: what counts ties comes out lower there, since ties of few events go "
                + "missing and none are new"
    }

    private static let explanation = [
        "from and to: the middle \(Int(Interval.level * 100)) % of the variants; best and worst rank "
            + "likewise"
    ]

    /// Who is first by a measure, and how surely.
    private func leader(_ index: Int) -> String? {
        let column = columns[index]
        let ranks = column.ranks
        guard let place = measurement.actors.order(by: index).first,
            ranks[place] == 1, let interval = stability.columns[index].ranks[place]
        else { return nil }
        let name = snapshot.case.label(snapshot.actors[place])
        let rivals = ranks.indices.filter {
            $0 != place && (stability.columns[index].ranks[$0]?.low ?? 2) <= 1
        }
        let certainty =
            interval.high <= 1 && rivals.isEmpty
            ? "in all variants but 5 % at most"
            : interval.high > 1
                ? "and may be as low as rank \(Int(interval.high))"
                : "though \(rivals.count.of("other")) may be first too"
        return "By \(column.measure.name), \(name) is first, \(certainty)."
    }

    private func table(_ index: Int) -> Table {
        let (column, found) = (columns[index], stability.columns[index])
        let hasShares = found.shares.contains { $0 < 1 }
        let shares: [Table.Column] = hasShares ? [.init("variants")] : []
        var table = Table(
            [
                .init("rank"), .init("rank_best", "best"), .init("rank_worst", "worst"),
                .init("actor", mayWrap: true), .init("score"), .init("from"), .init("to"),
            ] + shares)
        let digits = ScoreReport.digits(for: column.values)
        let ranks = column.ranks
        for place in measurement.actors.order(by: index).prefix(rows) {
            let score = found.scores[place]
            table.rows.append([
                .optional(ranks[place]), .optional(found.ranks[place].map { Int($0.low) }),
                .optional(found.ranks[place].map { Int($0.high) }),
                .text(snapshot.case.label(snapshot.actors[place])),
                .optional(column.values[place], digits: digits),
                .optional(score?.low, digits: digits), .optional(score?.high, digits: digits),
            ])
            if hasShares {
                table.rows[table.rows.count - 1].append(.share(found.shares[place]))
            }
        }
        return table
    }

    private var figures: Table {
        var table = Table([.init("figure"), .init("value"), .init("from"), .init("to")])
        for (figures, intervals) in zip(measurement.figures, stability.figures) {
            for (place, name) in figures.statistic.figures.enumerated() {
                let interval = intervals[place]
                let digits = ScoreReport.digits(
                    for: [figures.values[place], interval?.low, interval?.high])
                table.rows.append([
                    .text(name), .optional(figures.values[place], digits: digits),
                    .optional(interval?.low, digits: digits),
                    .optional(interval?.high, digits: digits),
                ])
            }
        }
        return table
    }

    private var long: Table {
        var table = Table(
            [
                "id", "actor", "measure", "score", "from", "to", "rank", "rank_best", "rank_worst",
                "variants",
            ].map { .init($0) })
        for (index, column) in columns.enumerated() {
            let found = stability.columns[index]
            let ranks = column.ranks
            for place in measurement.actors.order(by: index) {
                let actor = snapshot.case.actors[snapshot.actors[place]]
                table.rows.append([
                    .text(actor.id), .text(actor.label), .text(column.measure.name),
                    .optional(column.values[place], digits: 4),
                    .optional(found.scores[place]?.low, digits: 4),
                    .optional(found.scores[place]?.high, digits: 4), .optional(ranks[place]),
                    .optional(found.ranks[place].map { Int($0.low) }),
                    .optional(found.ranks[place].map { Int($0.high) }),
                    .share(found.shares[place]),
                ])
            }
        }
        for row in figures.rows {
            table.rows.append([.none, .none] + row + [.none, .none, .none, .none])
        }
        return table
    }

    private var json: JSONValue {
        let table = long
        return .object([
            ("stability", .string(stability.resampling.description)),
            ("variants", .integer(stability.variantCount)),
            ("level", .number(Interval.level)), ("events", .integer(snapshot.eventCount)),
            ("scores", table.json),
            ("notes", .array(remarks.map { .string($0) })),
        ])
    }
}

extension Resampling {
    /// How the variants came about, in a sentence; of two snapshots without their events.
    func sentence(for snapshot: Snapshot?) -> String {
        switch self {
        case .bootstrap(let count):
            let events = snapshot.map { " of the \($0.eventCount.of("event"))" } ?? " event"
            return
                "\(count) variants, in each of which each\(events) is there as often as chance has "
                + "it, once on average (bootstrap)."
        case .dates(let count):
            let uncertain = snapshot.map { "\($0.case.events.uncertainCount) events" } ?? "events"
            return
                "\(count) variants, in each of which \(uncertain) without a known day are on a day of "
                + "their interval by chance."
        }
    }

    /// What to know before believing what variants of a network say.
    func remarks(on snapshot: Snapshot?) -> [String] {
        switch self {
        case .bootstrap:
            return [
                "the variants tell how far chance in the events leads; errors of coding and of "
                    + "sources, and events that come in bunches, make results less sure than this"
            ]
        case .dates:
            guard let snapshot else { return [] }
            if snapshot.case.events.uncertainCount == 0 {
                return ["every event has a known day, so no variant differs"]
            }
            return snapshot.window == .always
                ? [
                    "over the whole time no date decides what counts, so no variant differs; "
                        + "--window chooses a period"
                ] : []
        }
    }
}
