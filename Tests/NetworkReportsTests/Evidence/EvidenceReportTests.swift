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
        let shown = try #require(report.shownTables().last).table
        #expect(shown.printedRows.map { $0["who"] } == ["A → B", "B → A", "A → B", "A → B"])
        #expect(shown.printedRows.map { $0["weight"] } == ["3.0", "1.0", "5.0", "1.0"])
        #expect(
            try report.shownLines().first
                == "A – B: 4 events (2 cooperation, 2 conflict) between 2020-01-01 and 2020-03-05, "
                + "tone -0.20, hostile on the whole; in 2020-03, the last month with a sign and enough "
                + "events, it stands hostile (-1.00). It turned once: from friendly in 2020-01 (+1.00, 2 "
                + "events) to "
                + "hostile in 2020-03 (-1.00, 2 events), which is doubtful. A acts more, 3 of 4 times; "
                + "B answers 1 of 1 within 30 days, in the median after 4 days (11 % of all days are "
                + "followed by as much), A answers 0 of 1 within 30 days (14 % of all days are followed "
                + "by as much).")
    }

    @Test("finds the turn between January and March, with the mean weights of both")
    func turns() throws {
        let report = try report(events, "a", "b").report
        let sentence =
            "Turn in 2020-03: friendly in 2020-01 (+1.00, 2 events), hostile in 2020-03 (-1.00, 2 "
            + "events); doubtful: at least 2 events on each side, no sources are recorded, a sign "
            + "1.2 times as strong as chance makes (net 100 % of all values)."
        #expect(try report.shownLines().contains(sentence))
        let turn = try #require(try report.json()["turns"]?.elements.first?.plain)
        #expect(turn["period"] == "2020-03" && turn["before_period"] == "2020-01")
        #expect(turn["tone"] == "-1" && turn["before_tone"] == "1")
        #expect(turn["swing"] == "-2" && turn["weight"] == "2" && turn["sure"] == "doubtful")
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
