/// Every measure, by name.
///
/// A measure belongs to one of four lists, by what it scores; no two share a name.
public enum MeasureCatalogue {
    /// Measures of vertices that ask a common question.
    public struct Topic: Sendable {
        /// The question, in a few words.
        public let title: String

        /// Its measures, in the order in which they are listed.
        public let measures: [Measure]
    }

    /// The measures of vertices by topic, in the order in which they are listed.
    public static let topics: [Topic] = [
        Topic(title: "Ties", measures: [.degree, .events, .strength, .opsahl]),
        Topic(title: "Nearness", measures: [.closeness, .harmonic, .eccentricity]),
        Topic(title: "Betweenness", measures: [.betweenness, .approximateBetweenness]),
        Topic(title: "Currents", measures: [.information, .currentFlow]),
        Topic(
            title: "Standing", measures: [.eigenvector, .katz, .pageRank, .hub, .authority]),
        Topic(title: "Cores and cuts", measures: [.core, .strengthCore, .articulation]),
        Topic(
            title: "Closure",
            measures: [.clustering, .barratClustering, .onnelaClustering, .fagioloClustering]),
        Topic(title: "Structural holes", measures: [.constraint, .effectiveSize, .efficiency]),
        Topic(
            title: "Brokerage",
            measures: [
                .brokerage, .coordinator, .itinerant, .representative, .gatekeeper, .liaison,
            ]),
        Topic(
            title: "Signs",
            measures: [
                .positiveDegree, .negativeDegree, .netDegree, .positiveShare, .netStrength, .pn,
                .signedEigenvector, .weightedSignedEigenvector,
            ]),
        Topic(
            title: "Time",
            measures: [
                .temporalReach, .temporalCloseness, .temporalHopCloseness, .temporalBetweenness,
                .foremostBetweenness,
            ]),
        Topic(
            title: "Tempo",
            measures: [.interEventTime, .burstiness, .finiteBurstiness, .memory]),
    ]

    /// Every measure of vertices.
    public static let measures = topics.flatMap(\.measures)

    /// Every measure of arcs.
    public static let arcMeasures: [ArcMeasure] = [
        .edgeBetweenness, .bridges, .pairInterEventTime, .pairBurstiness, .pairFiniteBurstiness,
        .pairMemory,
    ]

    /// Every statistic of a whole graph.
    public static let statistics: [GraphStatistic] = [
        .density, .reciprocity, .transitivity, .meanClustering, .diameter, .meanPathLength,
        .degreeAssortativity, .groupAssortativity, .degreeCentralization,
        .closenessCentralization, .betweennessCentralization, .eigenvectorCentralization,
        .triads, .modularity, .agreement, .signedTriads, .balance, .balanceByChance, .walkBalance,
        .algebraicConflict, .signedModularity,
        .temporalReachability,
    ]

    /// Every way to divide a graph into groups.
    public static let groupings: [GroupingMethod] = [
        .leiden, .louvain, .labelPropagation, .weakComponents, .strongComponents, .signed,
    ]

    /// All of them.
    public static let entries: [any CatalogueEntry] =
        measures + arcMeasures + statistics + groupings

    /// The entry of a name, whatever its case; `nil` if there is none.
    public static func entry(named name: String) -> (any CatalogueEntry)? {
        let wanted = name.lowercased()
        return entries.first { $0.name == wanted }
    }

    /// The measure of vertices of a name, whatever its case; `nil` if there is none.
    public static func measure(named name: String) -> Measure? {
        entry(named: name) as? Measure
    }
}

extension MeasureCatalogue {
    /// Entries as a table in Markdown, a row each.
    public static func markdownTable(
        of entries: [any CatalogueEntry], in vocabulary: Vocabulary = .graphs
    ) -> String {
        let topics = MeasureContract.Topic.allCases.map { $0.heading.text(in: vocabulary) }
        let headings = ["measure", "tells"] + topics
        let rows = entries.map { entry in
            ["`\(entry.name)`", entry.summary(in: vocabulary)]
                + entry.contract.rows(in: vocabulary).map(\.phrase)
        }
        return ([headings, headings.map { _ in "---" }] + rows).map { cells in
            let escaped = cells.map { cell in
                cell.split(separator: "|", omittingEmptySubsequences: false)
                    .joined(separator: "\\|")
            }
            return "| " + escaped.joined(separator: " | ") + " |\n"
        }.joined()
    }
}
