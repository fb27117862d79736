internal import ActorNetworks

extension GraphFileFormat {
    /// GXL, in which programs for models and source code exchange graphs; it is only read.
    public static let gxl = GraphFileFormat(
        name: "gxl", extensions: ["gxl"], summary: "GXL, the Graph eXchange Language",
        keeps: "ids, types, direction of each edge, nesting, and every attribute with its type",
        loses: "relations of more than two ends", parts: [],
        reader: Reader(
            recognises: { $0.rootElement == "gxl" }, read: { GXLReader.read($0, into: &$1) }))
}

/// Reads GXL as an element after the other comes.
///
/// Nodes of a graph within a node lie in that node. The type of a node or an edge is the end of the
/// link that its `type` is. Of several graphs the first is read.
final class GXLReader: XMLGraphReader {
    var parts: XMLGraphParts
    private var owners: [XMLGraphOwner] = []
    private var directions: [Bool] = []
    private var graphCount = 0
    private var attribute: String?
    /// The parts of the list that is open, and how many lists are.
    private var list: [AttributedGraph.Value] = []
    private var listDepth = 0

    init(_ parts: XMLGraphParts) {
        self.parts = parts
    }

    func start(_ element: XMLElement) throws(XMLProblem) {
        if parts.skipsStart() { return }
        switch element.name {
        case "gxl" where owners.isEmpty: owners.append(.file)
        case _ where owners.isEmpty:
            throw element.problem(
                "the file begins with <\(element.name)>, not with <gxl>",
                remedy: "check that it is GXL")
        case "graph": startGraph(element)
        case "node": try parts.startNode(element, within: &owners)
        case "edge": try startEdge(element)
        case "type":
            let link = element["xlink:href"] ?? ""
            if let type = link.split(separator: "#").last { add("type", .text(String(type))) }
        case "attr": attribute = element["name"]
        case "seq", "set", "bag", "tup":
            if listDepth == 0 { list = [] }
            listDepth += 1
        case "int", "float", "bool", "string", "enum": parts.beginText()
        case "locator": takeValue(.text(element["xlink:href"] ?? ""))
        case "rel":
            parts.tell("relations", line: element.line, "relations (<rel>) are not read")
            parts.skip()
        default:
            parts.tell(element.name, line: element.line, "<\(element.name)> is not read")
            parts.skip()
        }
    }

    func end(_ name: String) {
        if parts.skipsEnd() { return }
        switch name {
        case "gxl", "node": owners.removeLast()
        case "graph":
            owners.removeLast()
            directions.removeLast()
        case "edge":
            owners.removeLast()
            parts.endEdge()
        case "attr": attribute = nil
        case "seq", "set", "bag", "tup":
            listDepth -= 1
            if listDepth == 0 { takeValue(.list(list)) }
        case "int", "float", "bool", "string", "enum": takeText(as: name)
        default: break
        }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) { parts.append(bytes) }

    private func startGraph(_ element: XMLElement) {
        if case .file? = owners.last {
            graphCount += 1
            guard graphCount == 1 else { return parts.skipGraph(element) }
        }
        directions.append(
            element["edgemode"]?.lowercased().hasSuffix("undirected") != true)
        if directions.count == 1 { parts.assembly.isDirected = directions[0] }
        owners.append(.graph)
    }

    private func startEdge(_ element: XMLElement) throws(XMLProblem) {
        guard let source = element.bytes(of: "from"), let target = element.bytes(of: "to") else {
            throw element.problem(
                "an edge does not say from where or to where it goes",
                remedy: "name the nodes that it joins")
        }
        let written = element["isdirected"].flatMap { GraphValueType.flag.value(of: $0) }
        parts.beginEdge(
            .init(
                from: 0, to: 0,
                isDirected: written.map { $0 == .flag(true) } ?? directions.last ?? true,
                id: element["id"], line: element.line), from: source, to: target)
        owners.append(.edge)
    }

    private func takeText(as name: String) {
        let type: GraphValueType =
            switch name {
            case "int": .integer
            case "float": .number
            case "bool": .flag
            default: .text
            }
        let column = DeclaredAttributes.Column(id: name, name: attribute ?? name, type: type)
        let written = parts.takeText()
        if let value = parts.value(written, in: column, line: nil) { takeValue(value) }
    }

    private func takeValue(_ value: AttributedGraph.Value) {
        if listDepth > 0 {
            list.append(value)
        } else if let attribute {
            add(attribute, value)
        }
    }

    private func add(_ name: String, _ value: AttributedGraph.Value) {
        // What is said of a graph within a node is not read.
        if case .graph? = owners.last, directions.count > 1 { return }
        if parts.set(.init(name, value), of: owners.last) == .full {
            parts.reportAttributes(line: nil)
        }
    }

    func finish() { parts.settleNodes() }
}
