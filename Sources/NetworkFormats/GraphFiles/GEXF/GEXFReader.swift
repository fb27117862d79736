internal import ActorNetworks

/// Reads GEXF of the versions 1.0 to 1.3 as an element after the other comes.
///
/// Both ends of a spell are included; `startopen` and `endopen` exclude them, which for days and
/// whole numbers means the next and the one before. A moment with a time of day is its day. A node
/// in another, by nesting or by `pid`, lies in that. In a slice, edges without a time have that of
/// the slice. Colours, sizes and positions are not read, nor the ancestors of a phylogeny.
final class GEXFReader: XMLGraphReader {
    var parts: XMLGraphParts
    var owners: [XMLGraphOwner] = []
    private var openClass = DeclaredAttributes.Part.node
    private var openAttribute: String?
    /// The parents that nodes name, which may come after them.
    private var parents: [(node: Int, parent: String)] = []
    private var hasRoot = false
    private var graphCount = 0
    /// When the graph is there, if it is a slice of a longer time.
    var slice: AttributedGraph.Spell?

    init(_ parts: XMLGraphParts) {
        self.parts = parts
    }

    func start(_ element: XMLElement) throws(XMLProblem) {
        if parts.skipsStart() { return }
        guard hasRoot else {
            guard element.name == "gexf" else {
                throw element.problem(
                    "the file begins with <\(element.name)>, not with <gexf>",
                    remedy: "check that it is GEXF")
            }
            hasRoot = true
            return
        }
        switch element.name {
        case "meta", "nodes", "edges", "attvalues", "spells", "slices", "creator", "keywords",
            "options", "author":
            break
        case "title", "description", "default": parts.beginText()
        case "graph": startGraph(element)
        case "attributes":
            openClass = element["class"]?.lowercased() == "edge" ? .edge : .node
        case "attribute": declare(element)
        case "node": try startNode(element)
        case "edge": try startEdge(element)
        case "attvalue": addValue(element)
        case "spell", "slice": addSpell(element)
        default: skip(element)
        }
    }

    func end(_ name: String) {
        if parts.skipsEnd() { return }
        switch name {
        case "title", "description": endDescription(name)
        case "default": endDefault()
        case "attribute": openAttribute = nil
        case "node", "graph": owners.removeLast()
        case "edge":
            owners.removeLast()
            parts.endEdge()
        default: break
        }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) { parts.append(bytes) }

    private func skip(_ element: XMLElement) {
        parts.skip()
        // Meta data may be anything.
        guard !owners.isEmpty else { return }
        switch element.name {
        case "color", "position", "size", "shape", "thickness":
            parts.tell(
                "looks", line: element.line, "colours, sizes, positions and shapes are not read")
        case "parents":
            parts.tell(
                "parents", line: element.line,
                "the ancestors of a node (<parents>) are not read; the node that it lies in (pid) "
                    + "is",
                remedy: "write ancestors as edges if they are wanted")
        default: parts.tell(element.name, line: element.line, "<\(element.name)> is not read")
        }
    }

    private func endDescription(_ name: String) {
        let words = parts.takeText().trimmed
        guard graphCount == 0, !words.isEmpty, name == "title" || parts.assembly.title == nil
        else { return }
        parts.assembly.title = words
    }

    private func endDefault() {
        guard parts.isInText else { return }
        let written = parts.takeText()
        guard let openAttribute else { return }
        parts.setDefault(written, of: openAttribute, for: [openClass], line: nil)
    }

    private func startGraph(_ element: XMLElement) {
        graphCount += 1
        guard graphCount == 1 else { return parts.skipGraph(element) }
        owners.append(.graph)
        parts.assembly.isDirected = element["defaultedgetype"]?.lowercased() == "directed"
        if element["mode"]?.lowercased() == "slice" { slice = spell(of: element) }
        for name in ["start", "end", "timestamp"] {
            guard let text = element.value(of: name), !text.isEmpty else { continue }
            parts.assembly.attributes.set(
                .init(name, Self.moment(text)?.value ?? .text(text)))
        }
    }

    private func declare(_ element: XMLElement) {
        guard let id = element["id"] else { return }
        openAttribute = id
        parts.declare(
            .init(
                id: id, name: element["title"].flatMap { $0.isEmpty ? nil : $0 } ?? id,
                type: Self.type(named: element["type"] ?? "string")),
            for: [openClass], line: element.line)
    }

    private static func type(named name: String) -> GraphValueType {
        let name = name.lowercased()
        if name.hasPrefix("list") { return .list(type(named: String(name.dropFirst(4)))) }
        return switch name {
        case "integer", "int", "long", "short", "byte", "biginteger": .integer
        case "float", "double", "bigdecimal": .number
        case "boolean", "bool": .flag
        default: .text
        }
    }

    private func startNode(_ element: XMLElement) throws(XMLProblem) {
        let label = element["label"]
        guard let id = element["id"] ?? label else {
            throw element.problem("a node has no id", remedy: "give it one")
        }
        var node = AttributedGraph.Node(id, label: label, line: element.line)
        if case .node(let position)? = owners.last { node.parent = position }
        node.spells = spells(of: element)
        guard let position = parts.add(node) else {
            return parts.skip()
        }
        if let parent = element["pid"], node.parent == nil { parents.append((position, parent)) }
        owners.append(.node(position))
    }

    private func startEdge(_ element: XMLElement) throws(XMLProblem) {
        guard let source = element.bytes(of: "source"), let target = element.bytes(of: "target")
        else {
            throw element.problem(
                "an edge has no source or no target", remedy: "name the nodes that it joins")
        }
        let isDirected =
            switch element["type"]?.lowercased() {
            case "directed", "dir": true
            case "undirected", "mutual", "double", "sim": false
            default: parts.assembly.isDirected
            }
        var edge = AttributedGraph.Edge(
            from: 0, to: 0, isDirected: isDirected, id: element["id"], label: element["label"],
            line: element.line)
        let weight = element["weight"] ?? element["cardinal"]
        edge.weight = weight.flatMap { Double($0.trimmed) }
        let dates = otherDates(of: element)
        if dates.isEmpty { edge.spells = spells(of: element) }
        parts.beginEdge(edge, from: source, to: target)
        parts.edgeAttributes.add("kind", element["kind"])
        parts.edgeAttributes += dates
        if let weight, edge.weight == nil { addWeight(weight.trimmed, line: element.line) }
        owners.append(.edge)
    }

    /// Keeps a weight that may have a decimal comma, until those of all edges are known.
    private func addWeight(_ written: String, line: Int) {
        guard NumberSpelling.mayBeNumber(written) else {
            return parts.problems.report(
                .notANumber, in: parts.file, line: line,
                problem: "the weight \(written.quoted) is not a number",
                remedy: "correct it, or leave it out to mean 1")
        }
        parts.edgeAttributes.add("weight", written)
    }

    func finish() {
        for (position, parent) in parents {
            if let target = parts.assembly.position(of: parent) {
                parts.assembly.updateNode(at: position) { $0.parent = target }
                continue
            }
            let node = parts.assembly.graph.nodes[position]
            parts.problems.report(
                .unknownParent, .warning, in: parts.file, line: node.place.line,
                problem: "the parent \(parent.quoted) of the node \(node.id.quoted) is no node",
                remedy: "declare it, or clear pid")
        }
        parts.settleNodes()
        if let slice { parts.assembly.addSpell(slice) }
    }
}
