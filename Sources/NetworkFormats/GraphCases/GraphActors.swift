internal import ActorNetworks

/// The nodes of a graph as actors.
///
/// Attributes are taken by the names that columns of a register have (`name`, `label`, `type`,
/// `parent`, `aliases`, `note`); the others are kept as they are. A node's name is its attribute of
/// that name, else its label, else its id. A node in another belongs to that one. A parent that is
/// no node becomes an actor.
struct GraphActors {
    /// The id of the actor of each node.
    let ids: [String]
    private let nodes: [AttributedGraph.Node]
    private let file: String
    /// What each name of an attribute means; `nil` for those kept as they are.
    private var meanings: [String: ActorColumn?] = [:]
    private var names: [String] = []
    /// Whether the nodes are those of a network that was exported, whose strengths are ours.
    private let isExported: Bool

    init(_ graph: AttributedGraph, file: String) {
        nodes = graph.nodes
        self.file = file
        ids = Self.ids(of: graph)
        isExported = graph.nodes.allSatisfy { node in
            ["name", "type", "strength"].allSatisfy { node.attributes[$0] != nil }
        }
    }

    /// The ids of the nodes: what their attribute `id` says where each has another one; else their
    /// labels or names, if all differ, where a program has only numbered them (`7`, `7.0`, `n7`);
    /// else their own.
    private static func ids(of graph: AttributedGraph) -> [String] {
        let own = graph.nodes.map(\.id)
        func distinct(_ name: String) -> [String]? {
            let values = graph.nodes.compactMap { $0.attributes[name]?.text }
            return values.count == own.count && Set(values).count == own.count
                && !values.contains("") ? values : nil
        }
        if let ids = distinct("id") { return ids }
        guard own.allSatisfy({ isNumber($0) }) else { return own }
        let labels = graph.nodes.compactMap(\.label)
        let areDistinct =
            labels.count == own.count && Set(labels).count == own.count && !labels.contains("")
        return areDistinct ? labels : distinct("name") ?? own
    }

    /// Whether an id is nothing but a number, as programs count nodes.
    private static func isNumber(_ id: String) -> Bool {
        var digits = Substring(id.hasPrefix("n") ? id.dropFirst() : id[...])
        if digits.hasSuffix(".0") { digits = digits.dropLast(2) }
        return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// How the attributes were understood, in the order in which they occur.
    var understanding: [ColumnUnderstanding] {
        names.map { name in
            ColumnUnderstanding(
                column: name, meaning: (meanings[name] ?? nil).map { "\($0.name) of a node" })
        }
    }

    /// Adds the actors that are not there yet.
    mutating func add(
        to builder: inout CaseBuilder, known: inout Set<String>, register: RegisteredActors?,
        problems: inout Problems
    ) {
        let parents = parents(into: &problems)
        for (position, node) in nodes.enumerated() {
            let id = ids[position]
            guard register?.contains(id) != true, known.insert(id).inserted else { continue }
            var actor = actor(of: node, id: id)
            actor.parent = parents[position]
            builder.add(actor)
        }
        for parent in parents.compactMap(\.self) {
            guard register?.contains(parent) != true, known.insert(parent).inserted else {
                continue
            }
            builder.add(PoliticalActor(parent))
        }
    }

    private mutating func actor(
        of node: AttributedGraph.Node, id: String
    ) -> PoliticalActor {
        var texts: [ActorColumn: String] = [:]
        var further: [String: String] = [:]
        for attribute in node.attributes {
            let text = attribute.value.text
            guard !text.isEmpty else { continue }
            let meaning = meaning(of: attribute.name)
            if meaning == .id, text == id { continue }
            if let meaning, meaning != .id, texts[meaning] == nil {
                texts[meaning] = text
            } else if !isExported || attribute.name != "strength" {
                further[attribute.name] = text
            }
        }
        let label = node.label.flatMap { $0.isEmpty || $0 == id ? nil : $0 } ?? texts[.label]
        let name = texts[.name] ?? label
        // A name with the mark that stands between aliases can be none.
        let others =
            (id == node.id || node.id.contains("|") ? [] : [node.id])
            + (texts[.aliases].map { $0.split(separator: "|").map(String.init) } ?? [])
        return PoliticalActor(
            id, name: name, label: label == name ? nil : label,
            type: texts[.type].map { ActorType($0) } ?? .other,
            parentRelation: texts[.parentRelation],
            aliases: others.filter { DatedAlias(parsing: $0) == nil },
            datedAliases: others.compactMap(DatedAlias.init(parsing:)),
            note: texts[.note], further: further)
    }

    private mutating func meaning(of name: String) -> ActorColumn? {
        if let known = meanings[name] { return known }
        let plain = ColumnMap<ActorColumn>.normalized(name)
        let meaning = ActorColumn.allCases.first { $0.spellings.contains(plain) }
        meanings[name] = .some(meaning)
        names.append(name)
        return meaning
    }

    /// The id of each node's parent: the node in which it lies, else what an attribute says.
    /// Circles are cut, and told.
    private mutating func parents(into problems: inout Problems) -> [String?] {
        var positions: [String: Int] = [:]
        for (position, id) in ids.enumerated() { positions[id] = position }
        var parents: [String?] = nodes.map { node in
            if let parent = node.parent { return ids[parent] }
            let written = node.attributes.first { meaning(of: $0.name) == .parent }?.value.text
            return written.flatMap { $0.isEmpty ? nil : $0 }
        }
        var isSettled = [Bool](repeating: false, count: ids.count)
        for start in ids.indices {
            var path: Set<Int> = []
            var next: Int? = start
            while let position = next, !isSettled[position] {
                guard path.insert(position).inserted else {
                    problems.report(
                        .cyclicParents, .warning, in: file,
                        line: nodes[position].place.line,
                        problem: "the node \(ids[position].quoted) lies within itself; it is read "
                            + "without a parent",
                        remedy: "correct its parent")
                    parents[position] = nil
                    break
                }
                next = parents[position].flatMap { positions[$0] }
            }
            for position in path { isSettled[position] = true }
        }
        return parents
    }
}
