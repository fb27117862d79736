import ActorNetworks
import Graphs
import NetworkFormats
import NetworkReports
import Testing

@Suite("The report of how sure scores are")
struct ScoreStabilityReportTests {
    private func report(
        of snapshot: Snapshot, _ names: [String], _ resampling: Resampling
    ) throws -> ScoreStabilityReport {
        let entries = try names.map { try #require(MeasureCatalogue.entry(named: $0)) }
        return ScoreStabilityReport(
            of: try ScoreStability(of: snapshot, by: entries, against: resampling, seed: 1))
    }

    private func ring() throws -> Snapshot {
        try smallCase(
            (0..<8).flatMap { place in
                (1...2).map { step in
                    ("\(place)", "\((place + step) % 8)", .cooperation, 1, day: place + 1)
                }
            }
        ).snapshot()
    }

    @Test("calls the bootstrap by its name, and says which measures lie below what was observed")
    func bootstrap() throws {
        let report = try report(
            of: ring(), ["strength", "degree", "density"], .bootstrap(count: 100))
        let lines = try report.report.shownLines()
        #expect(
            lines[1]
                == "100 variants, in each of which each of the 16 events is there as often as chance "
                + "has it, once on average, so that their number varies too (Poisson bootstrap).")
        let leaning = report.remarks.filter { $0.contains("lower in the variants") }
        #expect(leaning.count == 1)
        #expect(leaning.first?.hasPrefix("degree, density: lower") == true)
    }

    @Test("has no intervals for the times between events, and says what has")
    func waits() throws {
        let report = try report(
            of: ring(), ["burstiness", "strength"], .bootstrap(count: 20))
        #expect(
            report.remarks.contains(
                "burstiness: draws of events do not tell, since one drawn twice would come 0 days after "
                    + "itself; --stability sources and dates do"))
        #expect(try report.report.shownTables().count == 1)
        let rows = try report.report.csvRows().filter { $0["measure"] == "burstiness" }
        #expect(rows.allSatisfy { $0["from"] == "" && $0["to"] == "" })
    }

    private func uncertain() throws -> Snapshot {
        var builder = CaseBuilder()
        for (id, source, target, precision) in [
            ("0", "a", "b", EventDate.Precision.year), ("1", "b", "c", .day),
            ("2", "c", "d", .month),
        ] {
            builder.add(
                Event(
                    id: id, date: EventDate(day(40), precision: precision), source: source,
                    target: target, kind: .cooperation, weight: 1))
        }
        return try builder.build().snapshot()
    }

    @Test("says nothing but that no date matters where none does")
    func sameness() throws {
        let dates = Resampling.dates(count: 20)
        let same = try report(of: uncertain(), ["strength", "degree"], dates)
        #expect(
            try same.report.shownLines().dropFirst() == [
                "Over the whole time no date decides what counts, so no variant differs; --window "
                    + "chooses a period."
            ])
        #expect(try same.report.shownTables().isEmpty)
        #expect(same.remarks.count == 1)
        let known = try report(of: ring(), ["temporal-reach"], dates)
        #expect(
            try known.report.shownLines().last
                == "Every event has a known day, so no variant differs.")
    }

    @Test("does not say that dates change nothing where what follows time is measured")
    func timed() throws {
        // On the earliest days a – b comes before b – c; in most draws it comes after.
        let report = try report(
            of: uncertain(), ["temporal-reach", "strength"], .dates(count: 200))
        #expect(report.remarks.allSatisfy { !$0.contains("no variant differs") })
        #expect(report.remarks.allSatisfy { !$0.contains("none are new") })
        let tables = try report.report.shownTables()
        #expect(tables.count == 2)
        let reach = tables[0].table.printedRows.first { $0["actor"] == "a" }
        #expect(reach?["from"] != reach?["to"])
    }

    @Test("tells who is surely on one side, without ranks")
    func sides() throws {
        // The one event of d is missing from many variants, in which d is on no side.
        var acts: [(String, String, RelationKind, Double, day: Int)] = [
            ("a", "d", .cooperation, 1, day: 31)
        ]
        for day in 1...30 {
            acts.append(("a", "b", .cooperation, 1, day: day))
            acts.append(("b", "c", .conflict, 1, day: day))
            acts.append(("a", "c", .conflict, 1, day: day))
        }
        let snapshot = try smallCase(acts).snapshot()
        let report = try report(of: snapshot, ["signed-eigenvector"], .bootstrap(count: 50))
        #expect(
            try report.report.shownLines()[2]
                == "By signed-eigenvector, 4 of 4 actors are on the same side, if on any, in all "
                + "variants but 5 % at most.")
        let table = try #require(try report.report.shownTables().first).table
        #expect(table.columns.map(\.name) == ["actor", "score", "from", "to"])
        #expect(try report.report.csvRows().allSatisfy { $0["rank"] == "" })
        #expect(report.remarks.contains { $0.contains("there are no ranks") })
    }

    @Test("says that there is nothing to measure where there is no event")
    func empty() throws {
        let report = try report(
            of: CaseBuilder().build().snapshot(), ["strength"], .bootstrap(count: 20))
        #expect(try report.report.shownLines().last == "There is nothing to measure.")
    }

    @Test("names all who are first")
    func joint() throws {
        let lines = try report(of: ring(), ["degree"], .dates(count: 20))
        #expect(try lines.report.shownLines().count == 2)
        let pair = try smallCase([
            ("a", "b", .cooperation, 1, day: 1), ("c", "d", .cooperation, 1, day: 2),
        ])
        let two = try report(of: pair.snapshot(), ["strength"], .bootstrap(count: 100))
        #expect(
            try two.report.shownLines()[2]
                == "By strength, A, B, C, D are jointly first, and may be as low as rank 3.")
        let one = try smallCase([("a", "b", .cooperation, 1, day: 1)])
        let sure = try report(of: one.snapshot(), ["strength"], .bootstrap(count: 100))
        #expect(
            try sure.report.shownLines()[2]
                == "By strength, A, B are jointly first, in all variants but 5 % at most.")
        let round = try report(of: ring(), ["degree"], .bootstrap(count: 20))
        #expect(try round.report.shownLines()[2].contains("all 8 actors are jointly first"))
    }

    @Test(
        "says that no event has a day where none has, and how many are there by drawn dates alone")
    func withoutDays() throws {
        var builder = CaseBuilder()
        for (id, target) in [("0", "b"), ("1", "c")] {
            builder.add(
                Event(
                    id: id, date: .unknown, source: "a", target: target, kind: .cooperation,
                    weight: 1))
        }
        let undated = try report(
            of: builder.build().snapshot(), ["strength"], .dates(count: 20))
        #expect(
            undated.remarks == [
                "no event has a day, not even an uncertain one, so there is none to draw"
            ])
        // c – d is in February, on a day that nobody knows.
        let theCase = try uncertain().case
        let late = try report(
            of: theCase.snapshot(Selection(window: Window(day(45)...day(60)))), ["strength"],
            .dates(count: 100))
        let line = try #require(try late.report.shownLines().last)
        #expect(line.hasPrefix("There is nothing to measure with the days that count here"))
        #expect(line.contains("% of the variants there is"))
        let part = try report(
            of: theCase.snapshot(Selection(window: Window(day(40)...day(60)))), ["strength"],
            .dates(count: 100))
        #expect(part.remarks.contains { $0.contains("in some variants alone") })
        #expect(
            try part.report.shownLines()[1].contains("2 events without a known day are on a day"))
    }
}
