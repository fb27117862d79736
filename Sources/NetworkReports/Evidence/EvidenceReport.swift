public import ActorNetworks
internal import NetworkFormats

/// What `why` says about two actors: the life of their relation.
public struct EvidenceReport {
    private let snapshot: Snapshot
    private let first: Int
    private let second: Int
    private let evidence: Evidence
    private let reciprocity: Reciprocity?
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

    private var theCase: Case { snapshot.case }

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
        [totalsNote].compactMap(\.self) + snapshot.totalsRemarks + TurnNotes.notes(on: evidence)
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
        let words = EventWords(theCase)
        let periods = evidence.periods.suffix(rows ?? .max)
        let weightiest = weightiest
        let all = evidence.rows.prefix(rows ?? .max)
        return [.headline(sentences.all.joined(separator: " ")), .lines(contacts)] + [
            .table(periodTable(periods), heading: "By \(evidence.rule.periods.noun)"),
            .notShown(evidence.periods.count - periods.count, "earlier period"),
            .lines(turns), answers,
        ]
            + (weightiest.count < evidence.rows.count
                ? [.table(words.table(weightiest), heading: "Weightiest events")] : [])
            + [
                .table(words.table(Array(all)), heading: "All events"),
                .notShown(evidence.rows.count - all.count, "event"),
            ]
    }

    // MARK: - For readers

    private var contacts: [String] {
        guard let first = evidence.firstContact, let last = evidence.lastContact else { return [] }
        let silence = evidence.longestSilence.map {
            "; longest silence \(($0.dayCount ?? 0).of("day")), \($0)"
        }
        return ["First contact \(first), last \(last)\(silence ?? "")."] + pace
    }

    /// How fast events follow each other.
    private var pace: [String] {
        let tempo = evidence.tempo(in: theCase.events)
        guard let mean = tempo.meanDays, let median = tempo.medianDays else { return [] }
        let bursts = tempo.burstiness.map { burstiness in
            ", \(burstiness > 0.2 ? "in bursts" : burstiness < -0.2 ? "evenly" : "as if by chance")"
                + " (burstiness \(burstiness.fixed(2))"
                + (tempo.memory.map { ", memory \($0.fixed(2))" } ?? "") + ")"
        }
        return [
            "An event every \(mean.fixed(1)) days in the mean, \(median.shortest) in the median"
                + (bursts ?? "") + "."
        ]
    }

    private func periodTable(_ periods: ArraySlice<RelationPeriod>) -> Table {
        let turned = Dictionary(
            evidence.turns.map { ($0.after.period.window, $0) }, uniquingKeysWith: { $1 })
        var table = Table(
            [.init(evidence.rule.periods.noun, mayWrap: true), .init("events")]
                + RelationKind.allCases.map { .init($0.name) } + [
                    .init("tone"), .init("sign"), .init("turn"),
                ])
        for period in periods {
            table.rows.append(
                [.text(period.title), .count(period.eventCount)]
                    + RelationKind.allCases.map { .count(period.eventCount(of: $0)) } + [
                        .optional(period.tone, digits: 2, signed: true),
                        period.sign == 0 ? .none : .text(TurnWords.side(period.sign)),
                        .optional(
                            turned[period.window].map { "turn, \($0.sureness.grade.rawValue)" }),
                    ])
        }
        return table
    }

    private var turns: [String] {
        evidence.turns.map { turn in
            "Turn in \(turn.after.period.title): \(TurnWords.sentence(turn)); "
                + "\(TurnWords.reasons(turn.sureness))."
        }
    }

    private var answers: Report.Part {
        guard let reciprocity else { return .lines([]) }
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

    /// The events that do most to the tone, in order of time.
    private var weightiest: [Int] {
        let values = evidence.rows.map { abs(snapshot.signedValue(of: $0)) }
        return Ranking.order(of: values).prefix(rows ?? 5).map { evidence.rows[$0] }.sorted()
    }

    // MARK: - For programs

    private var json: JSONValue {
        .object([
            ("a", .string(theCase.actors[first].id)), ("a_label", .string(theCase.label(first))),
            ("b", .string(theCase.actors[second].id)), ("b_label", .string(theCase.label(second))),
            ("window", .string(snapshot.window.description)),
            ("tone", .optional(snapshot.dyad(first, second)?.tone)),
            ("stands", .optional(evidence.standing.map { TurnWords.side($0.sign) })),
            ("stands_since", .optional(evidence.turns.last?.after.period.title)),
            ("first_contact", .optional(evidence.firstContact?.description)),
            ("last_contact", .optional(evidence.lastContact?.description)),
            ("longest_silence", .optional(evidence.longestSilence?.description)),
            ("longest_silence_days", .optional(evidence.longestSilence?.dayCount)),
            ("tempo", Self.json(evidence.tempo(in: theCase.events))),
            ("turn_period", .string(evidence.rule.periods.noun)),
            ("turn_negotiation", .number(evidence.negotiation.factor)),
            ("turn_min_events", .integer(evidence.minimumEvents)),
            ("turn_noise", .number(evidence.rule.noise)),
            ("undated_events", .integer(evidence.undatedCount)),
            ("events_outside_periods", .integer(evidence.outsideCount)),
            ("neutral_events", .integer(evidence.neutralCount)),
            ("thin_periods", .integer(evidence.thinCount)),
            ("faint_periods", .integer(evidence.faintCount)),
            ("turns", .array(evidence.turns.map(json))),
            ("periods", .array(evidence.periods.map { Self.json($0.members()) })),
            ("reciprocity", reciprocity.map(json) ?? .null),
            ("weightiest_events", ids(weightiest)),
            ("events", EvidenceTable(snapshot, evidence.rows).json),
        ])
    }

    private func json(_ turn: RelationTurn) -> JSONValue {
        .object(
            turn.members.map { ($0.0, $0.1.json) } + [
                ("before_event_ids", ids(turn.before.rows)), ("event_ids", ids(turn.after.rows)),
            ])
    }

    private static func json(_ members: [(String, Cell)]) -> JSONValue {
        .object(members.map { ($0.0, $0.1.json) })
    }

    private static func json(_ tempo: Tempo) -> JSONValue {
        .object([
            ("events", .integer(tempo.eventCount)), ("mean_days", .optional(tempo.meanDays)),
            ("median_days", .optional(tempo.medianDays)),
            ("burstiness", .optional(tempo.burstiness)),
            ("finite_burstiness", .optional(tempo.finiteBurstiness)),
            ("memory", .optional(tempo.memory)),
        ])
    }

    private func ids(_ rows: [Int]) -> JSONValue {
        .array(rows.map { .string(theCase.events.id(of: $0)) })
    }

    private func json(_ reciprocity: Reciprocity) -> JSONValue {
        func side(_ answers: Reciprocity.Answers) -> JSONValue {
            .object([
                ("acts", .integer(answers.actionCount)),
                ("same_day", .integer(answers.sameDayCount)), ("open", .integer(answers.openCount)),
                ("answerable", .integer(answers.answerableCount)),
                ("answered", .integer(answers.answeredCount)),
                ("share_7_days", .optional(answers.share(within: 7))),
                ("share", .optional(answers.share)), ("chance", .optional(answers.chance)),
                ("median_days", .optional(answers.medianLag)),
                ("in_kind", .integer(answers.inKindCount)),
                ("opposite", .integer(answers.oppositeCount)),
                ("answers_by_days", .array(answers.countsByLag.map { .integer($0) })),
            ])
        }
        return .object([
            ("window_days", .integer(reciprocity.window)), ("a_answers", side(reciprocity.byFirst)),
            ("b_answers", side(reciprocity.bySecond)),
            ("mutual_events", .integer(reciprocity.mutualCount)),
            ("events_without_day", .integer(reciprocity.undatedCount)),
        ])
    }
}
