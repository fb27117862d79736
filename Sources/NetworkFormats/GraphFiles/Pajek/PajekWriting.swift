/// Writes a graph in Pajek's format: nodes, then lines with direction, then those without.
///
/// Texts stand in quotes; what a quoted text cannot hold is written as Pajek writes such characters,
/// `&#34;`. A file that is not ASCII begins with the mark of UTF-8, which Pajek asks for.
struct PajekWriting {
    private var text = ""
    private var losses = GraphLosses()

    /// The text of a graph; the same for the same graph.
    static func text(of graph: AttributedGraph, _ losses: inout GraphLosses) -> String {
        var writing = PajekWriting()
        writing.losses = losses
        writing.write(graph)
        losses = writing.losses
        let isASCII = writing.text.utf8.allSatisfy { $0 < 0x80 }
        return isASCII ? writing.text : "\u{FEFF}" + writing.text
    }

    private mutating func write(_ graph: AttributedGraph) {
        losses.count("attributes of the whole graph", times: graph.attributes.count)
        if let title = graph.title {
            text += "*Network " + Self.escaped(title, isTitle: true) + "\n"
        }
        text += "*Vertices \(graph.nodes.count)\n"
        let labels = graph.nodes.map { $0.label ?? $0.id }
        let areUnique = Set(labels).count == labels.count
        let areNumbered = graph.nodes.indices.allSatisfy { graph.nodes[$0].id == "\($0 + 1)" }
        for (index, node) in graph.nodes.enumerated() {
            var attributes = node.attributes
            if let parent = node.parent, attributes["parent"] == nil {
                attributes.append(.init("parent", .text(graph.nodes[parent].id)))
            }
            // networkx knows nodes by their labels, so each needs one of its own.
            let label = areUnique || areNumbered ? labels[index] : node.id
            text += "\(index + 1) \(Self.quoted(label))"
            writePlace(of: &attributes)
            if !areNumbered { text += " \(AttributedGraph.idKey) \(Self.quoted(node.id))" }
            if label != labels[index] {
                text += " \(AttributedGraph.labelKey) \(Self.quoted(labels[index]))"
            }
            if !node.spells.isEmpty, !node.spells.areTimes {
                attributes.addSpells(node.spells, losing: &losses)
            }
            attributes.settleChanges(losing: &losses)
            write(attributes, reserved: [AttributedGraph.idKey, AttributedGraph.labelKey])
            write(node.spells)
            text += "\n"
        }
        write(graph.edges.filter(\.isDirected), under: "*Arcs")
        write(graph.edges.filter { !$0.isDirected }, under: "*Edges")
    }

    /// Programs read parameters of nodes only after coordinates and a shape.
    private mutating func writePlace(of attributes: inout [AttributedGraph.Attribute]) {
        let (x, y, z) = (attributes.take("x"), attributes.take("y"), attributes.take("z"))
        for value in [x ?? .number(0), y ?? .number(0), z] {
            guard let value else { continue }
            text += " " + (value.number.map { $0.isFinite ? "\($0)" : "0.0" } ?? "0.0")
        }
        let shape = attributes.take("shape")?.text ?? "ellipse"
        text += " " + Self.word(shape)
    }

    private mutating func write(_ edges: [AttributedGraph.Edge], under heading: String) {
        guard !edges.isEmpty else { return }
        text += heading + "\n"
        for edge in edges {
            text += "\(edge.source + 1) \(edge.target + 1)"
            var attributes = edge.attributes
            if !edge.spells.isEmpty, !edge.spells.areTimes {
                attributes.addSpells(edge.spells, losing: &losses)
            }
            attributes.settleChanges(losing: &losses)
            let isPlain = edge.label == nil && edge.id == nil && attributes.isEmpty
            if edge.weight != nil || !isPlain { text += " " + (edge.weight ?? 1).shortestText }
            if let label = edge.label { text += " l \(Self.quoted(label))" }
            if let id = edge.id { text += " id \(Self.quoted(id))" }
            write(attributes, reserved: ["l", "id"])
            write(edge.spells)
            text += "\n"
        }
    }

    private mutating func write(
        _ attributes: [AttributedGraph.Attribute], reserved: Set<String>
    ) {
        var used = reserved
        for attribute in attributes {
            let name = Self.word(attribute.name)
            var unique = name
            while used.contains(unique) { unique += "_" }
            used.insert(unique)
            if unique != attribute.name {
                losses.count(
                    "blanks and quotes in names of attributes", fate: "written with other signs")
            }
            text += " \(unique) "
            switch attribute.value {
            case .integer(let value): text += "\(value)"
            case .number(let value) where value.isFinite: text += value.shortestText
            default: text += Self.quoted(attribute.value.text)
            }
        }
    }

    private mutating func write(_ spells: [AttributedGraph.Spell]) {
        guard !spells.isEmpty, spells.areTimes else { return }
        let parts = spells.map { spell -> String in
            guard let first = spell.first?.text else { return "*-" + (spell.last?.text ?? "*") }
            guard let last = spell.last?.text else { return "\(first)-*" }
            return first == last ? first : "\(first)-\(last)"
        }
        text += " [" + parts.joined(separator: ",") + "]"
    }

    /// A word without what parts words.
    private static func word(_ text: String) -> String {
        let word = String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    let parts = scalar.properties.isWhitespace || scalar.value < 0x20
                    return parts || "\"[]\\#".unicodeScalars.contains(scalar) ? "_" : scalar
                }))
        guard let first = word.unicodeScalars.first else { return "_" }
        let isWord = first.properties.isAlphabetic || first == "_"
        return isWord ? word : "_" + word
    }

    private static func quoted(_ text: String) -> String { "\"" + escaped(text) + "\"" }

    /// The text with references for what would end it, and for what would look like a reference.
    private static func escaped(_ text: String, isTitle: Bool = false) -> String {
        let hasReferences = CharacterReferences.resolved(text) != text
        let last = text.unicodeScalars.count - 1
        var result = ""
        for (index, scalar) in text.unicodeScalars.enumerated() {
            switch scalar {
            case "\"" where !isTitle, "\\" where !isTitle, "\0"..<" ", "\u{7F}":
                result += "&#\(scalar.value);"
            case " " where isTitle && (index == 0 || index == last): result += "&#32;"
            case "&" where hasReferences: result += "&#38;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension [AttributedGraph.Spell] {
    /// Whether all are in numbers, which is how Pajek writes times.
    fileprivate var areTimes: Bool {
        allSatisfy { spell in
            [spell.first, spell.last].allSatisfy {
                if case .day? = $0 { false } else { true }
            }
        }
    }
}
