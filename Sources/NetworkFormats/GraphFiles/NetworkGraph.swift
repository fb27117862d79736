public import ActorNetworks

/// What an edge stands for where a network becomes a graph for other programs.
public enum NetworkGraphForm: String, CaseIterable, Sendable {
    /// An edge for each pair of actors and kind.
    case ties
    /// An edge for each event.
    case events
}

extension Snapshot {
    /// The network as a graph of nodes and edges, which every format of graph files writes.
    ///
    /// Nodes are the actors present, in their order, with id, label, and the attributes `name`,
    /// `type`, `parent` (an id), `strength`, `aliases`, `note`, and whatever else is known of them; what
    /// their table calls strength and is another is `given_strength`. Further attributes of actors and
    /// events are numbers or truth values where all of their texts write such.
    ///
    /// **Ties.** One edge for each pair and kind. A tie is what a pair has together, its weight the
    /// sum over both directions (the default of every measure), so the edges are *undirected*; how
    /// many events go which way is written beside it, and a reader who wants arrows takes the
    /// events. Attributes: `kind`, `events`, `forward`, `backward`, `mutual`, `implied`,
    /// `mean_goldstein`, `first_day`, `last_day`. The label is the kind.
    ///
    /// **Events.** One edge a row of events, from source to target after any roll-up, undirected where the
    /// event is mutual; its id is the event's. Attributes: `kind`, `date` (a day, a month or a
    /// year), `end_date`, `precision` and `date_basis` (where it is none of these), `events` (where any edge stands for several), `directed`, `code`, `goldstein`, `certainty`,
    /// `summary`, `document`, `place`, `speaker`, `note`, and further columns by their names.
    ///
    /// Dates are ISO 8601, names snake_case; what is not known is left out. Each edge has a spell
    /// from its first day to its last, unless it has no date. The same snapshot gives the same
    /// graph.
    ///
    /// - Parameter form: What an edge stands for.
    /// - Returns: A graph of `actors.count` nodes and `tieCount` or `rowCount` edges.
    /// - Complexity: O(*n* log *n*) for *n* events.
    public func attributedGraph(of form: NetworkGraphForm) -> AttributedGraph {
        var graph = AttributedGraph(
            title: self.case.title.isEmpty ? nil : self.case.title,
            attributes: windowAttributes,
            nodes: nodes)
        var positions: [Int: Int] = [:]
        for (position, actor) in actors.enumerated() { positions[actor] = position }
        switch form {
        case .ties: graph.edges = tieEdges { positions[$0] ?? 0 }
        case .events:
            graph.edges = eventEdges { positions[$0] ?? 0 }
            graph.isDirected = graph.edges.contains(where: \.isDirected)
        }
        return graph
    }

    private var windowAttributes: [AttributedGraph.Attribute] {
        [("from", window.start), ("to", window.lastDay)].compactMap { name, day in
            day.map { .init(name, .text($0.description)) }
        }
    }

    private var nodes: [AttributedGraph.Node] {
        let all = actors.map { self.case.actors[$0].further }
        let types = Set(all.flatMap(\.keys)).reduce(into: [:]) { types, name in
            types[name] = GraphValueType(writing: all.lazy.compactMap { $0[name] })
        }
        return zip(actors, strengths).map { node($0, strength: $1, types) }
    }

    private func node(
        _ position: Int, strength: Double, _ types: [String: GraphValueType]
    ) -> AttributedGraph.Node {
        let actor = self.case.actors[position]
        var attributes: [AttributedGraph.Attribute] = [
            .init("name", .text(actor.name)), .init("type", .text(actor.type.rawValue)),
        ]
        attributes.add("parent", actor.parent)
        attributes.append(.init("strength", .number(strength.withoutRoundingError)))
        attributes.add(
            "aliases", actor.aliases.isEmpty ? nil : actor.aliases.joined(separator: "|"))
        attributes.add("note", actor.note)
        for (name, value) in actor.further.sorted(by: { $0.key < $1.key }) {
            let type = types[name] ?? .text
            if attributes[name] == nil, name != "label", name != "id" {
                attributes.append(.init(name, type.value(of: value) ?? .text(value)))
            } else if name == "strength", actor.further["given_strength"] == nil,
                attributes[name]?.text != value
            {
                attributes.append(.init("given_strength", type.value(of: value) ?? .text(value)))
            }
        }
        return AttributedGraph.Node(actor.id, label: actor.label, attributes: attributes)
    }

    private func tieEdges(_ node: (Int) -> Int) -> [AttributedGraph.Edge] {
        dyads.flatMap { dyad in
            dyad.ties.map { tie in
                var attributes: [AttributedGraph.Attribute] = [
                    .init("kind", .text(tie.kind.name)), .init("events", .integer(tie.eventCount)),
                    .init("forward", .integer(tie.forwardCount)),
                    .init("backward", .integer(tie.backwardCount)),
                    .init("mutual", .integer(tie.mutualCount)),
                    .init("implied", .integer(tie.impliedCount)),
                ]
                if let mean = tie.meanGoldstein {
                    attributes.append(.init("mean_goldstein", .number(mean.withoutRoundingError)))
                }
                if tie.isDated {
                    attributes.add("first_day", tie.firstDay.description)
                    attributes.add("last_day", tie.lastDay.description)
                }
                return AttributedGraph.Edge(
                    from: node(dyad.first), to: node(dyad.second), isDirected: false,
                    weight: tie.weight.withoutRoundingError, label: tie.kind.name,
                    attributes: attributes,
                    spells: tie.isDated
                        ? [.init(tie.firstDay...max(tie.firstDay, tie.lastDay))] : [])
            }
        }
    }

    private func eventEdges(_ node: (Int) -> Int) -> [AttributedGraph.Edge] {
        let events = self.case.events
        let stands = self.case.actors.representatives(selection.rollUp)
        let rows = rows.sorted()
        let further = events.furtherColumns.filter { $0 != "date_basis" }.map { name in
            (
                name: name,
                type: GraphValueType(
                    writing: rows.lazy.compactMap { events.value(of: Int($0), in: name) })
            )
        }
        let holdsTotals = holdsTotals
        return rows.map { row in
            let row = Int(row)
            let date = events.date(of: row)
            return AttributedGraph.Edge(
                from: node(Int(stands[Int(events.sources[row])])),
                to: node(Int(stands[Int(events.targets[row])])),
                isDirected: events.areDirected[row], id: events.id(of: row),
                weight: weight(of: row), label: events.kinds[row].name,
                attributes: attributes(
                    of: row, on: date, further: further, withCounts: holdsTotals),
                spells: date.isKnown ? [.init(date.start...date.lastDay)] : [])
        }
    }

    private func attributes(
        of row: Int, on date: EventDate, further: [(name: String, type: GraphValueType)],
        withCounts hasCounts: Bool
    ) -> [AttributedGraph.Attribute] {
        let events = self.case.events
        let document = events.documents[row]
        var attributes: [AttributedGraph.Attribute] = [
            .init("kind", .text(events.kinds[row].name))
        ]
        let count = events.eventCount(of: row)
        attributes.add(date, ofMany: count > 1, basis: events.value(of: row, in: "date_basis"))
        if hasCounts { attributes.append(.init("events", .integer(count))) }
        attributes.append(.init("directed", .flag(events.areDirected[row])))
        attributes.add("code", events.code(of: row))
        if let value = events.goldstein(of: row) {
            attributes.append(.init("goldstein", .number(value)))
        }
        attributes.add("certainty", events.certainties[row]?.rawValue)
        attributes.add("summary", events.summary(of: row))
        attributes.add("document", document < 0 ? nil : self.case.documents[Int(document)].id)
        attributes.add("place", events.place(of: row))
        attributes.add("speaker", events.speaker(of: row))
        attributes.add("note", events.note(of: row))
        for (column, type) in further where attributes[column] == nil {
            guard let text = events.value(of: row, in: column) else { continue }
            attributes.append(.init(column, type.value(of: text) ?? .text(text)))
        }
        return attributes
    }
}

extension [AttributedGraph.Attribute] {
    /// Adds a date as tables write it: a day, a month or a year, or a first and a last day.
    fileprivate mutating func add(_ date: EventDate, ofMany isTotal: Bool, basis: String?) {
        guard date.isKnown else { return }
        let isWhole =
            date.extent == .day || date == EventDate(date.start, precision: date.precision)
        if isWhole {
            add("date", date.precision.unit.name(of: date.start))
        } else {
            add("date", date.start.description)
            add("end_date", date.lastDay.description)
            if date.precision != .day { add("precision", date.precision.rawValue) }
        }
        let isSpan = date.extent == .span && isTotal
        add(
            "date_basis",
            isSpan ? "span" : basis ?? (date.extent == .uncertain && !isWhole ? "within" : nil))
    }

    /// Adds a text, if there is one.
    mutating func add(_ name: String, _ text: String?) {
        if let text { append(.init(name, .text(text))) }
    }
}
