internal import ActorNetworks

/// The actors of a register, found by id or by any other name that only one of them has.
struct RegisteredActors {
    let actors: [PoliticalActor]
    let lines: [Int]
    let file: String
    private let ids: Set<String>
    private var idsByName: [String: String?] = [:]
    /// Names that are no actors of the register and mean one later, some at times only.
    private let aliases: ActorAliases

    init(
        _ actors: [PoliticalActor], lines: [Int], file: String,
        aliases: ActorAliases = ActorAliases()
    ) {
        self.aliases = aliases
        self.actors = actors
        self.lines = lines
        self.file = file
        ids = Set(actors.map(\.id))
        for actor in actors {
            for name in Set([actor.id, actor.name, actor.label] + actor.aliases) {
                let key = name.lowercased()
                if let known = idsByName[key] {
                    if known != actor.id { idsByName[key] = .some(nil) }
                } else {
                    idsByName[key] = actor.id
                }
            }
        }
    }

    /// Whether an actor has this id.
    func contains(_ id: String) -> Bool {
        ids.contains(id) || (aliases.contains(id) && idsByName[id.lowercased()] == nil)
    }

    /// The id of the only actor that goes by a name, label or alias, without regard to case.
    func id(named name: String) -> String? { idsByName[name.lowercased()] ?? nil }

    /// What to write instead of a name that stands for no actor, or for several.
    func remedy(for name: String, guessing: Bool) -> String {
        if idsByName[name.lowercased()] != nil { return "several go by that name; write an id" }
        let nearest = guessing ? name.nearest(among: actors.lazy.map(\.id)) : nil
        return nearest.map { "did you mean \($0.quoted)?" } ?? "add a row for it"
    }

    /// Reports ids, names and labels that look like those of another actor.
    func reportLikeNames(into problems: inout Problems) {
        func report(_ sort: NameDoubts.Sort, _ name: (PoliticalActor) -> String?) {
            let names = zip(actors, lines).compactMap { actor, line in
                name(actor).map {
                    NameDoubts.Name(
                        actor: $0, file: file, place: TextPosition(line: line, column: 1))
                }
            }
            NameDoubts(names, are: sort).report(into: &problems)
        }
        report(.ids) { $0.id }
        report(.names("name")) { $0.name == $0.id ? nil : $0.name }
        report(.names("label")) { $0.shortLabel == $0.name ? nil : $0.shortLabel }
    }
}
