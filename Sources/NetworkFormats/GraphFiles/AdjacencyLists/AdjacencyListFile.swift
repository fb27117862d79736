internal import ActorNetworks

extension GraphFileFormat {
    /// Lists of neighbours, as networkx (`write_adjlist`) and SocNetV write them: in each line a node
    /// and the nodes that its edges go to.
    ///
    /// Lines that begin with `#` are comments. Without a word about it, edges are directed. It is
    /// only read.
    public static let adjacencyList = GraphFileFormat(
        name: "adjlist", extensions: ["adjlist", "lst"],
        summary: "lists of neighbours: a node, and the nodes that its edges go to, for networkx",
        keeps: "ids of nodes, parallel edges and loops, nodes without edges",
        loses: "nothing that the file holds", parts: [],
        reader: Reader(
            recognises: { ["adjlist", "lst"].contains($0.ending) },
            read: { AdjacencyListReading.graph(in: $0, into: &$1) }))
}

/// Reads lists of neighbours.
private enum AdjacencyListReading {
    static func graph(
        in file: CaseFiles.Table, into problems: inout Problems
    ) -> AttributedGraph? {
        var lines = TextLines(GraphText(file, into: &problems).bytes)
        var fields = EdgeLineFields(lines, choices: file.choices)
        var assembly = GraphAssembly(file: file.name, isDirected: true)
        while let bytes = lines.next() {
            fields.cut(bytes.prefix { $0 != UInt8(ascii: "#") })
            let ids = fields.texts(in: lines.bytes).filter { !$0.isEmpty }
            for id in ids { assembly.declare(id, line: lines.number) }
            guard let source = ids.first else { continue }
            for target in ids.dropFirst() {
                assembly.add(
                    .init(from: 0, to: 0, isDirected: true, line: lines.number), from: source,
                    to: target, into: &problems)
            }
        }
        let graph = assembly.finished(into: &problems)
        return problems.hasErrors ? nil : graph
    }
}
