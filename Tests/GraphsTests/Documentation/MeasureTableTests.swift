import Foundation
import Graphs
import Testing

@Suite("The documentation of the measures")
struct MeasureTableTests {
    private var article: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/Graphs/Graphs.docc/Measures.md")
    }

    /// Run the tests with `ENTENTE_WRITE_DOCS=1` to write the article anew.
    @Test("lists what the catalogue holds")
    func tables() throws {
        let expected = """
            # Measures

            What each measure does with weights, parallel arcs, signs, direction, and vertices without \
            ties; what it costs, and where it comes from.

            The tables are made from ``MeasureCatalogue``, by whose names `entente centrality` knows the \
            measures too. Of cost, *n* are the vertices and *m* the ties.

            ## Scores of vertices

            \(MeasureCatalogue.topics.map(Self.section).joined(separator: "\n"))
            ## Scores of ties

            \(MeasureCatalogue.markdownTable(of: MeasureCatalogue.arcMeasures))
            ## Statistics of a graph

            \(MeasureCatalogue.markdownTable(of: MeasureCatalogue.statistics))
            ## Groups

            \(MeasureCatalogue.markdownTable(of: MeasureCatalogue.groupings))
            """
        if ProcessInfo.processInfo.environment["ENTENTE_WRITE_DOCS"] == "1" {
            try expected.write(to: article, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: article, encoding: .utf8) == expected)
    }

    private static func section(_ topic: MeasureCatalogue.Topic) -> String {
        "### \(topic.title)\n\n" + MeasureCatalogue.markdownTable(of: topic.measures)
    }
}
