public import ActorNetworks

/// What a turn is, and what plays no part in the turns that were found.
public enum TurnNotes {
    /// The definition of a turn, a rule a row.
    public static var explanation: Report {
        let standard = TurnRule()
        let rules = [
            (
                "turn",
                "the tone of a period has another sign than that of the last period before it "
                    + "that had one"
            ),
            ("period", "\(standard.period.rawValue) by default; --period chooses another"),
            (
                "events",
                "those known to the period: all days on which an event may have been, or over which "
                    + "it held, lie in one; the others are counted in a note"
            ),
            (
                "tone",
                "the mean over the period's events of their weight, positive for cooperation and "
                    + "negative for conflict"
            ),
            (
                "negotiation",
                "does not count by default; --negotiation positive counts it like cooperation, a "
                    + "number from 0 to 1 as that share of it"
            ),
            (
                "fewest events",
                "\(standard.minimumEvents) that count, in each of the two periods, by default; "
                    + "--turn-events chooses another; periods of fewer are passed over"
            ),
        ]
        return Report(
            Table(
                [.init("about"), .init("rule", mayWrap: true)],
                rows: rules.map { [.text($0.0), .text($0.1)] }),
            headline: "turns: when a relation changes from friendly to hostile, or back")
    }

    /// What plays no part in turns, a sentence for each reason.
    public static func notes(on evidence: Evidence) -> [String] {
        let rule = evidence.rule
        var notes: [String] = []
        if evidence.undatedCount > 0 {
            notes.append(
                "turns leave out \(evidence.undatedCount.of("event")) not known to one "
                    + rule.period.rawValue)
        }
        if evidence.neutralCount > 0 {
            notes.append(
                "turns leave out \(evidence.neutralCount.of("negotiation")); --negotiation "
                    + "positive counts \(evidence.neutralCount == 1 ? "it" : "them")")
        }
        if evidence.thinCount > 0 {
            notes.append(
                "turns pass over \(evidence.thinCount.of(rule.period.rawValue)) with fewer than "
                    + "\(rule.minimumEvents.of("event")) that \(rule.minimumEvents == 1 ? "counts" : "count"); "
                    + "--turn-events sets the number")
        }
        return notes
    }
}
