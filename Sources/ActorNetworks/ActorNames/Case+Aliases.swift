extension Case {
    /// The case with actors in place of their aliases: each event goes to the actor whom the name
    /// means on its first possible day, or stays where it means nobody else.
    ///
    /// An alias is found by the id of an actor, or by its name if no actor has that id. An actor
    /// whose name means another one for all time is gone from the register: what belonged to it
    /// belongs to the other, who has its names as aliases. One whose name means others at times
    /// stays as long as events or other actors need it.
    ///
    /// - Throws: `CaseError.cyclicAliases` if names mean each other.
    /// - Complexity: O(*n* + *k*) for *n* events and *k* actors.
    public func replacing(_ aliases: ActorAliases) throws(CaseError) -> Case {
        guard !aliases.isEmpty else { return self }
        var replacement = AliasReplacement(actors: actors.actors, aliases)
        let rules = try replacement.rules()
        guard rules.contains(where: { !$0.isEmpty }) else { return self }
        var events = events
        events.mapActors { actor, day in
            rules[Int(actor)].first { $0.period.contains(day) }?.actor ?? actor
        }
        let kept = replacement.kept(by: events, rules)
        var positions = [Int32](repeating: -1, count: kept.count)
        var actors: [PoliticalActor] = []
        for (position, isKept) in kept.enumerated() where isKept {
            positions[position] = Int32(actors.count)
            actors.append(replacement.actors[position])
        }
        events.mapActors { actor, _ in positions[Int(actor)] }
        return Case(
            title: title, actors: try ActorRegister(actors), events: events, documents: documents,
            phases: phases, codingScheme: codingScheme)
    }

    /// How many events name an actor that has an alias on their first possible day, by the name
    /// that the alias has: the actor's id or its name.
    ///
    /// - Complexity: O(*n* + *k*) for *n* events and *k* actors.
    public func uses(of aliases: ActorAliases) -> [String: Int] {
        guard !aliases.isEmpty else { return [:] }
        var replacement = AliasReplacement(actors: actors.actors, aliases)
        guard let rules = try? replacement.rules() else { return [:] }
        var counts: [String: Int] = [:]
        func count(_ actor: Int32, in row: Int) {
            guard rules[Int(actor)].contains(where: { $0.period.contains(events.starts[row]) })
            else { return }
            let (id, name) = (actors[Int(actor)].id, actors[Int(actor)].name)
            counts[aliases.contains(id) ? id : name, default: 0] += events.eventCount(of: row)
        }
        for row in 0..<events.count {
            let (source, target) = (events.sources[row], events.targets[row])
            count(source, in: row)
            if target != source { count(target, in: row) }
        }
        return counts
    }
}

/// Puts actors in the place of their aliases.
private struct AliasReplacement {
    /// Whom a name means, and when.
    struct Rule {
        let period: Window
        var actor: Int32
    }

    /// The actors, those included whom only an alias names.
    private(set) var actors: [PoliticalActor]
    private let aliases: ActorAliases
    private var ids: [String: Int] = [:]
    private var names: [String: Int] = [:]

    init(actors: [PoliticalActor], _ aliases: ActorAliases) {
        self.actors = actors
        self.aliases = aliases
        for (position, actor) in actors.enumerated() {
            ids[actor.id] = position
            if names[actor.name] == nil { names[actor.name] = position }
        }
    }

    /// What each actor is replaced by; none for most. Aliases of aliases are followed.
    mutating func rules() throws(CaseError) -> [[Rule]] {
        var rules = [[Rule]](repeating: [], count: actors.count)
        for alias in aliases.all {
            guard let position = ids[alias.name] ?? names[alias.name] else { continue }
            let target = actor(named: alias.actor)
            while rules.count < actors.count { rules.append([]) }
            guard target != position else { continue }
            rules[position].append(Rule(period: alias.period, actor: Int32(target)))
        }
        for position in rules.indices where !rules[position].isEmpty {
            for rule in rules[position].indices {
                rules[position][rule].actor = try end(
                    of: rules[position][rule], from: position, rules)
            }
        }
        take(names: rules)
        return rules
    }

    /// Whom a name means in the end, if that means somebody else for all time.
    private func end(
        of rule: Rule, from start: Int, _ rules: [[Rule]]
    ) throws(CaseError) -> Int32 {
        var path = [start, Int(rule.actor)]
        while let next = rules[path[path.count - 1]].first(where: { $0.period == .always }) {
            if path.contains(Int(next.actor)) {
                throw .cyclicAliases(path.map { actors[$0].id })
            }
            path.append(Int(next.actor))
        }
        return Int32(path[path.count - 1])
    }

    /// The position of an actor, who joins the others if it is new.
    private mutating func actor(named name: String) -> Int {
        if let position = ids[name] ?? names[name] { return position }
        ids[name] = actors.count
        actors.append(PoliticalActor(name))
        return actors.count - 1
    }

    /// Gives actors the names of those whom they replace, and what belongs to these.
    private mutating func take(names rules: [[Rule]]) {
        var heirs: [String: String] = [:]
        for (position, rules) in rules.enumerated() {
            for rule in rules where rule.period != .always {
                let alias = DatedAlias(actors[position].name, during: rule.period)
                let heir = Int(rule.actor)
                if !actors[heir].datedAliases.contains(alias) {
                    actors[heir].datedAliases.append(alias)
                }
            }
            guard let rule = rules.first(where: { $0.period == .always }) else { continue }
            let (alias, heir) = (actors[position], Int(rule.actor))
            heirs[alias.id] = actors[heir].id
            for name in [alias.id, alias.name] + alias.aliases
            where ![actors[heir].id, actors[heir].name].contains(name)
                && !actors[heir].aliases.contains(name)
            {
                actors[heir].aliases.append(name)
            }
        }
        for position in actors.indices {
            guard let parent = actors[position].parent, let heir = heirs[parent] else { continue }
            // Whoever is joined with its parent belongs to nobody by that.
            actors[position].parent = heir == actors[position].id ? nil : heir
        }
    }

    /// Which actors stay: those of events, and those who are nobody's alias or somebody's parent.
    func kept(by events: EventTable, _ rules: [[Rule]]) -> [Bool] {
        var kept = rules.map(\.isEmpty)
        for actor in events.sources { kept[Int(actor)] = true }
        for actor in events.targets { kept[Int(actor)] = true }
        var position = 0
        while position < kept.count {
            var next = position
            while kept[next], let parent = actors[next].parent, let place = ids[parent],
                !kept[place]
            {
                kept[place] = true
                next = place
            }
            position += 1
        }
        return kept
    }
}
