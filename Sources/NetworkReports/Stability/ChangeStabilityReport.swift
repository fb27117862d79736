public import ActorNetworks
internal import NetworkFormats

/// Changes between two snapshots with the intervals that variants of the events give them.
public struct ChangeStabilityReport {
    /// What was found.
    public let stability: ChangeStability
    /// The comparison as it is told without variants.
    public let told: ComparisonReport

    /// The report of changes and their variants.
    ///
    /// - Parameters:
    ///   - stability: What was found.
    ///   - told: The report of the same comparison: what its sides are called, how many rows readers see,
    ///     and what they are to read with care.
    public init(of stability: ChangeStability, told: ComparisonReport) {
        self.stability = stability
        self.told = told
    }

    /// Everything, for readers and for programs: the table has a row for each tie that was followed.
    public var report: Report {
        Report(parts: { parts }, table: { long }, json: { json })
    }

    private var comparison: SnapshotComparison { stability.comparison }

    private var sameness: String? {
        stability.resampling.sameness(of: [comparison.before, comparison.after], timed: false)
    }

    private var parts: [Report.Part] {
        let headline = Report.Part.headline("\(told.headline), and how sure it is")
        if let sameness { return [headline, .lines([sameness.sentence])] }
        let pairs = pairs
        let ranks = ranks
        return [
            headline,
            .lines([stability.resampling.sentence(for: nil), summary]),
            .table(
                Table(pairs.columns, rows: Array(pairs.rows.prefix(told.rows))),
                heading: "Relations that turned (\(pairs.rows.count))"),
            .notShown(pairs.rows.count - told.rows, "relation"),
            .table(
                ties(limit: told.rows),
                heading: "Greatest changes of ties (\(stability.ties.count))"),
            .notShown(stability.ties.count - told.rows, "tie"),
            .table(
                Table(ranks.columns, rows: Array(ranks.rows.prefix(told.rows))),
                heading: "Ranks by strength that moved (\(ranks.rows.count))"),
            .notShown(ranks.rows.count - told.rows, "rank"),
            .points(
                [
                    "from and to: the middle 95 % of the variants; \(doubt): 0 lies between them, so the "
                        + "change may be none"
                ] + remarks, heading: "Read with care"),
        ]
    }

    private var summary: String {
        let real = stability.ties.count(where: \.isMoreThanNoise)
        let sure = stability.pairs.count { $0.turned >= Interval.level }
        let turned = stability.pairs.count
        let held =
            if case .dates = stability.resampling {
                "\(real == 1 ? "does" : "do") not hang on dates"
            } else {
                "\(real == 1 ? "is" : "are") more than noise"
            }
        return "\(real) of \(stability.ties.count.of("change")) of ties \(held); "
            + (turned == 0
                ? "no relation turned."
                : "\(sure) of \(turned.of("relation")) that turned \(max(sure, turned) == 1 ? "does" : "do") so "
                    + "in 95 % of the variants.")
    }

    /// What to know before believing it.
    public var remarks: [String] {
        let sides = [comparison.before, comparison.after]
        var remarks =
            told.remarks + (sameness.map { [$0] } ?? stability.resampling.remarks(of: sides))
        if stability.omittedTieCount > 0 {
            remarks.append(
                "the \(stability.ties.count) ties that changed most are followed; "
                    + "\(stability.omittedTieCount.of("more tie")) changed less")
        }
        return remarks
    }

    /// What a change is marked with that may be none.
    private var doubt: String {
        if case .dates = stability.resampling { "dates" } else { "noise" }
    }

    private func label(_ id: String) -> String { comparison.label(id) }

    private func pair(_ dyad: SnapshotComparison.DyadChange) -> String {
        "\(label(dyad.firstID)) – \(label(dyad.secondID))"
    }

    // MARK: Tables

    private var pairs: Table {
        var table = Table([
            .init("pair", mayWrap: true), .init("tone_before", "tone before"),
            .init("tone_after", "tone after"), .init("turned", "turned in variants"),
        ])
        let order = Ranking.order(of: stability.pairs.map(\.turned))
        for pair in order.map({ stability.pairs[$0] }) {
            table.rows.append([
                .text(self.pair(pair.dyad)),
                .optional(pair.dyad.before?.tone, digits: 2, signed: true),
                .optional(pair.dyad.after?.tone, digits: 2, signed: true), .share(pair.turned),
            ])
        }
        return table
    }

    private func ties(limit: Int) -> Table {
        var table = Table([
            .init("pair", mayWrap: true), .init("kind"), .init("before"), .init("after"),
            .init("change"), .init("from"), .init("to"), .init("noise", ""),
        ])
        for tie in stability.ties.prefix(limit) {
            let digits = ScoreReport.digits(for: [
                tie.tie.before?.weight, tie.tie.after?.weight, tie.change.low, tie.change.high,
            ])
            table.rows.append([
                .text(pair(tie.dyad)), tie.tie.kind.cell,
                .optional(tie.tie.before?.weight, digits: digits),
                .optional(tie.tie.after?.weight, digits: digits),
                .number(tie.tie.weightChange, digits: digits, signed: true),
                .number(tie.change.low, digits: digits, signed: true),
                .number(tie.change.high, digits: digits, signed: true),
                tie.isMoreThanNoise ? .text("") : .marked(doubt, .warning),
            ])
        }
        return table
    }

    private var ranks: Table {
        var table = Table([
            .init("actor", mayWrap: true), .init("rank_before", "before"),
            .init("rank_after", "after"), .init("rose"), .init("from"), .init("to"),
            .init("noise", ""),
        ])
        let moved = stability.actors.filter { ($0.actor.ranksRisen ?? 0) != 0 }
        let order = Ranking.order(of: moved.map { Double(abs($0.actor.ranksRisen ?? 0)) })
        for found in order.map({ moved[$0] }) {
            table.rows.append([
                .text(found.actor.actor.label), .optional(found.actor.rankBefore),
                .optional(found.actor.rankAfter),
                .number(Double(found.actor.ranksRisen ?? 0), digits: 0, signed: true),
                .optional(found.ranksRisen?.low, digits: 0, signed: true),
                .optional(found.ranksRisen?.high, digits: 0, signed: true),
                found.movesMoreThanNoise ? .text("") : .marked(doubt, .warning),
            ])
        }
        return table
    }

    // MARK: For programs

    private var long: Table {
        var table = Table(
            [
                "first", "second", "kind", "weight_before", "weight_after", "change", "from", "to",
                "grew", "shrank", "more_than_noise",
            ].map { .init($0) })
        for tie in stability.ties {
            table.rows.append([
                .text(tie.dyad.firstID), .text(tie.dyad.secondID), .text(tie.tie.kind.name),
                .number(tie.tie.before?.weight ?? 0, digits: 1),
                .number(tie.tie.after?.weight ?? 0, digits: 1),
                .number(tie.tie.weightChange, digits: 1), .number(tie.change.low, digits: 1),
                .number(tie.change.high, digits: 1), .share(tie.grew), .share(tie.shrank),
                .text(tie.isMoreThanNoise ? "yes" : "no"),
            ])
        }
        return table
    }

    private var json: JSONValue {
        .object([
            ("stability", .string(stability.resampling.description)),
            ("before", .string(told.before)), ("after", .string(told.after)),
            ("level", .number(Interval.level)),
            (
                "turned",
                .array(of: stability.pairs) { pair in
                    .object([
                        ("first", .string(pair.dyad.firstID)),
                        ("second", .string(pair.dyad.secondID)),
                        ("tone_before", .optional(pair.dyad.before?.tone)),
                        ("tone_after", .optional(pair.dyad.after?.tone)),
                        ("turned", .number(pair.turned)),
                    ])
                }
            ),
            ("ties", long.json),
            (
                "actors",
                .array(of: stability.actors) { found in
                    .object([
                        ("id", .string(found.actor.actor.id)),
                        ("change_from", .number(found.change.low)),
                        ("change_to", .number(found.change.high)),
                        ("ranks_risen", .optional(found.actor.ranksRisen)),
                        ("ranks_risen_from", .optional(found.ranksRisen?.low)),
                        ("ranks_risen_to", .optional(found.ranksRisen?.high)),
                        (
                            "moves_more_than_noise",
                            found.ranksRisen == nil ? .null : .bool(found.movesMoreThanNoise)
                        ),
                    ])
                }
            ),
            ("notes", .array(remarks.map { .string($0) })),
        ])
    }
}

extension SnapshotComparison {
    /// The label of an actor of either side.
    func label(_ id: String) -> String {
        for theCase in [after.case, before.case] {
            if let position = theCase.actors.position(of: id) { return theCase.label(position) }
        }
        return id
    }
}
