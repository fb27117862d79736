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
                + "B answers 1 of 1 act within 30 days (100 %; 11 % by chance), in the median after 4 "
                + "days, for 2 more it is too late to tell; A answers 0 of 1 act within 30 days (0 %; 14 % by chance)."
        )
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

    @Test("tells what came after the last month with a sign and enough events")
    func later() throws {
        let thin = events + [("b", "a", .cooperation, 2, day: 130)]
        let report = try report(thin, "a", "b").report
        let opening = try #require(try report.shownLines().first)
        #expect(
            opening.contains(
                "it stands hostile (-1.00); since then friendly in 2020-05 (+1.00, 1 event)."))
        let months = try #require(try report.shownTables().first).table.printedRows
        #expect(months.map { $0["turn"] } == ["–", "turn, doubtful", "too few events"])
        let json = try report.json()
        #expect(json["stands"] == .string("hostile") && json["stands_in"] == .string("2020-03"))
        #expect(json["later_periods"] == .array([.string("2020-05")]))
        let roles = json["periods"]?.elements.map { $0.plain["role"] }
        #expect(roles == ["signed", "signed", "thin"])
        let many = thin + (0..<4).map { ("b", "a", .conflict, 2, day: 170 + 31 * $0) }
        #expect(
            try self.report(many, "a", "b").report.shownLines()[0].contains(
                "; since then 5 months that are passed over, 1 friendly, 4 hostile, the last hostile in"
            ))
    }

    @Test(
        "ranks events by their weight, whatever their sign, and tells of equals that are not shown")
    func weightiest() throws {
        let talks: [(String, String, RelationKind, Double, day: Int)] =
            [("a", "b", .negotiation, 100, day: 1)]
            + (2..<9).map { ("a", "b", .conflict, 1, day: $0) }
        let report = try report(talks, "a", "b").report
        let shown = try #require(
            try report.shownTables().first { $0.heading == "Weightiest events" })
        #expect(
            shown.table.printedRows.map { $0["weight"] } == ["100.0", "1.0", "1.0", "1.0", "1.0"])
        #expect(
            try report.shownLines().contains(
                "3 more are as weighty as the lightest of these; --rows shows more."))
    }

    @Test("shortens the list of turns like its tables, and tells so")
    func manyTurns() throws {
        let many: [(String, String, RelationKind, Double, day: Int)] = (0..<6).flatMap { month in
            (0..<2).map { day in
                ("a", "b", month % 2 == 0 ? .conflict : .cooperation, 1, day: 31 * month + day + 2)
            }
        }
        let theCase = try smallCase(many)
        let report = EvidenceReport(
            snapshot: try theCase.snapshot(), first: try theCase.actor(named: "a"),
            second: try theCase.actor(named: "b"), rows: 2
        ).report
        let lines = try report.shownLines()
        #expect(lines.count { $0.hasPrefix("Turn in ") } == 2)
        #expect(lines.contains("not shown: 3 earlier turns; --rows 0 shows all"))
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

    @Test("tells answers in a case that is shorter than a month")
    func shortCase() throws {
        let opening = try #require(
            try report(
                [
                    ("a", "b", .conflict, 1, day: 1), ("b", "a", .conflict, 1, day: 2),
                    ("a", "b", .conflict, 1, day: 5), ("b", "a", .conflict, 1, day: 6),
                ], "a", "b"
            ).report.shownLines().first)
        #expect(
            opening.hasSuffix(
                "Both act 2 times; B answers 2 of 2 acts within 30 days, in the median after 1 day; A "
                    + "answers 1 of 1 act within 30 days, in the median after 3 days, for 1 more it is "
                    + "too late to tell."))
    }

    @Test("tells a tone with as many digits as tell it from 0")
    func faintTone() throws {
        let faint: [(String, String, RelationKind, Double, day: Int)] = [
            ("a", "b", .cooperation, 1, day: 1), ("a", "b", .conflict, 1.004, day: 2),
        ]
        let report = try report(faint, "a", "b").report
        #expect(try report.shownLines()[0].contains("it stands hostile (-0.002)"))
        let months = try #require(try report.shownTables().first).table.printedRows
        #expect(months.map { $0["tone"] } == ["-0.002"] && months.map { $0["sign"] } == ["hostile"])
    }

    @Test("counts as many events on unknown days for their pace as for their answers")
    func unknownDays() throws {
        var builder = CaseBuilder()
        let dates: [EventDate] = [
            EventDate(try #require(Day("2020-01-05"))), EventDate(try #require(Day("2020-01-15"))),
            EventDate(try #require(Day("2020-01-25"))), EventDate(try #require(Day("2020-02-25"))),
            EventDate(try #require(Day("2020-02-01")), precision: .month),
            EventDate(
                over: try #require(Day("2020-03-01"))...(try #require(Day("2020-04-30"))),
                precision: .month),
        ]
        for (number, date) in dates.enumerated() {
            builder.add(
                Event(id: "\(number)", date: date, source: "a", target: "b", kind: .conflict))
        }
        let report = EvidenceReport(
            snapshot: try builder.build().snapshot(), first: 0, second: 1
        ).report
        let lines = try report.shownLines()
        #expect(lines[0].contains("(2 on unknown days aside)"))
        #expect(lines.contains { $0.contains("; 2 of 6 are on days that are not known") })
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
