internal import ActorNetworks

/// The three sentences with which the life of a relation begins.
struct EvidenceSentences {
    let snapshot: Snapshot
    let first: Int
    let second: Int
    let evidence: Evidence
    let reciprocity: Reciprocity?

    private var theCase: Case { snapshot.case }
    private var noun: String { evidence.rule.periods.noun }

    /// What the relation is, its turns, and who acts and answers.
    var all: [String] { [whole, turns, acts].compactMap(\.self) }

    /// What the relation is, and how it stands.
    var whole: String {
        let pair = "\(theCase.label(first)) – \(theCase.label(second))"
        guard let dyad = snapshot.dyad(first, second) else { return "\(pair): no events." }
        let counts = RelationKind.allCases.compactMap { kind in
            dyad.tie(kind).map { "\($0.eventCount) \(kind.name)" }
        }
        let documents = Set(evidence.rows.lazy.map { theCase.events.documents[$0] }).filter {
            $0 >= 0
        }
        let sources = documents.isEmpty ? "" : " from \(documents.count.of("source"))"
        let events = dyad.eventCount.events(inRows: dyad.rowRange.count)
        var sentence = "\(pair): \(events) (\(counts.joined(separator: ", ")))\(span)\(sources)"
        if let tone = dyad.tone {
            sentence += ", tone \(TurnWords.tone(tone)), \(TurnWords.side(dyad.sign)) on the whole"
        }
        if let standing = evidence.standing {
            sentence +=
                "; in \(standing.title), the last \(noun) with a sign and enough events, it stands "
                + "\(TurnWords.side(standing.sign)) (\(TurnWords.tone(standing.tone)))"
        }
        return sentence + "."
    }

    private var span: String {
        guard let from = evidence.firstContact, let to = evidence.lastContact, from.isKnown else {
            return ""
        }
        return from == to ? " in \(from)" : " between \(from) and \(to)"
    }

    /// How often it turned, and to what.
    var turns: String? {
        guard !evidence.rows.isEmpty else { return nil }
        let found = evidence.turns
        guard let last = found.last else { return unturned }
        func told(_ turn: RelationTurn) -> String {
            "from \(TurnWords.side(turn.before.period.sign)) in \(TurnWords.period(turn.before.period))"
                + " to \(TurnWords.side(turn.after.period.sign)) in "
                + "\(TurnWords.period(turn.after.period)), which is \(turn.sureness.grade.rawValue)"
        }
        if found.count == 1 { return "It turned once: \(told(last))." }
        let times = found.count == 2 ? "twice" : "\(found.count) times"
        let greatest = RelationTurn.sorted(found).first ?? last
        return "It turned \(times) between \(noun)s: "
            + (greatest == last
                ? "last, and most, " : "most \(told(greatest)); last ") + "\(told(last))."
    }

    private var unturned: String {
        switch evidence.signedCount {
        case 0:
            return
                "No \(noun) has a sign\(evidence.minimumEvents > 1 ? " and enough events" : ""), so "
                + "no turn can be seen."
        case 1: return "One \(noun) alone has a sign and enough events, so no turn can be seen."
        default:
            return
                "It did not turn: all \(evidence.signedCount) \(noun)s with a sign and enough events "
                + "are \(TurnWords.side(evidence.standing?.sign ?? 0))."
        }
    }

    /// Who acts more, and who answers whom.
    var acts: String? {
        guard !evidence.rows.isEmpty else { return nil }
        guard let reciprocity else {
            return mutualCount == evidence.eventCount
                ? "All events are mutual, so nobody acts first."
                : "No act of one towards the other is on a known day, so nobody is seen to answer."
        }
        let (one, other) = (reciprocity.bySecond.actionCount, reciprocity.byFirst.actionCount)
        let (firstName, secondName) = (theCase.label(first), theCase.label(second))
        let acts: String
        if one == other {
            acts = "Both act \(one == 1 ? "once" : "\(one) times")"
        } else {
            let (more, most, fewest) =
                one > other ? (firstName, one, other) : (secondName, other, one)
            acts = "\(more) acts more, \(most) of \((most + fewest).of("time"))"
        }
        let answers = [
            Self.answers(reciprocity.bySecond, by: secondName, within: reciprocity.window),
            Self.answers(reciprocity.byFirst, by: firstName, within: reciprocity.window),
        ].compactMap(\.self)
        return acts
            + (answers.isEmpty
                ? "; no act is answered on a later day where that could be known"
                : "; " + answers.joined(separator: ", ")) + "."
    }

    private static func answers(
        _ answers: Reciprocity.Answers, by name: String, within window: Int
    ) -> String? {
        let apart =
            answers.sameDayCount == 0
            ? "" : " besides \(answers.sameDayCount) on a day on which both act"
        guard answers.answerableCount > 0 else { return nil }
        let lag = answers.medianLag.map { lag in
            ", in the median after \(lag.shortest) \(lag == 1 ? "day" : "days")"
        }
        let chance =
            answers.chance.map {
                " (\(Cell.share($0).printed) of all days are followed by as much)"
            } ?? ""
        return "\(name) answers \(answers.answeredCount) of \(answers.answerableCount) within "
            + "\(window.of("day"))" + (lag ?? "") + chance + apart
    }

    private var mutualCount: Int {
        let events = theCase.events
        return evidence.rows.reduce(0) {
            events.areDirected[$1] ? $0 : $0 + events.eventCount(of: $1)
        }
    }
}
