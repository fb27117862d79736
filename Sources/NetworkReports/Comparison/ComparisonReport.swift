public import ActorNetworks
internal import NetworkFormats

/// What `compare` says.
public struct ComparisonReport {
    /// What was compared.
    public let comparison: SnapshotComparison
    /// What the earlier side is called.
    public let before: String
    /// What the later side is called.
    public let after: String
    /// How many rows each list shows to readers.
    public let rows: Int

    /// The report of a comparison.
    public init(of comparison: SnapshotComparison, before: String, after: String, rows: Int = 10) {
        self.comparison = comparison
        self.before = before
        self.after = after
        self.rows = rows
    }

    private typealias Status = SnapshotComparison.Status
    private typealias DyadChange = SnapshotComparison.DyadChange
    private typealias TieChange = SnapshotComparison.TieChange

    /// Everything, for readers and for programs.
    public var report: Report {
        Report(parts: { parts }, table: { allTies }, json: { json })
    }

    private var parts: [Report.Part] {
        var parts: [Report.Part] = [
            .headline("\(comparison.after.case.heading): from \(before) to \(after)"),
            .table(figures),
            .lines([similarity]),
            .points(remarks, heading: "Read with care"),
            .lines([actors(.entered, "Entered"), actors(.left, "Left")].compactMap(\.self)),
            .table(flips, heading: heading("Relations that turned", comparison.flipped.count)),
        ]
        for (status, heading) in [
            (Status.entered, "New ties"), (.left, "Ties that ended"), (.stronger, "Stronger ties"),
            (.weaker, "Weaker ties"), (.turnedRound, "Ties that turned round"),
            (.changed, "Ties of the same weight from other events"),
        ] {
            let ties = comparison.ties(status)
            parts.append(
                .table(
                    table(of: Array(ties.prefix(rows))),
                    heading: self.heading(heading, ties.count)))
        }
        let moved = comparison.actors.count { ($0.ranksRisen ?? 0) != 0 }
        parts.append(
            .table(movers, heading: heading("Ranks by strength that moved most", moved)))
        return parts
    }

    private func heading(_ text: String, _ count: Int) -> String {
        "\(text) (\(count)\(count > rows ? ", the \(rows) greatest" : ""))"
    }

    // MARK: Figures

    private var figures: Table {
        var table = Table([
            .init("figure", ""), .init("before"), .init("after"), .init("change"),
        ])
        for figure in comparison.figures {
            let digits =
                figure.topic == .tone ? 1 : ScoreReport.digits(for: [figure.before, figure.after])
            table.rows.append([
                .text(Self.name(of: figure.topic)), .optional(figure.before, digits: digits),
                .optional(figure.after, digits: digits),
                .optional(figure.change, digits: digits, signed: true),
            ])
        }
        return table
    }

    private static func name(of topic: SnapshotComparison.Figure.Topic) -> String {
        switch topic {
        case .events: "events"
        case .kind(let kind): kind.name
        case .actors: "actors"
        case .ties: "ties"
        case .documents: "documents"
        case .tone: "tone"
        }
    }

    /// How many digits a weight needs after the point: one for sums, more for small rates.
    private func digits(for weights: [Double?]) -> Int {
        comparison.basis == .total ? 1 : max(1, ScoreReport.digits(for: weights))
    }

    private var similarity: String {
        let ranks = comparison.rankCorrelation.map { ", agreement of ranks \($0.fixed(2)) (τ-b)" }
        return "Shared: \(percent(comparison.actorJaccard)) of the actors, "
            + "\(percent(comparison.tieJaccard())) of the pairs, "
            + "\(percent(comparison.ruzicka)) of the tie weight" + (ranks ?? "") + "."
    }

    /// What a reader should know before believing the differences.
    public var remarks: [String] {
        let (before, after) = (comparison.before, comparison.after)
        var remarks = [comparison.basis.explanation].compactMap(\.self)
        if let one = before.dayCount, let other = after.dayCount,
            max(one, other) * 10 > min(one, other) * 11
        {
            let remedy =
                comparison.basis == .total
                ? "; weights and counts are sums, so the longer one has the advantage (--per day, "
                    + "--per month or --share compares rates or shares)" : ""
            remarks.append("the sides have \(one.of("day")) and \(other.of("day"))" + remedy)
        }
        remarks += sourceRemark
        if comparison.isEmpty {
            let events = comparison.figures.contains { $0.differs }
            remarks.append(
                "the networks are the same: no tie and no strength differs"
                    + (events ? ", though the events behind them do" : ""))
        }
        for (name, side) in [("earlier", before), ("later", after)] {
            if side.eventCount == 0 { remarks.append("the \(name) side has no events") }
        }
        for remark in before.totalsRemarks + after.totalsRemarks where !remarks.contains(remark) {
            remarks.append(remark)
        }
        let omitted = [before.omitted.sentence, after.omitted.sentence]
        for (name, sentence) in zip(["earlier", "later"], omitted) {
            if let sentence { remarks.append("on the \(name) side, \(sentence)") }
        }
        return remarks
    }

    private var sourceRemark: [String] {
        let counts = [comparison.before.documentCount, comparison.after.documentCount]
        let shared = comparison.sharedDocumentCount
        guard counts != [shared, shared] else { return [] }
        return [
            "the sides cite \(counts[0].of("document")) and \(counts[1]), \(shared) of them both; "
                + "what other sources tell can look like change"
        ]
    }

    private func percent(_ share: Double) -> String { "\((share * 100).fixed(0)) %" }

    private func actors(_ status: Status, _ word: String) -> String? {
        func strength(_ change: SnapshotComparison.ActorChange) -> Double {
            change.strengthAfter ?? change.strengthBefore ?? 0
        }
        let actors = comparison.actors(status).enumerated().sorted {
            let (left, right) = (strength($0.element), strength($1.element))
            return left == right ? $0.offset < $1.offset : left > right
        }.map(\.element)
        guard !actors.isEmpty else { return nil }
        let labels = actors.map(\.actor.label).prefix(max(rows, 1)).joined(separator: ", ")
        let more = actors.count > rows ? " and \(actors.count - rows) more" : ""
        return "\(word) (\(actors.count)): \(labels)\(more)."
    }

    // MARK: Ties

    private var flips: Table {
        var table = Table([
            .init("pair", mayWrap: true), .init("net_before", "net before"),
            .init("net_after", "net after"),
        ])
        func swing(_ dyad: DyadChange) -> Double {
            abs((dyad.before?.netWeight() ?? 0) - (dyad.after?.netWeight() ?? 0))
        }
        let flipped = comparison.flipped.enumerated().sorted {
            let (left, right) = (swing($0.element), swing($1.element))
            return left == right ? $0.offset < $1.offset : left > right
        }.map(\.element)
        for dyad in flipped.prefix(rows) {
            let nets = [dyad.before?.netWeight(), dyad.after?.netWeight()]
            table.rows.append(
                [.text(pair(dyad))]
                    + nets.map { .optional($0, digits: digits(for: nets), signed: true) })
        }
        return table
    }

    private func table(of ties: [(dyad: DyadChange, tie: TieChange)]) -> Table {
        var table = Table([
            .init("pair", mayWrap: true), .init("kind"), .init("before"), .init("after"),
            .init("change"), .init("events"),
        ])
        for (dyad, tie) in ties {
            let digits = digits(for: [tie.before?.weight, tie.after?.weight])
            table.rows.append([
                .text(pair(dyad)), tie.kind.cell, .optional(tie.before?.weight, digits: digits),
                .optional(tie.after?.weight, digits: digits),
                .number(tie.weightChange, digits: digits, signed: true),
                .text("\(tie.before?.eventCount ?? 0) → \(tie.after?.eventCount ?? 0)"),
            ])
        }
        return table
    }

    private var movers: Table {
        var table = Table([
            .init("actor", mayWrap: true), .init("before"), .init("after"), .init("ranks"),
            .init("strength_before", "strength before"), .init("strength_after", "strength after"),
        ])
        let moved = comparison.actors.filter { ($0.ranksRisen ?? 0) != 0 }
            .enumerated().sorted {
                let (left, right) = (
                    abs($0.element.ranksRisen ?? 0), abs($1.element.ranksRisen ?? 0)
                )
                return left == right ? $0.offset < $1.offset : left > right
            }
        for change in moved.prefix(rows).map(\.element) {
            table.rows.append([
                .text(change.actor.label), count(change.rankBefore), count(change.rankAfter),
                .number(Double(change.ranksRisen ?? 0), digits: 0, signed: true),
                .optional(
                    change.strengthBefore,
                    digits: digits(for: [change.strengthBefore, change.strengthAfter])),
                .optional(
                    change.strengthAfter,
                    digits: digits(for: [change.strengthBefore, change.strengthAfter])),
            ])
        }
        return table
    }

    private func count(_ value: Int?) -> Cell { value.map { .count($0) } ?? .none }

    private func label(_ id: String) -> String { comparison.label(id) }

    private func pair(_ dyad: DyadChange) -> String {
        "\(label(dyad.firstID)) – \(label(dyad.secondID))"
    }
}

// MARK: For programs

extension ComparisonReport {
    /// Every tie of either side.
    private var allTies: Table {
        var table = Table(
            [
                "first", "second", "first_label", "second_label", "kind", "status",
                "weight_before", "weight_after", "change", "events_before", "events_after",
                "turned_round", "flipped",
            ].map { .init($0) })
        for dyad in comparison.dyads {
            for tie in dyad.ties {
                table.rows.append([
                    .text(dyad.firstID), .text(dyad.secondID), .text(label(dyad.firstID)),
                    .text(label(dyad.secondID)), .text(tie.kind.name),
                    .text(tie.status.rawValue), .number(tie.before?.weight ?? 0, digits: 1),
                    .number(tie.after?.weight ?? 0, digits: 1),
                    .number(tie.weightChange, digits: 1), .count(tie.before?.eventCount ?? 0),
                    .count(tie.after?.eventCount ?? 0), .text(tie.isTurnedRound ? "yes" : "no"),
                    .text(dyad.isFlipped ? "yes" : "no"),
                ])
            }
        }
        return table
    }

    private var json: JSONValue {
        .object([
            ("before", side(before, comparison.before)), ("after", side(after, comparison.after)),
            ("basis", .string(comparison.basis.rawValue)),
            ("differs", .bool(!comparison.isEmpty)),
            (
                "figures",
                .array(
                    comparison.figures.map {
                        .object([
                            ("figure", .string(Self.name(of: $0.topic))),
                            ("before", .optional($0.before)), ("after", .optional($0.after)),
                        ])
                    })
            ),
            (
                "similarity",
                .object([
                    ("actor_jaccard", .number(comparison.actorJaccard)),
                    ("tie_jaccard", .number(comparison.tieJaccard())),
                    ("signed_jaccard", .number(comparison.signedJaccard)),
                    ("ruzicka", .number(comparison.ruzicka)),
                    ("kendall_tau_b", .optional(comparison.rankCorrelation)),
                    ("shared_documents", .integer(comparison.sharedDocumentCount)),
                ])
            ),
            ("notes", .array(remarks.map { .string($0) })),
            ("actors", .array(comparison.actors.map(actorJSON))),
            (
                "flipped",
                .array(
                    comparison.flipped.map {
                        .object([
                            ("first", .string($0.firstID)), ("second", .string($0.secondID)),
                            ("first_label", .string(label($0.firstID))),
                            ("second_label", .string(label($0.secondID))),
                            ("net_before", .optional($0.before?.netWeight())),
                            ("net_after", .optional($0.after?.netWeight())),
                        ])
                    })
            ),
            ("ties", allTies.json),
        ])
    }

    private func side(_ name: String, _ snapshot: Snapshot) -> JSONValue {
        .object([
            ("name", .string(name)), ("window", .string(snapshot.window.description)),
            ("days", .optional(snapshot.dayCount)), ("events", .integer(snapshot.eventCount)),
            ("rows", .integer(snapshot.rowCount)),
            ("actors", .integer(snapshot.actors.count)), ("ties", .integer(snapshot.tieCount)),
            ("documents", .integer(snapshot.documentCount)), ("tone", .optional(snapshot.tone)),
        ])
    }

    private func actorJSON(_ change: SnapshotComparison.ActorChange) -> JSONValue {
        .object([
            ("id", .string(change.actor.id)), ("actor", .string(change.actor.label)),
            ("status", .string(change.status.rawValue)),
            ("strength_before", .optional(change.strengthBefore)),
            ("strength_after", .optional(change.strengthAfter)),
            ("rank_before", .optional(change.rankBefore)),
            ("rank_after", .optional(change.rankAfter)),
        ])
    }
}

extension ComparisonBasis {
    /// What weights stand for, in words; `nil` where they are sums as usual.
    fileprivate var explanation: String? {
        switch self {
        case .total: nil
        case .day: "weights and counts of events are rates a day"
        case .month: "weights and counts of events are rates a month of 30.4 days"
        case .event: "weights are divided by the events of the side"
        case .share: "weights are percent of the weight of all ties of the side"
        }
    }
}
