internal import ActorNetworks

extension GraphFileFormat {
    /// XGMML, the format of Cytoscape before its JSON; it is only read.
    public static let xgmml = GraphFileFormat(
        name: "xgmml", extensions: ["xgmml"], summary: "XGMML of Cytoscape",
        keeps: "ids, labels, direction of each edge, nesting, and every attribute with its type",
        loses: "colours, sizes and positions", parts: [],
        reader: Reader(
            recognises: { $0.rootElement == "graph" },
            read: { XGMMLReader.read($0, into: &$1) }))
}

/// Reads XGMML as an element after the other comes.
///
/// Nodes of a graph within a node lie in that node; a node that is named there by a link lies in it,
/// too.
final class XGMMLReader: XMLGraphReader {
    /// An attribute that is open: the values of a list, or a name for those within it.
    private struct Attribute {
        let name: String
        let isList: Bool
        var values: [AttributedGraph.Value] = []
    }

    var parts: XMLGraphParts
    private var owners: [XMLGraphOwner] = []
    private var attributes: [Attribute] = []
    private var directions: [Bool] = []
    private var links: [(node: String, parent: Int)] = []

    init(_ parts: XMLGraphParts) {
        self.parts = parts
    }

    func start(_ element: XMLElement) throws(XMLProblem) {
        if parts.skipsStart() { return }
        switch element.name {
        case "graph": startGraph(element)
        case _ where owners.isEmpty:
            throw element.problem(
                "the file begins with <\(element.name)>, not with <graph>",
                remedy: "check that it is XGMML")
        case "node": try startNode(element)
        case "edge": try startEdge(element)
        case "att": startAttribute(element)
        case "graphics":
            if case .graph? = owners.last {
            } else {
                parts.tell("looks", line: element.line, "colours, sizes and positions are not read")
            }
            parts.skip()
        default: parts.skip()
        }
    }

    func end(_ name: String) {
        if parts.skipsEnd() { return }
        switch name {
        case "graph":
            owners.removeLast()
            directions.removeLast()
        case "node": owners.removeLast()
        case "edge":
            if case .edge? = owners.popLast() { parts.endEdge() }
        case "att":
            let attribute = attributes.removeLast()
            if attribute.isList { add(attribute.name, .list(attribute.values), line: nil) }
        default: break
        }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}

    private func startGraph(_ element: XMLElement) {
        let isFirst = owners.isEmpty
        let written = (element["directed"] ?? element["cy:directed"]).flatMap {
            GraphValueType.flag.value(of: $0)
        }
        directions.append(written.map { $0 == .flag(true) } ?? directions.last ?? false)
        owners.append(.graph)
        guard isFirst else { return }
        parts.assembly.isDirected = directions[0]
        if let title = element["label"], !title.isEmpty { parts.assembly.title = title }
    }

    private func startNode(_ element: XMLElement) throws(XMLProblem) {
        if let link = element["xlink:href"] {
            if let parent = owners.innermostNode {
                links.append((String(link.drop { $0 == "#" }), parent))
            }
            owners.append(.other)
            return
        }
        guard let id = element["id"] ?? element["label"] ?? element["name"] else {
            throw element.problem("a node has no id", remedy: "give it one")
        }
        let label = element["label"]
        let node = AttributedGraph.Node(
            id, label: label == id ? nil : label, parent: owners.innermostNode, line: element.line)
        let position = parts.add(node)
        owners.append(position.map { .node($0) } ?? .other)
        if let weight = element["weight"].flatMap({ GraphValueType.number.value(of: $0) }) {
            add("weight", weight, line: element.line)
        }
    }

    private func startEdge(_ element: XMLElement) throws(XMLProblem) {
        if element["xlink:href"] != nil {
            owners.append(.other)
            return
        }
        guard let source = element.bytes(of: "source"), let target = element.bytes(of: "target")
        else {
            throw element.problem(
                "an edge has no source or no target", remedy: "name the nodes that it joins")
        }
        let written = (element["cy:directed"] ?? element["directed"]).flatMap {
            GraphValueType.flag.value(of: $0)
        }
        parts.beginEdge(
            .init(
                from: 0, to: 0,
                isDirected: written.map { $0 == .flag(true) } ?? directions.last ?? false,
                id: element["id"], label: element["label"], line: element.line), from: source,
            to: target)
        owners.append(.edge)
        if let weight = element["weight"].flatMap({ GraphValueType.number.value(of: $0) }) {
            add("weight", weight, line: element.line)
        }
    }

    private func startAttribute(_ element: XMLElement) {
        let name = element["name"] ?? element["label"] ?? ""
        let type = element["type"]?.lowercased() ?? "string"
        let outer = attributes.last
        attributes.append(
            Attribute(
                name: outer.map { $0.isList || $0.name.isEmpty ? name : "\($0.name).\(name)" }
                    ?? name, isList: type == "list"))
        guard let written = element["value"], type != "list" else { return }
        let column = DeclaredAttributes.Column(id: name, name: name, type: Self.type(named: type))
        guard let value = parts.value(written, in: column, line: element.line) else { return }
        if let outer, outer.isList {
            attributes[attributes.count - 2].values.append(value)
        } else if let name = attributes.last?.name, !name.isEmpty {
            add(name, value, line: element.line)
        }
    }

    private static func type(named name: String) -> GraphValueType {
        switch name {
        case "integer", "long", "int": .integer
        case "real", "double", "float": .number
        case "boolean": .flag
        default: .text
        }
    }

    private func add(_ name: String, _ value: AttributedGraph.Value, line: Int?) {
        // What is said of a graph within a node is not read.
        if case .graph? = owners.last, owners.count > 1 { return }
        switch parts.set(.init(name, value), of: owners.last) {
        case .added: break
        case .full: parts.reportAttributes(line: line)
        case .replaced:
            parts.tell(
                "twice", line: line,
                "a node or an edge has several values of \(name.quoted); the last is read",
                remedy: "write one, or a list")
        }
    }

    func finish() {
        for (node, parent) in links {
            guard let position = parts.assembly.position(of: node), position != parent else {
                continue
            }
            parts.assembly.updateNode(at: position) { $0.parent = $0.parent ?? parent }
        }
        parts.settleNodes()
    }
}
