import ActorNetworks
import NetworkFormats
import NetworkReports
import Testing

@Suite("The report of evidence")
struct EvidenceReportTests {
    /// In January a and b cooperate with 3 and 1, in March they are in conflict with 5 and 1.
    private let events: [(String, String, RelationKind, Double, day: Int)] = [
        ("a", "b", .cooperation, 3, day: 1), ("b", "a", .cooperation, 1, day: 5),
        ("a", "b", .conflict, 5, day: 61), ("a", "b", .conflict, 1, day: 65),
        ("a", "c", .conflict, 9, day: 2),
    ]

    private func report(
        _ events: [(String, String, RelationKind, Double, day: Int)], _ one: String,
        _ other: String,
        _ rule: TurnRule = TurnRule()
    ) throws -> EvidenceReport {
        let theCase = try smallCase(events)
        return EvidenceReport(
            snapshot: try theCase.snapshot(), first: try theCase.actor(named: one),
            second: try theCase.actor(named: other), by: rule)
    }

    @Test("lists the events of two actors alone, the same in every form")
    func rows() throws {
        let report = try report(events, "a", "b").report
        let rows = try report.csvRows()
        #expect(rows.map { $0["id"] } == ["0", "1", "2", "3"])
        #expect(rows.map { $0["source"] } == ["a", "b", "a", "a"])
        #expect(rows.map { $0["target_label"] } == ["B", "A", "B", "B"])
        #expect(rows.map { $0["weight"] } == ["3", "1", "5", "1"])
        #expect(
            rows.map { $0["date"] } == ["2020-01-01", "2020-01-05", "2020-03-01", "2020-03-05"])
        #expect(try report.json()["events"]?.elements.map(\.plain) == rows)
        let shown = try report.shownTables()[0].table
        #expect(shown.printedRows.map { $0["who"] } == ["A → B", "B → A", "A → B", "A → B"])
        #expect(shown.printedRows.map { $0["weight"] } == ["3.0", "1.0", "5.0", "1.0"])
        #expect(
            try report.shownLines().first
                == "A – B: 4 events (2 cooperation, 2 conflict), tone -0.2")
    }

    @Test("finds the turn between January and March, with the mean weights of both")
    func turns() throws {
        let report = try report(events, "a", "b").report
        let sentence =
            "Turn in 2020-03: conflict prevails (tone -3.0) where the other did in 2020-01 (+2.0)."
        #expect(try report.shownLines().contains(sentence))
        let turn = try #require(try report.json()["turns"]?.elements.first?.plain)
        #expect(turn["period"] == "2020-03" && turn["before_period"] == "2020-01")
        #expect(turn["tone"] == "-3" && turn["before_tone"] == "2")
        #expect(turn["net_weight"] == "-6" && turn["before_net_weight"] == "4")
        #expect(turn["conflict"] == "2" && turn["before_cooperation"] == "2")
        let strict = try self.report(events, "a", "b", TurnRule(minimumEvents: 3))
        #expect(try strict.report.json()["turns"] == .array([]))
        #expect(strict.notes.contains { $0.contains("pass over 2 months") })
    }

    @Test("names the first of equal silences, with its days")
    func silence() throws {
        let equal: [(String, String, RelationKind, Double, day: Int)] = [
            ("a", "b", .conflict, 1, day: 1), ("a", "b", .conflict, 1, day: 5),
            ("a", "b", .conflict, 1, day: 9), ("a", "b", .conflict, 1, day: 11),
        ]
        let report = try report(equal, "a", "b").report
        let json = try report.json()
        #expect(json["longest_silence"] == .string("2020-01-02..2020-01-04"))
        #expect(json["longest_silence_days"] == .integer(3))
        #expect(
            try report.shownLines().contains(
                "First contact 2020-01-01, last 2020-01-11; longest silence 3 days, "
                    + "2020-01-02..2020-01-04."))
    }

    @Test("says where nothing is known")
    func nothing() throws {
        let report = try report(events, "b", "c")
        #expect(report.isEmpty)
        #expect(report.emptySentence.hasPrefix("nothing is known between B and C"))
        #expect(try report.report.table().rows.isEmpty)
        #expect(try report.report.json()["events"] == .array([]))
    }
}
