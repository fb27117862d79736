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
                "\(snapshot.case.heading), \(snapshot.period): how sure scores and ranks are")
        ]
        if snapshot.actors.isEmpty { return parts + [.lines([nothing.sentence])] }
        if let sameness = stability.resampling.sameness(of: [snapshot], timed: isTimed) {
            return parts + [.lines([sameness.sentence])]
        }
        parts.append(
            .lines(
                [stability.resampling.sentence(for: snapshot)]
                    + columns.indices.compactMap { hasSides($0) ? sides($0) : leader($0) }))
        for index in columns.indices where stability.resampling.tells(of: columns[index].measure) {
            let shown = table(index)
            parts.append(
                .table(
                    shown,
                    heading: "\(columns[index].measure.name): \(columns[index].measure.meaning)"))
            parts.append(.notShown(snapshot.actors.count - shown.rows.count, "actor"))
        }
        if !measurement.figures.isEmpty {
            parts.append(.table(figures, heading: "The network as a whole"))
        }
        parts.append(
            .points(explanation + remarks, heading: "Read with care"))
        return parts
    }

    /// What to know before believing the intervals.
    public var remarks: [String] {
        if snapshot.actors.isEmpty { return [nothing] }
        let general =
            stability.resampling.sameness(of: [snapshot], timed: isTimed).map { [$0] }
            ?? stability.resampling.remarks(of: [snapshot])
            + [stability.resampling.unmoved(in: snapshot)].compactMap(\.self)
        let sided = columns.indices.filter(hasSides).map { columns[$0].measure.name }
        return general
            + [untold, leaning(.lower), leaning(.higher), outside, newcomers]
            .compactMap(\.self)
            + measurement.remarksOnTime.map(\.description)
            + (sided.isEmpty ? [] : [ScoreReport.sidesRemark(sided)])
    }

    /// Why there is no actor to measure.
    private var nothing: String {
        guard stability.tiedShare > 0 else { return "there is nothing to measure" }
        return "there is nothing to measure with the days that count here ("
            + "\(snapshot.selection.assignment.uncertain.choiceInWords)), but in "
            + "\(Self.percent(stability.tiedShare)) of the variants there is; choose a longer --window"
    }

    /// Who is there in some variants, and was not observed.
    private var newcomers: String? {
        let count = stability.newcomerCount
        return count == 0
            ? nil
            : "\(count.of("more actor")) \(count == 1 ? "has" : "have") ties in this period in some "
                + "variants alone, and \(count == 1 ? "is" : "are") not listed"
    }

    private static func percent(_ share: Double) -> String { "\((share * 100).fixed(0)) %" }

    /// Whether what is measured hangs on dates even over the whole time.
    private var isTimed: Bool {
        let entries =
            columns.map { $0.measure as any CatalogueEntry } + measurement.figures.map(\.statistic)
        return entries.contains { $0.contract.time != .ignored }
    }

    private func hasSides(_ index: Int) -> Bool {
        columns[index].measure.contract.reading == .sides
    }

    /// Which measures no other draw of events tells of.
    private var untold: String? {
        let names = columns.map(\.measure).filter { !stability.resampling.tells(of: $0) }.map(
            \.name)
        return names.isEmpty ? nil : StabilityNotes.waits(names)
    }

    /// Which scores and figures variants do not lie about but beside, where events are drawn.
    private func leaning(_ leaning: ScoreStability.Leaning) -> String? {
        guard case .bootstrap = stability.resampling else { return nil }
        var names = columns.indices.filter { stability.leaning(ofColumn: $0) == leaning }
            .map { columns[$0].measure.name }
        for (place, figures) in measurement.figures.enumerated() {
            for (index, name) in figures.statistic.figures.enumerated()
            where stability.leaning(ofFigure: index, statistic: place) == leaning {
                names.append(name)
            }
        }
        return names.isEmpty
            ? nil
            : "\(names.joined(separator: ", ")): \(leaning == .lower ? "lower" : "higher") in the variants "
                + "than observed, since ties of few events are missing from many and none are new; the "
                + "width of an interval tells more than its place"
    }

    /// How many scores the draws of dates do not hold.
    private var outside: String? {
        guard case .dates = stability.resampling else { return nil }
        let counts = columns.indices.map { stability.outsideCount(ofColumn: $0) }
        let names = zip(columns, counts).filter { $1 > 0 }.map(\.0.measure.name)
        let count = counts.reduce(0, +)
        return count == 0
            ? nil
            : "\(count.of("score")) (\(names.joined(separator: ", "))) \(count == 1 ? "lies" : "lie") "
                + "outside \(count == 1 ? "its interval" : "their intervals"): each is of one choice of "
                + "days, \(snapshot.selection.assignment.uncertain.choiceInWords), which few draws come "
                + "near"
    }

    private var explanation: [String] {
        let hasRanks = columns.indices.contains { !hasSides($0) }
        return [
            "from and to: the middle \(Int(Interval.level * 100)) % of the variants"
                + (hasRanks ? "; best and worst rank likewise" : "")
        ]
    }

    /// How many actors are surely on a side.
    private func sides(_ index: Int) -> String? {
        let scored = columns[index].values.count { $0 != nil }
        guard scored > 0 else { return nil }
        // A score of 0 is that of a variant in which the actor has no tie, and is on no side.
        let sure = stability.columns[index].sameSign.count { ($0 ?? 0) >= Interval.level }
        return "By \(columns[index].measure.name), \(sure) of \(scored.of("actor")) "
            + "\(sure == 1 ? "is" : "are") on the same side, if on any, in all variants but 5 % at "
            + "most."
    }

    /// Who is first by a measure, and how surely.
    private func leader(_ index: Int) -> String? {
        let column = columns[index]
        let ranks = column.ranks
        let intervals = stability.columns[index].ranks
        let first = measurement.actors.order(by: index).filter {
            ranks[$0] == 1 && intervals[$0] != nil
        }
        guard !first.isEmpty else { return nil }
        let lowest = first.compactMap { intervals[$0]?.high }.max() ?? 1
        let rivals = ranks.indices.count { ranks[$0] != 1 && (intervals[$0]?.low ?? 2) <= 1 }
        let certainty =
            lowest > 1
            ? "and may be as low as rank \(Int(lowest))"
            : rivals == 0
                ? "in all variants but 5 % at most"
                : "though \(rivals.of("other")) may be first too"
        let all = first.count == snapshot.actors.count && first.count > Self.firstNamed
        let names = first.prefix(Self.firstNamed).map { snapshot.case.label(snapshot.actors[$0]) }
        let more = first.count - names.count
        let who =
            all
            ? "all \(first.count) actors"
            : names.joined(separator: ", ") + (more > 0 ? " and \(more.of("other"))" : "")
        return "By \(column.measure.name), \(who) "
            + (first.count == 1 ? "is first" : "are jointly first") + ", \(certainty)."
    }

    /// How many of those that are jointly first are named.
    private static let firstNamed = 4

    private func table(_ index: Int) -> Table {
        let (column, found) = (columns[index], stability.columns[index])
        let hasShares = found.shares.contains { $0 < 1 }
        let shares: [Table.Column] = hasShares ? [.init("variants")] : []
        let ranking: [Table.Column] =
            hasSides(index)
            ? [] : [.init("rank"), .init("rank_best", "best"), .init("rank_worst", "worst")]
        var table = Table(
            ranking
                + [.init("actor", mayWrap: true), .init("score"), .init("from"), .init("to")]
                + shares)
        let bounds = found.scores.flatMap { [$0?.low, $0?.high] }
        let digits = max(
            ScoreReport.digits(for: column.values), min(ScoreReport.digits(for: bounds), 3))
        let ranks = column.ranks
        for place in measurement.actors.order(by: index).prefix(rows) {
            let score = found.scores[place]
            let ranked: [Cell] = [
                .optional(ranks[place]), .optional(found.ranks[place].map { Int($0.low) }),
                .optional(found.ranks[place].map { Int($0.high) }),
            ]
            table.rows.append(
                (hasSides(index) ? [] : ranked) + [
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
