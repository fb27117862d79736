internal import ActorNetworks

/// Looks for what is possible in a table of events and yet seldom meant.
struct EventDoubts {
    private let phases: PhaseCoverage?
    private var linesBySignature: [Signature: Int] = [:]
    /// The actors that take part, numbered in the order in which they come.
    private var takingPart: [String: Int] = [:]
    /// Where each of them first stands, in the order of their numbers.
    private var firstPlaces: [(actor: String, place: TextPosition)] = []
    private var speakers: Set<String> = []
    private var eventCount = 0
    private var outside: (count: Int, firstLine: Int) = (0, 0)

    init(phases: [Phase]) {
        self.phases = phases.isEmpty ? nil : PhaseCoverage(phases)
    }

    /// Notes an event and reports what is odd about it.
    mutating func look(
        at event: Event, published: EventDate?, in rows: TableValues<EventColumn>,
        into problems: inout Problems
    ) {
        let line = rows.table.line
        eventCount += 1
        let source = number(of: event.source, .source, in: rows)
        let target = number(of: event.target, .target, in: rows)
        if let speaker = event.citation.speaker {
            for name in speaker.split(separator: ";") { speakers.insert(String(name)) }
        }
        if event.source == event.target {
            rows.doubt(
                .selfEvent, .target, into: &problems,
                "\(event.source.quoted) acts on itself; the event is kept and makes no tie"
            ) {
                "correct one of the two actors if that is wrong"
            }
        }
        lookForTwin(of: event, from: source, to: target, in: rows, into: &problems)
        if let phases, !phases.contains(event.date.start) {
            if outside.count == 0 { outside.firstLine = line }
            outside.count += 1
        }
        if let published, event.date.start >= published.end {
            rows.doubt(
                .afterPublication, .date, into: &problems,
                "the event (\(event.date)) is later than its source (\(published))"
            ) {
                "correct one of the dates, unless the source announces it"
            }
        }
        lookAtScale(of: event, in: rows, into: &problems)
    }

    /// Reports what only shows when all events are read.
    func finish(register: RegisteredActors?, file: String, into problems: inout Problems) {
        if outside.count > 0 {
            problems.add(.outsidePhases, .warning, in: file) {
                .init(
                    line: outside.firstLine,
                    problem: "\(outside.count) of \(eventCount) events begin outside every phase, "
                        + "this one first",
                    remedy: "widen the phases if they are meant to cover everything")
            }
        }
        if let register {
            let places = zip(register.actors, register.lines).map {
                (actor: $0.id, place: TextPosition(line: $1, column: 1))
            }
            NameDoubts(places, file: register.file).report(into: &problems)
            // An actor may seem unused only because the rows that name it are bad.
            if !problems.hasErrors { reportUnused(in: register, into: &problems) }
        } else {
            NameDoubts(firstPlaces, file: file).report(into: &problems)
        }
    }

    private mutating func number(
        of actor: String, _ meaning: EventColumn, in rows: TableValues<EventColumn>
    ) -> Int {
        if let number = takingPart[actor] { return number }
        takingPart[actor] = takingPart.count
        firstPlaces.append((actor, rows.position(of: meaning)))
        return takingPart.count - 1
    }

    private mutating func lookForTwin(
        of event: Event, from source: Int, to target: Int, in rows: TableValues<EventColumn>,
        into problems: inout Problems
    ) {
        let line = rows.table.line
        let content = Self.content(of: event)
        let isTurned = !event.isDirected && source > target
        let signature = Self.signature(
            content, from: isTurned ? target : source, to: isTurned ? source : target)
        if let twin = linesBySignature[signature] {
            rows.doubt(
                .repeatedEvent, .source, into: &problems,
                "the event looks like the one on line \(twin)"
            ) {
                "remove one of them if they are the same"
            }
            return
        }
        linesBySignature[signature] = line
        guard event.isDirected, event.kind != .conflict, source != target else { return }
        let mirror = Self.signature(content, from: target, to: source)
        guard let twin = linesBySignature[mirror] else { return }
        rows.doubt(
            .mirroredEvent, .source, into: &problems,
            "the event is the one on line \(twin) with its actors exchanged"
        ) {
            "keep one of them, and write no under directed, if they are one mutual event"
        }
    }

    /// A number that is the same for events alike in all but their actors, and different for others
    /// but for one chance in 2⁶⁴ a pair.
    private static func content(of event: Event) -> Int {
        var hasher = Hasher()
        hasher.combine(event.date)
        hasher.combine(event.kind)
        hasher.combine(event.isDirected)
        hasher.combine(event.code)
        hasher.combine(event.weight)
        hasher.combine(event.summary)
        hasher.combine(event.citation.document)
        return hasher.finalize()
    }

    private static func signature(_ content: Int, from source: Int, to target: Int) -> Signature {
        Signature(content: content, actors: UInt64(source) << 32 | UInt64(target))
    }

    private struct Signature: Hashable {
        let content: Int
        let actors: UInt64
    }

    private func lookAtScale(
        of event: Event, in rows: TableValues<EventColumn>, into problems: inout Problems
    ) {
        guard let given = event.goldstein, let code = event.code,
            let icews = CAMEO.goldstein(of: code),
            let gdelt = CAMEO.goldstein(of: code, scale: .gdelt)
        else { return }
        guard min(abs(given - icews), abs(given - gdelt)) > 0.051 else { return }
        rows.doubt(
            .otherGoldstein, .goldstein, into: &problems,
            "the Goldstein value \(given) is not that of the code \(code), \(icews)"
        ) {
            "leave the field empty to mean the value of the code"
        }
    }

    private func reportUnused(in register: RegisteredActors, into problems: inout Problems) {
        let parents = Set(register.actors.compactMap(\.parent))
        for (actor, line) in zip(register.actors, register.lines)
        where takingPart[actor.id] == nil && !parents.contains(actor.id)
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
}
