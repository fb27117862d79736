import ActorNetworks
import Graphs
import NetworkFormats
import NetworkReports
import Testing

@Suite("The report of how sure changes are")
struct ChangeStabilityReportTests {
    private func comparison(uncertain: Bool, cut: Bool) throws -> SnapshotComparison {
        var builder = CaseBuilder()
        for (id, target, number) in [("0", "b", 40), ("1", "c", 80)] {
            builder.add(
                Event(
                    id: id,
                    date: EventDate(day(number), precision: uncertain ? .month : .day), source: "a",
                    target: target, kind: .cooperation, weight: Double(number)))
        }
        let theCase = try builder.build()
        guard cut else {
            return SnapshotComparison(from: try theCase.snapshot(), to: try theCase.snapshot())
        }
        return SnapshotComparison(
            from: try theCase.snapshot(Selection(window: Window(day(1)...day(45)))),
            to: try theCase.snapshot(Selection(window: Window(day(46)...day(99)))))
    }

    private func report(uncertain: Bool, cut: Bool) throws -> ChangeStabilityReport {
        let comparison = try comparison(uncertain: uncertain, cut: cut)
        return ChangeStabilityReport(
            of: try ChangeStability(of: comparison, against: .dates(count: 20), seed: 1),
            told: ComparisonReport(of: comparison, before: "one", after: "other"))
    }

    @Test("says nothing but why no variant differs, where none does")
    func sameness() throws {
        #expect(
            try report(uncertain: true, cut: false).report.shownLines().dropFirst() == [
                "Over the whole time no date decides what counts, so no variant differs; --window "
                    + "chooses a period."
            ])
        let known = try report(uncertain: false, cut: true)
        #expect(
            try known.report.shownLines().last
                == "Every event has a known day, so no variant differs.")
        #expect(known.remarks.contains("every event has a known day, so no variant differs"))
    }

    @Test("speaks of dates and not of noise where dates are drawn")
    func dates() throws {
        let lines = try report(uncertain: true, cut: true).report.shownLines()
        #expect(lines.contains { $0.contains("not hang on dates") })
        #expect(!lines.contains { $0.contains("noise") })
    }

    @Test("says so where no source can be left out, and what hanging on one means where some can")
    func sources() throws {
        let undocumented = try comparison(uncertain: false, cut: true)
        let uncited = ChangeSourcesReport(
            of: try ChangeSources(of: undocumented),
            told: ComparisonReport(of: undocumented, before: "one", after: "other"))
        #expect(
            try uncited.report.shownLines().dropFirst() == [
                "No event cites a source, so there is none to leave out."
            ])
        var builder = CaseBuilder()
        builder.add(SourceDocument("x"))
        builder.add(
            Event(
                id: "0", date: EventDate(day(50)), source: "a", target: "b", kind: .cooperation,
                weight: 1, citation: Citation(document: "x")))
        let theCase = try builder.build()
        let comparison = SnapshotComparison(
            from: try theCase.snapshot(Selection(window: Window(day(1)...day(45)))),
            to: try theCase.snapshot(Selection(window: Window(day(46)...day(99)))))
        let cited = ChangeSourcesReport(
            of: try ChangeSources(of: comparison),
            told: ComparisonReport(of: comparison, before: "one", after: "other"))
        #expect(
            try cited.report.shownLines().contains {
                $0.hasPrefix("hangs on: each of these sources by itself")
            })
    }

    @Test("marks ranks as noise whose moves may be none")
    func ranks() throws {
        var builder = CaseBuilder()
        for (id, source, number, weight) in [
            ("0", "a", 1, 3.0), ("1", "b", 2, 2.0), ("2", "a", 50, 2.0), ("3", "b", 51, 3.0),
        ] {
            builder.add(
                Event(
                    id: id, date: EventDate(day(number)), source: source, target: "c",
                    kind: .cooperation, weight: weight))
        }
        let theCase = try builder.build()
        let comparison = SnapshotComparison(
            from: try theCase.snapshot(Selection(window: Window(day(1)...day(45)))),
            to: try theCase.snapshot(Selection(window: Window(day(46)...day(99)))))
        let found = ChangeStabilityReport(
            of: try ChangeStability(of: comparison, against: .bootstrap(count: 100), seed: 1),
            told: ComparisonReport(of: comparison, before: "one", after: "other"))
        let table = try #require(
            try found.report.shownTables().last { $0.heading?.hasPrefix("Ranks") == true })
        let rows = table.table.printedRows
        #expect(rows.count == 2 && rows.allSatisfy { $0["noise"] == "noise" })
    }
}
