/// A measure that scores the vertices of a graph: a name, a contract and a way to compute it.
public struct Measure: CatalogueEntry, Identifiable {
    /// The name by which the measure is asked for.
    public let name: String

    /// What it tells, in one sentence.
    public let summary: String

    /// What it does with weights, parallel arcs, signs, direction and everything else.
    public let contract: MeasureContract

    private let compute: @Sendable (Graph, MeasureOptions) throws(GraphError) -> [Double?]

    /// The name.
    public var id: String { name }

    /// Describes a measure that has a value for every vertex.
    init(
        _ name: String, _ summary: String, contract: MeasureContract,
        _ compute: @escaping @Sendable (Graph, MeasureOptions) throws(GraphError) -> [Double]
    ) {
        self.init(optional: name, summary, contract: contract) {
            (graph, options) throws(GraphError) in try compute(graph, options).map(Optional.some)
        }
    }

    /// Describes a measure that has no value for some vertices.
    init(
        optional name: String, _ summary: String, contract: MeasureContract,
        _ compute: @escaping @Sendable (Graph, MeasureOptions) throws(GraphError) -> [Double?]
    ) {
        self.name = name
        self.summary = summary
        self.contract = contract
        self.compute = compute
    }

    /// Scores every vertex of a graph.
    ///
    /// - Returns: One score per vertex, at the vertex's position; `nil` where the measure has no
    ///   mathematical value.
    /// - Throws: What the measure refuses, as `GraphError`.
    public func scores(
        of graph: Graph, options: MeasureOptions = MeasureOptions()
    ) throws(GraphError) -> [Double?] {
        try compute(graph, options)
    }
}
