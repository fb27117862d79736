internal import ActorNetworks

/// Values of attributes, some of which change over time.
extension GEXFReader {
    func addValue(_ element: XMLElement) {
        guard let id = element["for"] ?? element["id"], let written = element["value"] else {
            return
        }
        let isEdge = if case .edge? = owners.last { true } else { false }
        let column = parts.column(
            id, of: isEdge ? .edge : .node, line: element.line,
            remedy: "declare it with <attribute id=\(id.quoted) …/>")
        guard let value = parts.value(written, in: column, line: element.line) else { return }
        let spells = spells(of: element)
        var name = column.name
        if !spells.isEmpty, name.lowercased() == "weight" { name = "weight" }
        var fits = true
        for spell in spells.isEmpty ? [nil] : spells.map(Optional.some) {
            switch owners.last {
            case .node(let position):
                parts.assembly.updateNode(at: position) {
                    fits = $0.attributes.add(name, value, spell)
                }
            case .edge: fits = parts.edgeAttributes.add(name, value, spell)
            case .file, .graph, .other, nil: break
            }
        }
        if !fits { parts.reportAttributes(line: element.line) }
    }

    func addSpell(_ element: XMLElement) {
        if case .edge? = owners.last {
            let dates = otherDates(of: element)
            if !dates.isEmpty {
                for date in dates { parts.edgeAttributes.set(date) }
                return
            }
        }
        let spells = spells(of: element)
        switch owners.last {
        case .node(let position):
            parts.assembly.updateNode(at: position) { $0.spells += spells }
        case .edge: parts.edge?.spells += spells
        case .file, .graph, .other, nil: break
        }
    }
}

extension [AttributedGraph.Attribute] {
    /// Adds a value, one that holds for a time beside others of its name.
    fileprivate mutating func add(
        _ name: String, _ value: AttributedGraph.Value, _ spell: AttributedGraph.Spell?
    ) -> Bool {
        guard let index = firstIndex(where: { $0.name == name }) else {
            guard count < AttributedGraph.mostAttributes else { return false }
            append(
                .init(name, spell.map { .changing([.init(value, $0)]) } ?? value))
            return true
        }
        if case .changing(var changes) = self[index].value {
            // Nothing else holds the values while one is added, so that they are not copied.
            self[index].value = .flag(false)
            changes.append(.init(value, spell ?? .init(from: nil, through: nil)))
            self[index].value = .changing(changes)
        } else if let spell {
            let earlier = AttributedGraph.Change(
                self[index].value, .init(from: nil, through: nil))
            self[index].value = .changing([earlier, .init(value, spell)])
        } else {
            self[index].value = value
        }
        return true
    }
}
