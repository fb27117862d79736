public import ActorNetworks
internal import NetworkFormats

/// What `why` says about two actors: the life of their relation.
public struct EvidenceReport {
    let snapshot: Snapshot
    let first: Int
    let second: Int
    /// The events behind the relation, its periods and its turns.
    public let evidence: Evidence
    let reciprocity: Reciprocity?
    private let rows: Int?

    /// The evidence behind the ties of two actors, by their positions in the case's register.
    ///
    /// - Parameters:
    ///   - snapshot: The network.
    ///   - first: An actor.
    ///   - second: Another.
    ///   - rule: How turns are found.
    ///   - rows: How many rows each table shows readers; `nil` shows all periods and events, and the
    ///     five weightiest.
    public init(
        snapshot: Snapshot, first: Int, second: Int, by rule: TurnRule = TurnRule(),
        rows: Int? = nil
    ) {
        self.snapshot = snapshot
        self.first = first
        self.second = second
        self.rows = rows
        evidence = snapshot.evidence(between: first, and: second, by: rule)
        reciprocity = snapshot.reciprocity(between: first, and: second)
    }

    var theCase: Case { snapshot.case }

    /// Whether there is no evidence.
    public var isEmpty: Bool { evidence.rows.isEmpty }

    /// What to say where there is no evidence, and where there might be.
    ///
    /// - Complexity: that of a snapshot of the whole case.
    public var emptySentence: String {
        if let count = leftOutCount, count > 0 {
            return "what is known between \(theCase.label(first)) and \(theCase.label(second)), "
                + "\(count.of("event")), was left out by the selection"
        }
        let remedy =
            snapshot.selection.rollUp == nil
            ? "; with --roll-up, those who belong to them count too" : ""
        return "nothing is known between \(theCase.label(first)) and \(theCase.label(second))"
            + (snapshot.window == .always ? "" : " in \(snapshot.window)") + remedy
    }

    /// How many events of the pair the case has, whatever is selected.
    private var leftOutCount: Int? {
        var all = Selection()
        all.rollUp = snapshot.selection.rollUp
        return try? theCase.snapshot(all).dyad(first, second)?.eventCount
    }

    /// What plays no part in the turns, and why.
    public var notes: [String] {
        [totalsNote, snapshot.citationRemark].compactMap(\.self)
            + snapshot.totalsRemarks(of: (first, second)) + TurnNotes.notes(on: evidence)
    }

    /// How many of the rows stand for several events, which are no evidence one by one.
    private var totalsNote: String? {
        let events = theCase.events
        let totals = evidence.rows.lazy.filter { events.eventCount(of: $0) > 1 }
        let (rows, count) = totals.reduce((0, 0)) { ($0.0 + 1, $0.1 + events.eventCount(of: $1)) }
        guard rows > 0 else { return nil }
        return
            "\(rows.of("row")) \(rows == 1 ? "stands" : "stand") for \(count.of("event")), which "
            + "the case does not tell one by one"
    }

    /// Everything, for readers and for programs.
    public var report: Report {
        Report(
            parts: { parts }, table: { EvidenceTable(snapshot, evidence.rows).table },
            json: { json })
    }

    private var parts: [Report.Part] {
        let sentences = EvidenceSentences(
            snapshot: snapshot, first: first, second: second, evidence: evidence,
            reciprocity: reciprocity)
        let periods = evidence.periods.suffix(rows ?? .max)
        let shown = evidence.turns.suffix(rows ?? .max)
        return [
            .headline(sentences.all.joined(separator: " ")), .lines(contacts),
            .table(periodTable(periods), heading: "By \(evidence.rule.periods.noun)"),
            .notShown(evidence.periods.count - periods.count, "earlier period"),
            .lines(turns(shown)), .notShown(evidence.turns.count - shown.count, "earlier turn"),
            answers,
        ] + eventTables
    }

    private var eventTables: [Report.Part] {
        let words = EventWords(theCase)
        func table(_ rows: [Int]) -> Table { words.table(rows, part: snapshot.part) }
        let all = evidence.rows.prefix(rows ?? .max)
        let allTable: [Report.Part] = [
            .table(table(Array(all)), heading: "All events"),
            .notShown(evidence.rows.count - all.count, "event"),
        ]
        let weightiest = weightiest
        guard weightiest.count < evidence.rows.count else { return allTable }
        return [
            .table(table(weightiest), heading: "Weightiest events"),
            .lines(asWeighty(weightiest)),
        ] + allTable
    }

    // MARK: - For readers

    private var contacts: [String] {
        guard let first = evidence.firstContact, let last = evidence.lastContact else { return [] }
        let isLeast = snapshot.tempo(of: evidence.rows).unspacedCount > 0
        let silence = evidence.longestSilence.map {
            "; \(isLeast ? "a silence of at least" : "longest silence") "
                + "\(($0.dayCount ?? 0).of("day")), \($0)"
        }
        let undated = evidence.countWithoutDate(in: theCase.events)
        let aside = first.isKnown && undated > 0 ? ", \(undated) undated aside" : ""
        return ["First contact \(first), last \(last)\(aside)\(silence ?? "")."] + pace
    }

    /// How fast events follow each other.
    private var pace: [String] {
        let together = snapshot.tempo(of: evidence.rows).unspacedCount
        guard let tempo, let mean = tempo.meanDays, let median = tempo.medianDays else {
            return together == 0
                ? []
                : [
                    "\(together) events stand together in rows over several days, so how fast they "
                        + "follow each other is not known."
                ]
        }
        let bursts = tempo.burstiness.map { burstiness in
            ", \(burstiness > 0.2 ? "in bursts" : burstiness < -0.2 ? "evenly" : "as if by chance")"
                + " (burstiness \(burstiness.fixed(2))"
                + (tempo.memory.map { ", memory \($0.fixed(2))" } ?? "") + ")"
        }
        let unknown =
            tempo.uncertainCount == 0
            ? ""
            : "; \(tempo.uncertainCount) of \(tempo.eventCount) are on days that are not known"
        let aside =
            together == 0
            ? ""
            : "; \(together) more, together in rows over several days, play no part in this"
        return [
            "An event every \(mean.fixed(1)) days in the mean, \(median.shortest) in the median"
                + (bursts ?? "") + unknown + aside + "."
        ]
    }

    /// How fast events follow each other; nothing where most of their days are not known.
    var tempo: Tempo? {
        let tempo = snapshot.tempo(of: evidence.rows)
        return tempo.isKnown ? tempo : nil
    }

    private func periodTable(_ periods: ArraySlice<RelationPeriod>) -> Table {
        let turned = Dictionary(
            evidence.turns.map { ($0.after.period.window, $0) }, uniquingKeysWith: { $1 })
        let hasUncounted = periods.contains { $0.countedEvents < $0.eventCount }
        var table = Table(
            [.init(evidence.rule.periods.noun, mayWrap: true), .init("events")]
                + (hasUncounted ? [.init("counted", "count for tone")] : [])
                + RelationKind.allCases.map { .init($0.name) } + [
                    .init("tone"), .init("sign"), .init("turn"),
                ])
        for (period, role) in zip(periods, evidence.roles[periods.indices]) {
            table.rows.append(
                [.text(period.title), .count(period.eventCount)]
                    + (hasUncounted ? [.count(period.countedEvents)] : [])
                    + RelationKind.allCases.map { .count(period.eventCount(of: $0)) } + [
                        TurnWords.cell(period.tone),
                        period.sign == 0 ? .none : .text(TurnWords.side(period.sign)),
                        .optional(
                            turned[period.window].map { "turn, \($0.sureness.grade.rawValue)" }
                                ?? TurnWords.whyPassedOver(role)),
                    ])
        }
        return table
    }

    private func turns(_ turns: ArraySlice<RelationTurn>) -> [String] {
        turns.map { turn in
            "Turn in \(turn.after.period.title): \(TurnWords.sentence(turn)); "
                + "\(TurnWords.reasons(turn.sureness))."
        }
    }

    private var answers: Report.Part {
        guard let reciprocity, reciprocity.isKnown else { return .lines([]) }
        let (one, other) = (theCase.label(first), theCase.label(second))
        var table = Table([
            .init("answers", "who answers", mayWrap: true), .init("acts"),
            .init("same_day", "same day"), .init("open", "too late to tell"),
            .init("answered_7", "within 7 days"),
            .init("answered", "within \(reciprocity.window.of("day"))"),
            .init("chance", "by chance"), .init("median", "median days"),
            .init("in_kind", "in kind"),
            .init("opposite"),
        ])
        for (name, answers) in [
            ("\(other), acts of \(one)", reciprocity.bySecond),
            ("\(one), acts of \(other)", reciprocity.byFirst),
        ] {
            table.rows.append([
                .text(name), .count(answers.actionCount), .count(answers.sameDayCount),
                .count(answers.openCount), answers.share(within: 7).map { .share($0) } ?? .none,
                answers.share.map { .share($0) } ?? .none,
                answers.chance.map { .share($0) } ?? .none,
                .optional(answers.medianLag, digits: 1), .count(answers.inKindCount),
                .count(answers.oppositeCount),
            ])
        }
        return .table(table, heading: "Who answers whom")
    }

    /// The events of greatest weight, in order of time.
    var weightiest: [Int] {
        let weights = evidence.rows.map(snapshot.weight)
        return Ranking.order(of: weights).prefix(rows ?? 5).map { evidence.rows[$0] }.sorted()
    }

    /// How many events that are not shown weigh as much as the lightest of the weightiest.
    private func asWeighty(_ weightiest: [Int]) -> [String] {
        guard let least = weightiest.map(snapshot.weight).min() else { return [] }
        let equals = evidence.rows.count {
            Ranking.areEqual(snapshot.weight(of: $0), least)
        }
        let shown = weightiest.count { Ranking.areEqual(snapshot.weight(of: $0), least) }
        let more = equals - shown
        return more == 0
            ? []
            : [
                "\(more) more \(more == 1 ? "is" : "are") as weighty as the lightest of these; --rows "
                    + "shows more."
            ]
    }
}
