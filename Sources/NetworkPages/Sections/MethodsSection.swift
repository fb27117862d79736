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
            ("Left out and in doubt", doubts), ("Where it comes from", origin),
        ]
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
                } + [.element("div", ["id": "downloads"], "")])
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
        let dates = whole.selection.assignment.sentences
        return [
            ("Period", whole.periodInWords),
            ("Slices", levels[0].slices.map(\.nameInWords).joined(separator: "; ")),
            (
                "Events of several days",
                dates.isEmpty
                    ? "count in the slice in which they begin" : dates.joined(separator: "; ")
            ),
        ]
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
                "Tone of a pair",
                "the mean of its events' values on the Goldstein scale, −10 to 10; where none has one, "
                    + "cooperation less conflict as a share of both, −1 to 1, in which negotiation counts "
                    + "\(factor.shortest) times"
            ),
            ("Turn of a pair", "its tone has another sign than before"),
            (
                "Places of actors",
                "show who is close to whom, and nothing else: friends near, enemies apart, few "
                    + "crossings; seed \(style.seed)"
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
        facts += (notes + whole.totalsRemarks).map { ("Note", $0) }
        return facts.isEmpty ? [("Left out", "nothing that was selected")] : facts
    }

    private var origin: Facts {
        var facts: Facts = [("Made by", style.provenance.program)]
        if let command = style.provenance.command { facts.append(("Command", command)) }
        facts.append(("Fingerprint of the events", whole.fingerprint))
        if let licence = style.licence { facts.append(("Licence of the data", licence)) }
        facts.append(
            (
                "How to cite",
                "\(title). Network page, \(style.provenance.program), events "
                    + whole.fingerprint
            ))
        return facts
    }
}
