internal import ActorNetworks

extension GraphFileFormat {
    /// Lists of edges, a line an edge: two nodes, and a weight if there are any.
    ///
    /// Written lines have tabs between ids without blanks, as networkx (`read_weighted_edgelist`),
    /// igraph (`ncol`) and R read them. Without a word about it, edges are directed.
    public static let edgeList = GraphFileFormat(
        name: "edges", extensions: ["edges", "edgelist", "ncol", "mtx"],
        summary: "a line an edge: two ids and the weight, for networkx, igraph and R",
        keeps: "ids of nodes that have an edge, weights, parallel edges and loops",
        loses: "labels, attributes, times, nodes without edges, blanks in ids",
        reader: Reader(
            recognises: { EdgeListOpening($0).isEdgeList },
            read: { EdgeLinesReading.graph(in: $0, into: &$1) }),
        graph: { graph, losses in
            losses.countAllBut([.nodesWithEdges, .weights], of: graph)
            let ids = graph.nodeIDs(without: { $0.isWhitespace }, losing: &losses)
            let isWeighted = graph.edges.contains { $0.weight != nil }
            var text = ""
            for edge in graph.edges {
                text += ids[edge.source] + "\t" + ids[edge.target]
                if isWeighted { text += "\t" + (edge.weight ?? 1).shortestText }
                text += "\n"
            }
            losses.count(
                "edges without direction", times: graph.edges.count { !$0.isDirected })
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
        count(
            "attributes of edges", times: graph.edges.reduce(0) { $0 + $1.attributes.count })
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
    /// Ids in which characters that part words are `_`; each stays different from the others.
    func nodeIDs(
        without parts: (Character) -> Bool, losing losses: inout GraphLosses
    ) -> [String] {
        var taken = Set(nodes.lazy.map(\.id))
        var changed = 0
        let ids = nodes.map { node -> String in
            let plain = String(node.id.map { parts($0) ? "_" : $0 })
            // What begins so is a comment, or the weight of nobody.
            var id = plain.first.map { "#%{\"'".contains($0) } ?? true ? "_" + plain : plain
            guard id != node.id else { return id }
            changed += 1
            while !taken.insert(id).inserted { id += "_" }
            return id
        }
        losses.count("blanks and signs in ids of nodes", times: changed)
        return ids
    }
}
