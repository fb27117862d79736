import DOT

extension Document {
    /// The document's counts, as Graphviz takes them.
    var counts: CountCommand.Counts {
        CountCommand.Counts(
            nodes: nodes.count, edges: allEdges.count,
            clusters: subgraphs.reduce(0) { $0 + $1.clusterCount })
    }
}

extension Subgraph {
    fileprivate var clusterCount: Int {
        subgraphs.reduce(isCluster ? 1 : 0) { $0 + $1.clusterCount }
    }
}

extension DocumentReader {
    /// Reads a text.
    func read(_ text: String) throws -> DocumentReading { try read(Array(text.utf8)) }
}

extension Document {
    /// The one graph of a text.
    init(_ text: String) throws { try self.init(reading: Array(text.utf8)) }
}
