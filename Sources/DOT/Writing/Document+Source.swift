extension Document {
    /// The document in the DOT language; the same document gives the same text.
    ///
    /// - Parameter policy: What the document may ask for.
    /// - Returns: UTF-8 text that ends with a line feed.
    /// - Throws: ``DOTError`` with everything that cannot be written or is refused.
    /// - Complexity: O(*n*) in the length of the document.
    public func source(under policy: Policy = .strict) throws(DOTError) -> String {
        let problems = problems(under: policy)
        guard problems.isEmpty else { throw DOTError(document: name, problems: problems) }
        var writer = Writer(self)
        return writer.write()
    }
}

/// Writes a checked document. No other place quotes.
private struct Writer {
    private let document: Document
    private lazy var collisions = MarkupCollisions(document)
    private let arrow: String
    private var text = ""
    private var indentation = ""
    private var writtenNodes: Set<String> = []
    private var spellings: [String: String] = [:]

    init(_ document: Document) {
        self.document = document
        arrow = document.isDirected ? "->" : "--"
    }

    mutating func write() -> String {
        for comment in document.comments {
            for line in Text(comment).lines { text += "// \(line.text)\n" }
        }
        if document.isStrict { text += "strict " }
        text += document.isDirected ? "digraph" : "graph"
        // Only a verbatim document may have no name.
        if !document.name.isEmpty { text += " " + name(document.name) }
        block { writer in
            writer.defaults("graph", writer.document.attributes)
            writer.defaults("node", writer.document.nodeDefaults)
            writer.defaults("edge", writer.document.edgeDefaults)
            let isVerbatim = writer.document.isVerbatim
            let showsIdentifiers =
                !isVerbatim && writer.document.nodeDefaults["label"] == nil
            for node in writer.document.nodes {
                writer.write(node, showsIdentifier: showsIdentifiers)
            }
            let hasLabel = !isVerbatim && writer.document.attributes["label"] != nil
            for group in writer.document.subgraphs {
                writer.write(
                    group, inheritsLabel: hasLabel, showsIdentifiers: showsIdentifiers)
            }
            if showsIdentifiers { writer.labelNodesOfEdges() }
            writer.document.edges.forEach { writer.write($0) }
        }
        return text
    }

    private mutating func write(
        _ group: Subgraph, inheritsLabel: Bool, showsIdentifiers: Bool
    ) {
        let isVerbatim = document.isVerbatim
        text += indentation + "subgraph"
        if !group.name.isEmpty {
            text += " " + name(group.writtenName(isVerbatim: isVerbatim))
        }
        block { writer in
            var attributes = group.attributes
            // A cluster would otherwise repeat the label of what it lies in.
            if inheritsLabel, attributes["label"] == nil { attributes.set(.label("")) }
            writer.defaults("graph", attributes)
            writer.defaults("node", group.nodeDefaults)
            writer.defaults("edge", group.edgeDefaults)
            let showsIdentifiers = showsIdentifiers && group.nodeDefaults["label"] == nil
            for node in group.nodes {
                writer.write(node, showsIdentifier: showsIdentifiers)
            }
            for inner in group.subgraphs {
                writer.write(
                    inner,
                    inheritsLabel: !isVerbatim && (inheritsLabel || attributes["label"] != nil),
                    showsIdentifiers: showsIdentifiers)
            }
            group.edges.forEach { writer.write($0) }
        }
    }

    private mutating func write(_ node: Node, showsIdentifier: Bool) {
        var attributes = node.attributes
        let isFirst = writtenNodes.insert(node.id).inserted
        if showsIdentifier, isFirst, attributes["label"] == nil, needsLabel(node.id) {
            attributes.set(.label(node.id))
        }
        text += indentation + identifier(node.id)
        finish(attributes)
    }

    /// The identifier of a node, as it was spelt first: Swift takes canonically equivalent texts
    /// for equal, Graphviz, which compares bytes, would make two nodes of them.
    private mutating func identifier(_ id: String) -> String {
        if document.isVerbatim || id.utf8.allSatisfy({ $0 < 0x80 }) { return name(id) }
        let first = spellings[id] ?? id
        spellings[id] = first
        return Quoting.identifier(first)
    }

    /// A name as the file has it.
    private func name(_ name: String) -> String {
        document.isVerbatim ? Quoting.verbatim(name) : Quoting.identifier(name)
    }

    /// Labels the nodes that only edges name, where Graphviz would not show them as they are.
    private mutating func labelNodesOfEdges() {
        for id in document.nodeIDs where needsLabel(id) && !writtenNodes.contains(id) {
            write(Node(id), showsIdentifier: true)
        }
    }

    /// Whether Graphviz, which shows the identifier by itself, would expand something in it.
    private func needsLabel(_ id: String) -> Bool {
        Escapes.text(Text(id)) != Escapes.name(id)
    }

    private mutating func write(_ edge: Edge) {
        text += indentation + end(edge.tail, edge.tailPort)
        text += " \(arrow) " + end(edge.head, edge.headPort)
        finish(edge.attributes, key: edge.key)
    }

    private mutating func end(_ id: String, _ port: Port?) -> String {
        var text = identifier(id)
        if let cell = port?.cell { text += ":" + name(cell) }
        if let side = port?.side { text += ":" + side.rawValue }
        return text
    }

    private mutating func defaults(_ kind: String, _ attributes: Attributes) {
        guard !attributes.isEmpty else { return }
        text += indentation + kind
        finish(attributes)
    }

    private mutating func finish(_ attributes: Attributes, key: String? = nil) {
        var separator = " ["
        if let key {
            text += separator + "key=" + name(key)
            separator = ", "
        }
        for attribute in attributes {
            text += separator + Quoting.value(attribute.name) + "="
            separator = ", "
            switch attribute.value {
            case .text(let value): text += Quoting.value(value)
            case .html(let label): text += "<" + collisions.distinct(label) + ">"
            case .unwritable: preconditionFailure("A checked document has no such attribute.")
            }
        }
        text += separator == ", " ? "]\n" : "\n"
    }

    private mutating func block(_ contents: (inout Writer) -> Void) {
        text += " {\n"
        let outer = indentation
        indentation += "    "
        contents(&self)
        indentation = outer
        text += indentation + "}\n"
    }
}
