import ActorNetworks
import Graphs
import NetworkFormats
import NetworkReports
import Testing

@Suite("The report of what hangs on one source")
struct SourceDependenceReportTests {
    /// Events of one day with their documents x, y and z.
    private func snapshot(
        _ events: [(String, String, RelationKind, Double, String)]
    ) throws -> Snapshot {
        var builder = CaseBuilder()
        for document in ["x", "y", "z"] { builder.add(SourceDocument(document)) }
        for (index, event) in events.enumerated() {
            builder.add(
                Event(
                    id: "\(index)", date: EventDate(day(1)), source: event.0, target: event.1,
                    kind: event.2, weight: event.3, citation: Citation(document: event.4)))
        }
        return try builder.build().snapshot()
    }

    private func report(
        _ events: [(String, String, RelationKind, Double, String)], _ names: [String]
    ) throws -> Report {
        let entries = try names.map { try #require(MeasureCatalogue.entry(named: $0)) }
        return SourceDependenceReport(
            of: try SourceDependence(of: snapshot(events), by: entries)
        ).report
    }

    // Strengths: a 6, b 10, c 8, d 4; without x –, 1, 5, 4; without y 6, 9, 5, 2.
    private let chain: [(String, String, RelationKind, Double, String)] = [
        ("a", "b", .conflict, 6, "x"), ("b", "c", .conflict, 3, "x"),
        ("b", "c", .conflict, 1, "y"), ("c", "d", .conflict, 2, "y"), ("c", "d", .conflict, 2, "z"),
    ]

    @Test("tells the best and the worst rank without one source")
    func ranks() throws {
        let report = try report(chain, ["strength"])
        let lines = try report.shownLines()
        #expect(lines[1] == "1 of 3 ties (33 %) rests on a single one of 3 sources.")
        #expect(
            lines[2]
                == "By strength, 4 of 4 ranks move without one source: b from 1 to 3 without x; "
                + "1 of 4 actors would have no rank without a certain one.")
        let table = try #require(try report.shownTables().last).table
        #expect(
            table.rows.map { $0.map(\.printed) } == [
                ["b", "1", "–", "–", "3", "x", "–"], ["c", "2", "1", "x", "3", "y", "–"],
                ["a", "3", "2", "y", "–", "–", "x"], ["d", "4", "2", "x", "–", "–", "–"],
            ])
        // One row for each of the six moves.
        let rows = try report.csvRows().filter { $0["what"] == "rank" }
        #expect(
            rows.map { [$0["first"], $0["rank"], $0["rank_without"], $0["source"]] } == [
                ["b", "1", "3", "x"], ["c", "2", "1", "x"], ["c", "2", "3", "y"],
                ["a", "3", "2", "y"], ["a", "3", "", "x"], ["d", "4", "2", "x"],
            ])
    }

    @Test("tells what figures of the network are without one source")
    func figures() throws {
        let report = try report(chain, ["density"])
        // Three of six pairs; two of three without x, which alone tells of a.
        let lines = try report.shownLines()
        #expect(lines[2] == "density is 0.5000, and from 0.5000 to 0.6667 without one source.")
        let table = try #require(try report.shownTables().last)
        #expect(table.heading == "The network as a whole without one source")
        #expect(
            table.table.rows.map { $0.map(\.printed) } == [
                ["density", "0.5000", "–", "–", "0.6667", "x"]
            ])
        let row = try #require(try report.csvRows().last)
        #expect(row["what"] == "figure" && row["measure"] == "density")
        #expect(row["value"] == "0.5" && row["source"] == "x")
    }

    @Test("says so where there is no tie, and where no source is cited")
    func nothing() throws {
        #expect(
            try report([], ["strength"]).shownLines().last == "There is no tie to hang on anything."
        )
        let uncited = try smallCase([("a", "b", .conflict, 1, day: 1)]).snapshot()
        let lines = try SourceDependenceReport(
            of: try SourceDependence(of: uncited, by: [Measure.strength, GraphStatistic.density])
        ).report.shownLines()
        #expect(
            lines.dropFirst() == ["No event cites a source, so there is none to leave out."])
    }

    @Test("says that all events come from one source, and moves no ranks without it")
    func oneSource() throws {
        let report = try report(
            [("a", "b", .conflict, 3, "x"), ("a", "c", .conflict, 3, "x")],
            ["strength", "balance"])
        #expect(
            try report.shownLines().dropFirst() == [
                "All events come from one source, x; without it there is no network."
            ])
        #expect(try report.shownTables().count == 2)
    }

    @Test("says of a figure that has no value without a source just that")
    func needed() throws {
        // The one triangle is of x, besides which there is a path.
        let lines = try report(
            [
                ("a", "b", .cooperation, 1, "y"), ("b", "c", .cooperation, 1, "y"),
                ("a", "c", .cooperation, 1, "x"),
            ], ["balance"]
        ).shownLines()
        #expect(
            lines[2].contains(", and has no value without x.") || lines[2].contains("without y"))
        #expect(!lines[2].contains("from 1 to 1"))
    }
}
