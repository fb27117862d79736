/// A measure that describes a whole graph, by one number as a rule: a name, a contract and a way to
/// compute it.
public struct GraphStatistic: CatalogueEntry, Identifiable {
    /// The name by which the statistic is asked for.
    public let name: String

    /// What it tells, in one sentence.
    public let summary: Phrase

    /// The names of its numbers: its own where it is one, else what each of them counts.
    public let figures: [String]

    /// What it does with weights, parallel arcs, signs, direction and everything else.
    public let contract: MeasureContract

    private let remark: MeasureRemark
    private let compute: @Sendable (Graph, MeasureOptions) throws(GraphError) -> [Double?]

    /// The name.
    public var id: String { name }

    /// Describes a statistic of one number.
    public init(
        _ name: String, _ summary: Phrase, contract: MeasureContract,
        remark: @escaping MeasureRemark = { _, _, _ in nil },
        _ compute: @escaping @Sendable (Graph, MeasureOptions) throws(GraphError) -> Double?
    ) {
        self.init(name, summary, figures: [name], contract: contract, remark: remark) {
            (graph, options) throws(GraphError) in [try compute(graph, options)]
        }
    }

    /// Describes a statistic of some numbers.
    public init(
        _ name: String, _ summary: Phrase, figures: [String], contract: MeasureContract,
        remark: @escaping MeasureRemark = { _, _, _ in nil },
        _ compute: @escaping @Sendable (Graph, MeasureOptions) throws(GraphError) -> [Double?]
    ) {
        self.name = name
        self.summary = summary
        self.figures = figures
        self.contract = contract
        self.remark = remark
        self.compute = compute
    }

    /// Describes a graph.
    ///
    /// - Returns: One value for each of ``figures``; `nil` where there is no mathematical value.
    /// - Throws: What the statistic refuses, as `GraphError`.
    public func values(
        of graph: Graph, options: MeasureOptions = MeasureOptions()
    ) throws(GraphError) -> [Double?] {
        try compute(contract.sign.part(of: graph), options)
    }

    /// What to know before believing values: why there are none, or what they cannot tell.
    ///
    /// - Returns: A clause for a reader; `nil` where there is nothing to say.
    public func remark(
        on values: [Double?], of graph: Graph, options: MeasureOptions = MeasureOptions()
    ) -> String? {
        remark(graph, options, values)
    }
}
