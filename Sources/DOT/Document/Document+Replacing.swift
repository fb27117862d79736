extension Document {
    /// The document with U+FFFD in place of characters that no drawing can hold: control
    /// characters other than tab and line ends, U+FFFE and U+FFFF.
    ///
    /// Identifiers that would become equal are kept apart by more of the same sign.
    ///
    /// - Returns: The document, and how many of its texts changed.
    /// - Complexity: O(*n*) in the length of the document.
    public func replacingUndrawable() -> (document: Document, count: Int) {
        var replacing = Replacing(taken: Set(nodeIDs))
        var document = self
        document.name = replacing.text(name)
        document.comments = comments.map { replacing.text($0) }
        document.attributes = replacing.attributes(attributes)
        document.nodeDefaults = replacing.attributes(nodeDefaults)
        document.edgeDefaults = replacing.attributes(edgeDefaults)
        document.nodes = nodes.map { replacing.node($0) }
        document.edges = edges.map { replacing.edge($0) }
        document.subgraphs = subgraphs.map { replacing.group($0) }
        return (document, replacing.count)
    }
}

/// Replaces characters and remembers what became of identifiers.
private struct Replacing {
    private(set) var count = 0
    private var taken: Set<String>
    private var identifiers: [String: String] = [:]

    init(taken: Set<String>) {
        self.taken = taken
    }

    mutating func text(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: AttributeCheck.isUndrawable) else { return text }
        count += 1
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            result.append(AttributeCheck.isUndrawable(scalar) ? "\u{FFFD}" : scalar)
        }
        return String(result)
    }

    mutating func identifier(_ id: String) -> String {
        if let known = identifiers[id] { return known }
        var new = text(id)
        guard new != id else { return id }
        while !taken.insert(new).inserted { new += "\u{FFFD}" }
        identifiers[id] = new
        return new
    }

    mutating func attributes(_ attributes: Attributes) -> Attributes {
        var result = Attributes()
        for attribute in attributes {
            switch attribute.value {
            case .text(let value): result.append(.custom(text(attribute.name), text(value)))
            case .html(let label):
                result.append(
                    Attribute(
                        name: text(attribute.name), value: .html(HTMLLabel(text(label.markup)))))
            case .unwritable: result.append(attribute)
            }
        }
        return Attributes(distinct: AttributeTable(result).attributes)
    }

    mutating func node(_ node: Node) -> Node {
        Node(identifier(node.id), attributes(node.attributes))
    }

    mutating func edge(_ edge: Edge) -> Edge {
        var result = edge
        result.tail = identifier(edge.tail)
        result.head = identifier(edge.head)
        result.key = edge.key.map { text($0) }
        if let cell = edge.tailPort?.cell { result.tailPort?.cell = text(cell) }
        if let cell = edge.headPort?.cell { result.headPort?.cell = text(cell) }
        result.attributes = attributes(edge.attributes)
        return result
    }

    mutating func group(_ group: Subgraph) -> Subgraph {
        var result = group
        result.name = text(group.name)
        result.attributes = attributes(group.attributes)
        result.nodeDefaults = attributes(group.nodeDefaults)
        result.edgeDefaults = attributes(group.edgeDefaults)
        result.nodes = group.nodes.map { node($0) }
        result.edges = group.edges.map { edge($0) }
        result.subgraphs = group.subgraphs.map { self.group($0) }
        return result
    }
}
