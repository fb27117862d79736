extension Document {
    /// Everything in the document that cannot be written or that the policy refuses.
    ///
    /// - Returns: The problems in the order of the document; none if it can be written.
    /// - Complexity: O(*n*) in the length of the document.
    public func problems(under policy: Policy = .strict) -> [DocumentProblem] {
        var check = DocumentCheck(self, policy)
        check.run(self)
        return check.attributes.problems
    }
}

/// Walks a document and collects what is wrong in it.
private struct DocumentCheck {
    let isDirected: Bool
    let isVerbatim: Bool
    var attributes: AttributeCheck
    private var groupNames: Set<StoredName> = []
    private var keyedEdges: Set<[String]> = []

    init(_ document: Document, _ policy: Policy) {
        isDirected = document.isDirected
        isVerbatim = document.isVerbatim
        attributes = AttributeCheck(policy: policy)
    }

    mutating func run(_ document: Document) {
        if document.name.isEmpty, !isVerbatim {
            attributes.report(
                .value, "graph", "it has no name", "name it, or a counter of the library will")
        }
        checkName(document.name, place: "graph, name")
        for comment in document.comments {
            attributes.checkCharacters(comment, place: "comment")
        }
        attributes.check(document.attributes, of: "graph")
        attributes.check(document.nodeDefaults, of: "node defaults")
        attributes.check(document.edgeDefaults, of: "edge defaults")
        check(document.nodes)
        if Self.isDeep(document.subgraphs) {
            attributes.report(
                .refused, "groups", "they lie more than \(Self.deepest) deep in one another",
                "nest them less, or Graphviz runs out of stack")
        } else {
            document.subgraphs.forEach { check($0) }
        }
        document.edges.forEach { check($0) }
    }

    /// How deep groups may lie in one another.
    private static let deepest = 100

    private static func isDeep(_ groups: [Subgraph]) -> Bool {
        var level = groups
        for _ in 0..<deepest {
            level = level.flatMap(\.subgraphs)
            if level.isEmpty { return false }
        }
        return true
    }

    /// Refuses names that cannot be written; those of one's own documents are escaped.
    private mutating func checkName(_ name: String, place: String) {
        attributes.checkCharacters(name, place: place)
        if isVerbatim, !Quoting.isQuotable(name), !Quoting.hasMatchingBrackets(name) {
            attributes.report(
                .value, place, "a single backslash stands in its name before a quote or at an end",
                "rename it")
        }
    }

    private mutating func check(_ nodes: [Node]) {
        var ids: Set<StoredName> = []
        for node in nodes {
            let place = "node \"\(node.id)\""
            checkName(node.id, place: place)
            attributes.check(node.attributes, of: place)
            if !ids.insert(StoredName(node.id, isExact: isVerbatim)).inserted {
                attributes.report(
                    .duplicate, place, "it is there twice", "join the two, or rename one")
            }
        }
    }

    private mutating func check(_ edge: Edge) {
        let place = "edge \"\(edge.tail)\" to \"\(edge.head)\""
        checkName(edge.tail, place: place)
        checkName(edge.head, place: place)
        for port in [edge.tailPort, edge.headPort] {
            guard let cell = port?.cell else { continue }
            checkName(cell, place: "\(place), port")
            if cell.isEmpty || cell.contains(":") {
                attributes.report(
                    .value, place, "the port \"\(cell)\" is empty or has a colon", "rename the port"
                )
            }
        }
        attributes.isEdge = true
        attributes.check(edge.attributes, of: place)
        attributes.isEdge = false
        guard let key = edge.key else { return }
        checkName(key, place: "\(place), key")
        if key.isEmpty, !isVerbatim {
            attributes.report(.value, place, "its key is empty", "leave the key out")
        }
        let ends = isDirected ? [edge.tail, edge.head] : [edge.tail, edge.head].sorted()
        if !keyedEdges.insert(ends + [key]).inserted {
            attributes.report(
                .duplicate, place, "two edges have the key \"\(key)\"", "give each its own")
        }
    }

    private mutating func check(_ group: Subgraph) {
        let place = "group \"\(group.name)\""
        checkName(group.name, place: place)
        if group.name.isEmpty, !isVerbatim {
            attributes.report(.value, place, "it has no name", "name it")
        }
        if !isVerbatim, !group.isCluster, group.name.lowercased().hasPrefix("cluster") {
            attributes.report(
                .refused, place, "Graphviz would draw it as a cluster", "rename the group")
        }
        let name = StoredName(group.writtenName(isVerbatim: isVerbatim), isExact: isVerbatim)
        if !group.name.isEmpty || !isVerbatim, !groupNames.insert(name).inserted {
            attributes.report(.duplicate, place, "it is there twice", "rename one")
        }
        attributes.check(group.attributes, of: place)
        attributes.check(group.nodeDefaults, of: "\(place), node defaults")
        attributes.check(group.edgeDefaults, of: "\(place), edge defaults")
        check(group.nodes)
        // In a verbatim document groups of one name may lie in different places.
        let outerNames = groupNames
        if isVerbatim { groupNames = [] }
        group.subgraphs.forEach { check($0) }
        if isVerbatim { groupNames = outerNames }
        group.edges.forEach { check($0) }
    }
}

/// A name of which Graphviz compares the bytes.
///
/// Swift takes canonically equivalent texts for equal. In a document of one's own two such names
/// are one, for they could not be told apart in what is read back; in a verbatim one they are two.
private struct StoredName: Hashable {
    private let text: String
    private let bytes: [UInt8]

    init(_ text: String, isExact: Bool) {
        self.text = text
        bytes = isExact && !text.utf8.allSatisfy({ $0 < 0x80 }) ? Array(text.utf8) : []
    }
}
