/// Which actors of an earlier case are which of a later one.
///
/// Actors are matched by id. Those that have no partner are matched by name or label, without regard
/// to case, and then by aliases, also those that an actor has for a time, if one actor alone fits on
/// each side. Whoever fits several is not matched, and told.
public struct ActorMatching: Sendable {
    /// How many actors both cases have under one id.
    public let idCount: Int
    /// The actors with another id in the later case, in the order of the earlier one's.
    public let renamed: [Match]
    /// The actors that fit several of the other case, and so none.
    public let ambiguous: [Ambiguity]

    /// An actor under two ids.
    public struct Match: Hashable, Sendable {
        /// The id in the earlier case.
        public let id: String
        /// The id in the later case.
        public let newID: String
        /// What they were matched by.
        public let basis: Basis
    }

    /// What actors are matched by.
    public enum Basis: String, Sendable, CaseIterable {
        /// The same name or label.
        case name
        /// A name of one that is an alias of the other.
        case alias
    }

    /// An actor that might be several of the other case.
    public struct Ambiguity: Hashable, Sendable {
        /// The id in the earlier case.
        public let id: String
        /// The ids in the later case that fit, ascending.
        public let candidates: [String]
    }

    /// Matches the actors of two cases.
    ///
    /// - Complexity: O(*n*) expected in the number of names.
    public init(from before: Case, to after: Case) {
        let (old, new) = (before.actors, after.actors)
        let shared = old.actors.filter { new.position(of: $0.id) != nil }
        var left = old.actors.filter { new.position(of: $0.id) == nil }
        var right = new.actors.filter { old.position(of: $0.id) == nil }
        var renamed: [Match] = []
        var ambiguous: [String: Set<String>] = [:]
        for basis in Basis.allCases {
            let (keys, others) = (NameIndex(left, basis), NameIndex(right, basis))
            for actor in left {
                let candidates = others.actors(fitting: actor, by: basis)
                guard !candidates.isEmpty else { continue }
                if candidates.count == 1, let new = candidates.first.map({ right[$0] }),
                    keys.actors(fitting: new, by: basis).count == 1
                {
                    renamed.append(Match(id: actor.id, newID: new.id, basis: basis))
                } else {
                    ambiguous[actor.id, default: []].formUnion(candidates.map { right[$0].id })
                }
            }
            let (old, new) = (Set(renamed.map(\.id)), Set(renamed.map(\.newID)))
            left.removeAll { old.contains($0.id) || ambiguous[$0.id] != nil }
            right.removeAll { new.contains($0.id) }
        }
        idCount = shared.count
        self.renamed = renamed.sorted { $0.id < $1.id }
        self.ambiguous = ambiguous.map { Ambiguity(id: $0, candidates: $1.sorted()) }
            .sorted { $0.id < $1.id }
    }
}

/// The actors of a list by what they are called.
private struct NameIndex {
    private var names: [String: [Int]] = [:]
    private var aliases: [String: [Int]] = [:]

    init(_ actors: [PoliticalActor], _ basis: ActorMatching.Basis) {
        for (place, actor) in actors.enumerated() {
            for name in Self.names(of: actor) { names[name, default: []].append(place) }
            guard basis == .alias else { continue }
            for name in Set(Self.otherNames(of: actor)) {
                aliases[name, default: []].append(place)
            }
        }
    }

    /// The places of the actors that an actor may be.
    func actors(fitting actor: PoliticalActor, by basis: ActorMatching.Basis) -> Set<Int> {
        let called = Self.names(of: actor)
        guard basis == .alias else { return Set(called.flatMap { names[$0] ?? [] }) }
        let others = Self.otherNames(of: actor)
        return Set(
            called.flatMap { aliases[$0] ?? [] } + others.flatMap { names[$0] ?? [] }
                + others.flatMap { aliases[$0] ?? [] })
    }

    private static func otherNames(of actor: PoliticalActor) -> [String] {
        (actor.aliases + actor.datedAliases.map(\.name)).map { $0.lowercased() }
    }

    private static func names(of actor: PoliticalActor) -> Set<String> {
        [actor.id.lowercased(), actor.name.lowercased(), actor.label.lowercased()]
    }
}

extension Case {
    /// The case with the ids that another one has for the actors which a matching renamed; their own
    /// ids become aliases, so that they are still found by them.
    ///
    /// - Returns: A case whose actors stand at the same positions.
    /// - Complexity: O(*n*) in the number of actors.
    public func renaming(_ matching: ActorMatching) -> Case {
        guard !matching.renamed.isEmpty else { return self }
        let ids = Dictionary(uniqueKeysWithValues: matching.renamed.map { ($0.id, $0.newID) })
        let renamed = actors.actors.map { actor in
            var actor = actor
            if let id = ids[actor.id] {
                actor.aliases.append(actor.id)
                actor.id = id
            }
            actor.parent = actor.parent.map { ids[$0] ?? $0 }
            return actor
        }
        // New ids are none of this case's, and no two actors have one, so that this never fails.
        guard let register = try? ActorRegister(renamed) else { return self }
        return Case(
            title: title, actors: register, events: events, documents: documents, phases: phases,
            codingScheme: codingScheme)
    }
}
