import ActorNetworks
import NetworkFormats
import NetworkReports
import Testing

@Suite("The report of turns")
struct TurnReportTests {
    /// a and b turn from friendly to hostile in March; a and c from hostile to friendly in February, by
    /// less.
    private let events: [(String, String, RelationKind, Double, day: Int)] = [
        ("a", "b", .cooperation, 3, day: 1), ("b", "a", .cooperation, 1, day: 5),
        ("a", "b", .cooperation, 2, day: 6), ("a", "b", .conflict, 5, day: 61),
        ("a", "b", .conflict, 1, day: 65), ("a", "b", .conflict, 1, day: 66),
        ("a", "c", .conflict, 4, day: 2), ("a", "c", .cooperation, 1, day: 3),
        ("a", "c", .cooperation, 4, day: 33), ("a", "c", .conflict, 2, day: 34),
        ("a", "d", .conflict, 1, day: 3), ("a", "d", .conflict, 1, day: 4),
    ]

    private func report(rows: Int = 10, _ rule: TurnRule = TurnRule()) throws -> TurnReport {
        TurnReport(of: try smallCase(events).snapshot().turns(by: rule), rows: rows)
    }

    @Test("leads with how many relations turned and the greatest, then lists them")
    func text() throws {
        let report = try report().report
        let lines = try report.shownLines()
        #expect(
            lines[0]
                == "2 of 3 relations turned between months (2 have a sign in two or more). The greatest "
                + "of the surest: A – B, friendly in 2020-01 (+1.00, 3 events), hostile in 2020-03 "
                + "(-1.00, 3 events).")
        let tables = try report.shownTables()
        #expect(tables[0].table.printedRows.map { $0["pair"] } == ["A – B", "A – C"])
        #expect(tables[0].table.printedRows.map { $0["sure"] } == ["likely", "doubtful"])
        #expect(tables[0].table.printedRows.map { $0["swing"] } == ["-2.00", "+0.93"])
        #expect(tables[1].heading == "1. A – B: 2020-01 (friendly) to 2020-03 (hostile)")
        #expect(
            tables[1].table.printedRows.map { $0["id"] } == ["0", "1", "2", "3", "4", "5"])
        #expect(
            lines.contains {
                $0.hasPrefix("likely: at least 3 events on each side, no sources are recorded")
            })
        let short = try self.report(rows: 1).report
        #expect(try short.shownLines().contains("not shown: 1 turn; --rows 0 shows all"))
        #expect(try short.shownTables().count == 2)
    }

    @Test("has a row a turn for programs, and all events by their ids in JSON")
    func programs() throws {
        let report = try report().report
        let rows = try report.csvRows()
        #expect(rows.count == 2)
        #expect(rows[0]["first"] == "a" && rows[0]["second_label"] == "B" && rows[0]["rank"] == "1")
        #expect(rows[0]["before_period"] == "2020-01" && rows[0]["period"] == "2020-03")
        #expect(
            rows[0]["before_tone"] == "1" && rows[0]["tone"] == "-1" && rows[0]["swing"] == "-2")
        #expect(rows[0]["weight"] == "3" && rows[0]["scale"] == "polarity")
        #expect(rows[0]["start"] == "2020-03-01" && rows[0]["before_end"] == "2020-01-31")
        #expect(rows[0]["weightiest_events"] == "3|4|5" && rows[0]["net_weight"] == "-7")
        #expect(rows[1]["clearness"].flatMap(Double.init).map { abs($0 - 1.0 / 3) < 1e-9 } == true)
        let json = try report.json()
        // The columns of a table are those of JSON, in their order.
        let members = try #require(json["turns"]?.elements.first)
        let columns = try report.table().columns.map(\.name)
        #expect(columns.allSatisfy { members[$0] != nil })
        #expect(rows[0]["contrast"].flatMap(Double.init).map { $0 > 1.3 } == true)
        #expect(json["relations"] == .integer(3) && json["turned_relations"] == .integer(2))
        let turn = try #require(json["turns"]?.elements.first)
        #expect(turn["event_ids"] == .array(["3", "4", "5"].map { .string($0) }))
        #expect(turn["before_event_ids"] == .array(["0", "1", "2"].map { .string($0) }))
        #expect(doubledNames(in: json).isEmpty)
    }

    @Test("says where nothing turned, and what was passed over")
    func nothing() throws {
        let none = TurnReport(of: try smallCase([]).snapshot().turns()).report
        #expect(try none.shownLines().first == "No relation is selected, so none turned.")
        // The columns are there also where no turn is.
        #expect(
            try none.table().columns.map(\.name) == report().report.table().columns.map(\.name))
        let few = try report(TurnRule(minimumEvents: 4))
        #expect(
            try few.report.shownLines().first
                == "None of 3 relations turned between months: none has a sign in two months or more."
        )
        let one = TurnReport(
            of: try smallCase([("a", "b", .conflict, 1, day: 1)]).snapshot().turns())
        #expect(
            try one.report.shownLines().first
                == "The only relation did not turn between months: it has a sign in fewer than two."
        )
        #expect(
            few.remarks.contains {
                $0.hasPrefix("turns pass over 5 months of single pairs with fewer than 4")
            })
        #expect(try few.report.csvRows().isEmpty)
        let faint = try report(TurnRule(noise: 0.5))
        #expect(try faint.report.csvRows().count == 1)
        #expect(
            faint.remarks.contains(
                "turns pass over 1 month of a pair whose tone is nearer to 0 than 0.5; --noise sets it"
            ))
    }
}
