internal import ActorNetworks

/// Writes GEXF.
///
/// The graph is dynamic if anything in it has a spell; days are written as dates with both ends
/// included, as Gephi reads them. In version 1.3 the kind of an edge is written as its `kind`, by
/// which Gephi keeps parallel edges apart, and as an attribute, which other programs read. An edge
/// without direction in a directed graph is `mutual`.
struct GEXFWriter {
    /// A version of the format.
    enum Version {
        case v1_2, v1_3
    }

    private let version: Version
    private let graph: AttributedGraph
    private let hasDays: Bool
    private let hasTimes: Bool
    private var writer = XMLWriter()
    /// The ids of attributes, by class and name.
    private var places: [String: [String: String]] = [:]
    private var lostTimes = 0

    init(_ graph: AttributedGraph, version: Version) {
        self.graph = graph
        self.version = version
        var hasDays = false
        var hasTimes = false
        func look(_ spells: [AttributedGraph.Spell]) {
            for case let moment? in spells.flatMap({ [$0.first, $0.last] }) {
                if case .day = moment { hasDays = true } else { hasTimes = true }
            }
        }
        func look(at attributes: [AttributedGraph.Attribute]) {
            for attribute in attributes {
                if case .changing(let changes) = attribute.value { look(changes.map(\.spell)) }
            }
        }
        for node in graph.nodes {
            look(node.spells)
            look(at: node.attributes)
        }
        for edge in graph.edges {
            look(edge.spells)
            look(at: edge.attributes)
        }
        self.hasDays = hasDays
        self.hasTimes = hasTimes
    }

    mutating func text(losing losses: inout GraphLosses) -> String {
        let space = version == .v1_3 ? "http://gexf.net/1.3" : "http://www.gexf.net/1.2draft"
        writer.begin(
            "gexf",
            [
                "xmlns": space, "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation": "\(space) \(space)/gexf.xsd",
                "version": version == .v1_3 ? "1.3" : "1.2",
            ])
        writer.begin("meta")
        writer.element("creator", text: "Entente")
        if let title = graph.title { writer.element("description", text: title) }
        writer.end()
        let isDynamic = hasDays || hasTimes
        writer.begin(
            "graph",
            [
                "defaultedgetype": graph.isDirected ? "directed" : "undirected",
                "mode": isDynamic ? "dynamic" : "static", "idtype": "string",
                "timeformat": isDynamic ? (hasDays ? "date" : "double") : nil,
                "timerepresentation": isDynamic && version == .v1_3 ? "interval" : nil,
                "start": graphTime("start"), "end": graphTime("end"),
            ])
        declare("node", graph.nodes.lazy.map(\.attributes))
        declare("edge", graph.edges.lazy.map(\.attributes))
        writeNodes()
        writeEdges()
        writer.end()
        writer.end()
        let lost = graph.attributes.count {
            !["start", "end"].contains($0.name) || graphTime($0.name) == nil
        }
        losses.count("attributes of the whole graph", times: lost)
        let mutual = graph.isDirected ? graph.edges.count { !$0.isDirected } : 0
        if mutual > 0 {
            losses.say(
                "edges without direction are written as mutual (\(mutual)), which some programs, such "
                    + "as networkx, read as one edge each way; --format graphml keeps them one")
        }
        losses.count("times that are numbers, beside days", times: lostTimes)
        losses.count("characters that XML does not know", times: writer.lostCharacters)
        return writer.text
    }

    /// When the graph as a whole begins or ends, in the form of its other times.
    private func graphTime(_ name: String) -> String? {
        guard hasDays || hasTimes, let value = graph.attributes[name] else { return nil }
        return hasDays == (value.number == nil) ? value.text : nil
    }

    private mutating func writeNodes() {
        writer.begin("nodes")
        for node in graph.nodes {
            let (start, end) = times(of: node.spells.count == 1 ? node.spells.first : nil)
            writer.begin(
                "node",
                [
                    "id": node.id, "label": node.label,
                    "pid": node.parent.map { graph.nodes[$0].id }, "start": start, "end": end,
                ])
            writeValues(of: "node", node.attributes)
            writeSpells(node.spells)
            writer.end()
        }
        writer.end()
    }

    private mutating func writeEdges() {
        writer.begin("edges")
        for edge in graph.edges {
            let (start, end) = times(of: edge.spells.count == 1 ? edge.spells.first : nil)
            var kind: String?
            if version == .v1_3, case .text(let text)? = edge.attributes["kind"] { kind = text }
            writer.begin(
                "edge",
                [
                    "id": edge.id, "source": graph.nodes[edge.source].id,
                    "target": graph.nodes[edge.target].id,
                    "type": edge.isDirected == graph.isDirected
                        ? nil : edge.isDirected ? "directed" : "mutual",
                    "kind": kind, "label": edge.label, "weight": edge.weight?.shortestText,
                    "start": start, "end": end,
                ])
            writeValues(of: "edge", edge.attributes)
            writeSpells(edge.spells)
            writer.end()
        }
        writer.end()
    }

    private mutating func declare(
        _ kind: String, _ rows: some Sequence<[AttributedGraph.Attribute]>
    ) {
        let columns = GraphValueType.columns(of: rows)
        var changing: Set<String> = []
        for case let attribute in rows.joined() {
            if case .changing = attribute.value { changing.insert(attribute.name) }
        }
        for (number, column) in columns.enumerated() {
            // By this id Gephi knows a weight that changes.
            let isWeight = kind == "edge" && column.name == "weight"
            places[kind, default: [:]][column.name] = isWeight ? "weight" : "\(number)"
        }
        for isChanging in [false, true] {
            let part = columns.filter { changing.contains($0.name) == isChanging }
            guard !part.isEmpty else { continue }
            writer.begin(
                "attributes", ["class": kind, "mode": isChanging ? "dynamic" : "static"])
            for column in part {
                writer.element(
                    "attribute",
                    [
                        "id": places[kind]?[column.name], "title": column.name,
                        "type": name(of: column.type),
                    ])
            }
            writer.end()
        }
    }

    private mutating func writeValues(
        of kind: String, _ attributes: [AttributedGraph.Attribute]
    ) {
        guard !attributes.isEmpty else { return }
        writer.begin("attvalues")
        for attribute in attributes {
            let id = places[kind]?[attribute.name]
            guard case .changing(let changes) = attribute.value else {
                writer.element("attvalue", ["for": id, "value": text(of: attribute.value)])
                continue
            }
            for change in changes {
                let (start, end) = times(of: change.spell)
                writer.element(
                    "attvalue",
                    ["for": id, "value": text(of: change.value), "start": start, "end": end])
            }
        }
        writer.end()
    }

    private mutating func writeSpells(_ spells: [AttributedGraph.Spell]) {
        guard spells.count > 1 else { return }
        writer.begin("spells")
        for spell in spells {
            let (start, end) = times(of: spell)
            writer.element("spell", ["start": start, "end": end])
        }
        writer.end()
    }

    private mutating func times(
        of spell: AttributedGraph.Spell?
    ) -> (start: String?, end: String?) {
        (spell?.first.flatMap { time($0) }, spell?.last.flatMap { time($0) })
    }

    private mutating func time(_ moment: AttributedGraph.Moment) -> String? {
        if case .time = moment, hasDays {
            lostTimes += 1
            return nil
        }
        return moment.text
    }

    private func name(of type: GraphValueType) -> String {
        switch type {
        case .flag: "boolean"
        case .integer: "long"
        case .number: "double"
        case .text: "string"
        case .list where version == .v1_2: "liststring"
        case .list(let part):
            "list" + (name(of: part).hasPrefix("list") ? "string" : name(of: part))
        }
    }

    /// The value as text. Version 1.2 separates the parts of a list by bars; later, and where a part
    /// could be misread, they stand in brackets, in quotes where they need them.
    private func text(of value: AttributedGraph.Value) -> String {
        guard case .list(let parts) = value else { return value.text }
        let texts = parts.map(\.text)
        if version == .v1_2, texts.allSatisfy(Self.isPlain) {
            return texts.joined(separator: "|")
        }
        return "["
            + texts.map { text in
                Self.isPlain(text)
                    ? text
                    : "\""
                        + text.replacing(text: "\\", with: "\\\\")
                        .replacing(text: "\"", with: "\\\"") + "\""
            }.joined(separator: ", ") + "]"
    }

    private static func isPlain(_ text: String) -> Bool {
        !text.isEmpty && text == text.trimmed
            && !text.contains { ",|;[]\"'\\".contains($0) }
    }
}
