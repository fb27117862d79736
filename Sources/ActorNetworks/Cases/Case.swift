/// Actors, events, source documents and phases that belong together.
///
/// A case never changes; `CaseBuilder` makes one and checks it.
public struct Case: Sendable {
    /// What the case is about, for titles.
    public let title: String
    /// The actors.
    public let actors: ActorRegister
    /// The events, sorted by date.
    public let events: EventTable
    /// The source documents; events name them by position.
    public let documents: [SourceDocument]
    /// The phases, in order of time.
    public let phases: [Phase]
    /// What the codes of events mean.
    public let codingScheme: CodingScheme

    /// The days from the first event's start to the last day of any event, or `nil` if no event
    /// has a date.
    ///
    /// - Complexity: O(*n*) in the number of events.
    public var span: Window? {
        let dated = events.undatedCount..<events.count
        guard let first = dated.first, let end = events.ends[dated].max() else { return nil }
        return Window(from: events.starts[first], before: end)
    }

    /// The event at a row, or the events that it stands for, as a value.
    public func event(at row: Int) -> Event {
        let document = events.documents[row]
        var further: [String: String] = [:]
        for column in events.furtherColumns { further[column] = events.value(of: row, in: column) }
        return Event(
            id: events.id(of: row), date: events.date(of: row),
            source: actors[Int(events.sources[row])].id,
            target: actors[Int(events.targets[row])].id, kind: events.kinds[row],
            weight: events.weights[row], isDirected: events.areDirected[row],
            code: events.code(of: row), goldstein: events.goldstein(of: row),
            certainty: events.certainties[row], summary: events.summary(of: row),
            citation: Citation(
                document: document < 0 ? nil : documents[Int(document)].id,
                place: events.place(of: row), speaker: events.speaker(of: row)),
            note: events.note(of: row), further: further, count: events.eventCount(of: row))
    }

    /// The phase with this id or name, without regard to case.
    ///
    /// - Throws: `CaseError.unknownPhase`.
    public func phase(named name: String) throws(CaseError) -> Phase {
        let wanted = name.lowercased()
        guard
            let phase = phases.first(where: {
                $0.id.lowercased() == wanted || $0.name.lowercased() == wanted
            })
        else { throw .unknownPhase(name, known: phases.map(\.id)) }
        return phase
    }

    /// The position of the actor that a user means by an id, name, label or alias.
    ///
    /// - Throws: `CaseError.unknownActor`, with the id of the actor that is spelled most alike.
    public func actor(named name: String) throws(CaseError) -> Int {
        let meant = actors.positions(naming: name)
        if meant.count == 1 { return meant[0] }
        guard meant.isEmpty else {
            throw .ambiguousActor(name, ids: meant.map { actors[$0].id })
        }
        guard !actors.actors.isEmpty else { throw .noActors(name) }
        let spellings = actors.actors.lazy.flatMap { [$0.id, $0.name, $0.label] + $0.aliases }
        let nearest = name.nearest(among: spellings).flatMap { spelling in
            actors.actors.first { ([$0.id, $0.name, $0.label] + $0.aliases).contains(spelling) }
        }
        throw .unknownActor(name, nearest: nearest?.id)
    }
}
