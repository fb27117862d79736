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
            ties.

            The tables are made from ``MeasureCatalogue``, by whose names `entente centrality` knows the \
            measures too.

            ## Scores of vertices

            \(MeasureCatalogue.markdownTable)
            ## Statistics of a graph

            \(MeasureCatalogue.markdownTableOfStatistics)
            """
        if ProcessInfo.processInfo.environment["ENTENTE_WRITE_DOCS"] == "1" {
            try expected.write(to: article, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: article, encoding: .utf8) == expected)
    }
}
