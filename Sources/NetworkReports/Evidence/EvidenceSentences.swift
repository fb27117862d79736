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
        var sentence =
            "\(pair): \(events) (\(counts.joined(separator: ", ")))"
            + (undatedCount == 0 ? span + sources : sources + span)
        if let tone = dyad.tone {
            sentence +=
                ", tone \(TurnWords.tone(tone))\(basis), \(TurnWords.side(dyad.sign)) on the whole"
        }
        if let standing = evidence.standing {
            sentence +=
                "; in \(standing.title), the last \(noun) with a sign and enough events, it stands "
                + "\(TurnWords.side(standing.sign)) (\(TurnWords.tone(standing.tone)))\(since)"
        }
        return sentence + "."
    }

    /// Of how many events the tone is the mean, where others have no Goldstein value.
    private var basis: String {
        let events = theCase.events
        let valued = evidence.rows.lazy.filter { events.goldstein(of: $0) != nil }
            .reduce(0) { $0 + events.eventCount(of: $1) }
        return valued == 0 || valued == evidence.eventCount
            ? ""
            : " by the \(valued) of them that \(valued == 1 ? "has" : "have") a Goldstein value"
    }

    /// What happened after the last period that says how the relation stands.
    private var since: String {
        let later = evidence.later
        guard let last = later.last else { return "" }
        func told(_ period: RelationPeriod) -> String {
            "\(TurnWords.side(period.sign)) in \(TurnWords.period(period))"
        }
        if later.count <= 3 { return "; since then " + later.map(told).joined(separator: ", ") }
        let sides = [1, -1, 0].compactMap { sign in
            let count = later.count { $0.sign == sign }
            return count == 0 ? nil : "\(count) \(TurnWords.side(sign))"
        }
        let all =
            sides.count == 1
            ? "all \(TurnWords.side(last.sign)), the last in \(TurnWords.period(last))"
            : sides.joined(separator: ", ") + ", the last \(told(last))"
        return "; since then \(later.count) \(noun)s that are passed over, \(all)"
    }

    private var span: String {
        guard let from = evidence.firstContact, let to = evidence.lastContact, from.isKnown else {
            return ""
        }
        let isDay = from.extent == .day
        let time =
            from == to
            ? "\(isDay ? "on" : "in") \(Self.days(from))"
            : "between \(Self.days(from)) and \(Self.days(to))"
        return undatedCount == 0
            ? " " + time
            : ", \(evidence.eventCount - undatedCount) \(time) and \(undatedCount) undated"
    }

    /// A date after a preposition: `within` is one itself.
    private static func days(_ date: EventDate) -> String {
        let text = date.description
        return text.hasPrefix("within ") ? String(text.dropFirst("within ".count)) : text
    }

    private var undatedCount: Int { evidence.countWithoutDate(in: theCase.events) }

    /// How often it turned, and to what.
    var turns: String? {
        guard !evidence.rows.isEmpty else { return nil }
        let found = evidence.turns
        guard let last = found.last else { return unturned }
        func told(_ turn: RelationTurn) -> String {
            "from \(TurnWords.side(turn.before.period.sign)) in "
                + TurnWords.period(turn.before.period, on: turn.scale)
                + " to \(TurnWords.side(turn.after.period.sign)) in "
                + "\(TurnWords.period(turn.after.period, on: turn.scale)), which is \(turn.sureness.grade.rawValue)"
        }
        if found.count == 1 { return "It turned once: \(told(last))." }
        let times = found.count == 2 ? "twice" : "\(found.count) times"
        let greatest = RelationTurn.sorted(found).first ?? last
        return "It turned \(times) between \(noun)s: "
            + (greatest == last
                ? "last, and most, " : "most \(told(greatest)); last ") + "\(told(last))."
    }

    /// What periods of a turn must not share.
    private var shared: String {
        evidence.roles.contains { $0 == .shared }
            ? "no day and no event"
            : evidence.roles.contains { $0 == .unlike } ? "no day, on one scale" : "no day"
    }

    private var unturned: String {
        switch evidence.signedCount {
        case 0:
            return
                "No \(noun) has a sign\(evidence.minimumEvents > 1 ? " and enough events" : ""), so "
                + "no turn can be seen."
        case 1: return "One \(noun) alone has a sign and enough events, so no turn can be seen."
        default:
            guard evidence.friendlyCount == 0 || evidence.hostileCount == 0 else {
                return
                    "It did not turn between \(noun)s that share \(shared): \(evidence.friendlyCount) "
                    + "\(evidence.friendlyCount == 1 ? "is" : "are") friendly, "
                    + "\(evidence.hostileCount) hostile."
            }
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
        let (one, other) = (reciprocity.firstCount, reciprocity.secondCount)
        let (firstName, secondName) = (theCase.label(first), theCase.label(second))
        let acts: String
        if one == other {
            acts = "Both act \(one == 1 ? "once" : "\(one) times")"
        } else {
            let (more, most, fewest) =
                one > other ? (firstName, one, other) : (secondName, other, one)
            acts =
                fewest == 0
                ? "\(more) alone acts, \(most == 1 ? "once" : "\(most) times")"
                : "\(more) acts more, \(most) of \(most + fewest) times"
        }
        let mutual = reciprocity.mutualCount
        return acts + (mutual == 0 ? "" : " (\(mutual.of("mutual event")) aside)") + "; "
            + answers(reciprocity) + "."
    }

    /// Who answers whom, by the acts on known days.
    private func answers(_ reciprocity: Reciprocity) -> String {
        let unknown = reciprocity.undatedCount
        let all = reciprocity.firstCount + reciprocity.secondCount
        guard reciprocity.isKnown else {
            return
                "who answers whom is not known, since \(unknown) of \(all) acts are on unknown days"
        }
        let answers = [
            Self.answers(
                reciprocity.bySecond, by: theCase.label(second), within: reciprocity.window),
            Self.answers(
                reciprocity.byFirst, by: theCase.label(first), within: reciprocity.window),
        ].compactMap(\.self)
        let told =
            answers.isEmpty
            ? "no act is answered on a later day where that could be known"
            : answers.joined(separator: "; ")
        return told
            + (unknown == 0
                ? "" : " (\(unknown) on \(unknown == 1 ? "an unknown day" : "unknown days") aside)")
    }

    private static func answers(
        _ answers: Reciprocity.Answers, by name: String, within window: Int
    ) -> String? {
        guard answers.knownCount > 0 else { return nil }
        let lag = answers.medianLag.map { lag in
            ", in the median after \(lag.shortest) \(lag == 1 ? "day" : "days")"
        }
        let apart =
            answers.sameDayCount == 0
            ? "" : ", and \(answers.sameDayCount) more fell on a day on which both act"
        return
            "\(name) answers \(answers.answeredCount) of \(answers.knownCount.of("act")) within "
            + window.of("day") + share(answers, within: window) + (lag ?? "") + open(answers)
            + apart
    }

    /// The share answered, and of which acts, if not of all that are told.
    private static func share(_ answers: Reciprocity.Answers, within window: Int) -> String {
        guard let share = answers.share else { return "" }
        let count = answers.answerableCount
        let basis =
            count == answers.knownCount
            ? "" : " of the \(count) with \(window.of("day")) to answer in"
        let chance = answers.chance.map { "; \(Cell.share($0).printed) by chance" } ?? ""
        return " (\(Cell.share(share).printed)\(basis)\(chance))"
    }

    private static func open(_ answers: Reciprocity.Answers) -> String {
        answers.openCount == 0 ? "" : ", for \(answers.openCount) more it is too late to tell"
    }

    private var mutualCount: Int {
        let events = theCase.events
        return evidence.rows.reduce(0) {
            events.areDirected[$1] ? $0 : $0 + events.eventCount(of: $1)
        }
    }
}
