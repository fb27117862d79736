internal import ActorNetworks

extension GraphFileFormat {
    /// UCINET's DL, as UCINET, igraph and Gephi read it; written as a list of arcs under labels.
    public static let dl = GraphFileFormat(
        name: "dl", extensions: ["dl"], summary: "DL of UCINET: labels and a list of valued arcs",
        keeps: "ids of nodes, weights, parallel edges and loops",
        loses: "kinds, labels, attributes, times, edges without direction, blanks in ids",
        reader: Reader(
            recognises: { opening in
                let start = opening.text.drop(while: \.isWhitespace).prefix(3).lowercased()
                return start.hasPrefix("dl")
                    && (start.dropFirst(2).first.map { $0.isWhitespace || $0 == "," } ?? false)
            },
            read: { DLReading.graph(in: $0, into: &$1) }),
        graph: { graph, losses in
            losses.countAllBut([.nodesWithEdges, .isolates, .weights], of: graph)
            losses.count(
                "edges without direction", times: graph.edges.count { !$0.isDirected },
                fate: "written with one")
            let ids = graph.nodeIDs(without: ",\"'=:!", losing: &losses)
            var text = "DL n=\(graph.nodes.count)\nformat = edgelist1\n"
            if !ids.isEmpty {
                // A label in quotes is no heading.
                let labels = ids.map {
                    DLWords.ofHeadings.contains($0.lowercased()) ? "\"\($0)\"" : $0
                }
                text += "labels:\n" + labels.joined(separator: "\n") + "\n"
            }
            text += "data:\n"
            for edge in graph.edges {
                text += "\(edge.source + 1) \(edge.target + 1)"
                if let weight = edge.weight { text += " " + weight.shortestText }
                text += "\n"
            }
            return .text(text)
        })
}
