/// A measure that scores the vertices of a graph: a name, a contract and a way to compute it.
///
/// The measures of this library are constants, such as `Measure.betweenness`. A measure of your own
/// is one more value, and whatever takes a measure takes it too:
///
/// ```swift
/// let reach = Measure(
///     "reach", "How many others each \(.vertex) reaches.",
///     contract: MeasureContract(
///         definition: "the number of u ≠ v with a path from v to u", weight: .ignored,
///         parallelArcs: .merged, sign: .refused, direction: .chosen(.out), scale: "a count",
///         disconnected: "what is not reached does not count", isolates: .zero, cost: "O(nm)",
///         source: "folklore")
/// ) { graph, options throws(GraphError) in
///     try graph.distanceProfiles(direction: options.direction ?? .out).map { Double($0.reached) }
/// }
/// let scores = try reach.scores(of: graph)
/// ```
public struct Measure: CatalogueEntry, Identifiable {
    /// The name by which the measure is asked for.
    public let name: String

    /// What it tells, in one sentence.
    public let summary: Phrase

    /// What it does with weights, parallel arcs, signs, direction and everything else.
    public let contract: MeasureContract

    /// What computes it, together with other measures perhaps.
    public let computation: MeasureComputation

    /// Which of the computation's columns it is.
    public let column: Int

    private let remark: MeasureRemark

    /// The name.
    public var id: String { name }

    /// Describes a measure that has a value for every vertex.
    public init(
        _ name: String, _ summary: Phrase, contract: MeasureContract,
        _ compute: @escaping @Sendable (Graph, MeasureOptions) throws(GraphError) -> [Double]
    ) {
        self.init(optional: name, summary, contract: contract) {
            (graph, options) throws(GraphError) in try compute(graph, options).map(Optional.some)
        }
    }

    /// Describes a measure that has no value for some vertices.
    ///
    /// - Parameters:
    ///   - name: The name by which the measure is asked for.
    ///   - summary: What it tells, in one sentence.
    ///   - contract: What it does with weights, parallel arcs and everything else.
    ///   - remark: What to know before believing the scores of some graph; `nil` as a rule.
    ///   - compute: One score per vertex, at the vertex's position.
    public init(
        optional name: String, _ summary: Phrase, contract: MeasureContract,
        remark: @escaping MeasureRemark = { _, _, _ in nil },
        _ compute: @escaping @Sendable (Graph, MeasureOptions) throws(GraphError) -> [Double?]
    ) {
        self.init(
            name, summary, contract: contract, column: 0,
            of: MeasureComputation { (graph, options) throws(GraphError) in
                [try compute(graph, options)]
            }, remark: remark)
    }

    /// Describes a measure that is one column of a computation.
    ///
    /// - Parameters:
    ///   - name: The name by which the measure is asked for.
    ///   - summary: What it tells, in one sentence.
    ///   - contract: What it does with weights, parallel arcs and everything else.
    ///   - column: Which column of the computation, counted from 0.
    ///   - computation: What computes it; the other columns are other measures.
    ///   - remark: What to know before believing the scores of some graph; `nil` as a rule.
    public init(
        _ name: String, _ summary: Phrase, contract: MeasureContract, column: Int,
        of computation: MeasureComputation,
        remark: @escaping MeasureRemark = { _, _, _ in nil }
    ) {
        self.name = name
        self.summary = summary
        self.contract = contract
        self.column = column
        self.computation = computation
        self.remark = remark
    }

    /// Scores every vertex of a graph.
    ///
    /// - Returns: One score per vertex, at the vertex's position; `nil` where the measure has no
    ///   mathematical value.
    /// - Throws: What the measure refuses, as `GraphError`.
    public func scores(
        of graph: Graph, options: MeasureOptions = MeasureOptions()
    ) throws(GraphError) -> [Double?] {
        try computation.columns(of: contract.sign.part(of: graph), options: options)[column]
    }

    /// What to know before believing scores: why nobody has one, or what they cannot tell.
    ///
    /// - Returns: A clause for a reader; `nil` where there is nothing to say.
    public func remark(
        on scores: [Double?], of graph: Graph, options: MeasureOptions = MeasureOptions()
    ) -> String? {
        remark(graph, options, scores)
    }
}

/// What to know before believing scores of a graph: a clause, or `nil`.
public typealias MeasureRemark = @Sendable (Graph, MeasureOptions, [Double?]) -> String?

/// A computation that scores vertices, by one measure or by several at once.
///
/// Measures that share a computation share its work: whoever wants several of them computes once
/// and takes a column for each.
public final class MeasureComputation: Sendable {
    private let compute: @Sendable (Graph, MeasureOptions) throws(GraphError) -> [[Double?]]

    /// Describes a computation that returns one column a measure, each of one score per vertex.
    public init(
        _ compute: @escaping @Sendable (Graph, MeasureOptions) throws(GraphError) -> [[Double?]]
    ) {
        self.compute = compute
    }

    /// The columns, one for each measure that shares the computation.
    ///
    /// - Throws: What the measures refuse, as `GraphError`.
    public func columns(
        of graph: Graph, options: MeasureOptions = MeasureOptions()
    ) throws(GraphError) -> [[Double?]] {
        try compute(graph, options)
    }
}
