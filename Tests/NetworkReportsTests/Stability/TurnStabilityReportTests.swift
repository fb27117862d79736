import ActorNetworks
import NetworkFormats
import NetworkReports
import Testing

@Suite("The report of how sure turns are")
struct TurnStabilityReportTests {
    /// a and b are hostile in January by one document, and friendly in February by two.
    private func turns(citing: Bool) throws -> RelationTurns {
        var builder = CaseBuilder()
        if citing { for id in ["x", "y", "z"] { builder.add(SourceDocument(id)) } }
        for (number, (day, kind, document)) in [
            (1, RelationKind.conflict, "x"), (2, .conflict, "x"), (40, .cooperation, "x"),
            (41, .cooperation, "y"), (42, .cooperation, "y"), (43, .cooperation, "z"),
        ].enumerated() {
            builder.add(
                Event(
                    id: "\(number)", date: EventDate(NetworkReportsTests.day(day)), source: "a",
                    target: "b",
                    kind: kind,
                    citation: Citation(document: citing ? document : nil)))
        }
        return try builder.build().snapshot().turns()
    }

    @Test(
        "names the documents without which a turn is none, each by itself, and says what that means"
    )
    func sources() throws {
        let report = TurnStabilityReport(of: try TurnSources(of: turns(citing: true))).report
        let lines = try report.shownLines()
        #expect(
            lines.contains("1 of 1 turn is no more once a certain one of 3 sources is left out."))
        #expect(lines.contains { $0.hasPrefix("hangs on: each of these sources by itself") })
        #expect(try report.csvRows().map { $0["sources"] } == ["x"])
        #expect(try report.shownTables()[0].table.printedRows.map { $0["sources"] } == ["x"])
        let none = TurnStabilityReport(of: try TurnSources(of: turns(citing: false))).report
        #expect(
            try none.shownLines().contains(
                "No event of these relations cites a source, so none can be left out."))
        #expect(try !none.shownLines().contains { $0.hasPrefix("hangs on") })
    }

    @Test("says in what share of the variants a turn happens, the same in every form")
    func variants() throws {
        let report = TurnStabilityReport(
            of: try TurnStability(
                of: turns(citing: true), against: .bootstrap(count: 200), seed: 2)
        ).report
        #expect(
            try report.shownLines().contains(
                "in variants: the share of them in which the pair is hostile and friendly in the same "
                    + "two months, whatever lies between."))
        let share = try #require(try report.csvRows().first?["variants"].flatMap(Double.init))
        // Some event of two is there with the chance 1 − 1/e², of four with 1 − 1/e⁴: 0.8488.
        #expect(abs(share - 0.8488) < 0.08)
        #expect(try report.json()["turns"]?.elements.count == 1)
    }
}
