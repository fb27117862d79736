import ActorNetworks
import Graphs
import NetworkFormats
import NetworkReports
import Testing

@Suite("The report of measures over time")
struct TrajectoryReportTests {
    /// In January a – b weighs 0.3; in February c – d weighs 0.1 + 0.2, which is a little more, and b – c
    /// weighs 4.
    private let events: [(String, String, RelationKind, Double, day: Int)] = [
        ("a", "b", .cooperation, 0.3, day: 1), ("c", "d", .conflict, 0.1, day: 33),
        ("c", "d", .conflict, 0.2, day: 34), ("b", "c", .conflict, 4, day: 35),
    ]

    private func report(_ names: [String], rows: Int = 10) throws -> Report {
        let theCase = try smallCase(events)
        let windows = try theCase.slices(Selection(), by: .every(CalendarStep(1, .month)))
            .map(\.window)
        let entries = try names.map { try #require(MeasureCatalogue.entry(named: $0)) }
        let slices = try theCase.mapSnapshots(over: windows) {
            try Measurement(of: $0, by: entries)
        }
        return TrajectoryReport(of: Trajectory(slices: slices), rows: rows).report
    }

    @Test("has a row an actor, slice and measure as CSV, and a column an actor for readers")
    func scores() throws {
        let report = try report(["strength"])
        #expect(
            try report.table().csv == """
                slice,id,actor,measure,score,rank
                2020-01,a,A,strength,0.3,1
                2020-01,b,B,strength,0.3,1
                2020-02,b,B,strength,4,2
                2020-02,c,C,strength,4.3,1
                2020-02,d,D,strength,0.3,3

                """)
        let shown = try #require(try report.shownTables().first).table
        // c: 4.3, b: 0.3 + 4, which is as much; then a and d, each 0.3, in the register's order.
        #expect(shown.columns.map(\.heading) == ["slice", "B", "C", "A", "D"])
        #expect(
            shown.rows.map { $0.map(\.printed) } == [
                ["2020-01", "0.300", "–", "0.300", "–"],
                ["2020-02", "4.000", "4.300", "–", "0.300"],
            ])
    }

    @Test("has the rows of one period as JSON, each with its slice, by sort of measure")
    func json() throws {
        let json = try report(["strength", "density"]).json()
        let actors = try #require(json["actors"]?.elements.map(\.plain))
        #expect(
            actors.map { $0["slice"] } == ["2020-01", "2020-01", "2020-02", "2020-02", "2020-02"])
        #expect(actors.map { $0["id"] } == ["a", "b", "c", "b", "d"])
        #expect(actors.map { $0["strength"] } == ["0.3", "0.3", "4.3", "4", "0.3"])
        #expect(actors.map { $0["rank"] } == ["1", "1", "1", "2", "3"])
        let figures = try #require(json["network"]?.elements.map(\.plain))
        // One of one pair, two of three.
        #expect(figures.map { $0["value"] } == ["1", "0.666666666667"])
    }

    @Test("puts figures of the network into columns, and into rows without an actor")
    func figures() throws {
        let report = try report(["density"])
        #expect(try report.csvRows().map { $0["score"] } == ["1", "0.666666666667"])
        #expect(try report.csvRows().map { $0["id"] } == ["", ""])
        #expect(
            try report.shownTables()[0].table.printedRows.map { $0["density"] } == [
                "1.000", "0.667",
            ])
    }

    @Test("shows as many actors as are asked for, and says how many more there are")
    func limit() throws {
        let report = try report(["strength"], rows: 1)
        #expect(try report.shownTables()[0].table.columns.map(\.name) == ["slice", "b"])
        #expect(try report.shownLines().contains("not shown: 3 actors; --rows 0 shows all"))
    }
}
