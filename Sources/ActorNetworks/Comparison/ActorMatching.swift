/// Which actors of an earlier case are which of a later one.
///
/// Actors are matched by id. Those that have no partner are matched by name or label, without regard
/// to case, and then by aliases, also those that an actor has for a time, if one actor alone fits on
/// each side. Whoever fits several is not matched, and told. A number alone, as programs count the
/// nodes of a graph (`7`, `7.0`, `n7`), is the name of nobody who has another one. Actors of one id
/// under different names are taken for one, and told.
public struct ActorMatching: Sendable {
    /// How many actors both cases have under one id.
    public let idCount: Int
    /// The actors with another id in the later case, in the order of the earlier one's.
    public let renamed: [Match]
    /// The actors that fit several of the other case, and so none.
    public let ambiguous: [Ambiguity]

    /// The actors that have one id in both cases and go by other names, in the order of the earlier one's.
    public let otherNames: [OtherName]

    /// An actor whose id stands for another name in the later case.
    public struct OtherName: Hashable, Sendable {
        /// The id in both cases.
        public let id: String
        /// What the actor is called in the earlier case.
        public let name: String
        /// What the actor is called in the later case.
        public let newName: String
        /// The id of the only actor that has the earlier name in the later case; `nil` if there is none.
        public let namesakeID: String?
    }

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
        otherNames = Self.otherNames(of: shared, in: new)
        self.renamed = renamed.sorted { $0.id < $1.id }
        self.ambiguous = ambiguous.map { Ambiguity(id: $0, candidates: $1.sorted()) }
            .sorted { $0.id < $1.id }
    }

    private static func otherNames(
        of shared: [PoliticalActor], in new: ActorRegister
    ) -> [OtherName] {
        var index: NameIndex?
        return shared.compactMap { actor in
            guard let position = new.position(of: actor.id) else { return nil }
            let other = new[position]
            let names = [actor, other].map {
                Set([$0.name.lowercased(), $0.label.lowercased()])
            }
            guard
                names[0].union(NameIndex.otherNames(of: actor))
                    .isDisjoint(with: names[1].union(NameIndex.otherNames(of: other)))
            else { return nil }
            let known = index ?? NameIndex(new.actors, .name)
            index = known
            let namesakes = known.places(of: names[0]).map { new[$0].id }
                .filter { $0 != actor.id }
            // What has no name but its id says nothing, unless another has it for a name.
            guard actor.label != actor.id && other.label != other.id || !namesakes.isEmpty else {
                return nil
            }
            return OtherName(
                id: actor.id, name: actor.name, newName: other.name,
                namesakeID: namesakes.count == 1 ? namesakes[0] : nil)
        }
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
            for name in Self.otherNames(of: actor) {
                aliases[name, default: []].append(place)
            }
        }
    }

    /// The places of the actors that an actor may be.
    func actors(fitting actor: PoliticalActor, by basis: ActorMatching.Basis) -> Set<Int> {
        let called = Self.names(of: actor)
        guard basis == .alias else { return places(of: called) }
        let others = Self.otherNames(of: actor)
        return Set(
            called.flatMap { aliases[$0] ?? [] } + others.flatMap { names[$0] ?? [] }
                // Both may be the seventh node of a file.
                + others.filter { !Self.isNumber($0) }.flatMap { aliases[$0] ?? [] })
    }

    /// The places of the actors that have one of these names or labels.
    func places(of called: Set<String>) -> Set<Int> { Set(called.flatMap { names[$0] ?? [] }) }

    static func otherNames(of actor: PoliticalActor) -> Set<String> {
        Set((actor.aliases + actor.datedAliases.map(\.name)).map { $0.lowercased() })
    }

    /// The name and the label, where they say more than the id.
    static func givenNames(of actor: PoliticalActor) -> Set<String> {
        Set([actor.name, actor.label].map { $0.lowercased() })
            .subtracting([actor.id.lowercased()])
    }

    private static func names(of actor: PoliticalActor) -> Set<String> {
        let (id, given) = (actor.id.lowercased(), givenNames(of: actor))
        return isNumber(id) && !given.isEmpty ? given : given.union([id])
    }

    /// Whether a name is nothing but a number, as programs count nodes.
    private static func isNumber(_ name: String) -> Bool {
        var digits = Substring(name.hasPrefix("n") ? name.dropFirst() : name[...])
        if digits.hasSuffix(".0") { digits = digits.dropLast(2) }
        return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
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
