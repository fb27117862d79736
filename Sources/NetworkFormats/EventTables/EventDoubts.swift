internal import ActorNetworks

/// Looks for what is possible in a table of events and yet seldom meant.
struct EventDoubts: ~Copyable {
    private let phases: PhaseCoverage?
    private let register: RegisteredActors?
    private var likes = LikeEvents()
    private var speakers: Set<String> = []
    private var speakerTexts = DistinctTexts()
    private var outside: (count: Int, file: String, firstLine: Int) = (0, "", 0)
    /// The actors of the events, with the places where each first stands.
    private var names: [NameDoubts.Name] = []
    private var takingPart: Set<String> = []

    init(phases: [Phase], register: RegisteredActors?) {
        self.register = register
        self.phases = phases.isEmpty ? nil : PhaseCoverage(phases)
    }

    /// Looks at the last event, and reports what is odd about it.
    mutating func look(
        at row: Int, of events: borrowing EventTable, coded: CodedEvent?, published: EventDate?,
        places: EventPlaces, rules: EventRules, in values: borrowing TableValues<EventColumn>,
        into problems: inout Problems
    ) {
        if events.sources[row] == events.targets[row] {
            values.doubt(
                .selfEvent, .target, into: &problems,
                "\((values.text(.source) ?? "").quoted) acts on itself; the event is kept and "
                    + "makes no tie"
            ) {
                "correct one of the two actors if that is wrong"
            }
        }
        if let likeness = likes.like(row, of: events) {
            Self.report(likeness, places: places, rules: rules, in: values, into: &problems)
        }
        if let phases, !phases.contains(events.starts[row]) {
            if outside.count == 0 {
                outside.file = values.table.file
                outside.firstLine = values.table.line
            }
            outside.count += events.eventCount(of: row)
        }
        if let published, events.starts[row] >= published.end {
            values.doubt(
                .afterPublication, .date, into: &problems,
                "the event (\(events.date(of: row))) is later than its source (\(published))"
            ) {
                "correct one of the dates, unless the source announces it"
            }
        }
        lookAtScale(of: row, of: events, coded: coded, in: values, into: &problems)
        if register != nil { values.withBytes(of: .speaker) { noteSpeakers($0) } }
    }

    /// Whether there is nothing to be said of an event but that it is there twice, as long as it says
    /// no more than who did what to whom, and when.
    func isPlain(_ date: EventDate) -> Bool { phases?.contains(date.start) ?? true }

    /// Takes plain events of one day, and tells of those that are like an earlier one.
    mutating func look(
        atPlain rows: Range<Int>, of events: borrowing EventTable,
        _ tell: (Int, LikeEvents.Likeness) -> Void
    ) {
        likes.like(plain: rows, of: events, tell)
    }

    private mutating func noteSpeakers(_ text: UnsafeRawBufferPointer) {
        guard !text.isEmpty, speakerTexts.number(of: text) == speakerTexts.count - 1 else { return }
        for name in String(decoding: text, as: UTF8.self).split(separator: ";") {
            speakers.insert(String(name))
        }
    }

    /// Takes the actors of a table whose rows have been read.
    mutating func take(_ actors: borrowing EventActors, of file: String) {
        for (actor, place) in actors.firstPlaces where takingPart.insert(actor).inserted {
            names.append(NameDoubts.Name(actor: actor, file: file, place: place))
        }
    }

    /// Reports what only shows when all events are read.
    func finish(eventCount: Int, into problems: inout Problems) {
        if outside.count > 0 {
            problems.add(.outsidePhases, .warning, in: outside.file) {
                .init(
                    line: outside.firstLine,
                    problem: "\(outside.count) of \(eventCount) events begin outside every phase, "
                        + "this one first",
                    remedy: "widen the phases if they are meant to cover everything")
            }
        }
        guard let register else {
            NameDoubts(names).report(into: &problems)
            return
        }
        register.reportLikeNames(into: &problems)
        // An actor may seem unused only because the rows that name it are bad.
        guard !problems.hasErrors else { return }
        let parents = Set(register.actors.compactMap(\.parent))
        for (actor, line) in zip(register.actors, register.lines)
        where !takingPart.contains(actor.id) && !parents.contains(actor.id)
            && !speakers.contains(actor.id)
        {
            problems.add(.unusedActor, .warning, in: register.file) {
                .init(
                    line: line,
                    problem: "\(actor.id.quoted) takes part in no event, speaks in none and is "
                        + "nobody's parent",
                    remedy: "remove it if it is not needed")
            }
        }
    }

    /// Reports that the event in the current row is like another.
    static func report(
        _ likeness: LikeEvents.Likeness, places: EventPlaces, rules: EventRules,
        in values: borrowing TableValues<EventColumn>, into problems: inout Problems
    ) {
        switch likeness {
        case .repeated(let twin):
            values.doubt(
                .repeatedEvent, .source, into: &problems,
                "the event looks like the one on \(places.name(of: twin))"
            ) {
                "remove one of them if they are the same"
            }
        case .mirrored(let twin):
            // What the rules merge is counted there.
            guard case .none = rules.mirrored else { return }
            values.doubt(
                .mirroredEvent, .source, into: &problems,
                "the event is the one on \(places.name(of: twin)) with its actors exchanged"
            ) {
                "keep one of them, and write no under directed, if they are one mutual event"
            }
        }
    }

    private func lookAtScale(
        of row: Int, of events: borrowing EventTable, coded: CodedEvent?,
        in values: borrowing TableValues<EventColumn>, into problems: inout Problems
    ) {
        guard let coded, let usual = coded.goldstein, let given = events.goldstein(of: row),
            ([usual] + coded.otherGoldsteins).allSatisfy({ abs(given - $0) > 0.051 })
        else { return }
        values.doubt(
            .otherGoldstein, .goldstein, into: &problems,
            "the Goldstein value \(given) is not that of the code "
                + "\(events.code(of: row) ?? coded.code), \(usual)"
        ) {
            "leave the field empty to mean the value of the code"
        }
    }
}
