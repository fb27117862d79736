/// A measure that scores the ties of a graph: a name, a contract and a way to compute it.
public struct ArcMeasure: CatalogueEntry, Identifiable {
    /// The name by which the measure is asked for.
    public let name: String

    /// What it tells, in one sentence.
    public let summary: Phrase

    /// What it does with weights, parallel arcs, signs, direction and everything else.
    public let contract: MeasureContract

    private let compute: @Sendable (Graph, MeasureOptions) throws(GraphError) -> [ScoredArc]

    /// The name.
    public var id: String { name }

    /// Describes a measure.
    public init(
        _ name: String, _ summary: Phrase, contract: MeasureContract,
        _ compute: @escaping @Sendable (Graph, MeasureOptions) throws(GraphError) -> [ScoredArc]
    ) {
        self.name = name
        self.summary = summary
        self.contract = contract
        self.compute = compute
    }

    /// Scores the ties of a graph.
    ///
    /// - Returns: The ties of the simple graph that the measure has something to say of, ordered by
    ///   source, then target.
    /// - Throws: What the measure refuses, as `GraphError`.
    public func scores(
        of graph: Graph, options: MeasureOptions = MeasureOptions()
    ) throws(GraphError) -> [ScoredArc] {
        try compute(contract.sign.part(of: graph), options)
    }
}
