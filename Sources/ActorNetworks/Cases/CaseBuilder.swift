/// Collects actors, events, documents and phases, checks them once, and freezes them to a case.
///
/// ```swift
/// var builder = CaseBuilder(title: "Armistice talks")
/// builder.add(PoliticalActor("north"))
/// builder.add(Event(id: "1", date: EventDate(day), source: "north", target: "south",
///     kind: .negotiation))
/// let theCase = try builder.build()
/// ```
public struct CaseBuilder: Sendable {
    /// What the case is about, for titles.
    public var title: String
    private var actors: [PoliticalActor] = []
    private var actorNames = NameDictionary()
    private var documents: [SourceDocument] = []
    private var documentNames = NameDictionary()
    /// Actors and documents known only because an event names them.
    private var impliedActors: Set<Int32> = []
    private var impliedDocuments: Set<Int32> = []
    private var phases: [Phase] = []
    private var phaseIDs: Set<String> = []
    /// What codes mean that events bring along.
    public var codingScheme: CodingScheme
    /// The events so far, in the order in which they came.
    package var events = EventTable()
    private var ids = DistinctIDs()
    private var firstProblem: CaseError?

    /// An empty builder; the coding scheme says what an event's code implies.
    public init(title: String = "", codingScheme: CodingScheme = .cameo) {
        self.title = title
        self.codingScheme = codingScheme
    }

    /// Adds an actor. Actors that only events name need not be added.
    public mutating func add(_ actor: PoliticalActor) {
        let code = actorNames.code(of: actor.id)
        if Int(code) == actors.count {
            actors.append(actor)
        } else if impliedActors.remove(code) != nil {
            actors[Int(code)] = actor
        } else {
            note(.duplicateActor(actor.id))
        }
    }

    /// Adds an actor unless one of its id has been added; a parent that would make a circle is left
    /// out.
    package mutating func describe(_ actor: PoliticalActor) {
        let known = actorNames.knownCode(of: actor.id)
        if let known, impliedActors.remove(known) == nil { return }
        var actor = actor
        var ancestor = actor.parent
        while let id = ancestor, actor.parent != nil {
            if id == actor.id { actor.parent = nil }
            ancestor = actorNames.knownCode(of: id).flatMap { actors[Int($0)].parent }
        }
        if let known {
            actors[Int(known)] = actor
        } else {
            _ = actorNames.code(of: actor.id)
            actors.append(actor)
        }
    }

    /// The ids of actors of events that are known by them alone.
    package var unnamedActors: [String] {
        var takesPart = [Bool](repeating: false, count: actors.count)
        for row in 0..<events.count {
            takesPart[Int(events.sources[row])] = true
            takesPart[Int(events.targets[row])] = true
        }
        return zip(actors, takesPart).filter { $1 && $0.name == $0.id }.map(\.0.id)
    }

    /// Gives an actor that is known by its id alone a name.
    package mutating func rename(_ id: String, to name: String) {
        guard let code = actorNames.knownCode(of: id), actors[Int(code)].name == id else { return }
        actors[Int(code)].name = name
    }

    /// Adds a document. Documents that only events cite need not be added.
    public mutating func add(_ document: SourceDocument) {
        let code = documentNames.code(of: document.id)
        if Int(code) == documents.count {
            documents.append(document)
        } else if impliedDocuments.remove(code) != nil {
            documents[Int(code)] = document
        } else {
            note(.duplicateSource(document.id))
        }
    }

    /// Adds a document unless one of its id has been added.
    package mutating func describe(_ document: SourceDocument) {
        if let known = documentNames.knownCode(of: document.id),
            !impliedDocuments.contains(known)
        {
            return
        }
        add(document)
    }

    /// Adds a phase.
    public mutating func add(_ phase: Phase) {
        if !phaseIDs.insert(phase.id).inserted { note(.duplicatePhase(phase.id)) }
        phases.append(phase)
    }

    /// Adds an event; unknown actors and documents are registered by their ids.
    public mutating func add(_ event: Event) {
        add(event, from: nil, to: nil)
    }

    /// Adds an event whose actors' positions are known, if they are given.
    package mutating func add(_ event: Event, from source: Int32?, to target: Int32?) {
        guard event.count >= 1, event.count <= events.eventRoom else {
            return note(.badEventCount(event.count, event: event.id))
        }
        let coded = event.code.flatMap { codingScheme.entry(of: $0) }
        guard
            let meaning = EventMeaning(
                kind: event.kind, weight: event.weight, goldstein: event.goldstein, coded: coded,
                eventCount: event.count)
        else { return note(.noKind(event: event.id, code: event.code)) }
        guard meaning.weight >= 0, meaning.weight.isFinite else {
            return note(.badWeight(meaning.weight, event: event.id))
        }
        let row = events.count
        guard addID(event.id, of: row) else { return note(.duplicateEvent(event.id)) }
        events.append(
            EventRow(
                date: event.date, source: source ?? position(ofActor: event.source),
                target: target ?? position(ofActor: event.target), isDirected: event.isDirected,
                certainty: event.certainty,
                document: event.citation.document.map { position(ofDocument: $0) } ?? -1,
                code: events.codeNames.code(of: event.code), meaning: meaning,
                eventCount: event.count))
        events.texts[.summary].append(event.summary, at: row)
        events.texts[.place].append(event.citation.place, at: row)
        events.texts[.speaker].append(event.citation.speaker, at: row)
        events.texts[.note].append(event.note, at: row)
        for (name, value) in event.further {
            let column = events.texts.further(named: name)
            events.texts[further: column].append(value, at: row)
        }
    }

    /// Gives a row its id; `false` if an earlier row has it.
    private mutating func addID(_ id: String, of row: Int) -> Bool {
        var id = id
        return id.withUTF8 { addID(UnsafeRawBufferPointer($0), of: row) == nil }
    }

    /// Gives a row its id, which may be empty.
    ///
    /// - Returns: the earlier row that has this id, if there is one; the row is left without it.
    package mutating func addID(_ id: UnsafeRawBufferPointer, of row: Int) -> Int? {
        guard !id.isEmpty else { return nil }
        if let known = ids.row(of: id, in: events.texts[.id]) { return known }
        events.texts[.id].append(id, at: row)
        ids.insert(row, of: events.texts[.id])
        return nil
    }

    /// The row that has an id, or `nil`.
    package mutating func row(withID id: UnsafeRawBufferPointer) -> Int? {
        guard !id.isEmpty else { return nil }
        return ids.row(of: id, in: events.texts[.id])
    }

    /// Takes events out again when all have been added; their ids stay taken.
    package mutating func remove(_ rows: Set<Int>) {
        events.remove(rows)
    }

    /// The id of the actor at a position.
    package func actorID(at position: Int32) -> String { actors[Int(position)].id }

    /// Checks everything and freezes it.
    ///
    /// - Throws: the first `CaseError` met.
    /// - Complexity: O(*n* log *n*) for *n* events.
    public consuming func build() throws(CaseError) -> Case {
        if let firstProblem { throw firstProblem }
        let register = try ActorRegister(actors)
        events.sort()
        return Case(
            title: title, actors: register, events: events, documents: documents,
            phases: phases.sorted {
                ($0.window.start ?? .earliest, $0.id) < ($1.window.start ?? .earliest, $1.id)
            }, codingScheme: codingScheme)
    }

    private mutating func note(_ problem: CaseError) {
        if firstProblem == nil { firstProblem = problem }
    }

    /// The position of an actor, which is registered by its id if it is new.
    package mutating func position(ofActor id: String) -> Int32 {
        let code = actorNames.code(of: id)
        if Int(code) == actors.count {
            actors.append(PoliticalActor(id))
            impliedActors.insert(code)
        }
        return code
    }

    /// The position of a document, which is registered by its id if it is new.
    package mutating func position(ofDocument id: String) -> Int32 {
        let code = documentNames.code(of: id)
        if Int(code) == documents.count {
            documents.append(SourceDocument(id))
            impliedDocuments.insert(code)
        }
        return code
    }
}
