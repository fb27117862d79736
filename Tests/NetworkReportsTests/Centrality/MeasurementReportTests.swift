import ActorNetworks
import Graphs
import NetworkFormats
import NetworkReports
import Testing

@Suite("The report of a measurement")
struct MeasurementReportTests {
    /// a – b weighs 2, b – c weighs 4 + 1.
    private let path: [(String, String, RelationKind, Double, day: Int)] = [
        ("a", "b", .cooperation, 2, day: 1), ("b", "c", .conflict, 4, day: 2),
        ("c", "b", .conflict, 1, day: 3),
    ]

    private func measurement(
        _ events: [(String, String, RelationKind, Double, day: Int)], _ names: [String]
    ) throws -> Measurement {
        var options = MeasureOptions()
        options.normalized = false
        let entries = try names.map { try #require(MeasureCatalogue.entry(named: $0)) }
        return try Measurement(of: smallCase(events).snapshot(), by: entries, options: options)
    }

    @Test("gives scores and ranks as a sum by hand does, the same in every form")
    func scores() throws {
        let report = MeasurementReport(of: try measurement(path, ["strength", "degree"])).report
        #expect(
            try report.table().csv == """
                rank,id,actor,type,strength,strength_rank,degree,degree_rank
                1,b,B,other,7,1,2,1
                2,c,C,other,5,2,1,2
                3,a,A,other,2,3,1,2

                """)
        let rows = try report.csvRows()
        #expect(try report.json()["actors"]?.elements.map(\.plain) == rows)
        expectAgreement(try #require(try report.shownTables().first).table, rows)
        #expect(
            try report.shownLines().first
                == "the case, all time: 3 actors, 2 pairs, weight of a tie: summed weight of events"
        )
    }

    @Test("ranks scores equal that differ by rounding alone, in the order of the register")
    func nearlyEqual() throws {
        let events: [(String, String, RelationKind, Double, day: Int)] = [
            ("c", "d", .conflict, 0.1, day: 1), ("c", "d", .conflict, 0.2, day: 2),
            ("a", "b", .conflict, 0.3, day: 3), ("e", "f", .conflict, 0.2, day: 4),
        ]
        #expect(0.1 + 0.2 > 0.3)
        let report = MeasurementReport(of: try measurement(events, ["strength", "degree"])).report
        let rows = try report.csvRows()
        #expect(rows.map { $0["id"] } == ["a", "b", "c", "d", "e", "f"])
        #expect(rows.map { $0["rank"] } == ["1", "1", "1", "1", "5", "5"])
        #expect(rows.map { $0["strength_rank"] } == ["1", "1", "1", "1", "5", "5"])
        #expect(Set(rows.prefix(4).map { $0["strength"] }) == ["0.3"])
        let shown = try #require(try report.shownTables().first).table.printedRows
        #expect(shown.map { $0["rank"] } == ["1", "1", "1", "1", "5", "5"])
    }

    @Test("shows as many rows as are asked for, and says how many more there are")
    func limit() throws {
        let report = MeasurementReport(of: try measurement(path, ["strength"]), rows: 2).report
        #expect(try report.shownTables()[0].table.rows.count == 2)
        #expect(try report.shownLines().contains("not shown: 1 actor; --rows 0 shows all"))
        #expect(try report.table().rows.count == 3)
    }

    @Test("scores ties by hand: over b – c lead the paths of two pairs, as over a – b")
    func ties() throws {
        let report = MeasurementReport(of: try measurement(path, ["edge-betweenness"])).report
        #expect(
            try report.table().csv == """
                measure,source,source_label,target,target_label,score,rank
                edge-betweenness,a,A,b,B,2,1
                edge-betweenness,b,B,c,C,2,1

                """)
        #expect(try report.json()["ties"]?.elements.map(\.plain) == report.csvRows())
        let shown = try report.shownTables()[0]
        #expect(shown.heading?.hasPrefix("edge-betweenness: ") == true)
        #expect(shown.table.printedRows.map { $0["tie"] } == ["A – B", "B – C"])
        #expect(shown.table.printedRows.map { $0["score"] } == ["2", "2"])
    }

    @Test("gives figures of the network: two of three pairs are tied")
    func figures() throws {
        let report = MeasurementReport(of: try measurement(path, ["density", "diameter"])).report
        let rows = try report.csvRows()
        #expect(rows.map { $0["measure"] } == ["density", "diameter"])
        #expect(rows.map { $0["value"] } == ["0.666666666667", "2"])
        #expect(try report.json()["network"]?.elements.map(\.plain) == rows)
        let shown = try report.shownTables()[0]
        #expect(shown.heading == "The network as a whole")
        expectAgreement(shown.table, rows)
        #expect(shown.table.printedRows.map { $0["value"] } == ["0.6667", "2"])
    }

    @Test("lists the members of groups: two components of three and two actors")
    func groups() throws {
        let events = path + [("x", "y", .conflict, 1, day: 4)]
        let report = MeasurementReport(of: try measurement(events, ["weak-components"])).report
        let rows = try report.csvRows()
        #expect(rows.map { $0["id"] } == ["a", "b", "c", "x", "y"])
        #expect(rows.map { $0["group"] } == ["1", "1", "1", "2", "2"])
        #expect(rows.map { $0["size"] } == ["3", "3", "3", "2", "2"])
        #expect(try report.json()["groups"]?.elements.map(\.plain) == rows)
        let shown = try report.shownTables()[0].table.printedRows
        #expect(shown.map { $0["members"] } == ["A, B, C", "X, Y"])
        // Of a weight of 8, 7 and 1 lie within: 1 − (14/16)² − (2/16)².
        #expect(
            try report.shownLines().contains("weak-components: 2 groups, modularity 0.2188"))
    }

    @Test("refuses one table for measures of several sorts, and names them")
    func several() throws {
        let report = MeasurementReport(of: try measurement(path, ["strength", "density"])).report
        let error = #expect(throws: MeasurementReport.SeveralTables.self) { try report.table() }
        #expect(error?.subjects == ["actors", "network"])
        #expect(try report.json()["actors"] != nil && report.json()["network"] != nil)
    }
}
