import ActorNetworks
import NetworkFormats
import NetworkReports
import Testing

@Suite("The report of slices")
struct SliceReportTests {
    /// January: a – b cooperates with 2, b – c is in conflict with 4. February: a – b cooperates with
    /// 5, a – c is in conflict with 1. March: nothing. April: a – b cooperates with 5.
    private let events: [(String, String, RelationKind, Double, day: Int)] = [
        ("a", "b", .cooperation, 2, day: 1), ("b", "c", .conflict, 4, day: 2),
        ("a", "b", .cooperation, 5, day: 33), ("a", "c", .conflict, 1, day: 34),
        ("a", "b", .cooperation, 5, day: 95),
    ]

    private func report(
        _ selection: Selection = Selection(), leavesOutEmpty: Bool = false
    ) throws -> SliceReport {
        let theCase = try smallCase(events)
        let slices = try theCase.slices(selection, by: .every(CalendarStep(1, .month)))
        return SliceReport(
            of: slices, try theCase.snapshots(selection, over: slices.map(\.window)),
            leavesOutEmpty: leavesOutEmpty)
    }

    @Test("counts by hand, and gives change as the share of weight that differs")
    func figures() throws {
        let report = try report().report
        // Tone is cooperation less conflict as a part of both, where no event has a Goldstein value.
        // April is partial: its days after the last event hold nothing.
        // February shares min(2, 5) of max(2, 5) + 4 + 1 with January; April shares nothing with March.
        #expect(
            try report.table().csv == """
                slice,events,cooperation,negotiation,conflict,actors,ties,density,tone,change,doubt,partial
                2020-01,2,1,0,1,3,2,0.666666666667,-0.333333333333,,0,
                2020-02,2,1,0,1,3,2,0.666666666667,0.666666666667,0.8,0,
                2020-03,0,0,0,0,0,0,,,1,,
                2020-04,1,1,0,0,2,1,1,1,1,0,yes

                """)
        #expect(try report.json()["slices"]?.elements.map(\.plain) == report.csvRows())
        let shown = try report.shownTables()[0].table
        expectAgreement(shown, try report.csvRows())
        #expect(shown.printedRows.map { $0["change"] } == ["–", "0.80", "1.00", "1.00"])
        #expect(shown.printedRows.map { $0["tone"] } == ["-0.3", "+0.7", "–", "+1.0"])
    }

    @Test("takes the fewest events of a pair over all slices together, not in each, and not never")
    func minimumEvents() throws {
        var selection = Selection()
        selection.minimumEvents = 2
        // a – b has three events, though never two in a month; the others have one each.
        let rows = try report(selection).report.csvRows()
        #expect(rows.map { $0["events"] } == ["1", "1", "0", "1"])
        #expect(rows.map { $0["conflict"] } == ["0", "0", "0", "0"])
        selection.minimumEvents = 4
        #expect(
            try report(selection).report.csvRows().map { $0["events"] } == ["0", "0", "0", "0"])
    }

    @Test("leaves out slices without events where it is told, for readers and programs")
    func nonempty() throws {
        let report = try report(leavesOutEmpty: true).report
        #expect(try report.csvRows().map { $0["slice"] } == ["2020-01", "2020-02", "2020-04"])
        #expect(try report.shownTables()[0].table.rows.count == 3)
    }

    @Test("of phases tells what lies in none of them and which of them overlap, once each")
    func phases() throws {
        func phase(_ id: String, _ first: Int, _ last: Int) -> Phase {
            Phase(id, name: id.uppercased(), window: Window(day(first)...day(last)))
        }
        // two and three share days with one, which lasts longest; four stands alone, five holds four.
        let theCase = try smallCase(
            events,
            phases: [
                phase("one", 1, 33), phase("two", 2, 3), phase("three", 33, 40),
                phase("four", 50, 60), phase("five", 49, 70),
            ])
        let slices = try theCase.phaseSlices(Selection())
        let report = SliceReport(
            of: slices, try theCase.snapshots(over: slices.map(\.window)),
            phasesOf: try CaseSummary(theCase))
        let expected = [
            "1 event begins outside every phase, and so in no slice or comparison by phases",
            "ONE and TWO overlap (2020-01-02..2020-01-03); events in both count twice",
            "ONE and THREE overlap (2020-02-02); events in both count twice",
            "FIVE and FOUR overlap (2020-02-19..2020-02-29); events in both count twice",
        ]
        #expect(report.remarks == expected)
        #expect(try report.report.shownLines().suffix(4) == expected[...])
        let json = try report.report.json()
        #expect(json["notes"] == .array(expected.map { .string($0) }))
        #expect(json["events_outside_phases"] == .integer(1))
        #expect(
            try report.report.csvRows().map { $0["phase"] } == [
                "one", "two", "three", "five", "four",
            ])
    }
}
