/// One dated relation between two actors, with its source: an edge of the multigraph; or several of
/// one kind, taken together.
public struct Event: Hashable, Sendable {
    /// The id, unique within a case.
    public var id: String
    /// When it was.
    public var date: EventDate
    /// The id of the actor who acts.
    public var source: String
    /// The id of the actor who is acted upon.
    public var target: String
    /// What it does to the relation; `nil` leaves it to the code.
    public var kind: RelationKind?
    /// How much it weighs, 0 or more; of several events, the sum of their weights. `nil` leaves it to
    /// the Goldstein value, times the events.
    public var weight: Double?
    /// Whether it goes from source to target; otherwise it is mutual and their order means nothing.
    public var isDirected: Bool
    /// The CAMEO code, such as `046` or `1234`.
    public var code: String?
    /// The value on the Goldstein scale, −10 to 10, of several events their mean; `nil` leaves it to
    /// the code.
    public var goldstein: Double?
    /// How well its source supports it.
    public var certainty: Certainty?
    /// What happened, in a sentence.
    public var summary: String?
    /// Where it is written.
    public var citation: Citation
    /// A remark.
    public var note: String?
    /// Further columns, by name.
    public var further: [String: String]
    /// How many events it stands for, 1 or more. Of several, each was within the interval of `date`,
    /// or held all over it if that is a span.
    public var count: Int

    /// An event; everything after the kind may be left out.
    public init(
        id: String, date: EventDate, source: String, target: String, kind: RelationKind?,
        weight: Double? = nil, isDirected: Bool = true, code: String? = nil,
        goldstein: Double? = nil, certainty: Certainty? = nil, summary: String? = nil,
        citation: Citation = Citation(), note: String? = nil, further: [String: String] = [:],
        count: Int = 1
    ) {
        self.id = id
        self.date = date
        self.source = source
        self.target = target
        self.kind = kind
        self.weight = weight
        self.isDirected = isDirected
        self.code = code
        self.goldstein = goldstein
        self.certainty = certainty
        self.summary = summary
        self.citation = citation
        self.note = note
        self.further = further
        self.count = count
    }
}

/// Where an event is written: document, place in it, and who says so there.
public struct Citation: Hashable, Sendable {
    /// The id of a source document.
    public var document: String?
    /// The place in the document: a paragraph, a page.
    public var place: String?
    /// Who makes the claim.
    public var speaker: String?

    /// A citation; every part may be missing.
    public init(document: String? = nil, place: String? = nil, speaker: String? = nil) {
        self.document = document
        self.place = place
        self.speaker = speaker
    }
}
