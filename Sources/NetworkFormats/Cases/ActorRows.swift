internal import ActorNetworks

extension CaseAssembly {
    /// Reads the register of actors and checks that their parents form a forest.
    mutating func readActors(_ file: CaseFiles.Table) {
        guard var rows: TableValues<ActorColumn> = open(file) else { return }
        var actors: [PoliticalActor] = []
        var lines: [Int] = []
        var parents: [TextPosition] = []
        var positions: [String: Int] = [:]
        while rows.next(into: &problems) {
            let actor = rows.actor(into: &problems)
            if let actor, let first = positions[actor.id] {
                rows.fail(
                    .duplicateID, .id, into: &problems,
                    "the actor \(actor.id.quoted) is already on line \(lines[first])"
                ) {
                    "give each actor an id of its own, or remove one row"
                }
            }
            if let reason = problems.rowError {
                rows.table.reject(reason)
            } else if let actor {
                warnOfJoinedAliases(of: actor, in: rows)
                positions[actor.id] = actors.count
                actors.append(actor)
                lines.append(rows.table.line)
                parents.append(rows.position(of: .parent))
            }
        }
        clearUnknownParents(of: &actors, written: parents, positions: positions, rows: &rows)
        clearCyclicParents(of: &actors, written: parents, positions: positions, rows: &rows)
        for actor in actors { builder.add(actor) }
        noteDatedAliases(of: actors, at: lines, in: rows)
        register = RegisteredActors(
            actors, lines: lines, file: file.name, aliases: aliases)
        close(rows)
    }

    /// Warns of aliases with semicolons between them, which are one name together.
    private mutating func warnOfJoinedAliases(
        of actor: PoliticalActor, in rows: borrowing TableValues<ActorColumn>
    ) {
        guard actor.aliases.count == 1, let alias = actor.aliases.first, alias.contains(";") else {
            return
        }
        problems.add(.joinedAliases, .warning, in: rows.table.file) {
            let place = rows.position(of: .aliases)
            return .init(
                line: place.line, column: place.column, field: rows.name(of: .aliases),
                problem: "the alias \(alias.quoted) is read as one name",
                remedy: "write | between aliases")
        }
    }

    /// Joins the aliases that the register has for a time to those for all time.
    private mutating func noteDatedAliases(
        of actors: [PoliticalActor], at lines: [Int], in rows: borrowing TableValues<ActorColumn>
    ) {
        for (actor, line) in zip(actors, lines) {
            for alias in actor.datedAliases {
                do throws(CaseError) {
                    try aliases.add(alias.name, for: actor.id, during: alias.period)
                } catch {
                    problems.add(.overlappingAliases, in: rows.table.file) {
                        .init(
                            line: line, field: rows.name(of: .aliases), problem: "\(error)",
                            remedy: "correct one of the periods")
                    }
                }
            }
        }
    }

    /// Reports parents that are not in the register. Where bad rows are skipped, the actor stays
    /// and loses its parent, so that its events are not lost.
    private mutating func clearUnknownParents(
        of actors: inout [PoliticalActor], written: [TextPosition], positions: [String: Int],
        rows: inout TableValues<ActorColumn>
    ) {
        for index in actors.indices {
            guard let parent = actors[index].parent, positions[parent] == nil else { continue }
            let mayGuess = problems.mayGuess(.unknownParent, in: rows.table.file)
            problems.add(.unknownParent, in: rows.table.file) {
                let nearest = mayGuess ? parent.nearest(among: actors.lazy.map(\.id)) : nil
                return .init(
                    line: written[index].line, column: written[index].column,
                    field: rows.name(of: .parent),
                    problem: "the parent \(parent.quoted) of \(actors[index].id.quoted) is not in "
                        + "the register",
                    remedy: nearest.map { "did you mean \($0.quoted)?" } ?? "add a row for it")
            }
            rows.clear(.unknownParent)
            actors[index].parent = nil
        }
    }

    /// Reports circles of parents, each once, at its first actor; that actor loses its parent where
    /// bad rows are skipped.
    private mutating func clearCyclicParents(
        of actors: inout [PoliticalActor], written: [TextPosition], positions: [String: Int],
        rows: inout TableValues<ActorColumn>
    ) {
        var isSettled = [Bool](repeating: false, count: actors.count)
        for start in actors.indices {
            var path: [Int] = []
            var places: [Int: Int] = [:]
            var next: Int? = start
            while let index = next, !isSettled[index], places[index] == nil {
                places[index] = path.count
                path.append(index)
                next = actors[index].parent.flatMap { positions[$0] }
            }
            for index in path { isSettled[index] = true }
            guard let next, let place = places[next] else { continue }
            let circle = path[place...]
            let first = circle.min() ?? next
            let firstPlace = circle.firstIndex(of: first) ?? place
            let ids = (circle[firstPlace...] + circle[..<firstPlace]).map { actors[$0].id }
            problems.add(.cyclicParents, in: rows.table.file) {
                .init(
                    line: written[first].line, column: written[first].column,
                    field: rows.name(of: .parent),
                    problem: "the parents go in a circle: "
                        + (ids.prefix(8) + (ids.count > 8 ? ["…"] : []) + [ids[0]])
                        .joined(separator: " → "),
                    remedy: "clear the parent of one of them")
            }
            rows.clear(.cyclicParents)
            actors[first].parent = nil
        }
    }
}

extension TableValues<ActorColumn> {
    /// The actor in the current row, or `nil` if it has no id.
    fileprivate func actor(into problems: inout Problems) -> PoliticalActor? {
        guard let id = neededText(.id, into: &problems) else { return nil }
        let aliases = (text(.aliases) ?? "").split(separator: "|").map { String($0).trimmed }
            .filter { !$0.isEmpty }
        return PoliticalActor(
            id, name: text(.name), label: text(.label),
            type: text(.type).map { ActorType($0) } ?? .other,
            parent: text(.parent), parentRelation: text(.parentRelation),
            aliases: aliases.filter { DatedAlias(parsing: $0) == nil },
            datedAliases: aliases.compactMap(DatedAlias.init(parsing:)), note: text(.note),
            further: further)
    }

    /// The values of the columns that have no meaning of their own, by name.
    private var further: [String: String] {
        var further: [String: String] = [:]
        for column in columns.further {
            let text = table.text(column)
            if !text.isEmpty { further[table.header[column]] = text }
        }
        return further
    }
}
