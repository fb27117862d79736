internal import ActorNetworks

extension GraphFileFormat {
    /// The Simple Interaction Format of Cytoscape: a node, a relation and the nodes that it has it
    /// with; or a node alone.
    ///
    /// Where a tab stands anywhere in the file, tabs part words, and names may have blanks. Edges are
    /// directed; the relation is the attribute `relation`. It is only read.
    ///
    /// - SeeAlso: <https://manual.cytoscape.org/en/stable/Supported_Network_File_Formats.html>.
    public static let sif = GraphFileFormat(
        name: "sif", extensions: ["sif"],
        summary: "Simple Interaction Format: a node, a relation, and other nodes, for Cytoscape",
        keeps: "ids of nodes, relations, parallel edges and loops, nodes without edges",
        loses: "nothing that the file holds", parts: [],
        reader: Reader(
            recognises: { $0.ending == "sif" }, read: { SIFReading.graph(in: $0, into: &$1) }))
}

/// Reads the Simple Interaction Format.
private enum SIFReading {
    static func graph(
        in file: CaseFiles.Table, into problems: inout Problems
    ) -> AttributedGraph? {
        var lines = TextLines(GraphText(file, into: &problems).bytes)
        let hasTabs = lines.bytes.contains(ASCII.tab)
        var assembly = GraphAssembly(file: file.name, isDirected: true)
        while let bytes = lines.next() {
            let words = bytes.split { $0 == ASCII.tab || !hasTabs && $0 == ASCII.space }
                .map { String(decoding: $0, as: UTF8.self).trimmed }.filter { !$0.isEmpty }
            guard let source = words.first else { continue }
            assembly.declare(source, line: lines.number)
            guard words.count != 2 else {
                problems.report(
                    .missingValue, in: file.name, line: lines.number,
                    problem: "the line names a node and a relation, and no other node",
                    remedy: "write the nodes that it has the relation with, with "
                        + "\(hasTabs ? "tabs" : "blanks") between them")
                continue
            }
            for target in words.dropFirst(2) {
                assembly.declare(target, line: lines.number)
                assembly.add(
                    .init(
                        from: 0, to: 0, isDirected: true,
                        attributes: [.init("relation", .text(words[1]))], line: lines.number),
                    from: source, to: target, into: &problems)
            }
        }
        let graph = assembly.finished(into: &problems)
        return problems.hasErrors ? nil : graph
    }
}
