public import ActorNetworks
internal import NetworkFormats

/// What `why` says about two actors.
public struct EvidenceReport {
    private let snapshot: Snapshot
    private let first: Int
    private let second: Int
    private let evidence: Evidence

    /// The evidence behind the ties of two actors, by their positions in the case's register.
    public init(snapshot: Snapshot, first: Int, second: Int, by rule: TurnRule = TurnRule()) {
        self.snapshot = snapshot
        self.first = first
        self.second = second
        evidence = snapshot.evidence(between: first, and: second, by: rule)
    }

    private var theCase: Case { snapshot.case }
    private var pair: String { "\(theCase.label(first)) – \(theCase.label(second))" }

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
            parts: { [.headline(headline), .lines(contacts + turns), .table(shown)] },
            table: { EvidenceTable(snapshot, evidence.rows).table }, json: { json })
    }

    private var headline: String {
        guard let dyad = snapshot.dyad(first, second) else { return "\(pair): no events" }
        let counts = RelationKind.allCases.compactMap { kind in
            dyad.tie(kind).map { "\($0.eventCount) \(kind.name)" }
        }
        let tone = snapshot.tone(of: dyad).map { ", tone \(($0 > 0 ? "+" : "") + $0.fixed(1))" }
        let events = dyad.eventCount.events(inRows: dyad.rowRange.count)
        return "\(pair): \(events) (\(counts.joined(separator: ", ")))"
            + (tone ?? "")
    }

    private var contacts: [String] {
        guard let first = evidence.firstContact, let last = evidence.lastContact else { return [] }
        let silence = evidence.longestSilence.map {
            "; longest silence \(($0.dayCount ?? 0).of("day")), \($0)"
        }
        return ["First contact \(first), last \(last)\(silence ?? "")."]
    }

    private var turns: [String] {
        evidence.turns.map { turn in
            let side = turn.after.sign > 0 ? "cooperation" : "conflict"
            return "Turn in \(turn.after.window): \(side) prevails (tone \(Self.tone(turn.after))) "
                + "where the other did in \(turn.before.window) (\(Self.tone(turn.before)))."
        }
    }

    private static func tone(_ period: Evidence.Period) -> String {
        let tone = period.tone ?? 0
        return (tone > 0 ? "+" : "") + tone.fixed(1)
    }

    /// The events as readers see them: who did it to whom in one column, the source in another.
    private var shown: Table {
        let hasTotals = evidence.eventCount > evidence.rows.count
        var table = Table(
            [.init("date"), .init("kind"), .init("who", mayWrap: true)]
                + (hasTotals ? [.init("events")] : []) + [
                    .init("weight"), .init("summary", "what", mayWrap: true), .init("certainty"),
                    .init("source", mayWrap: true), .init("id"),
                ])
        for row in evidence.rows {
            let event = theCase.event(at: row)
            table.rows.append(
                [.text(event.date.description), event.kind?.cell ?? .none, .text(actors(of: row))]
                    + (hasTotals ? [.count(event.count)] : []) + [
                        .number(event.weight ?? 1, digits: 1), .optional(event.summary),
                        .optional(event.certainty?.rawValue), .optional(citation(of: row)),
                        .text(event.id),
                    ])
        }
        return table
    }

    private func actors(of row: Int) -> String {
        let events = theCase.events
        return theCase.label(Int(events.sources[row]))
            + (events.areDirected[row] ? " → " : " ↔ ") + theCase.label(Int(events.targets[row]))
    }

    private func citation(of row: Int) -> String? {
        let document = theCase.events.documents[row]
        let parts = [
            document < 0 ? nil : theCase.documents[Int(document)].label,
            theCase.events.place(of: row).map { "¶ \($0)" },
        ].compactMap(\.self)
        let speaker = theCase.events.speaker(of: row).map { " (\($0))" } ?? ""
        return parts.isEmpty && speaker.isEmpty
            ? nil : parts.joined(separator: " ") + speaker
    }

    private var json: JSONValue {
        .object([
            ("a", .string(theCase.actors[first].id)), ("a_label", .string(theCase.label(first))),
            ("b", .string(theCase.actors[second].id)), ("b_label", .string(theCase.label(second))),
            ("window", .string(snapshot.window.description)),
            ("first_contact", .optional(evidence.firstContact?.description)),
            ("last_contact", .optional(evidence.lastContact?.description)),
            ("longest_silence", .optional(evidence.longestSilence?.description)),
            ("longest_silence_days", .optional(evidence.longestSilence?.dayCount)),
            ("turn_period", .string(evidence.rule.period.rawValue)),
            ("turn_negotiation", .number(evidence.negotiation.factor)),
            ("turn_min_events", .integer(evidence.rule.minimumEvents)),
            ("undated_events", .integer(evidence.undatedCount)),
            ("neutral_events", .integer(evidence.neutralCount)),
            ("thin_periods", .integer(evidence.thinCount)),
            ("turns", .array(evidence.turns.map(json))),
            ("periods", .array(evidence.periods.map { .object(json($0, prefix: "")) })),
            ("events", EvidenceTable(snapshot, evidence.rows).json),
        ])
    }

    private func json(_ turn: Evidence.Turn) -> JSONValue {
        .object(json(turn.after, prefix: "") + json(turn.before, prefix: "before_"))
    }

    private func json(_ period: Evidence.Period, prefix: String) -> [(String, JSONValue)] {
        [
            (prefix + "period", .string(period.window.description)),
            (prefix + "tone", .optional(period.tone)),
            (prefix + "net_weight", .number(period.netWeight.withoutRoundingError)),
            (prefix + "events_counted", .integer(period.eventCount)),
        ]
            + RelationKind.allCases.map { kind in
                (prefix + kind.name, .integer(period.counts[kind] ?? 0))
            }
    }
}
