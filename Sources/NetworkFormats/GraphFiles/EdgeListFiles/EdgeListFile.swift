internal import ActorNetworks

extension GraphFileFormat {
    /// Lists of edges, a line an edge: two nodes, and a weight if there are any.
    ///
    /// Written lines have tabs between ids without blanks, as networkx (`read_weighted_edgelist`),
    /// igraph (`ncol`) and R read them. Without a word about it, edges are directed.
    public static let edgeList = GraphFileFormat(
        name: "edges", extensions: ["edges", "edgelist", "ncol"],
        summary: "a line an edge: two ids and the weight, for networkx, igraph and R",
        keeps: "ids of nodes that have an edge, weights, parallel edges and loops",
        loses: "kinds, labels, attributes, times, nodes without edges, blanks in ids",
        reader: Reader(
            recognises: { EdgeListOpening($0).isEdgeList },
            read: { EdgeLinesReading.graph(in: $0, into: &$1) }),
        graph: { graph, losses in
            losses.countAllBut([.nodesWithEdges, .weights], of: graph)
            var ids = graph.nodeIDs(without: "{\"#", losing: &losses)
            if let first = graph.edges.first,
                EdgeColumn.isHeader([ids[first.source], ids[first.target]])
            {
                ids[first.source] = "_" + ids[first.source]
            }
            let isWeighted = graph.edges.contains { $0.weight != nil }
            var text = ""
            for edge in graph.edges {
                text += ids[edge.source] + "\t" + ids[edge.target]
                if isWeighted {
                    let weight = (edge.weight ?? 1).shortestText
                    // A large whole number would be taken for a time.
                    text += "\t" + weight + (Int(weight) ?? 0 >= 10_000_000 ? ".0" : "")
                }
                text += "\n"
            }
            losses.count(
                "edges without direction", times: graph.edges.count { !$0.isDirected },
                fate: "written with one")
            return .text(text)
        })
}

extension GraphLosses {
    /// What a plain format may hold of a graph.
    enum Part { case nodesWithEdges, weights, isolates }

    /// Counts everything that a plain format cannot hold.
    mutating func countAllBut(_ kept: Set<Part>, of graph: AttributedGraph) {
        count("attributes of the whole graph", times: graph.attributes.count)
        count("labels of nodes", times: graph.nodes.count { $0.label != nil })
        count(
            "attributes of nodes", times: graph.nodes.reduce(0) { $0 + $1.attributes.count })
        count("ids of edges", times: graph.edges.count { $0.id != nil })
        count("labels of edges", times: graph.edges.count { $0.label != nil })
        let kind = EventColumn.kind.name
        let kinds = graph.edges.compactMap { $0.attributes[kind]?.text }
        count(
            Set(kinds).count > 1
                ? "kinds of edges, so foes look like friends (--kinds writes one kind alone)"
                : "kinds of edges", times: kinds.count)
        count(
            "attributes of edges",
            times: graph.edges.reduce(-kinds.count) { $0 + $1.attributes.count })
        count(
            "times of nodes and edges",
            times: graph.nodes.count { !$0.spells.isEmpty }
                + graph.edges.count { !$0.spells.isEmpty })
        guard !kept.contains(.isolates) else { return }
        var hasEdge = [Bool](repeating: false, count: graph.nodes.count)
        for edge in graph.edges {
            hasEdge[edge.source] = true
            hasEdge[edge.target] = true
        }
        count("nodes without edges", times: hasEdge.count { !$0 })
    }
}

extension AttributedGraph {
    /// Ids without blanks, characters that cannot be seen, and some signs, for each of which `_`
    /// stands; each id stays different from the others.
    func nodeIDs(
        without signs: String, keepingBlanks: Bool = false, losing losses: inout GraphLosses
    ) -> [String] {
        func isPlain(_ scalar: Unicode.Scalar) -> Bool {
            if scalar == " " { return keepingBlanks }
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator:
                return false
            default: return !signs.unicodeScalars.contains(scalar)
            }
        }
        var taken = Set(nodes.lazy.map(\.id))
        var changed = 0
        let ids = nodes.map { node -> String in
            var id = String(
                String.UnicodeScalarView(node.id.unicodeScalars.map { isPlain($0) ? $0 : "_" }))
            // What begins so is a comment, and an empty word is none.
            if id.first.map({ $0 == "#" || $0 == "%" }) ?? true { id = "_" + id }
            guard id != node.id else { return id }
            changed += 1
            while !taken.insert(id).inserted { id += "_" }
            return id
        }
        losses.count(
            "blanks and signs in ids of nodes", times: changed, fate: "written with other signs")
        return ids
    }
}
