import ActorNetworks
import NetworkFormats
import NetworkReports
import Testing

@Suite("The report of a series of changes")
struct ChangeSeriesReportTests {
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
                events.append(("b", "c", .conflict, week.isMultiple(of: 2) ? 3 : 4, day: day))
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
        // 2 and 3 of 2 and 4 stay, but for the two steps around the week that is different.
        #expect(
            programs.map { Double($0["ruzicka"] ?? "") ?? .nan }.map { $0.fixed(3) }
                == [
                    "0.833", "0.833", "0.833", "0.833", "0.000", "0.000", "0.833", "0.833", "0.833",
                ])
        let shown = try #require(try report.report.shownTables().first).table
        expectAgreement(shown, programs)
    }

    @Test("marks the steps that stand out, and says what drove them")
    func outliers() throws {
        let report = try report(different: 5)
        let rows = try report.report.csvRows()
        #expect(rows.map { $0["outlier"] } == (1...9).map { (5...6).contains($0) ? "yes" : "" })
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
        #expect(doubledNames(in: try report.report.json()).isEmpty)
    }
}
