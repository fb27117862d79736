internal import ActorNetworks

/// Keys, and the data that go by them.
extension GraphMLReader {
    func declare(_ element: XMLElement) {
        let id = element["id"] ?? ""
        let domains = Self.parts(named: element["for"] ?? "all")
        openKey = (id, domains)
        parts.declare(
            .init(
                id: id, name: element["attr.name"] ?? id,
                type: Self.type(named: element["attr.type"] ?? element["type"] ?? "string"),
                isGraphics: element["yfiles.type"] != nil),
            for: domains, line: element.line)
    }

    /// What a key is declared for. Data of ports are not read, and those of hyperedges become data
    /// of edges.
    private static func parts(named name: String) -> [DeclaredAttributes.Part] {
        switch name {
        case "node": [.node]
        case "edge", "hyperedge": [.edge]
        case "graph", "graphml": [.graph]
        case "port", "endpoint": []
        default: DeclaredAttributes.Part.allCases
        }
    }

    private static func type(named name: String) -> GraphValueType {
        switch name.lowercased() {
        case "boolean", "bool": .flag
        case "int", "integer", "long", "short", "byte": .integer
        case "float", "double", "real", "number": .number
        default: .text
        }
    }

    func endDefault() {
        guard parts.isInText else { return }
        let written = parts.takeText()
        guard let openKey else { return }
        parts.setDefault(written, of: openKey.id, for: openKey.parts, line: nil)
    }

    /// What describes the graph is its title, and what describes another part an attribute of it.
    func endDescription() {
        let description = parts.takeText().trimmed
        guard !description.isEmpty else { return }
        switch owners.last {
        case .graph where directions.count == 1, .file:
            if parts.assembly.title == nil { parts.assembly.title = description }
        case .node, .edge: add("desc", .text(description))
        case .graph, .other, nil: break
        }
    }

    func startData(_ element: XMLElement) {
        parts.beginText()
        key = element["key"] ?? ""
        dataLine = element.line
        graphicsLabel = nil
    }

    func endData() {
        let written = parts.takeText()
        guard let id = key else { return }
        key = nil
        if let label = graphicsLabel { return addLabel(label) }
        guard let part else { return tellNested() }
        // Data without a key say nothing.
        guard !id.isEmpty else { return }
        let column = parts.column(
            id, of: part, line: dataLine, remedy: "declare it with <key id=\(id.quoted) …/>")
        guard !column.isGraphics, let value = parts.value(written, in: column, line: dataLine)
        else { return }
        // What has values of both keeps them apart.
        let isTaken = column.repeatsName && parts.isSet(column.name, of: owners.last)
        add(isTaken ? "\(column.name).\(id)" : column.name, value)
    }

    /// The part of the graph to which data belong here.
    private var part: DeclaredAttributes.Part? {
        switch owners.last {
        case .node: .node
        case .edge: .edge
        case .graph: directions.count == 1 ? .graph : nil
        case .file: .graph
        case .other, nil: nil
        }
    }

    private func tellNested() {
        guard case .graph? = owners.last else { return }
        parts.tell(
            "nested data", line: dataLine, "what is said of graphs within nodes is not read")
    }

    private func add(_ name: String, _ value: AttributedGraph.Value) {
        switch parts.set(.init(name, value), of: owners.last) {
        case .added: break
        case .full: parts.reportAttributes(line: dataLine)
        case .replaced:
            parts.tell(
                "twice", line: dataLine,
                "a node or an edge has several values of \(name.quoted); the last is read",
                remedy: "write one, or give each a key of its own")
        }
    }

    // MARK: Graphics

    func startContent(_ element: XMLElement) {
        contentDepth += 1
        let part = part ?? .graph
        if let key, parts.declared.column(key, of: part)?.isGraphics == true {
            if labelDepth == nil, ["NodeLabel", "EdgeLabel"].contains(element.name) {
                labelDepth = contentDepth
                parts.beginText()
            } else if element.name == "Arrows", part == .edge {
                direct(from: element["source"] ?? "none", to: element["target"] ?? "none")
            } else if part != .graph {
                parts.tell(
                    "looks", line: element.line,
                    "colours, sizes, places and shapes are not read; labels are")
            }
        } else {
            parts.tell(
                "structured data", line: element.line, "elements within data are not read")
        }
    }

    func endContent() {
        if labelDepth == contentDepth {
            let label = parts.takeText().trimmed
            if graphicsLabel == nil, !label.isEmpty { graphicsLabel = label }
            labelDepth = nil
        }
        contentDepth -= 1
    }

    /// Gives the edge that is open the direction that its heads show.
    private func direct(from source: String, to target: String) {
        guard let edge = parts.edge else { return }
        parts.edge?.isDirected = (source == "none") != (target == "none")
        if source != "none", target == "none" {
            parts.edge?.source = edge.target
            parts.edge?.target = edge.source
        }
    }

    /// Makes the number that labels the edge that is open its weight, if it has no other.
    func settleGraphicsWeight() {
        guard let weight = graphicsWeight else { return }
        graphicsWeight = nil
        guard parts.edge?.weight == nil,
            !parts.edgeAttributes.contains(where: { $0.isCalled("weight") })
        else { return }
        parts.tell(
            "weights", line: dataLine, "labels of edges that are numbers are read as weights")
        if parts.edge?.label == weight { parts.edge?.label = nil }
        if let number = Double(weight) {
            parts.edge?.weight = number
        } else {
            // How decimals are written, all edges together tell.
            parts.edgeAttributes.add("weight", weight)
        }
    }

    /// Whether a label is a number, with a decimal point or comma.
    private func isNumber(_ label: String) -> Bool {
        let digits = label.drop { $0 == "-" || $0 == "+" }
        return digits.first?.isNumber == true
            && digits.allSatisfy { $0.isASCII && ($0.isNumber || ".,".contains($0)) }
    }

    private func addLabel(_ label: String) {
        switch owners.last {
        case .node(let position):
            parts.assembly.updateNode(at: position) { $0.label = $0.label ?? label }
        case .edge:
            if isNumber(label) { graphicsWeight = label }
            if parts.edge?.label == nil { parts.edge?.label = label }
        case .file, .graph, .other, nil: break
        }
    }
}
