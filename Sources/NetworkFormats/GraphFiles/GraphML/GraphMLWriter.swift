internal import ActorNetworks

/// Writes GraphML.
///
/// An edge that differs in direction from the others says so by `directed="0"` or `"1"`, which
/// XML Schema allows for truth values like `false` and `true`; networkx refuses files that mix
/// directions only where they are written as words.
struct GraphMLWriter {
    private var graph: AttributedGraph
    private var keys: [Key] = []
    private var writer = XMLWriter()

    private struct Key {
        let domain: String
        let name: String
        let type: GraphValueType
        let id: String
    }

    init(_ graph: AttributedGraph) {
        self.graph = graph
    }

    mutating func text(losing losses: inout GraphLosses) -> String {
        flatten(losing: &losses)
        declare()
        writer.begin(
            "graphml",
            [
                "xmlns": "http://graphml.graphdrawing.org/xmlns",
                "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation": "http://graphml.graphdrawing.org/xmlns "
                    + "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd",
            ])
        for key in keys {
            writer.element(
                "key",
                [
                    "id": key.id, "for": key.domain, "attr.name": key.name,
                    "attr.type": Self.name(of: key.type),
                ])
        }
        writer.begin(
            "graph",
            ["id": "G", "edgedefault": graph.isDirected ? "directed" : "undirected"])
        writeData(of: "graph", graph.attributes)
        for node in graph.nodes {
            writer.begin("node", ["id": node.id])
            writeData(of: "node", node.attributes)
            writer.end()
        }
        for edge in graph.edges {
            writer.begin(
                "edge",
                [
                    "id": edge.id, "source": graph.nodes[edge.source].id,
                    "target": graph.nodes[edge.target].id,
                    "directed": edge.isDirected == graph.isDirected
                        ? nil : edge.isDirected ? "1" : "0",
                ])
            writeData(of: "edge", edge.attributes)
            writer.end()
        }
        writer.end()
        writer.end()
        losses.count("characters that XML does not know", times: writer.lostCharacters)
        return writer.text
    }

    /// Makes everything that has a place of its own in the model an attribute.
    private mutating func flatten(losing losses: inout GraphLosses) {
        if let title = graph.title { graph.attributes.insert(.init("title", .text(title)), at: 0) }
        for index in graph.nodes.indices {
            var node = graph.nodes[index]
            if let label = node.label {
                node.attributes.insert(.init("label", .text(label)), at: 0)
            }
            if let parent = node.parent, node.attributes["parent"] == nil {
                node.attributes.add("parent", graph.nodes[parent].id)
            }
            node.attributes.addSpells(node.spells, losing: &losses)
            node.attributes.settleChanges(losing: &losses)
            graph.nodes[index] = node
        }
        for index in graph.edges.indices {
            var edge = graph.edges[index]
            if let label = edge.label {
                edge.attributes.insert(.init("label", .text(label)), at: 0)
            }
            if let weight = edge.weight {
                edge.attributes.insert(.init("weight", .number(weight)), at: 0)
            }
            edge.attributes.addSpells(edge.spells, losing: &losses)
            edge.attributes.settleChanges(losing: &losses)
            graph.edges[index] = edge
        }
    }

    private mutating func declare() {
        declare("graph", [graph.attributes])
        declare("node", graph.nodes.lazy.map(\.attributes))
        declare("edge", graph.edges.lazy.map(\.attributes))
    }

    private mutating func declare(
        _ domain: String, _ attributes: some Sequence<[AttributedGraph.Attribute]>
    ) {
        for (name, type) in GraphValueType.columns(of: attributes) {
            let type = name == "weight" && type == .integer ? .number : type
            keys.append(Key(domain: domain, name: name, type: type, id: "d\(keys.count)"))
        }
        places[domain] = Dictionary(
            uniqueKeysWithValues: keys.filter { $0.domain == domain }.map { ($0.name, $0.id) })
    }

    private var places: [String: [String: String]] = [:]

    private mutating func writeData(
        of domain: String, _ attributes: [AttributedGraph.Attribute]
    ) {
        for attribute in attributes {
            writer.element(
                "data", ["key": places[domain]?[attribute.name]], text: attribute.value.text)
        }
    }

    private static func name(of type: GraphValueType) -> String {
        switch type {
        case .flag: "boolean"
        case .integer: "long"
        case .number: "double"
        case .text, .list: "string"
        }
    }
}
