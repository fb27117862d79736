import ActorNetworks
import Graphs
import NetworkFormats
import NetworkReports
import Testing

@Suite("The report of an actor's reach")
struct ReachReportTests {
    private func reach(
        from id: String, _ timing: PathTiming = PathTiming()
    ) throws -> ActorReach {
        let theCase = try smallCase([
            ("a", "b", .cooperation, 1, day: 3), ("b", "c", .conflict, 1, day: 5),
            ("c", "d", .cooperation, 1, day: 5), ("e", "a", .conflict, 1, day: 9),
        ])
        return try ActorReach(
            from: theCase.actor(named: id), in: theCase.snapshot(), timing)
    }

    @Test("begins with how many of how many, and how many more a network without days would claim")
    func sentences() throws {
        let report = ReachReport(of: try reach(from: "a")).report
        #expect(
            try report.shownLines() == [
                "A, all time: could reach 2 of 4 others through events in the order of their days",
                "Each event of a chain is on a later day than the one before (strict).",
                "A network that ignores days would claim 1 more: D.",
                "Of all ordered pairs of actors here, the first could reach the second in 25 %.",
            ])
        let sameDay = ReachReport(of: try reach(from: "a", PathTiming(.nonStrict, longestWait: 3)))
        let lines = try sameDay.report.shownLines()
        #expect(
            lines[1]
                == "Events of one day may follow each other in a chain (non-strict), and at most "
                + "3 days after it.")
        #expect(lines[2] == "A network that ignores days would claim no more.")
        let none = try ReachReport(of: reach(from: "d")).report.shownLines()
        #expect(none[0].contains("could reach none of 4 others"))
    }

    @Test("tells for each by which events, on which days")
    func chains() throws {
        let report = ReachReport(of: try reach(from: "a")).report
        let shown = try report.shownTables()[0].table.printedRows
        #expect(
            shown == [
                [
                    "actor": "B", "first_day": "2020-01-03", "steps": "1",
                    "by": "A → B (2020-01-03)",
                ],
                [
                    "actor": "C", "first_day": "2020-01-05", "steps": "2",
                    "by": "A → B (2020-01-03) → C (2020-01-05)",
                ],
            ])
        #expect(
            try report.csvRows()[1] == [
                "id": "c", "actor": "C", "first_day": "2020-01-05", "steps": "2", "path": "a;b;c",
                "days": "2020-01-03;2020-01-05", "events": "0;1",
            ])
        #expect(doubledNames(in: try report.json()).isEmpty)
        let text = try report.json().text
        #expect(text.contains("\"paths_in_time\": \"strict\""))
        #expect(text.contains("\"timeless_only\""))
    }

    @Test("shows no more rows than were asked for, and says how many are not shown")
    func rows() throws {
        let report = ReachReport(of: try reach(from: "a"), rows: 1).report
        #expect(try report.shownTables()[0].table.rows.count == 1)
        #expect(try report.shownLines().last == "not shown: 1 actor; --rows 0 shows all")
        #expect(try report.table().rows.count == 2)
    }

    @Test("has nothing to list where nobody has events")
    func nobody() throws {
        var builder = CaseBuilder()
        builder.add(PoliticalActor("a", name: "A"))
        let theCase = try builder.build()
        let report = ReachReport(of: try ActorReach(from: 0, in: theCase.snapshot())).report
        #expect(try report.shownLines()[0] == "A, all time: there is nobody else to reach")
        #expect(try report.table().rows.isEmpty)
    }
}
