public import ActorNetworks
public import ArgumentParser
internal import NetworkFormats

/// Which part of a case a command is about.
struct SelectionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only events that start in this period: 2015, 2015-Q4, 2015-10, 2015-W41, "
                + "2015-10-07, 2015-10..2016-03, ..2016-03.",
            valueName: "period"),
        transform: { try Window(parsing: $0) })
    var window: Window?

    @Option(
        help: ArgumentHelp(
            "Only events that start in this phase of the case.", valueName: "name"))
    var phase: String?

    @Option(help: ArgumentHelp("Only cooperation, negotiation, conflict.", valueName: "list"))
    var kinds: KindList?

    @Option(
        help: ArgumentHelp(
            "Only these actors, by id, name, label or alias; may be given several times, and a "
                + "name that holds a comma stands in quotes.", valueName: "list"))
    var actors: [WordList] = []

    @Option(help: ArgumentHelp("Without these actors.", valueName: "list"))
    var exclude: [WordList] = []

    @Option(help: ArgumentHelp("Only this actor and its neighbourhood.", valueName: "actor"))
    var ego: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How many ties the neighbourhood of --ego reaches (1 if not given).", valueName: "n"))
    var hops: Int?

    @Option(
        help: ArgumentHelp(
            "Replace actors by those they belong to: the roots of their trees if no value is "
                + "given, their countries, their ancestors at a level (0 is the root), or with "
                + "=ID,ID the nearest of these.",
            valueName: "roots|countries|level"),
        completion: .list(["roots", "countries", "0", "1", "2"]),
        transform: RollUpArgument.parse)
    var rollUp: RollUp?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Only pairs of actors with at least so many events.", valueName: "n"))
    var minEvents = 1

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Only the n actors with the greatest strength.", valueName: "n"))
    var top: Int?

    @Option(help: ArgumentHelp("Only events stated, reported, implied.", valueName: "list"))
    var certainty: CertaintyList?

    @Option(help: ArgumentHelp("Only events that cite these documents.", valueName: "list"))
    var sources: [WordList] = []

    @Option(
        help: ArgumentHelp(
            "How events make the weight of a tie: weight (their sum), events (their number), "
                + "mean, max, latest, or decay:DAYS (a sum that halves with age).",
            valueName: "rule"),
        completion: .list(["weight", "events", "mean", "max", "latest", "decay:90"]))
    var weigh = Weighing.sum

    @Option(
        help: ArgumentHelp(
            "What negotiation counts for wherever signs are read: neutral (nothing), positive (like "
                + "cooperation) or a number from 0 to 1.",
            valueName: "sign"),
        completion: .list(["neutral", "positive"]))
    var negotiation = NegotiationSign.neutral

    @OptionGroup var dates: DateOptions

    func validate() throws {
        if window != nil, phase != nil {
            throw ValidationError("--window and --phase both name a period; give one of them.")
        }
        if let hops, hops < 1 {
            throw ValidationError("--hops is 1 or more; 1 reaches the partners alone.")
        }
        if hops != nil, ego == nil {
            throw ValidationError("--hops belongs to --ego; name the actor with --ego ACTOR.")
        }
        guard minEvents >= 1 else {
            throw ValidationError("--min-events is 1 or more; 1 keeps all pairs.")
        }
        if let top, top < 1 {
            throw ValidationError("--top is 1 or more; without it, all actors are kept.")
        }
    }

    /// What reading must keep for it.
    var demand: EventDemand {
        EventDemand(window: dates.demand(for: window ?? .always), furtherColumns: false)
    }

    /// What is selected in a case.
    ///
    /// - Throws: `CaseError.unknownPhase`; `SlicingError.undated` if a period is selected and no
    ///   event has a date.
    func selection(in theCase: Case) throws -> Selection {
        var selection = Selection()
        if let window { selection.window = window }
        if let phase { selection.window = try theCase.phase(named: phase).window }
        if selection.window != .always, theCase.isUndated { throw SlicingError.undated }
        if let kinds { selection.kinds = kinds.kinds }
        selection.certainties = certainty?.certainties
        selection.documents = sources.words.map { Set($0) }
        selection.rollUp = try checked(rollUp, in: theCase)
        selection.actors = actors.actors(in: theCase)
        selection.excluded = exclude.actors(in: theCase) ?? []
        selection.ego = ego.map { Selection.Ego($0, hops: hops ?? 1) }
        selection.minimumEvents = minEvents
        selection.top = top
        selection.weighing = weigh
        selection.negotiation = negotiation
        selection.assignment = dates.assignment
        selection.nodes = dates.nodes
        return selection
    }

    /// Ids instead of the names by which a user may roll up.
    private func checked(_ rollUp: RollUp?, in theCase: Case) throws(CaseError) -> RollUp? {
        guard case .among(let names) = rollUp else { return rollUp }
        var ids: Set<String> = []
        for name in names.sorted() {
            ids.insert(theCase.actors[try theCase.actor(named: name)].id)
        }
        return .among(ids)
    }
}

extension Weighing: ExpressibleByArgument {}
extension NegotiationSign: ExpressibleByArgument {}
