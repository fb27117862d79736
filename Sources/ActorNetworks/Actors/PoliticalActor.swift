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
    /// Other names under which it occurs at times.
    public var datedAliases: [DatedAlias]
    /// A remark.
    public var note: String?
    /// Whatever else a file says of it, by name.
    public var further: [String: String]

    /// An actor; only the id is needed, and stands in for the name.
    public init(
        _ id: String, name: String? = nil, label: String? = nil, type: ActorType = .other,
        parent: String? = nil, parentRelation: String? = nil, aliases: [String] = [],
        datedAliases: [DatedAlias] = [], note: String? = nil, further: [String: String] = [:]
    ) {
        self.id = id
        self.name = name ?? id
        self.shortLabel = label
        self.type = type
        self.parent = parent
        self.parentRelation = parentRelation
        self.aliases = aliases
        self.datedAliases = datedAliases
        self.note = note
        self.further = further
    }

    /// The name for diagrams and tables: the short label, or the full name.
    public var label: String { shortLabel ?? name }
}

/// A name that means an actor for a period of time: a person for the office, a party for the
/// government.
public struct DatedAlias: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The days on which it means the actor.
    public var period: Window

    /// A name and its period.
    public init(_ name: String, during period: Window) {
        self.name = name
        self.period = period
    }

    /// Reads `Bashar al-Assad [2000-07-17..]`; `nil` if the text does not end with a period in
    /// brackets.
    public init?(parsing text: String) {
        guard text.hasSuffix("]"), let opening = text.lastIndex(of: "["),
            let period = try? Window(
                parsing: String(text[text.index(after: opening)...].dropLast()))
        else { return nil }
        var name = text[..<opening]
        while name.last == " " { name.removeLast() }
        guard !name.isEmpty else { return nil }
        self.init(String(name), during: period)
    }

    /// The alias as a register writes it.
    public var text: String {
        let days = [period.start, period.lastDay].map { $0.map { "\($0)" } ?? "" }
        return "\(name) [\(days.joined(separator: ".."))]"
    }
}
