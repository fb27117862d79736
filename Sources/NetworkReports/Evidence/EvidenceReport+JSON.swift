internal import ActorNetworks
internal import NetworkFormats

/// What `why` says, for programs.
extension EvidenceReport {
    /// Everything.
    var json: JSONValue {
        .object([
            ("a", .string(theCase.actors[first].id)), ("a_label", .string(theCase.label(first))),
            ("b", .string(theCase.actors[second].id)), ("b_label", .string(theCase.label(second))),
            ("window", .string(snapshot.window.description)),
            ("tone", .optional(snapshot.dyad(first, second)?.tone)),
            ("stands", .optional(evidence.standing.map { TurnWords.side($0.sign) })),
            ("stands_in", .optional(evidence.standing?.title)),
            ("stands_since", .optional(evidence.turns.last?.after.period.title)),
            ("later_periods", .array(evidence.later.map { .string($0.title) })),
            ("first_contact", .optional(evidence.firstContact?.description)),
            ("last_contact", .optional(evidence.lastContact?.description)),
            ("longest_silence", .optional(evidence.longestSilence?.description)),
            ("longest_silence_days", .optional(evidence.longestSilence?.dayCount)),
            ("events_without_date", .integer(evidence.countWithoutDate(in: theCase.events))),
            ("tempo", tempo.map(Self.json) ?? .null),
            ("turn_period", .string(evidence.rule.periods.noun)),
            ("turn_negotiation", .number(evidence.negotiation.factor)),
            ("turn_min_events", .integer(evidence.minimumEvents)),
            ("turn_noise", .number(evidence.rule.noise)),
            ("undated_events", .integer(evidence.undatedCount)),
            ("events_outside_periods", .integer(evidence.outsideCount)),
            ("neutral_events", .integer(evidence.neutralCount)),
            ("events_without_value", .integer(evidence.valuelessCount)),
            ("thin_periods", .integer(evidence.thinCount)),
            ("faint_periods", .integer(evidence.faintCount)),
            ("turns", .array(evidence.turns.map(json))),
            (
                "periods",
                .array(
                    zip(evidence.periods, evidence.roles).map { period, role in
                        Self.json(
                            period.members() + Self.weights(of: period)
                                + [("role", .text(role.rawValue))])
                    })
            ),
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

    /// What the events of each kind weigh in a period.
    private static func weights(of period: RelationPeriod) -> [(String, Cell)] {
        RelationKind.allCases.map {
            ("\($0.name)_weight", .number(period.weight(of: $0), digits: 1))
        }
    }

    private static func json(_ members: [(String, Cell)]) -> JSONValue {
        .object(members.map { ($0.0, $0.1.json) })
    }

    private static func json(_ tempo: Tempo) -> JSONValue {
        .object([
            ("events", .integer(tempo.eventCount)),
            ("events_without_day", .integer(tempo.uncertainCount)),
            ("events_left_out", .integer(tempo.unspacedCount)),
            ("mean_days", .optional(tempo.meanDays)),
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
                ("known", .integer(answers.knownCount)),
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
