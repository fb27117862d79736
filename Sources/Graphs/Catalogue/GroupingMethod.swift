/// A way to divide the vertices of a graph into groups: a name, a contract and a way to do it.
public struct GroupingMethod: CatalogueEntry, Identifiable {
    /// The name by which the method is asked for.
    public let name: String

    /// What makes a group, in one sentence.
    public let summary: Phrase

    /// What it does with weights, parallel arcs, signs, direction and everything else.
    public let contract: MeasureContract

    private let compute: @Sendable (Graph, MeasureOptions) throws(GraphError) -> Partition

    /// The name.
    public var id: String { name }

    /// Describes a method.
    public init(
        _ name: String, _ summary: Phrase, contract: MeasureContract,
        _ compute: @escaping @Sendable (Graph, MeasureOptions) throws(GraphError) -> Partition
    ) {
        self.name = name
        self.summary = summary
        self.contract = contract
        self.compute = compute
    }

    /// Divides a graph.
    ///
    /// - Returns: The group of each vertex.
    /// - Throws: What the method refuses, as `GraphError`.
    public func groups(
        of graph: Graph, options: MeasureOptions = MeasureOptions()
    ) throws(GraphError) -> Partition {
        try compute(contract.sign.part(of: graph), options)
    }
}
