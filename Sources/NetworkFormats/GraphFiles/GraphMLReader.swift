internal import ActorNetworks

/// Reads GraphML as an element after the other comes.
///
/// Nodes of a graph within a node lie in that node. A hyperedge becomes an edge between each two
/// of its ends. Ports are kept as attributes of edges, and what belongs to a port is not read. Of
/// yEd's graphics the labels are read. Of several graphs the first is read. All that is told.
final class GraphMLReader: XMLHandler {
    private struct Key {
        var name: String
        var domain: String
        var type: GraphValueType
        var fallback: AttributedGraph.Value?
        var isGraphics = false
    }

    /// What data belongs to.
    private enum Owner {
        case graph, node(Int), edge, hyperedge, other
    }

    private let file: String
    private var assembly: GraphAssembly
    private var problems: Problems
    private var keys: [String: Key] = [:]
    /// The keys that have a default, in order.
    private var withDefault: [String] = []
    private var owners: [Owner] = []
    /// Whether edges are directed unless they say otherwise, for each open graph.
    private var directions: [Bool] = []
    private var graphCount = 0
    /// How many elements are open of a part that is not read.
    private var skipping = 0
    private var key: String?
    private var openKey: String?
    private var edge: (edge: AttributedGraph.Edge, source: String, target: String)?
    private var ends: [(node: String, line: Int)] = []
    private var text: [UInt8]?
    /// How many elements are open within the data, at which of them a label began, and its text.
    private var contentDepth = 0
    private var labelDepth: Int?
    private var labelText: [UInt8] = []
    private var graphicsLabel: String?
    private var told: Set<String> = []

    private init(file: String, problems: Problems) {
        self.file = file
        self.problems = problems
        assembly = GraphAssembly(file: file)
    }

    /// Reads a file; `nil` if it is not well-formed.
    static func read(_ file: CaseFiles.Table, into problems: inout Problems) -> AttributedGraph? {
        let reader = GraphMLReader(file: file.name, problems: problems)
        do throws(XMLProblem) {
            try XMLReader.read(file.bytes, into: reader)
        } catch {
            problems = reader.problems
            error.report(in: file.name, into: &problems)
            return nil
        }
        let graph = reader.finish()
        problems = reader.problems
        return graph
    }

    // MARK: Elements

    func start(_ element: XMLElement) throws(XMLProblem) {
        guard skipping == 0 else {
            skipping += 1
            return
        }
        if key != nil { return startContent(element) }
        switch element.name {
        case "graphml": owners.append(.other)
        case "key": declare(element)
        case "default", "desc", "data": startText(element)
        case "graph": startGraph(element)
        case "node": try startNode(element)
        case "edge": try startEdge(element)
        case "hyperedge":
            edge = (
                .init(
                    from: 0, to: 0, isDirected: false, id: element["id"], line: element.line), "",
                ""
            )
            ends = []
            owners.append(.hyperedge)
        case "endpoint": startEndpoint(element)
        case "port":
            tell(element, "ports", "what belongs to ports is not read")
            skipping = 1
        default:
            if graphCount == 0, owners.isEmpty {
                throw element.problem(
                    "the file begins with <\(element.name)>, not with <graphml>",
                    remedy: "check that it is GraphML")
            }
            tell(
                element, element.name, "<\(element.name)> is not read")
            skipping = 1
        }
    }

    func end(_ name: String) throws(XMLProblem) {
        if skipping > 0 {
            skipping -= 1
            return
        }
        if contentDepth > 0 { return endContent() }
        switch name {
        case "default":
            if let openKey, let key = keys[openKey] {
                if key.fallback == nil { addDefault(openKey) }
                keys[openKey]?.fallback = key.type.value(of: takeText())
            }
            text = nil
        case "desc":
            let description = takeText().trimmed
            if case .graph? = owners.last, assembly.title == nil, !description.isEmpty {
                assembly.title = description
            }
        case "data": endData()
        case "key": openKey = nil
        case "graph":
            directions.removeLast()
            owners.removeLast()
        case "node", "graphml": owners.removeLast()
        case "edge":
            owners.removeLast()
            endEdge()
        case "hyperedge":
            owners.removeLast()
            endHyperedge()
        default: break
        }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard skipping == 0 else { return }
        if contentDepth == 0 {
            text?.append(contentsOf: bytes)
        } else if contentDepth == labelDepth {
            labelText.append(contentsOf: bytes)
        }
    }

    private func takeText() -> String {
        defer { text = nil }
        return String(decoding: text ?? [], as: UTF8.self)
    }

    private func declare(_ element: XMLElement) {
        let id = element["id"] ?? ""
        let graphics = element["yfiles.type"] != nil
        keys[id] = Key(
            name: element["attr.name"] ?? id, domain: element["for"] ?? "all",
            type: Self.type(named: element["attr.type"] ?? element["type"] ?? "string"),
            isGraphics: graphics)
        openKey = id
    }

    private func addDefault(_ key: String) {
        guard withDefault.count < AttributedGraph.mostDefaults else {
            if told.insert("defaults").inserted { problems.reportDefaults(in: file) }
            return
        }
        withDefault.append(key)
    }

    private static func type(named name: String) -> GraphValueType {
        switch name.lowercased() {
        case "boolean", "bool": .flag
        case "int", "integer", "long", "short", "byte": .integer
        case "float", "double", "real", "number": .number
        default: .text
        }
    }

    private func startText(_ element: XMLElement) {
        text = []
        guard element.name == "data" else { return }
        key = element["key"] ?? ""
        graphicsLabel = nil
    }

    private func startGraph(_ element: XMLElement) {
        let isDirected =
            switch element["edgedefault"]?.lowercased() {
            case "directed": true
            case "undirected": false
            default: directions.last ?? false
            }
        if case .other? = owners.last {
            graphCount += 1
            guard graphCount == 1 else {
                tell(element, "graphs", "the file holds several graphs; the first is read")
                skipping = 1
                return
            }
            assembly.isDirected = isDirected
        } else if case .edge? = owners.last {
            tell(element, "edge graphs", "a graph within an edge is not read")
            skipping = 1
            return
        }
        directions.append(isDirected)
        owners.append(.graph)
    }

    private func startNode(_ element: XMLElement) throws(XMLProblem) {
        guard let id = element["id"] else {
            throw element.problem("a node has no id", remedy: "give it one")
        }
        let parent: Int? = owners.reversed().lazy.compactMap { owner in
            if case .node(let position) = owner { position } else { nil }
        }.first
        let position = assembly.add(.init(id, parent: parent, line: element.line), into: &problems)
        owners.append(position.map { .node($0) } ?? .other)
    }

    private func startEdge(_ element: XMLElement) throws(XMLProblem) {
        guard let source = element["source"], let target = element["target"] else {
            throw element.problem(
                "an edge has no source or no target", remedy: "name the nodes that it joins")
        }
        let isDirected =
            element["directed"].flatMap { GraphValueType.flag.value(of: $0) }.map {
                $0 == .flag(true)
            }
            ?? directions.last ?? false
        var attributes: [AttributedGraph.Attribute] = []
        for name in ["sourceport", "targetport"] { attributes.add(name, element[name]) }
        edge = (
            .init(
                from: 0, to: 0, isDirected: isDirected, id: element["id"], attributes: attributes,
                line: element.line), source, target
        )
        owners.append(.edge)
    }

    private func startEndpoint(_ element: XMLElement) {
        if let node = element["node"] { ends.append((node, element.line)) }
    }

    private func tell(_ element: XMLElement, _ what: String, _ problem: String) {
        guard told.insert(what).inserted else { return }
        problems.report(
            .notRead, .warning, in: file, line: element.line, problem: problem,
            remedy: "nothing needs to be done if it is not wanted")
    }

    // MARK: Data

    private func startContent(_ element: XMLElement) {
        contentDepth += 1
        if labelDepth == nil, ["NodeLabel", "EdgeLabel"].contains(element.name) {
            labelDepth = contentDepth
            labelText = []
        }
        if let key, keys[key]?.isGraphics != true {
            tell(element, "structured data", "elements within data are not read")
        }
    }

    private func endContent() {
        if labelDepth == contentDepth {
            let label = String(decoding: labelText, as: UTF8.self).trimmed
            if graphicsLabel == nil, !label.isEmpty { graphicsLabel = label }
            labelDepth = nil
        }
        contentDepth -= 1
    }

    private func endData() {
        defer {
            key = nil
            text = nil
        }
        guard let id = key else { return }
        if let label = graphicsLabel {
            add(.init("label", .text(label)))
            return
        }
        guard let known = keys[id] else {
            if !id.isEmpty, text != nil {
                if told.insert("key " + id).inserted {
                    problems.report(
                        .undeclaredAttribute, .warning, in: file,
                        problem:
                            "the key \(id.quoted) of data is not declared; its values are kept "
                            + "as text",
                        remedy: "declare it with <key id=\(id.quoted) …/>")
                }
                add(.init(id, .text(takeText())))
            }
            return
        }
        guard !known.isGraphics, text != nil else { return }
        let written = takeText()
        if let value = known.type.value(of: written) {
            add(.init(known.name, value))
        } else if !written.trimmed.isEmpty {
            add(.init(known.name, .text(written.trimmed)))
            guard Double(written.trimmed) == nil else { return }
            problems.report(
                .notANumber, .warning, in: file,
                problem: "\(known.name) \(written.trimmed.quoted) is not of the type that its key "
                    + "declares; it is kept as text",
                remedy: "correct it, or declare the key as string")
        }
    }

    private func add(_ attribute: AttributedGraph.Attribute) {
        var fits = true
        switch owners.last {
        case .graph where directions.count == 1: fits = assembly.attributes.set(attribute)
        case .node(let position):
            assembly.updateNode(at: position) { fits = $0.attributes.set(attribute) }
        case .edge, .hyperedge: fits = edge?.edge.attributes.set(attribute) ?? true
        case .other where graphCount == 0 || directions.isEmpty:
            fits = assembly.attributes.set(attribute)
        case .graph, .other, nil: break
        }
        if !fits, told.insert("attributes").inserted { problems.reportAttributes(in: file) }
    }

    private func endEdge() {
        guard var whole = edge else { return }
        edge = nil
        addDefaults(for: "edge", to: &whole.edge.attributes)
        whole.edge.settleLabelAndWeight()
        assembly.add(whole.edge, from: whole.source, to: whole.target, into: &problems)
    }

    private func endHyperedge() {
        guard let whole = edge else { return }
        edge = nil
        if told.insert("hyperedges").inserted {
            problems.report(
                .notRead, .warning, in: file, line: whole.edge.place.line,
                problem: "a hyperedge is read as an edge between each two of its ends",
                remedy: "nothing needs to be done if that is meant")
        }
        guard ends.count <= 200 else {
            problems.report(
                .outOfRange, in: file, line: whole.edge.place.line,
                problem: "a hyperedge has \(ends.count) ends, which would make too many edges",
                remedy: "write it as a node with an edge to each of them")
            return
        }
        var number = 0
        for (position, one) in ends.enumerated() {
            for other in ends[(position + 1)...] {
                var edge = whole.edge
                number += 1
                if let id = edge.id, number > 1 { edge.id = "\(id)#\(number)" }
                edge.settleLabelAndWeight()
                assembly.add(edge, from: one.node, to: other.node, into: &problems)
            }
        }
    }

    private func addDefaults(
        for domain: String, to attributes: inout [AttributedGraph.Attribute]
    ) {
        for id in withDefault {
            guard let key = keys[id], key.domain == domain || key.domain == "all",
                let value = key.fallback, attributes[key.name] == nil
            else { continue }
            attributes.append(.init(key.name, value))
        }
    }

    private func finish() -> AttributedGraph {
        for position in assembly.graph.nodes.indices {
            assembly.updateNode(at: position) { node in
                addDefaults(for: "node", to: &node.attributes)
                node.settleLabel()
            }
        }
        var attributes = assembly.attributes
        addDefaults(for: "graph", to: &attributes)
        for name in ["title", "name"] {
            guard let index = attributes.firstIndex(where: { $0.name == name }) else { continue }
            assembly.title = attributes.remove(at: index).value.text
            break
        }
        assembly.attributes = attributes
        return assembly.finished(into: &problems)
    }
}

extension AttributedGraph {
    /// How many attributes with a default a file may declare, and how many attributes a node or an
    /// edge may have: more would make a small file slow, or large in memory.
    static let mostDefaults = 200
    static let mostAttributes = 2000
}

extension Problems {
    /// Reports defaults beyond the limit.
    mutating func reportDefaults(in file: String) {
        report(
            .outOfRange, in: file,
            problem: "more than \(AttributedGraph.mostDefaults) attributes have a default",
            remedy: "write the values out")
    }

    /// Reports attributes beyond the limit.
    mutating func reportAttributes(in file: String) {
        report(
            .outOfRange, in: file,
            problem: "a node or an edge has more than \(AttributedGraph.mostAttributes) attributes",
            remedy: "write those that belong together as one")
    }
}

extension [AttributedGraph.Attribute] {
    /// Adds an attribute, or gives one of its name another value.
    ///
    /// - Returns: whether it fits; there may not be more than `AttributedGraph.mostAttributes`.
    @discardableResult
    mutating func set(_ attribute: AttributedGraph.Attribute) -> Bool {
        if let index = firstIndex(where: { $0.name == attribute.name }) {
            self[index] = attribute
        } else {
            guard count < AttributedGraph.mostAttributes else { return false }
            append(attribute)
        }
        return true
    }
}
