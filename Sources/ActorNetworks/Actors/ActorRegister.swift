/// The actors of a case, in the order they were registered, with the forest of their parents.
public struct ActorRegister: Sendable {
    /// The actors; an actor's position is its number everywhere in the case.
    public let actors: [PoliticalActor]
    /// The position of each actor's parent, −1 for a root; one entry an actor.
    public let parents: [Int32]
    private let positions: [String: Int]

    /// Registers actors after checking ids and parents.
    ///
    /// - Throws: `CaseError.duplicateActor`, `.unknownParent`, `.cyclicParents`.
    public init(_ actors: [PoliticalActor]) throws(CaseError) {
        var positions = [String: Int](minimumCapacity: actors.count)
        for (position, actor) in actors.enumerated() {
            guard positions.updateValue(position, forKey: actor.id) == nil else {
                throw .duplicateActor(actor.id)
            }
        }
        var parents = [Int32](repeating: -1, count: actors.count)
        for (position, actor) in actors.enumerated() {
            guard let parent = actor.parent else { continue }
            guard let parentPosition = positions[parent] else {
                throw .unknownParent(parent, of: actor.id)
            }
            parents[position] = Int32(parentPosition)
        }
        if let cycle = Self.cycle(in: parents) {
            throw .cyclicParents(cycle.map { actors[$0].id })
        }
        self.actors = actors
        self.parents = parents
        self.positions = positions
    }

    /// How many actors there are.
    public var count: Int { actors.count }

    /// The actor at a position.
    public subscript(position: Int) -> PoliticalActor { actors[position] }

    /// The position of the actor with this id, or `nil`.
    public func position(of id: String) -> Int? { positions[id] }

    /// The positions of an actor's ancestors, from the root to the actor itself.
    public func lineage(of position: Int) -> [Int] {
        var line = [position]
        var parent = parents[position]
        while parent >= 0 {
            line.append(Int(parent))
            parent = parents[Int(parent)]
        }
        return line.reversed()
    }

    /// The position of the actor that a user means: by id, else by name, label or alias, without
    /// regard to case; `nil` if none or more than one fits.
    public func position(naming text: String) -> Int? {
        let meant = positions(naming: text)
        return meant.count == 1 ? meant[0] : nil
    }

    /// The positions of all actors that a user may mean: the one with the id, else those of the name,
    /// id or label without regard to case, else those of the alias.
    func positions(naming text: String) -> [Int] {
        if let exact = positions[text] { return [exact] }
        let wanted = text.lowercased()
        let named = actors.indices.filter { position in
            let actor = actors[position]
            return ([actor.id, actor.name, actor.label]).contains { $0.lowercased() == wanted }
        }
        guard named.isEmpty else { return named }
        return actors.indices.filter { position in
            (actors[position].aliases + actors[position].datedAliases.map(\.name)).contains {
                $0.lowercased() == wanted
            }
        }
    }

    private static func cycle(in parents: [Int32]) -> [Int]? {
        var isSettled = [Bool](repeating: false, count: parents.count)
        for start in parents.indices where !isSettled[start] {
            var path: [Int] = []
            var onPath: Set<Int> = []
            var position = start
            while position >= 0, !isSettled[position] {
                guard onPath.insert(position).inserted else {
                    return Array(path[(path.firstIndex(of: position) ?? 0)...])
                }
                path.append(position)
                position = Int(parents[position])
            }
            for position in path { isSettled[position] = true }
        }
        return nil
    }
}
