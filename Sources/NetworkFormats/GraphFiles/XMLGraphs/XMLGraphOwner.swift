internal import ActorNetworks

/// An element that is open, and may own attributes and nodes.
enum XMLGraphOwner {
    /// The file as a whole.
    case file
    case graph
    /// The node at a position.
    case node(Int)
    /// The edge that is open.
    case edge
    /// An element whose contents belong to nothing that is read.
    case other
}

extension [XMLGraphOwner] {
    /// The position of the node in which this place lies; `nil` if it lies in none.
    var innermostNode: Int? {
        reversed().lazy.compactMap { owner in
            if case .node(let position) = owner { position } else { nil }
        }.first
    }
}

extension XMLGraphParts {
    /// Begins a node that says no more than its id, in the node in which it lies.
    mutating func startNode(
        _ element: XMLElement, within owners: inout [XMLGraphOwner]
    ) throws(XMLProblem) {
        guard let id = element["id"] else {
            throw element.problem("a node has no id", remedy: "give it one")
        }
        let position = add(.init(id, parent: owners.innermostNode, line: element.line))
        owners.append(position.map { .node($0) } ?? .other)
    }

    /// Passes over a graph after the first, and tells it.
    mutating func skipGraph(_ element: XMLElement) {
        tell(
            "graphs", line: element.line, "the file holds several graphs; the first is read",
            remedy: "write the others to files of their own if they are wanted")
        skip()
    }

    /// Whether what is open has an attribute of a name.
    func isSet(_ name: String, of owner: XMLGraphOwner?) -> Bool {
        switch owner {
        case .node(let position): assembly.graph.nodes[position].attributes[name] != nil
        case .edge: edgeAttributes[name] != nil
        case .graph, .file: assembly.attributes[name] != nil
        case .other, nil: false
        }
    }

    /// Sets an attribute of what is open.
    mutating func set(
        _ attribute: AttributedGraph.Attribute, of owner: XMLGraphOwner?
    ) -> [AttributedGraph.Attribute].Setting {
        switch owner {
        case .node(let position):
            var setting = [AttributedGraph.Attribute].Setting.added
            assembly.updateNode(at: position) { setting = $0.attributes.set(attribute) }
            return setting
        case .edge: return edgeAttributes.set(attribute)
        case .graph, .file: return assembly.attributes.set(attribute)
        case .other, nil: return .added
        }
    }
}
