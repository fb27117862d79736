/// A tie of the simple graph, and its score.
public struct ScoredArc: Sendable, Hashable {
    /// The vertex that the tie leaves; the smaller one if the graph is undirected.
    public let source: Int

    /// The vertex that the tie reaches.
    public let target: Int

    /// What the tie scores.
    public let score: Double
}
