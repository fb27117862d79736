/// What an event says in numbers, its actors and documents by their positions.
package struct EventRow {
    package var date: EventDate
    package var source: Int32
    package var target: Int32
    package var isDirected: Bool
    package var certainty: Certainty?
    /// −1 for none.
    package var document: Int32
    /// −1 for none.
    package var code: Int32
    package var meaning: EventMeaning
    /// How many events it stands for, 1 or more.
    package var eventCount: Int

    /// A row, whose numbers come from the builder that takes it.
    package init(
        date: EventDate, source: Int32, target: Int32, isDirected: Bool, certainty: Certainty?,
        document: Int32, code: Int32, meaning: EventMeaning, eventCount: Int = 1
    ) {
        self.date = date
        self.source = source
        self.target = target
        self.isDirected = isDirected
        self.certainty = certainty
        self.document = document
        self.code = code
        self.meaning = meaning
        self.eventCount = eventCount
    }
}

/// What an event does to the relation of its actors: what is written of it counts, and its code
/// completes it.
package struct EventMeaning {
    package let kind: RelationKind
    /// As written, else that of the code, else the absolute Goldstein value, else 1, each times the
    /// events that the row stands for.
    package let weight: Double
    package let goldstein: Double?

    /// The meaning; `nil` if neither the event nor its code says the kind.
    package init?(
        kind: RelationKind?, weight: Double?, goldstein: Double?, coded: CodedEvent?,
        eventCount: Int = 1
    ) {
        guard let kind = kind ?? coded?.kind else { return nil }
        self.kind = kind
        self.goldstein = goldstein ?? coded?.goldstein
        self.weight =
            weight ?? (coded?.weight ?? self.goldstein.map(abs) ?? 1) * Double(eventCount)
    }
}

/// Events that say no more than who did what to whom on a day, as columns of equal length.
package struct PlainEventRows {
    package var date = EventDate.unknown
    package var areDirected = true
    package var sources: [Int32] = []
    package var targets: [Int32] = []
    package var kinds: [RelationKind] = []
    package var weights: [Double] = []

    /// No events.
    package init() {}

    /// Leaves no events, and room for as many.
    package mutating func removeAll() {
        sources.removeAll(keepingCapacity: true)
        targets.removeAll(keepingCapacity: true)
        kinds.removeAll(keepingCapacity: true)
        weights.removeAll(keepingCapacity: true)
    }

    /// How many there are.
    package var count: Int { sources.count }
}
