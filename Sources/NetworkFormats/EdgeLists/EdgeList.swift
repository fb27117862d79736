public import Graphs

/// A graph with the names of its vertices.
public struct EdgeList: Sendable {
    /// The graph.
    public let graph: Graph
    /// The name of each vertex, at the vertex's position: `graph.vertexCount` different names.
    public let names: [String]
}

/// What came of reading a list of edges: the graph, and everything wrong with the file.
public struct EdgeListReading: Sendable {
    /// The graph with its names; `nil` if errors stop it.
    public let list: EdgeList?
    /// All errors and warnings.
    public let problems: Problems
    /// How many rows were left out, by reason; empty unless bad rows are skipped.
    public let skipped: [SkippedRows]

    /// The graph with its names.
    ///
    /// - Throws: `FormatError.badEdges` with the problems, if errors stop it.
    public func get() throws(FormatError) -> EdgeList {
        guard let list else { throw .badEdges(problems) }
        return list
    }
}
