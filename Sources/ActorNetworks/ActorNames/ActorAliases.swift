/// Names that mean other actors, for all time or for a period of it.
///
/// ```swift
/// var aliases = ActorAliases()
/// try aliases.add("USA", for: "United States")
/// try aliases.add("Bashar al-Assad", for: "Syria", during: Window(parsing: "2000-07-17.."))
/// let joined = try theCase.replacing(aliases)
/// ```
public struct ActorAliases: Sendable, Hashable {
    /// A name, whom it means, and when.
    public struct Alias: Sendable, Hashable {
        /// The name, as events or the register have it.
        public let name: String
        /// The id or name of the actor whom it means.
        public let actor: String
        /// The days on which it does.
        public let period: Window
    }

    /// The aliases, in the order in which they were added.
    public private(set) var all: [Alias] = []
    private var positions: [String: [Int]] = [:]

    /// No aliases.
    public init() {}

    /// Whether there are none.
    public var isEmpty: Bool { all.isEmpty }

    /// Adds an alias; one that is there already changes nothing, nor does one of itself.
    ///
    /// - Parameters:
    ///   - name: The name, which is compared exactly.
    ///   - actor: The id or name of the actor whom it means.
    ///   - period: The days on which it does.
    /// - Throws: `CaseError.overlappingAliases` if the name means another actor on one of the days.
    public mutating func add(
        _ name: String, for actor: String, during period: Window = .always
    ) throws(CaseError) {
        guard name != actor else { return }
        let known = positions[name, default: []]
        for other in known.map({ all[$0] }) where other.period.intersection(period) != nil {
            if other.actor == actor, other.period == period { return }
            if other.actor != actor {
                throw .overlappingAliases(name, actors: [other.actor, actor])
            }
        }
        positions[name] = known + [all.count]
        all.append(Alias(name: name, actor: actor, period: period))
    }

    /// The aliases of a name, in the order in which they were added.
    public func aliases(of name: String) -> [Alias] {
        positions[name, default: []].map { all[$0] }
    }

    /// Whether a name has an alias.
    public func contains(_ name: String) -> Bool { positions[name] != nil }
}
