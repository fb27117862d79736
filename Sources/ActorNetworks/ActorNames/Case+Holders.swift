extension Case {
    /// The case with roles belonging to whom they are of: `Police (Kenya)` to `Kenya`, who joins
    /// the actors if it is not there. Actors who belong to somebody already stay where they are.
    ///
    /// Countries are of the type state, and roles of the type that their words tell, where no type
    /// is given.
    ///
    /// - Complexity: O(*n*) for *n* actors.
    public func withHoldersAsParents() -> Case {
        var actors = actors.actors
        var ids = Dictionary(
            actors.flatMap { actor in [(actor.name, actor.id), (actor.id, actor.id)] },
            uniquingKeysWith: { first, _ in first })
        var index = 0
        while index < actors.count {
            defer { index += 1 }
            if actors[index].type == .other, Country(named: actors[index].name) != nil {
                actors[index].type = .state
            }
            guard actors[index].parent == nil, let name = RoleName(actors[index].name) else {
                continue
            }
            // Vatican City has parentheses in its name and is nobody's role.
            if Country(named: actors[index].name) != nil { continue }
            if ids[name.holder] == nil {
                ids[name.holder] = name.holder
                actors.append(PoliticalActor(name.holder))
            }
            actors[index].parent = ids[name.holder]
            actors[index].parentRelation = actors[index].parentRelation ?? "role-of"
            if actors[index].type == .other, let type = name.type { actors[index].type = type }
        }
        // A holder is shorter than the name that tells it, so that nobody is its own ancestor,
        // unless names and ids cross.
        guard let register = try? ActorRegister(actors) else { return self }
        return Case(
            title: title, actors: register, events: events, documents: documents, phases: phases,
            codingScheme: codingScheme)
    }
}
