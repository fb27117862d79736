internal import ActorNetworks

/// The edges of a graph as events.
///
/// Attributes are taken by the names that columns of events have; what is not known is kept. What
/// an edge leaves open is decided as follows.
///
/// - **Kind.** Its word for a kind, also as its label; else the kind that its code implies; else the
///   sign of its attribute `sign`, or of its weight where any weight of the graph is negative
///   (cooperation above 0, conflict below); else the kind asked for; else cooperation, which is told.
/// - **Weight.** Its weight without the sign; else that of its code, else 1.
/// - **Events.** As many as its attribute `events` says, else one; each part of an edge that has several
///   is one.
/// - **Time.** Its dates; else its spells: an edge with several, or with a weight that changes, is
///   an event for each. Numbers are years where all of them are whole and lie within 1000 to 2999;
///   other numbers have no origin that anybody knows, and are kept as they are. Without any of them
///   the event is *undated* (`EventDate.unknown`), which is told: the network is one snapshot, no
///   period holds it, and nothing invents a day for it.
/// - **Direction.** As the edge is, unless an attribute says otherwise.
struct GraphEvents {
    private var graph: AttributedGraph
    let file: String
    private let defaultKind: RelationKind?
    /// Words for kinds, in lower case.
    private let kindWords: [String: RelationKind]
    let actors: GraphActors
    var attributes: GraphAttributes
    var spellings: GraphSpellings
    var dates: GraphDates
    private let isSigned: Bool
    /// How many edges there are.
    let edgeCount: Int
    /// The position of the actor of each node, or −1 before it is asked for.
    private var positions: [Int32]
    /// What words for kinds were found to mean, the first few.
    private var knownKinds: [(word: String, kind: RelationKind?)] = []

    /// How many events there are of each kind.
    var kindCounts: [RelationKind: Int] {
        Dictionary(
            uniqueKeysWithValues: RelationKind.allCases.map { ($0, counts[Int($0.rawValue)]) }
                .filter { $0.1 > 0 })
    }
    private var counts = [Int](repeating: 0, count: RelationKind.allCases.count)
    /// How many edges are bad, by the first reason.
    private(set) var skipped: [Problem.Reason: Int] = [:]
    /// How many edges have no kind.
    var assumedCount = 0
    /// Words for kinds that are not known, the first few, and how many there are.
    var otherWords: [String] = []
    var otherWordCount: Int { knownOthers.count }
    private var knownOthers: Set<String> = []
    /// How many words for kinds that are not known are named: a reader has to say what each means.
    private static let mostWords = 20
    /// How many edges have no date, in a part at least.
    var undatedCount = 0
    /// How many edges have a negative weight and another kind than conflict.
    var contraryCount = 0
    var divided: (count: Int, line: Int?) = (0, nil)
    /// How many of these say as well how many events they stand for.
    var dividedTotals = 0

    init(
        _ graph: consuming AttributedGraph, file: String, choices: ReadingChoices,
        actors: GraphActors
    ) {
        self.file = file
        self.actors = actors
        defaultKind = choices.kind
        kindWords = EventTableFormat.usualKinds.merging(choices.kindWords) { $1 }
        attributes = GraphAttributes(columns: choices.columns)
        spellings = GraphSpellings(of: graph.edges, &attributes, choices: choices)
        dates = GraphDates(copy graph)
        isSigned = graph.edges.contains { ($0.weight ?? 0) < 0 } || spellings.hasNegativeWeight
        edgeCount = graph.edges.count
        positions = [Int32](repeating: -1, count: graph.nodes.count)
        // The nodes are actors already.
        graph.nodes = []
        self.graph = graph
    }

    /// How the attributes were understood, in the order in which they occur.
    var understanding: [ColumnUnderstanding] { attributes.understanding }

    /// What was found out about how dates and numbers are written.
    var found: FoundForms { spellings.found }

    /// Adds the events; the graph has no edges then.
    mutating func add(
        to builder: inout CaseBuilder, places: inout EventPlaces, problems: inout Problems
    ) {
        for position in graph.edges.indices {
            let edge = graph.edges[position]
            // What has become an event takes no room any more.
            graph.edges[position].attributes = []
            problems.rowError = nil
            var written = attributes.texts(of: edge)
            let parts = parts(of: edge, &written, problems: &problems)
            let count =
                parts.count == 1
                ? eventCount(of: edge, written, in: builder, problems: &problems) : 1
            if let reason = problems.rowError {
                skipped[reason, default: 0] += 1
                continue
            }
            if parts.count > 1 {
                divided.count += 1
                divided.line = divided.line ?? edge.place.line
                if written[.events] != nil { dividedTotals += 1 }
            }
            if parts.contains(where: { !$0.date.isKnown }) { undatedCount += 1 }
            let assumed = assumedCount
            defer { assumedCount = min(assumedCount, assumed + 1) }
            for (number, part) in parts.enumerated() {
                let event = event(
                    of: edge, part, written, count: count, codes: builder.codingScheme)
                add(event, number: number, edge, to: &builder, problems: &problems)
                places.append(line: edge.place.line ?? 0)
            }
        }
        graph.edges = []
        report(into: &problems)
    }

    private mutating func add(
        _ event: Event, number: Int, _ edge: AttributedGraph.Edge, to builder: inout CaseBuilder,
        problems: inout Problems
    ) {
        var event = event
        if !event.id.isEmpty, number > 0 { event.id += "#\(number + 1)" }
        var id = event.id
        if id.withUTF8({ builder.row(withID: UnsafeRawBufferPointer($0)) }) != nil {
            problems.report(
                .duplicateID, .warning, in: file, line: edge.place.line,
                problem: "there is an event \(event.id.quoted) already; this one is read without "
                    + "its id",
                remedy: "give each edge an id of its own")
            event.id = ""
        }
        if let kind = event.kind { counts[Int(kind.rawValue)] += 1 }
        builder.add(
            event, from: position(of: edge.source, in: &builder),
            to: position(of: edge.target, in: &builder))
    }

    private mutating func position(of node: Int, in builder: inout CaseBuilder) -> Int32 {
        if positions[node] < 0 {
            positions[node] = builder.position(ofActor: actors.ids[node])
        }
        return positions[node]
    }

    /// The kind that a word means, in any case.
    private mutating func kind(named word: String) -> RelationKind? {
        if let known = knownKinds.first(where: { $0.word == word }) { return known.kind }
        let kind = kindWords[word.lowercased()]
        if knownKinds.count < 12 { knownKinds.append((word, kind)) }
        return kind
    }

    /// A stretch of an edge's life that is an event of its own.
    private struct Part {
        let date: EventDate
        let weight: Double?
    }

    /// The events that an edge stands for; none if something is wrong with it.
    private mutating func parts(
        of edge: AttributedGraph.Edge, _ written: inout GraphAttributes.Texts,
        problems: inout Problems
    ) -> [Part] {
        let changes: [AttributedGraph.Change] =
            if case .changing(let changes)? = edge.attributes["weight"] { changes } else { [] }
        let weight = edge.weight ?? number(.weight, of: edge, written)
        if let weight {
            let count = number(.events, of: edge, written).flatMap { Int(exactly: $0) } ?? 1
            check(weight, ofEvents: max(1, count), of: edge, into: &problems)
        } else if let text = written[.weight], changes.isEmpty {
            report(weight: text, of: edge, into: &problems)
        }
        if !changes.isEmpty {
            return changes.map { change in
                let weight = change.value.number
                if let weight { check(weight, of: edge, into: &problems) }
                return Part(
                    date: dates.date(of: [change.spell]) ?? dates.date(of: edge.spells) ?? .unknown,
                    weight: weight ?? edge.weight)
            }
        }
        if edge.spells.count > 1 {
            return edge.spells.map {
                Part(date: dates.date(of: [$0]) ?? .unknown, weight: weight)
            }
        }
        // The word time may mean what the spell says already.
        let isTold =
            !edge.spells.isEmpty
            && !(written.field(.date).map { attributes.isCalledDate($0.column) } ?? false)
        let date =
            isTold
            ? nil
            : dates.date(&written, of: edge, attributes, &spellings, in: file, into: &problems)
        return [
            Part(date: date ?? dates.date(of: edge.spells) ?? .unknown, weight: weight)
        ]
    }

    private mutating func event(
        of edge: AttributedGraph.Edge, _ part: Part, _ written: GraphAttributes.Texts, count: Int,
        codes: CodingScheme
    ) -> Event {
        var written = written
        let weight = part.weight
        let label = edge.label.flatMap { $0.isEmpty ? nil : $0 }
        var kind = written[.kind].flatMap { self.kind(named: $0) }
        if kind == nil, let word = written[.kind] {
            written.further[attributes.name(of: .kind) ?? "kind"] = word
        }
        kind = kind ?? label.flatMap { self.kind(named: $0) }
        let code = written[.code]
        if kind == nil, code.flatMap({ codes.entry(of: $0) })?.kind == nil {
            kind = sign(of: edge, weight: part.weight) ?? defaultKind
            if kind == nil {
                assumedCount += 1
                if let word = written[.kind], knownOthers.insert(word).inserted,
                    otherWords.count < Self.mostWords
                {
                    otherWords.append(word)
                }
            }
            kind = kind ?? .cooperation
        }
        if let weight, weight < 0, kind != .conflict { contraryCount += 1 }
        let isTotal = count > 1 && !EventWords.isSpan(written[.dateBasis])
        // Of several events, the date itself tells that they held all over it.
        if count > 1, !isTotal { written.further[attributes.name(of: .dateBasis) ?? ""] = nil }
        let goldstein = number(.goldstein, of: edge, written).flatMap {
            (-10...10).contains($0) ? $0 : nil
        }
        let isName = label.map { self.kind(named: $0) != nil } ?? true
        if written[.weight] != nil, weight == nil { written.keep(.weight, attributes) }
        if written[.goldstein] != nil, goldstein == nil { written.keep(.goldstein, attributes) }
        return Event(
            id: edge.id ?? written[.id] ?? "",
            date: isTotal ? part.date.asInterval : part.date, source: actors.ids[edge.source],
            target: actors.ids[edge.target], kind: kind,
            weight: weight.map(abs).flatMap { $0.isFinite ? $0 : nil },
            isDirected: written[.directed].flatMap { EventWords.directions[$0.lowercased()] }
                ?? edge.isDirected,
            code: code, goldstein: goldstein,
            certainty: written[.certainty].flatMap { EventWords.certainties[$0.lowercased()] },
            summary: written[.summary] ?? (isName ? nil : label),
            citation: Citation(
                document: written[.document], place: written[.place], speaker: written[.speaker]),
            note: written[.note], further: written.further, count: count)
    }

    /// What the sign of an edge makes it.
    private func sign(of edge: AttributedGraph.Edge, weight: Double?) -> RelationKind? {
        if let sign = edge.attributes["sign"] {
            if let kind = kindWords[sign.text.lowercased()] { return kind }
            if let number = sign.number {
                return number < 0 ? .conflict : number > 0 ? .cooperation : .negotiation
            }
        }
        guard isSigned, let weight else { return nil }
        return weight < 0 ? .conflict : .cooperation
    }
}
