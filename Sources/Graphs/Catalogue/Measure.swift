/// A measure that scores the vertices of a graph: a name, a contract and a way to compute it.
public struct Measure: Sendable, Identifiable {
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

/// What a caller may choose about a measure; each measure reads what concerns it.
public struct MeasureOptions: Sendable {
    /// How strong a tie is, for measures of ties.
    public var strength = TieStrength.weight

    /// How long an arc is, for measures of paths.
    public var length = ArcLength.hops

    /// Which arcs to follow; `nil` leaves it to the measure.
    public var direction: Direction?

    /// Whether scores are divided by what would be the most possible.
    public var normalized = true

    /// Where chance starts, for measures that draw samples.
    public var seed: UInt64 = 1

    /// Threads, progress and cancellation.
    public var execution = Execution.serial

    /// The usual choices.
    public init() {}
}

/// All measures that score vertices, by name.
public enum MeasureCatalogue {
    /// Every measure, in the order in which they are listed.
    public static let all: [Measure] =
        [
            .degree, .events, .strength,
            .opsahl, .closeness, .harmonic, .eccentricity, .betweenness, .approximateBetweenness,
            .eigenvector, .katz, .pageRank, .hub, .authority,
            .information, .currentFlow,
            .core, .strengthCore, .cut,
            .constraint, .effectiveSize, .efficiency, .brokerage,
        ] + Measure.clustering

    /// The measure of a name, whatever its case; `nil` if there is none.
    public static func named(_ name: String) -> Measure? {
        let wanted = name.lowercased()
        return all.first { $0.name == wanted }
    }

    /// The measures as a table in Markdown, a row each.
    public static var markdownTable: String {
        let headings = ["measure", "tells"] + (all.first?.contract.rows.map(\.heading) ?? [])
        return table(
            headings,
            all.map { measure in
                ["`\(measure.name)`", measure.summary] + measure.contract.rows.map(\.phrase)
            })
    }

    /// The statistics as a table in Markdown, a row each.
    public static var markdownTableOfStatistics: String {
        table(
            ["statistic", "tells", "definition", "source"],
            statistics.map { ["`\($0.name)`", $0.summary, $0.definition, $0.source] })
    }

    private static func table(_ headings: [String], _ rows: [[String]]) -> String {
        let lines = [headings, headings.map { _ in "---" }] + rows
        return lines.map { cells in
            let escaped = cells.map { cell in
                cell.split(separator: "|", omittingEmptySubsequences: false)
                    .joined(separator: "\\|")
            }
            return "| " + escaped.joined(separator: " | ") + " |\n"
        }.joined()
    }
}
