internal import ActorNetworks
internal import NetworkDrawing
internal import NetworkReports

/// What was counted how, and where it comes from: what an appendix needs.
struct MethodsSection {
    private let levels: [PageLevel]
    private let style: PageStyle
    private let title: String
    private let notes: [String]

    init(_ levels: [PageLevel], _ style: PageStyle, title: String, notes: [String]) {
        self.levels = levels
        self.style = style
        self.title = title
        self.notes = notes
    }

    private var whole: Snapshot { levels[0].whole }

    var html: HTML {
        let topics = [
            ("The network", network), ("Time", time), ("Numbers", numbers),
            ("Comparing two periods", comparing), ("Left out and in doubt", doubts),
            ("Where it comes from", origin),
        ].filter { !$0.1.isEmpty }
        let source = HTML.element(
            "p",
            "Told in the order of the Guidelines for Reporting About Network Data (GRAND, Neal and "
                + "others).")
        return PageDocument.Section.methods.html(
            [source]
                + topics.flatMap { heading, facts -> [HTML] in
                    [
                        .element("h3", heading),
                        .element("dl", facts.flatMap { [.element("dt", $0), .element("dd", $1)] }),
                    ]
                } + RollUpList(levels).html + SourceList(levels[0].whole).html
                + [.element("div", ["id": "downloads"], "")])
    }

    private typealias Facts = [(String, String)]

    private var network: Facts {
        let actors = levels.map { "\($0.whole.actors.count.of("actor")) \($0.name)" }
        return [
            ("Actors", actors.joined(separator: ", ")),
            (
                "Ties",
                "dated events of cooperation, negotiation and conflict between two actors; parallel "
                    + "events of one kind are one tie. An actor acts on another, or both act together"
            ),
            ("Events", "\(whole.eventCount) between \(whole.dyads.count.of("pair"))"),
            ("Kinds", whole.selection.kinds.sorted().map(\.name).joined(separator: ", ")),
        ]
    }

    private var time: Facts {
        let slices = levels[0].slices
        guard !slices.isEmpty else { return [("Period", whole.periodInWords)] }
        let dates = whole.selection.assignment.sentences
        return [
            ("Period", whole.periodInWords),
            ("Slices", slices.map(Self.dated).joined(separator: "; ")),
            (
                "Events of more than a day",
                dates.isEmpty
                    ? "count in the slice that holds the first day on which they may have been; so do those that "
                        + "are known to the month or year alone"
                    : dates.joined(separator: "; ")
            ),
        ]
    }

    /// A slice with its days, where its name does not say them.
    private static func dated(_ slice: Snapshot) -> String {
        let (name, period) = (slice.nameInWords, slice.periodInWords)
        return name == period ? name : "\(name) (\(period))"
    }

    private var numbers: Facts {
        let factor = whole.selection.negotiation.factor
        return [
            ("Weight of a tie", whole.selection.weighing.explanation),
            (
                "Weight of an event",
                "as coded; else the absolute value of its code on the Goldstein scale; else 1"
            ),
            ("Strength of an actor", "the weights of its pairs, added up, whatever their kinds"),
            (
                "Rank of an actor",
                "its place by strength; actors of equal strength share the better place"
            ),
            (
                "Tone of a pair",
                "the mean of its events' values on the Goldstein scale, −10 to 10; where none has one, "
                    + "cooperation less conflict as a share of both, −1 to 1, in which negotiation "
                    + (factor == 0
                        ? "does not count"
                        : "counts \(factor.shortest) times as much as cooperation")
            ),
            ("Density", "the pairs with a tie as a share of all pairs of the actors, 0 to 1"),
            (
                "Words for tones",
                "of lines, rather friendly or hostile: a tone within a quarter of its scale, ±2.5 or ±0.25; "
                    + "of cells of the matrix, cooperation less conflict as a share of both: to 20 % as much of "
                    + "both, to 60 % more of one"
            ),
            (
                "Sums of the matrix",
                "what an actor did, and what was done to it; what two did together is in both, so that "
                    + "these add up to more than its strength"
            ),
            (
                "Places of actors",
                "show who is close to whom, and nothing else: friends near, enemies apart, few "
                    + "crossings; seed \(style.seed)"
            ),
        ]
    }

    /// Every measure of what changed, in the order in which they are told.
    private var comparing: Facts {
        guard levels[0].slices.count > 1 else { return [] }
        return [
            (
                "Turn of a pair",
                "its tone has another sign than in the slice before; where cooperation less conflict by "
                    + "weight, the net weight, keeps its sign, that is told"
            ),
            (
                "How sure a turn is",
                "sure, if both periods have 5 events or more, 2 sources or more, a sign at least twice as "
                    + "strong as chance makes (the net of the events' values over the root of the sum of "
                    + "their squares), 80 % of events on known days, and at most 20 % that are only implied; "
                    + "likely, if at least 3, 1, once, 50 % and 50 %; else doubtful. Where no event names a "
                    + "source, likely at best. Events on days that are not "
                    + "known count if all days on which they may have been lie in the period"
            ),
            (
                "Share of the change",
                "what the weight of a tie changed by, as a share of all such changes; an actor has half of "
                    + "what its ties have"
            ),
            (
                "Actors, pairs and kinds in both",
                "those in both periods as a share of those in either (Jaccard); pairs of one sign "
                    + "are in both with the same sign of tone"
            ),
            (
                "Weight in common",
                "of each tie the lesser weight of both periods, added up, as a share of the greater ones "
                    + "(Ružička)"
            ),
            (
                "Agreement of ranks",
                "rank-biased overlap with p = 0.9, 0 to 1, in which the first places count most; Kendall's τ-b "
                    + "and Spearman's ρ, −1 to 1, of the actors in both periods"
            ),
        ]
    }

    private var doubts: Facts {
        var facts: Facts = []
        if whole.undatedEventCount > 0 {
            facts.append(
                (
                    "Without a date",
                    "\(whole.undatedEventCount.of("event")), "
                        + whole.undatedEventCount.share(of: whole.eventCount)
                        + ", in the whole and in no slice"
                ))
        }
        let remarks = whole.totalsRemarks + [whole.citationRemark].compactMap(\.self)
        facts += (notes + remarks).map { ("Note", $0) }
        return levels.map(shown) + facts
    }

    /// What is shown of a level of actors, and what is left out.
    private func shown(of level: PageLevel) -> (String, String) {
        let whole = level.whole
        return (
            "Actors \(level.name)",
            "\(whole.eventCount.of("event")) between \(whole.dyads.count.of("pair")); "
                + (whole.omitted.sentence ?? "nothing that was selected is left out")
        )
    }

    private var origin: Facts {
        var facts: Facts = [("Data", style.about ?? title), ("Made by", style.provenance.program)]
        if let command = style.provenance.command { facts.append(("Command", command)) }
        facts.append(
            (
                "Fingerprint of the events",
                "\(whole.fingerprint), 128 bits of the actors, days, kinds, weights and directions of all events "
                    + "shown, whatever their order and files"
            ))
        facts.append(("Licence of the data", style.licence ?? "not said"))
        facts.append(
            (
                "How to cite",
                "\(title). Network page, \(style.provenance.program), events "
                    + whole.fingerprint
            ))
        return facts
    }
}
