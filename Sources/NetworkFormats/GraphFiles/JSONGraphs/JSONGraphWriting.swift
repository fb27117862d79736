extension AttributedGraph {
    /// The graph for formats that know no times: the first spell of each part is written as
    /// attributes, and of what changes the last value is kept.
    func settled(losing losses: inout GraphLosses) -> AttributedGraph {
        var graph = self
        for index in graph.nodes.indices {
            graph.nodes[index].attributes.addSpells(nodes[index].spells, losing: &losses)
            graph.nodes[index].attributes.settleChanges(losing: &losses)
        }
        for index in graph.edges.indices {
            graph.edges[index].attributes.addSpells(edges[index].spells, losing: &losses)
            graph.edges[index].attributes.settleChanges(losing: &losses)
        }
        return graph
    }
}

/// Makes the nodes and edges of a graph objects of JSON.
struct JSONGraphWriting: Sendable {
    let graph: AttributedGraph
    /// Whether ids are written as numbers, because all are.
    private let areNumbers: Bool

    /// Takes a graph without times.
    init(_ graph: AttributedGraph, losing losses: inout GraphLosses) {
        self.graph = graph.settled(losing: &losses)
        areNumbers =
            !graph.nodes.isEmpty
            && graph.nodes.allSatisfy { node in Int(node.id).map(String.init) == node.id }
    }

    /// The title and the attributes of the graph.
    var attributes: JSONValue {
        var members = JSONMembers()
        if let title = graph.title { members.add("name", .string(title)) }
        members.add(graph.attributes, reserved: ["name", "title", "label"])
        return .object(members.members)
    }

    /// The nodes, each under `data` for Cytoscape.
    func nodes(asElements: Bool = false) -> JSONValue {
        .array(of: graph.nodes.indices) { index in
            let node = graph.nodes[index]
            var members = JSONMembers()
            members.add("id", asElements ? .string(node.id) : id(of: index))
            // By its value networkx knows an element.
            if asElements { members.add("value", .string(node.id)) }
            if let label = node.label, label != node.id { members.add("label", .string(label)) }
            if let parent = node.parent {
                members.add(
                    "parent", asElements ? .string(graph.nodes[parent].id) : id(of: parent))
            }
            members.add(
                node.attributes, reserved: asElements ? ["id", "label", "value"] : ["id", "label"])
            return asElements
                ? .object([("data", .object(members.members))]) : .object(members.members)
        }
    }

    /// The edges, with their ids and weights under the names that a format has for them.
    func edges(id idName: String, weight weightName: String) -> JSONValue {
        .array(of: graph.edges) { .object(members(of: $0, idName, weightName) { id(of: $0) }) }
    }

    /// The edges, each under `data`, with a key for networkx where edges are parallel.
    func edgeElements(keys: [Int]?) -> JSONValue {
        .array(of: graph.edges.indices) { index in
            var members = members(of: graph.edges[index], "id", "weight") {
                .string(graph.nodes[$0].id)
            }
            if let keys { members.append(("key", .integer(keys[index]))) }
            return .object([("data", .object(members))])
        }
    }

    private func members(
        of edge: AttributedGraph.Edge, _ idName: String, _ weightName: String,
        _ id: (Int) -> JSONValue
    ) -> [(String, JSONValue)] {
        var members = JSONMembers()
        members.add("source", id(edge.source))
        members.add("target", id(edge.target))
        if let text = edge.id { members.add(idName, .string(text)) }
        if let number = edge.weight { members.add(weightName, .number(number)) }
        if let label = edge.label { members.add("label", .string(label)) }
        if edge.isDirected != graph.isDirected, edge.attributes["directed"] == nil {
            members.add("directed", .bool(edge.isDirected))
        }
        // A number is a key of networkx; a text would be read as the edge's id.
        var reserved: Set<String> = [
            "source", "target", "id", "key", "weight", "value", "label", "undirected",
        ]
        if case .integer? = edge.attributes["key"], edge.id == nil || idName != "key" {
            reserved.remove("key")
        }
        members.add(edge.attributes, reserved: reserved)
        return members.members
    }

    private func id(of index: Int) -> JSONValue {
        areNumbers ? .integer(Int(graph.nodes[index].id) ?? 0) : .string(graph.nodes[index].id)
    }

    /// The number of each edge among those between the same nodes; `nil` if none is parallel.
    var keys: [Int]? {
        var counts: [[Int]: Int] = [:]
        let keys = graph.edges.map { edge -> Int in
            let ends =
                graph.isDirected
                ? [edge.source, edge.target]
                : [min(edge.source, edge.target), max(edge.source, edge.target)]
            counts[ends, default: -1] += 1
            return counts[ends] ?? 0
        }
        return keys.contains { $0 > 0 } ? keys : nil
    }
}

/// Members of an object, each name once.
private struct JSONMembers {
    private(set) var members: [(String, JSONValue)] = []
    private var names: Set<String> = []

    mutating func add(_ name: String, _ value: JSONValue) {
        names.insert(name)
        members.append((name, value))
    }

    /// Adds attributes; those of a name that means something else get a sign more.
    mutating func add(_ attributes: [AttributedGraph.Attribute], reserved: Set<String>) {
        for attribute in attributes {
            var name = attribute.name
            while reserved.contains(name) || names.contains(name) { name += "_" }
            add(name, JSONValue(attribute.value))
        }
    }
}

extension JSONValue {
    /// The value of an attribute that does not change.
    fileprivate init(_ value: AttributedGraph.Value) {
        switch value {
        case .text(let text): self = .string(text)
        case .integer(let value): self = .integer(value)
        case .number(let value): self = .number(value)
        case .flag(let value): self = .bool(value)
        case .list(let values): self = .array(values.map { JSONValue($0) })
        case .changing: self = .string(value.text)
        }
    }
}
