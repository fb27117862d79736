/// A measure that describes a graph by one number.
public struct GraphStatistic: Sendable, Identifiable {
    /// The name by which the statistic is asked for.
    public let name: String

    /// What it tells, in one sentence.
    public let summary: String

    /// The definition, as a formula.
    public let definition: String

    /// Who defined it, where.
    public let source: String

    private let compute: @Sendable (Graph, MeasureOptions) throws(GraphError) -> Double?

    /// The name.
    public var id: String { name }

    /// Describes a statistic.
    init(
        _ name: String, _ summary: String, definition: String, source: String,
        _ compute: @escaping @Sendable (Graph, MeasureOptions) throws(GraphError) -> Double?
    ) {
        self.name = name
        self.summary = summary
        self.definition = definition
        self.source = source
        self.compute = compute
    }

    /// Describes a graph.
    ///
    /// - Returns: `nil` where the statistic has no mathematical value.
    /// - Throws: What the statistic refuses, as `GraphError`.
    public func value(
        of graph: Graph, options: MeasureOptions = MeasureOptions()
    ) throws(GraphError) -> Double? {
        try compute(graph, options)
    }
}

extension MeasureCatalogue {
    /// Every statistic of a whole graph, in the order in which they are listed.
    public static let statistics: [GraphStatistic] = [
        .density, .reciprocity, .transitivity, .meanClustering, .diameter, .meanPathLength,
        .degreeAssortativity, .degreeCentralization, .closenessCentralization,
        .betweennessCentralization, .eigenvectorCentralization,
    ]

    /// The statistic of a name, whatever its case; `nil` if there is none.
    public static func statistic(named name: String) -> GraphStatistic? {
        let wanted = name.lowercased()
        return statistics.first { $0.name == wanted }
    }
}
