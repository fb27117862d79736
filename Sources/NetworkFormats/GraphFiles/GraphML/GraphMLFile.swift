extension GraphFileFormat {
    /// GraphML, which nearly every program of the field reads; see `GraphMLReader`.
    public static let graphML = GraphFileFormat(
        name: "graphml", extensions: ["graphml"],
        summary: "GraphML, for networkx, igraph, R, yEd, Gephi; an edge a tie or an event",
        keeps: "ids, labels, direction of each edge, weights, kinds, dates and every attribute "
            + "with its type; parallel edges and loops",
        loses: "values that change over time, all but the first spell, nesting (kept as parent)",
        reader: Reader(
            recognises: { $0.rootElement == "graphml" },
            read: { GraphMLReader.read($0, into: &$1) }),
        graph: { graph, losses in
            var writer = GraphMLWriter(graph)
            return .text(writer.text(losing: &losses))
        })
}
