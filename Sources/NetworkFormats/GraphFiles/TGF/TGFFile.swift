internal import ActorNetworks

extension GraphFileFormat {
    /// The Trivial Graph Format, as yEd and others write it: a line a node with its label, `#`, and
    /// a line an edge with its label.
    ///
    /// Edges are directed. A label that is a number is the weight.
    public static let tgf = GraphFileFormat(
        name: "tgf", extensions: ["tgf"],
        summary: "Trivial Graph Format: nodes with labels, #, pairs of nodes with labels",
        keeps: "ids, labels of nodes and edges, weights, parallel edges and loops",
        loses: "nothing that the file holds", parts: [],
        reader: Reader(
            recognises: { $0.ending == "tgf" }, read: { TGFReading.graph(in: $0, into: &$1) }))
}

/// Reads the Trivial Graph Format.
private enum TGFReading {
    static func graph(
        in file: CaseFiles.Table, into problems: inout Problems
    ) -> AttributedGraph? {
        var lines = TextLines(GraphText(file, into: &problems).bytes)
        var assembly = GraphAssembly(file: file.name, isDirected: true)
        var areEdges = false
        while let bytes = lines.next() {
            let line = String(decoding: bytes, as: UTF8.self)
            let words = line.split(maxSplits: areEdges ? 2 : 1, whereSeparator: \.isWhitespace)
                .map(String.init)
            guard let first = words.first else { continue }
            if first.hasPrefix("#") {
                areEdges = true
            } else if !areEdges {
                assembly.add(
                    .init(
                        first, label: words.count > 1 ? words[1].trimmed : nil,
                        line: lines.number), into: &problems)
            } else if words.count > 1 {
                var edge = AttributedGraph.Edge(
                    from: 0, to: 0, isDirected: true, line: lines.number)
                if words.count > 2 {
                    edge.weight = Double(words[2].trimmed).flatMap { $0.isFinite ? $0 : nil }
                    if edge.weight == nil { edge.label = words[2].trimmed }
                }
                assembly.add(edge, from: first, to: words[1], into: &problems)
            } else {
                problems.report(
                    .missingValue, in: file.name, line: lines.number,
                    problem: "the line names one node only", remedy: "write both nodes of the edge")
            }
        }
        let graph = assembly.finished(into: &problems)
        return problems.hasErrors ? nil : graph
    }
}
