internal import ActorNetworks

/// Reads GraphML as an element after the other comes.
///
/// Nodes of a graph within a node lie in that node. A hyperedge becomes an edge between each two
/// of its ends. Ports are kept as attributes of edges, and what belongs to a port is not read. Of
/// yEd's graphics the labels and the heads of edges are read, which tell their direction; a label
/// that is a number is the weight of an edge that has no other. Of several graphs the first is read. All that is told.
final class GraphMLReader: XMLGraphReader {
    var parts: XMLGraphParts
    var owners: [XMLGraphOwner] = []
    /// Whether edges are directed unless they say otherwise, for each open graph.
    var directions: [Bool] = []
    private var graphCount = 0
    /// What the key that is open is declared for, and its id.
    var openKey: (id: String, parts: [DeclaredAttributes.Part])?
    /// The id of the key whose data are open, and their line.
    var key: String?
    var dataLine: Int?
    /// The ends of the hyperedge that is open.
    var ends: [(node: String, line: Int)] = []
    /// How many elements are open within the data, and at which of them a label began.
    var contentDepth = 0
    var labelDepth: Int?
    var graphicsLabel: String?
    /// The label of the edge in the drawing, if it is a number.
    var graphicsWeight: String?

    init(_ parts: XMLGraphParts) {
        self.parts = parts
        self.parts.declared.namesMayRepeat = true
    }

    func start(_ element: XMLElement) throws(XMLProblem) {
        if parts.skipsStart() { return }
        if key != nil { return startContent(element) }
        switch element.name {
        case "graphml": owners.append(.file)
        case "key": declare(element)
        case "default", "desc": parts.beginText()
        case "data": startData(element)
        case "graph": startGraph(element)
        case "node": try parts.startNode(element, within: &owners)
        case "edge": try startEdge(element)
        case "hyperedge": startHyperedge(element)
        case "endpoint": startEndpoint(element)
        case "port":
            parts.tell("ports", line: element.line, "what belongs to ports is not read")
            parts.skip()
        default:
            if graphCount == 0, owners.isEmpty {
                throw element.problem(
                    "the file begins with <\(element.name)>, not with <graphml>",
                    remedy: "check that it is GraphML")
            }
            parts.tell(element.name, line: element.line, "<\(element.name)> is not read")
            parts.skip()
        }
    }

    func end(_ name: String) throws(XMLProblem) {
        if parts.skipsEnd() { return }
        if contentDepth > 0 { return endContent() }
        switch name {
        case "default": endDefault()
        case "desc": endDescription()
        case "data": endData()
        case "key": openKey = nil
        case "graph":
            directions.removeLast()
            owners.removeLast()
        case "node", "graphml": owners.removeLast()
        case "edge":
            owners.removeLast()
            settleGraphicsWeight()
            parts.endEdge()
        case "hyperedge":
            owners.removeLast()
            endHyperedge()
        default: break
        }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        if contentDepth == 0 || contentDepth == labelDepth { parts.append(bytes) }
    }

    private func startGraph(_ element: XMLElement) {
        let isDirected =
            switch element["edgedefault"]?.lowercased() {
            case "directed": true
            case "undirected": false
            default: directions.last ?? false
            }
        if case .file? = owners.last {
            graphCount += 1
            guard graphCount == 1 else { return parts.skipGraph(element) }
            parts.assembly.isDirected = isDirected
        } else if case .edge? = owners.last {
            parts.tell("edge graphs", line: element.line, "a graph within an edge is not read")
            return parts.skip()
        }
        directions.append(isDirected)
        owners.append(.graph)
    }

    private func startEdge(_ element: XMLElement) throws(XMLProblem) {
        guard let source = element.bytes(of: "source"), let target = element.bytes(of: "target")
        else {
            throw element.problem(
                "an edge has no source or no target", remedy: "name the nodes that it joins")
        }
        let written = element["directed"].flatMap { GraphValueType.flag.value(of: $0) }
        parts.beginEdge(
            .init(
                from: 0, to: 0,
                isDirected: written.map { $0 == .flag(true) } ?? directions.last ?? false,
                id: element["id"], line: element.line), from: source, to: target)
        parts.edgeAttributes.add("sourceport", element["sourceport"])
        parts.edgeAttributes.add("targetport", element["targetport"])
        owners.append(.edge)
    }

    func finish() {
        parts.settleNodes()
        var attributes = parts.assembly.attributes
        parts.declared.addDefaults(of: .graph, to: &attributes)
        for name in ["title", "name"] {
            guard let index = attributes.firstIndex(where: { $0.name == name }) else { continue }
            parts.assembly.title = attributes.remove(at: index).value.text
            break
        }
        parts.assembly.attributes = attributes
    }
}
