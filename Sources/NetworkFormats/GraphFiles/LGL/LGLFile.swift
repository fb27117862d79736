internal import ActorNetworks

extension GraphFileFormat {
    /// The format of Large Graph Layout: `# a` before the neighbours of a node, a line a neighbour
    /// with the weight of its edge, if it has one.
    ///
    /// Edges have no direction. It is only read.
    public static let lgl = GraphFileFormat(
        name: "lgl", extensions: ["lgl"],
        summary: "Large Graph Layout: nodes after #, and their neighbours with weights",
        keeps: "ids of nodes, weights, parallel edges and loops",
        loses: "nothing that the file holds", parts: [],
        reader: Reader(
            recognises: { $0.ending == "lgl" }, read: { LGLReading.graph(in: $0, into: &$1) }))
}

/// Reads the format of Large Graph Layout.
private enum LGLReading {
    static func graph(
        in file: CaseFiles.Table, into problems: inout Problems
    ) -> AttributedGraph? {
        var lines = TextLines(GraphText(file, into: &problems).bytes)
        var assembly = GraphAssembly(file: file.name)
        var source: String?
        while let bytes = lines.next() {
            let words = bytes.split { $0 == ASCII.space || $0 == ASCII.tab }
                .map { String(decoding: $0, as: UTF8.self) }
            guard let first = words.first else { continue }
            if first.hasPrefix("#") {
                // The blank after the sign may be missing.
                let id = first == "#" ? words.dropFirst().first : String(first.dropFirst())
                if let id {
                    source = id
                    assembly.declare(id, line: lines.number)
                    continue
                }
            } else if let source, words.count <= 2 {
                assembly.declare(first, line: lines.number)
                var edge = AttributedGraph.Edge(
                    from: 0, to: 0, isDirected: false, line: lines.number)
                if words.count == 2 {
                    edge.weight = Double(words[1]).flatMap { $0.isFinite ? $0 : nil }
                    if edge.weight == nil { edge.attributes.add("weight", words[1]) }
                }
                assembly.add(edge, from: source, to: first, into: &problems)
                continue
            }
            problems.report(
                .malformed, in: file.name, line: lines.number,
                problem: source == nil && !first.hasPrefix("#")
                    ? "a neighbour stands before the first node"
                    : "the line is no node and no neighbour",
                remedy: "write # and a node, then a line for each neighbour: its id and a weight")
        }
        let graph = assembly.finished(into: &problems)
        return problems.hasErrors ? nil : graph
    }
}
