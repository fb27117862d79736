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

    /// A row, whose numbers come from the builder that takes it.
    package init(
        date: EventDate, source: Int32, target: Int32, isDirected: Bool, certainty: Certainty?,
        document: Int32, code: Int32, meaning: EventMeaning
    ) {
        self.date = date
        self.source = source
        self.target = target
        self.isDirected = isDirected
        self.certainty = certainty
        self.document = document
        self.code = code
        self.meaning = meaning
    }
}

/// What an event does to the relation of its actors: what is written of it counts, and its code
/// completes it.
package struct EventMeaning {
    package let kind: RelationKind
    /// As written, else that of the code, else the absolute Goldstein value, else 1.
    package let weight: Double
    package let goldstein: Double?

    /// The meaning; `nil` if neither the event nor its code says the kind.
    package init?(
        kind: RelationKind?, weight: Double?, goldstein: Double?, coded: CodedEvent?
    ) {
        guard let kind = kind ?? coded?.kind else { return nil }
        self.kind = kind
        self.goldstein = goldstein ?? coded?.goldstein
        self.weight = weight ?? coded?.weight ?? self.goldstein.map(abs) ?? 1
    }
}
