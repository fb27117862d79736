/// Somebody who acts or is acted upon: a state, a movement, an office, a person.
public struct PoliticalActor: Hashable, Sendable {
    /// The short name that events use, unique within a case.
    public var id: String
    /// The full name.
    public var name: String
    /// The short name for diagrams; `nil` means the full name.
    public var shortLabel: String?
    /// What sort of actor it is.
    public var type: ActorType
    /// The id of the actor that this one belongs to.
    public var parent: String?
    /// Why it belongs there: `office-of`, `officer-of`, `member-of`, …
    public var parentRelation: String?
    /// Other names under which it occurs.
    public var aliases: [String]
    /// A remark.
    public var note: String?
    /// Whatever else a file says of it, by name.
    public var further: [String: String]

    /// An actor; only the id is needed, and stands in for the name.
    public init(
        _ id: String, name: String? = nil, label: String? = nil, type: ActorType = .other,
        parent: String? = nil, parentRelation: String? = nil, aliases: [String] = [],
        note: String? = nil, further: [String: String] = [:]
    ) {
        self.id = id
        self.name = name ?? id
        self.shortLabel = label
        self.type = type
        self.parent = parent
        self.parentRelation = parentRelation
        self.aliases = aliases
        self.note = note
        self.further = further
    }

    /// The name for diagrams and tables: the short label, or the full name.
    public var label: String { shortLabel ?? name }
}
