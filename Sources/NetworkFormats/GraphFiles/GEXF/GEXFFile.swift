extension GraphFileFormat {
    /// GEXF 1.3, the format of Gephi since its version 0.9; see `GEXFReader`.
    public static let gexf = GraphFileFormat(
        name: "gexf", extensions: ["gexf"],
        summary: "GEXF 1.3 for Gephi, with its time line; an edge a tie or an event",
        keeps: Self.keptByGEXF, loses: Self.lostByGEXF,
        reader: Reader(
            recognises: { $0.rootElement == "gexf" },
            read: { GEXFReader.read($0, into: &$1) }),
        graph: { graph, losses in
            var writer = GEXFWriter(graph, version: .v1_3)
            return .text(writer.text(losing: &losses))
        })

    /// GEXF 1.2, for programs that know no later one; it is read as `gexf`.
    public static let gexf12 = GraphFileFormat(
        name: "gexf-1.2", extensions: ["1.2.gexf"],
        summary: "GEXF 1.2 for Gephi 0.8 and other programs of its time",
        keeps: Self.keptByGEXF, loses: Self.lostByGEXF + ", types within lists",
        graph: { graph, losses in
            var writer = GEXFWriter(graph, version: .v1_2)
            return .text(writer.text(losing: &losses))
        })

    private static let keptByGEXF =
        "ids, labels, direction of each edge (mutual events as such), weights, kinds, spells of "
        + "time, values that change, nesting, and every attribute with its type; parallel edges "
        + "and loops"
    private static let lostByGEXF = "attributes of the whole graph"
}
