public import ActorNetworks
internal import NetworkFormats

/// What `turns` says: every relation that changed sign, when, from what to what, by which events, and
/// how sure that is.
public struct TurnReport: Sendable {
    private let turns: RelationTurns
    private let rows: Int
    private let words: EventWords

    /// The report of the turns of a network.
    ///
    /// - Parameters:
    ///   - turns: The turns.
    ///   - rows: How many of them readers see.
    public init(of turns: RelationTurns, rows: Int = 10) {
        self.turns = turns
        self.rows = rows
        words = EventWords(turns.snapshot.case)
    }

    private var theCase: Case { turns.snapshot.case }
    private var shown: ArraySlice<RelationTurn> { turns.turns.prefix(rows) }

    /// Everything, for readers and for programs.
    public var report: Report {
        Report(
            parts: {
                [
                    .headline(headline), .table(list),
                    .notShown(turns.turns.count - shown.count, "turn"), .lines(explanation),
                ] + shown.enumerated().flatMap { parts(of: $1, number: $0 + 1) } + [
                    .points(remarks, heading: "Read with care")
                ]
            }, table: { table }, json: { json })
    }

    /// What plays no part in the turns, and what a reader should know.
    public var remarks: [String] {
        turns.snapshot.totalsRemarks
            + [turns.snapshot.citationRemark, turns.snapshot.meanValuesRemark].compactMap(\.self)
            + TurnNotes.notes(on: turns)
    }

    private var headline: String {
        let noun = turns.rule.periods.noun
        guard turns.relationCount > 0 else {
            let window = turns.snapshot.window
            return
                "No relation is selected\(window == .always ? "" : " in \(window)"), so none turned."
        }
        let relations = turns.relationCount.of("relation")
        guard let greatest = turns.turns.first else {
            let comparable = turns.comparableCount
            if turns.relationCount == 1 {
                return "The only relation did not turn between \(noun)s: it has a sign in "
                    + "\(comparable == 0 ? "fewer than two" : "two or more")."
            }
            let have =
                comparable == 0
                ? "none has" : "\(comparable) \(comparable == 1 ? "has" : "have")"
            return "None of \(relations) turned between \(noun)s: \(have) a sign in two "
                + "\(noun)s or more."
        }
        let count = turns.turns.count
        return "\(turns.turnedCount) of \(relations) turned between \(noun)s"
            + " (\(turns.comparableCount) "
            + "\(turns.comparableCount == 1 ? "has" : "have") a sign in two or more)"
            + (count > turns.turnedCount ? ", \(count) times in all" : "")
            + ". The greatest of the surest: \(pair(greatest)), \(TurnWords.sentence(greatest))."
    }

    private func pair(_ turn: RelationTurn) -> String {
        let ids = ordered(turn)
        return "\(theCase.label(ids.0)) – \(theCase.label(ids.1))"
    }

    /// The actors of a turn by id.
    private func ordered(_ turn: RelationTurn) -> (Int, Int) {
        theCase.actors[turn.first].id < theCase.actors[turn.second].id
            ? (turn.first, turn.second) : (turn.second, turn.first)
    }

    private var explanation: [String] {
        guard !turns.turns.isEmpty else { return [] }
        return [
            "tone: mean Goldstein value, −10 to 10, or polarity, −1 to 1, where no event of one side has "
                + "one; events: those that count for it; sorted by how sure they are, then by weight: the share of the "
                + "scale that the tone went, times the events on the side with fewer. --explain turns says "
                + "all of it."
        ]
    }

    private var list: Table {
        var table = Table([
            .init("rank", "#"), .init("pair", mayWrap: true), .init("before"),
            .init("before_tone", "tone"), .init("before_events", "events"), .init("after"),
            .init("tone"), .init("events"), .init("swing"), .init("weight"), .init("sources"),
            .init("sure"),
        ])
        for (index, turn) in shown.enumerated() {
            let (before, after) = (turn.before.period, turn.after.period)
            table.rows.append([
                .count(index + 1), .text(pair(turn)), .text(before.title),
                TurnWords.cell(before.tone(on: turn.scale)), .count(before.countedEvents),
                .text(after.title), TurnWords.cell(after.tone(on: turn.scale)),
                .count(after.countedEvents), .number(turn.swing, digits: 2, signed: true),
                .number(turn.weight, digits: 2),
                theCase.documents.isEmpty
                    ? .none : .text("\(turn.before.documents.count)/\(turn.after.documents.count)"),
                .text(turn.sureness.grade.rawValue),
            ])
        }
        return table
    }

    /// How many events on each side of a turn are shown.
    static let eventsShown = 3

    private func parts(of turn: RelationTurn, number: Int) -> [Report.Part] {
        [
            .table(
                words.table(
                    weightiest(turn, after: false) + weightiest(turn, after: true),
                    part: { row in part(of: row, in: turn) }),
                heading: "\(number). \(pair(turn)): \(turn.before.period.title) "
                    + "(\(TurnWords.side(turn.before.period.sign))) to \(turn.after.period.title) "
                    + "(\(TurnWords.side(turn.after.period.sign)))"),
            .lines([TurnWords.reasons(turn.sureness) + "."]),
        ]
    }

    /// The part of an event that counts on its side.
    private func part(of row: Int, in turn: RelationTurn) -> Double {
        let side = turn.before.rows.contains(row) ? turn.before : turn.after
        return turns.snapshot.part(of: row, in: side.period.window)
    }

    /// The events that speak most for one side, in order of time.
    private func weightiest(_ turn: RelationTurn, after isAfter: Bool) -> [Int] {
        turns.snapshot.weightiestEvents(Self.eventsShown, of: turn, after: isAfter).sorted()
    }

    // MARK: - For programs

    private var table: Table {
        Table(
            Self.names.map { .init($0) },
            rows: turns.turns.enumerated().map { members(of: $1, rank: $0 + 1).map(\.1) })
    }

    /// The columns, also where there is no turn.
    private static let names: [String] = {
        let side = [
            "period", "start", "end", "events", "cooperation", "negotiation", "conflict",
            "events_counted", "tone", "mean_goldstein", "polarity", "net_weight", "clearness",
            "contrast", "sources", "implied", "uncertain",
        ]
        return ["rank", "first", "first_label", "second", "second_label"] + side
            + side.map { "before_" + $0 } + [
                "scale", "swing", "weight", "sure", "sure_events", "sure_sources", "sure_clearness",
                "sure_contrast", "sure_known_days", "sure_implied", "sure_events_elsewhere",
                "reasons",
                "weightiest_events", "before_weightiest_events",
            ]
    }()

    private func members(of turn: RelationTurn, rank: Int) -> [(String, Cell)] {
        let (one, other) = ordered(turn)
        func ids(_ rows: [Int]) -> Cell {
            .text(rows.map { theCase.events.id(of: $0) }.joined(separator: "|"))
        }
        return [
            ("rank", .count(rank)), ("first", .text(theCase.actors[one].id)),
            ("first_label", .text(theCase.label(one))), ("second", .text(theCase.actors[other].id)),
            ("second_label", .text(theCase.label(other))),
        ] + turn.members + [
            ("weightiest_events", ids(weightiest(turn, after: true))),
            ("before_weightiest_events", ids(weightiest(turn, after: false))),
        ]
    }

    private var json: JSONValue {
        .object([
            ("window", .string(turns.snapshot.window.description)),
            ("turn_period", .string(turns.rule.periods.noun)),
            ("turn_negotiation", .number(turns.snapshot.selection.negotiation.factor)),
            ("turn_min_events", .integer(turns.minimumEvents)),
            ("turn_noise", .number(turns.rule.noise)),
            ("relations", .integer(turns.relationCount)),
            ("comparable_relations", .integer(turns.comparableCount)),
            ("turned_relations", .integer(turns.turnedCount)),
            ("undated_events", .integer(turns.undatedCount)),
            ("events_outside_periods", .integer(turns.outsideCount)),
            ("neutral_events", .integer(turns.neutralCount)),
            ("events_without_value", .integer(turns.valuelessCount)),
            ("thin_periods", .integer(turns.thinCount)),
            ("faint_periods", .integer(turns.faintCount)),
            (
                "turns",
                .array(of: Array(turns.turns.enumerated())) { rank, turn in
                    .object(
                        members(of: turn, rank: rank + 1).map { ($0.0, $0.1.json) } + evidence(turn)
                    )
                }
            ),
            ("notes", .array(remarks.map { .string($0) })),
        ])
    }

    /// The events on both sides of a turn, and the documents that they cite, by their ids.
    private func evidence(_ turn: RelationTurn) -> [(String, JSONValue)] {
        [("before_", turn.before), ("", turn.after)].flatMap { prefix, side in
            [
                (
                    prefix + "event_ids",
                    JSONValue.array(side.rows.map { .string(theCase.events.id(of: $0)) })
                ),
                (
                    prefix + "source_ids",
                    .array(side.documents.map { .string(theCase.documents[$0].id) })
                ),
            ]
        }
    }
}
