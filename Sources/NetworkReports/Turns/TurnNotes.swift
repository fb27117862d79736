public import ActorNetworks

/// What a turn is, and what plays no part in the turns that were found.
public enum TurnNotes {
    /// The definition of a turn, a rule a row.
    public static var explanation: Report {
        Report(
            Table(
                [.init("about"), .init("rule", mayWrap: true)],
                rows: rules.map { [.text($0.0), .text($0.1)] }),
            headline: "turns: when a relation changes from friendly to hostile, or back")
    }

    private static let rules = [
        (
            "turn",
            "the tone of a period has another sign than that of the last period before it that had one, "
                + "and both share no day; compare asks for less: a change of sign between its two sides, "
                + "on however few events"
        ),
        (
            "period",
            "months by default; --every chooses another step (--period is the same), --rolling and "
                + "--phases other periods"
        ),
        (
            "events",
            "those that begin in the period; on an uncertain day, only if all possible days lie in it, "
                + "where slices and compare take the earliest; the others are counted in a note; those that make the tone count"
        ),
        (
            "tone",
            "the mean Goldstein value of the period's events that have one, −10 to 10; where none has "
                + "one, cooperation less conflict as a share of both, by weight (--weigh), −1 to 1; "
                + "where one side of a turn has no value, both sides have such shares, and there is no "
                + "turn unless these are of opposite signs too"
        ),
        (
            "shared events",
            "with --spans overlap or share and --uncertain spread an event may be on both sides; it is "
                + "evidence for neither, and without it both sides need the fewest events and their sign"
        ),
        (
            "negotiation",
            "has Goldstein values of its own; where no event has a value, it counts for nothing by "
                + "default, with --negotiation positive like cooperation, with a number from 0 to 1 as "
                + "that share of it; --kinds cooperation,conflict leaves it out of everything"
        ),
        (
            "fewest events",
            "2 that count, in each of the two periods, by default, or 1 where no pair has two such "
                + "periods; --turn-events chooses another number; periods of fewer are passed over"
        ),
        (
            "noise",
            "periods whose tone is nearer to 0 than --noise are passed over too; 0 by default"
        ),
        (
            "weight of a turn",
            "the share of the scale that the tone went, times the events that count on the side with "
                + "fewer of them"
        ),
        (
            "events shown",
            "of each side the \(TurnReport.eventsShown) that do most for its tone; of equals those nearest "
                + "to the turn"
        ),
        (
            "sure",
            "on the weaker side: 5 events or more, 2 sources or more, values that go one way at least "
                + "twice as far as random signs would (|sum| / root of the sum of squares), 80 % or more "
                + "on known days, 20 % or less only implied"
        ),
        (
            "likely",
            "on the weaker side: 3 events or more, a source, values that go at least as far as random "
                + "signs would, 50 % or more on known days, 50 % or less only implied; also where no "
                + "sources are recorded"
        ),
        (
            "doubtful",
            "the rest, and where as many events of unknown day may have been in the periods"
        ),
    ]

    /// What plays no part in the turns of a pair, a sentence for each reason.
    public static func notes(on evidence: Evidence) -> [String] {
        notes(
            evidence.rule, evidence.minimumEvents, undated: evidence.undatedCount,
            outside: evidence.outsideCount, neutral: evidence.neutralCount,
            valueless: evidence.valuelessCount, thin: evidence.thinCount,
            faint: evidence.faintCount, ofPairs: false)
    }

    /// What plays no part in the turns of a network, a sentence for each reason.
    public static func notes(on turns: RelationTurns) -> [String] {
        notes(
            turns.rule, turns.minimumEvents, undated: turns.undatedCount,
            outside: turns.outsideCount, neutral: turns.neutralCount,
            valueless: turns.valuelessCount, thin: turns.thinCount, faint: turns.faintCount,
            ofPairs: true)
    }

    private static func notes(
        _ rule: TurnRule, _ minimum: Int, undated: Int, outside: Int, neutral: Int, valueless: Int,
        thin: Int, faint: Int, ofPairs: Bool
    ) -> [String] {
        let noun = rule.periods.noun
        func periods(_ count: Int) -> String {
            count.of(noun) + (ofPairs ? " of \(count == 1 ? "a pair" : "single pairs")" : "")
        }
        var notes: [String] = []
        if undated > 0 {
            notes.append("turns leave out \(undated.of("event")) not known to one \(noun)")
        }
        if outside > 0 {
            notes.append("turns leave out \(outside.of("event")) outside every \(noun)")
        }
        if neutral > 0 {
            notes.append(
                "turns leave out \(neutral.of("negotiation")); --negotiation "
                    + "positive counts \(neutral == 1 ? "it" : "them")")
        }
        if valueless > 0 {
            notes.append(
                "tones leave out \(valueless.of("event")) without a Goldstein value in \(noun)s in which "
                    + "others have one")
        }
        if thin > 0 {
            notes.append(
                "turns pass over \(periods(thin)) with fewer than \(minimum.of("event")) that "
                    + "\(minimum == 1 ? "counts" : "count"); --turn-events sets the number"
                    + (ofPairs ? ", and compare asks for one" : ""))
        }
        if faint > 0 {
            notes.append(
                "turns pass over \(periods(faint)) whose tone is nearer to 0 than "
                    + "\(rule.noise.shortest); --noise sets it")
        }
        return notes
    }
}
