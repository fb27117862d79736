import ActorNetworks
import NetworkFormats
import NetworkReports
import Testing

@Suite("The report of a series of changes")
struct ChangeSeriesReportTests {
    /// What b – c weighs in each week.
    private let weights: [Double] = [3, 4, 3.1, 3.9, 3, 3.8, 3.1, 4, 3.2, 3.8]

    /// Ten weeks of the same two ties, but for one in which everything is different.
    private func weeks(different: Int?) throws -> (Case, [TimeSlice]) {
        var events: [(String, String, RelationKind, Double, day: Int)] = []
        for week in 0..<10 {
            let day = 6 + 7 * week
            if week == different {
                events.append(("x", "y", .conflict, 9, day: day))
                events.append(("a", "b", .conflict, 1, day: day))
            } else {
                events.append(("a", "b", .cooperation, 2, day: day))
                events.append(("b", "c", .conflict, weights[week], day: day))
            }
        }
        let theCase = try smallCase(events)
        // From Monday, 6 January 2020.
        let slices = (0..<10).map { week in
            TimeSlice(
                name: "week \(week)",
                window: Window(from: day(6 + 7 * week), before: day(13 + 7 * week)))
        }
        return (theCase, slices)
    }

    private func report(different: Int?) throws -> ChangeSeriesReport {
        let (theCase, slices) = try weeks(different: different)
        return ChangeSeriesReport(of: try theCase.changeSeries(over: slices), title: "weeks")
    }

    @Test("has a row a step, the same for readers and for programs")
    func rows() throws {
        let report = try report(different: 5)
        let programs = try report.report.csvRows()
        #expect(programs.count == 9)
        #expect(programs.map { $0["to"] } == (1...9).map { "week \($0)" })
        // 2 and the lesser weight of 2 and the greater stay, but for the two steps around the week that is different.
        #expect(
            programs.map { Double($0["ruzicka"] ?? "") ?? .nan }.map { $0.fixed(3) }
                == (0..<9).map { step in
                    let (one, other) = (weights[step], weights[step + 1])
                    return step == 4 || step == 5
                        ? "0.000" : ((2 + min(one, other)) / (2 + max(one, other))).fixed(3)
                })
        let shown = try #require(try report.report.shownTables().first).table
        expectAgreement(shown, programs)
    }

    @Test("marks the steps that stand out, and says what drove them")
    func outliers() throws {
        let report = try report(different: 5)
        let rows = try report.report.csvRows()
        let (byWeight, byPath) = (report.series.chart?.low, report.series.pathChart?.low)
        #expect(byWeight == [4, 5])
        #expect(
            rows.map { $0["outlier"] }
                == (0..<9).map { index in
                    switch (byWeight?.contains(index), byPath?.contains(index)) {
                    case (true, true): "both"
                    case (true, _): "weight"
                    case (_, true): "paths"
                    default: ""
                    }
                })
        let lines = try report.report.shownLines()
        let drivers = lines.filter { $0.contains(" → ") && $0.contains("of the change") }
        #expect(drivers.count == 2)
        // 9 came, 3 left, and 2 turned to 1 the other way: 15 in all.
        #expect(drivers[0].contains("X – Y 60 % of the change (weight 0 → 9, "))
        #expect(drivers[0].contains("A – B 20 % of the change, turned"))
        let sentence = try #require(
            lines.first {
                $0.contains("2 steps stand out: week 5, week 6 (2 by weight in common below 0.")
            })
        // Steps are low by the measures that the sentence names, with their numbers.
        let byPaths = report.series.pathChart?.low.count ?? 0
        #expect(
            sentence.contains("likeness over all paths")
                ? sentence.contains("\(byPaths) by likeness over all paths below") : byPaths == 0)
    }

    @Test("marks none where the steps are alike, nor in a series that is too short")
    func steady() throws {
        let steady = try report(different: nil)
        #expect(try steady.report.csvRows().allSatisfy { $0["outlier"] == "" })
        #expect(try steady.report.shownLines().contains { $0.contains("No step stands out") })
        let (theCase, slices) = try weeks(different: 1)
        let short = ChangeSeriesReport(
            of: try theCase.changeSeries(over: Array(slices.prefix(4))), title: "weeks")
        #expect(try short.report.csvRows().allSatisfy { $0["outlier"] == "" })
        #expect(try short.report.shownLines().contains { $0.contains("With fewer than 5 steps") })
    }

    @Test("marks none where half of the steps or more are the same, and says so")
    func flat() throws {
        let theCase = try smallCase(
            (0..<10).map { ("a", "b", .conflict, $0 == 5 ? 10.1 : 10, day: 6 + 7 * $0) })
        let slices = (0..<10).map { week in
            TimeSlice(
                name: "week \(week)",
                window: Window(from: day(6 + 7 * week), before: day(13 + 7 * week)))
        }
        let report = ChangeSeriesReport(of: try theCase.changeSeries(over: slices), title: "weeks")
        #expect(report.series.chart?.isFlat == true && report.series.outliers.isEmpty)
        #expect(try report.report.csvRows().allSatisfy { $0["outlier"] == "" })
        #expect(
            try report.report.shownLines().contains {
                $0.contains(
                    "No step can stand out: half of them or more are the same in weight in common and "
                        + "in likeness over all paths (MAD 0).")
            })
        #expect(try report.report.json()["outlier_limits"]?["weight"] == .null)
    }

    @Test("gives the limits of both measures")
    func limits() throws {
        let report = try report(different: 5)
        let limits = try report.report.json()["outlier_limits"]
        for (name, chart) in [
            ("weight", report.series.chart), ("paths", report.series.pathChart),
        ] {
            let written = Double(limits?.plain[name] ?? "") ?? .nan
            #expect(abs(written - (chart?.lower ?? 0)) < 1e-9)
        }
        #expect(report.series.chart?.lower != report.series.pathChart?.lower)
    }

    @Test("names the busiest slice only where one is")
    func busiest() throws {
        func sentence(_ signs: [[RelationKind]]) throws -> String {
            var events: [(String, String, RelationKind, Double, day: Int)] = []
            for (week, kinds) in signs.enumerated() {
                for (pair, kind) in kinds.enumerated() {
                    events.append(("a", "b\(pair)", kind, 1, day: 6 + 7 * week))
                }
            }
            let slices = signs.indices.map { week in
                TimeSlice(
                    name: "week \(week)",
                    window: Window(from: day(6 + 7 * week), before: day(13 + 7 * week)))
            }
            let report = ChangeSeriesReport(
                of: try smallCase(events).changeSeries(over: slices), title: "weeks")
            return try report.report.shownLines()[1]
        }
        let (good, bad) = (RelationKind.cooperation, RelationKind.conflict)
        #expect(
            try sentence([[good, good], [bad, good], [bad, bad]]).contains(
                ". 2 turns of relations. "))
        #expect(
            try sentence([[good, good], [bad, bad], [bad, good]]).contains(
                ". 3 turns of relations, the most (2) into week 1. "))
        #expect(
            try sentence([[good, good], [bad, bad], [bad, bad]]).contains(
                " 2 relations turned, all into week 1. "))
        #expect(try sentence([[good, good], [bad, bad]]).contains(". 2 relations turned. "))
        #expect(
            try sentence([[good], [good]]).hasPrefix(
                "Into week 1, 100 % of the tie weight stayed as it was. "))
        #expect(
            try sentence([[good], [bad], [good]]).contains(
                "changed most into week 1 and 1 other, when 0 % of the tie weight stayed as it was. "
            ))
    }

    @Test("of phases tells what lies in none of them and which of them overlap")
    func phases() throws {
        let theCase = try smallCase(
            [
                ("a", "b", .conflict, 1, day: 1), ("a", "b", .conflict, 2, day: 12),
                ("a", "b", .conflict, 1, day: 90),
            ],
            phases: [
                Phase("one", name: "One", window: Window(day(1)...day(15))),
                Phase("two", name: "Two", window: Window(day(10)...day(30))),
            ])
        let slices = try theCase.phaseSlices(Selection())
        let report = ChangeSeriesReport(
            of: try theCase.changeSeries(over: slices), title: "case",
            phasesOf: try CaseSummary(theCase))
        #expect(
            report.remarks.suffix(2) == [
                "1 event begins outside every phase, and so in no slice or comparison by phases",
                "One and Two overlap (2020-01-10..2020-01-15); events in both count twice",
            ])
        let json = try report.report.json()
        #expect(json["events_in_no_slice"] == .integer(1))
        #expect(json["events_in_several_slices"] == .integer(1))
    }

    @Test("folds steps without ties for readers, and has them all for programs")
    func empty() throws {
        let theCase = try smallCase([
            ("a", "b", .conflict, 1, day: 1), ("a", "b", .conflict, 1, day: 61),
        ])
        let slices = (0..<7).map { number in
            TimeSlice(
                name: "\(number)",
                window: Window(from: day(1 + 10 * number), before: day(11 + 10 * number)))
        }
        let report = ChangeSeriesReport(
            of: try theCase.changeSeries(over: slices), title: "gaps")
        let rows = try report.report.csvRows()
        #expect(rows.map { $0["trivial"] } == ["", "yes", "yes", "yes", "yes", ""])
        let shown = try #require(try report.report.shownTables().first).table
        #expect(shown.rows.count == 3)
        #expect(shown.rows[1][0].printed == "2 … 5: no ties in 4 steps")
        let nothing = ChangeSeriesReport(of: try theCase.changeSeries(over: []), title: "none")
        #expect(try nothing.report.csvRows().isEmpty)
        #expect(
            try nothing.report.shownLines() == [
                "none: change from slice to slice", "There are no two slices to compare.",
                "2 events are in no slice",
            ])
        #expect(doubledNames(in: try report.report.json()).isEmpty)
    }
}
