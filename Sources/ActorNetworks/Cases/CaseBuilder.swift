/// Collects actors, events, documents and phases, checks them once, and freezes them to a case.
///
/// ```swift
/// var builder = CaseBuilder(title: "Armistice talks")
/// builder.add(PoliticalActor("north"))
/// builder.add(Event(id: "1", date: EventDate(day), source: "north", target: "south",
///     kind: .negotiation))
/// let network = try builder.build()
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
    private var table = EventTable()
    private var ids = TextColumn()
    private var summaries = TextColumn()
    private var places = TextColumn()
    private var speakers = TextColumn()
    private var notes = TextColumn()
    /// The further columns and where each stands among them. Their number is theirs alone, so that
    /// a column is never copied to be appended to.
    private var further: [TextColumn] = []
    private var furtherNames: [String: Int] = [:]
    private var firstProblem: CaseError?

    /// An empty builder.
    public init(title: String = "") {
        self.title = title
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

    /// Adds a phase.
    public mutating func add(_ phase: Phase) {
        if !phaseIDs.insert(phase.id).inserted { note(.duplicatePhase(phase.id)) }
        phases.append(phase)
    }

    /// Adds an event; unknown actors and documents are registered by their ids.
    public mutating func add(_ event: Event) {
        guard let kind = event.kind ?? event.code.flatMap({ CAMEO.kind(of: $0) }) else {
            return note(.noKind(event: event.id, code: event.code))
        }
        if let weight = event.weight, !(weight >= 0 && weight.isFinite) {
            return note(.badWeight(weight, event: event.id))
        }
        let goldstein = event.goldstein ?? event.code.flatMap { CAMEO.goldstein(of: $0) }
        table.starts.append(event.date.start)
        table.ends.append(event.date.end)
        table.extents.append(event.date.extent)
        table.precisions.append(event.date.precision)
        table.sources.append(position(ofActor: event.source))
        table.targets.append(position(ofActor: event.target))
        table.kinds.append(kind)
        table.weights.append(event.weight ?? goldstein.map(abs) ?? 1)
        table.areDirected.append(event.isDirected)
        table.certainties.append(event.certainty)
        table.documents.append(position(ofDocument: event.citation.document))
        table.goldsteins.append(goldstein ?? .nan)
        table.codes.append(table.codeNames.code(of: event.code))
        ids.append(event.id)
        summaries.append(event.summary)
        places.append(event.citation.place)
        speakers.append(event.citation.speaker)
        notes.append(event.note)
        addFurther(event.further)
    }

    /// Checks everything and freezes it.
    ///
    /// - Throws: the first `CaseError` met.
    /// - Complexity: O(*n* log *n*) for *n* events.
    public func build() throws(CaseError) -> Case {
        if let firstProblem { throw firstProblem }
        let register = try ActorRegister(actors)
        let order = try sortedRows()
        return Case(
            title: title, actors: register, events: reordered(by: order), documents: documents,
            phases: phases.sorted {
                ($0.window.start ?? .earliest, $0.id) < ($1.window.start ?? .earliest, $1.id)
            })
    }

    private mutating func note(_ problem: CaseError) {
        if firstProblem == nil { firstProblem = problem }
    }

    private mutating func position(ofActor id: String) -> Int32 {
        let code = actorNames.code(of: id)
        if Int(code) == actors.count {
            actors.append(PoliticalActor(id))
            impliedActors.insert(code)
        }
        return code
    }

    private mutating func position(ofDocument id: String?) -> Int32 {
        guard let id else { return -1 }
        let code = documentNames.code(of: id)
        if Int(code) == documents.count {
            documents.append(SourceDocument(id))
            impliedDocuments.insert(code)
        }
        return code
    }

    private mutating func addFurther(_ values: [String: String]) {
        for (name, value) in values {
            let position = furtherNames[name] ?? further.count
            if position == further.count {
                furtherNames[name] = position
                further.append(TextColumn())
            }
            // Rows without a value cost nothing until one with a value follows.
            further[position].fill(upTo: table.count - 1)
            further[position].append(value)
        }
    }

    private func sortedRows() throws(CaseError) -> [Int32] {
        let names = (0..<table.count).map { ids[$0] ?? "" }
        var seen = Set<String>(minimumCapacity: names.count)
        for name in names where !name.isEmpty && !seen.insert(name).inserted {
            throw .duplicateEvent(name)
        }
        return (0..<Int32(table.count)).sorted { left, right in
            let (leftStart, rightStart) = (table.starts[Int(left)], table.starts[Int(right)])
            if leftStart != rightStart { return leftStart < rightStart }
            let (leftName, rightName) = (names[Int(left)], names[Int(right)])
            return leftName == rightName ? left < right : leftName < rightName
        }
    }

    private func reordered(by order: [Int32]) -> EventTable {
        func reorder<Value>(_ column: [Value]) -> [Value] { order.map { column[Int($0)] } }
        var result = EventTable()
        result.starts = reorder(table.starts)
        result.ends = reorder(table.ends)
        result.extents = reorder(table.extents)
        result.precisions = reorder(table.precisions)
        result.sources = reorder(table.sources)
        result.targets = reorder(table.targets)
        result.kinds = reorder(table.kinds)
        result.weights = reorder(table.weights)
        result.areDirected = reorder(table.areDirected)
        result.certainties = reorder(table.certainties)
        result.documents = reorder(table.documents)
        result.goldsteins = reorder(table.goldsteins)
        result.codes = reorder(table.codes)
        result.codeNames = table.codeNames
        result.ids = ids.reordered(by: order)
        result.summaries = summaries.reordered(by: order)
        result.places = places.reordered(by: order)
        result.speakers = speakers.reordered(by: order)
        result.notes = notes.reordered(by: order)
        for (name, position) in furtherNames {
            var column = further[position]
            column.fill(upTo: order.count)
            result.further[name] = column.reordered(by: order)
        }
        return result
    }
}
