internal import ActorNetworks
internal import DOT

extension GraphFileFormat {
    /// The DOT language: the network, not a picture of it. Graphviz, networkx, igraph and Gephi read
    /// it; so are files that others wrote.
    ///
    /// Edges without a direction among directed ones have `dir=none`. Ids of edges are their keys.
    public static let dot = GraphFileFormat(
        name: "dot", extensions: ["dot", "gv"],
        summary: "DOT: actors and ties with their figures, for Graphviz, networkx and Gephi",
        keeps:
            "all attributes as text, parallel edges with keys and their direction; the clusters that "
            + "nodes are in as an attribute",
        loses: "what sort of value an attribute is, values that change over time, what is said of "
            + "clusters besides their labels",
        reader: Reader(
            recognises: { $0.isDOT }, read: { DOTReading.graph(in: $0, into: &$1) }),
        graph: { graph, losses in .text(try DOTWriting.text(of: graph, losing: &losses)) })
}

extension GraphFileOpening {
    /// Whether the ending is that of DOT, or the first words begin a graph of that language.
    fileprivate var isDOT: Bool {
        if ["dot", "gv"].contains(ending) { return true }
        guard ending.isEmpty || ending == "txt" else { return false }
        let words = text.drop(while: \.isWhitespace).prefix(200).lowercased()
            .split { $0.isWhitespace || $0 == "{" || $0 == "\"" }
        guard let first = words.first else { return false }
        return ["digraph", "strict"].contains(first) || first == "graph" && text.contains("{")
    }
}

/// Writes a graph as a document in DOT.
enum DOTWriting {
    /// The name of a graph without a title; a document must have one.
    static let noTitle = "network"
    /// What the attribute `name` of nodes is called, for pydot takes that for the id.
    static let fullName = "full_name"

    static func text(of graph: AttributedGraph, losing losses: inout GraphLosses) throws -> String {
        let isDirected = graph.isDirected || graph.edges.contains(where: \.isDirected)
        var document = Document(
            name: graph.title.flatMap { $0.isEmpty ? nil : $0 } ?? noTitle, isDirected: isDirected)
        document.attributes = attributes(graph.attributes, except: [], &losses)
        document.nodes = graph.nodes.map { node in
            var written = attributes(
                node.attributes.renaming("name", to: fullName), except: ["label"], &losses)
            if let label = node.label { written.set(.label(label)) }
            add(node.spells, to: &written, &losses)
            if let parent = node.parent { written.set(.custom("parent", graph.nodes[parent].id)) }
            return Node(node.id, written)
        }
        document.edges = graph.edges.map { edge in
            var written: Attributes = []
            if let label = edge.label { written.set(.label(label)) }
            if let weight = edge.weight { written.set(.custom("weight", weight.shortestText)) }
            written.set(attributes(edge.attributes, except: ["label", "weight", "dir"], &losses))
            if edge.attributes["date"] == nil, edge.attributes["first_day"] == nil {
                add(edge.spells, to: &written, &losses)
            }
            if isDirected, !edge.isDirected { written.set(.custom("dir", "none")) }
            return Edge(
                graph.nodes[edge.source].id, graph.nodes[edge.target].id, key: edge.id, written)
        }
        return try document.source(under: .unchecked)
    }

    /// Writes attributes.
    private static func attributes(
        _ attributes: [AttributedGraph.Attribute], except names: Set<String>,
        _ losses: inout GraphLosses
    ) -> Attributes {
        var written: Attributes = []
        for attribute in attributes where !names.contains(attribute.name) {
            if case .changing = attribute.value {
                losses.count(
                    "values that change over time", fate: "written as they are at last")
            }
            written.set(
                .custom(attribute.name, attribute.value.text.replacing(text: "\\", with: "\\\\")))
        }
        return written
    }

    /// Writes the first of some spells.
    private static func add(
        _ spells: [AttributedGraph.Spell], to attributes: inout Attributes,
        _ losses: inout GraphLosses
    ) {
        guard let spell = spells.first else { return }
        if spells.count > 1 { losses.count("further spells", times: spells.count - 1) }
        func text(_ moment: AttributedGraph.Moment) -> String {
            switch moment {
            case .day(let day): "\(day)"
            case .time(let time): time.shortestText
            }
        }
        if let first = spell.first { attributes.set(.custom("start", text(first))) }
        if let last = spell.last { attributes.set(.custom("end", text(last))) }
    }
}

extension [AttributedGraph.Attribute] {
    /// The same with another name for one, unless that name is taken.
    func renaming(_ name: String, to other: String) -> Self {
        guard self[other] == nil else { return self }
        return map { $0.name == name ? .init(other, $0.value) : $0 }
    }
}
