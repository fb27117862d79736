import ActorNetworks
import NetworkFormats
import NetworkReports
import Testing

@Suite("The report of what became of rows")
struct ReadingReportTests {
    /// Six rows: three events, one without a target, one too weak, one bad.
    private func reading() -> CaseReading {
        let events = """
            id,date,source,target,code,what
            1,2020-01-01,a,b,190,x
            2,2020-01-02,a,b,046,x
            3,2020-01-03,b,a,190,x
            4,2020-01-03,b,,190,x
            5,2020-01-03,b,a,010,x
            6,2020-02-30,b,a,190,x

            """
        var rules = EventRules()
        rules.noActor = [""]
        rules.leavesOutWeakCodes = true
        let strict = EventTableFormat(
            name: "strict", summary: "", rules: rules, recognises: { _ in true })
        return CaseReader(skipBadRows: true, formats: [strict]).read(
            CaseFiles(
                title: "test", events: .init(name: "e.csv", bytes: Array(events.utf8)),
                sources: .init(name: "s.csv", bytes: Array("id,language\nx,en\n".utf8))))
    }

    @Test("counts every row once, as an event or as left out for one reason")
    func rows() throws {
        let report = ReadingReport(of: reading()).report
        let rows = try report.csvRows()
        #expect(
            rows.map { $0["outcome"] } == ["event", "event", "no event", "no event", "refused"])
        #expect(rows.map { $0["kind"] } == ["negotiation", "conflict", "", "", ""])
        #expect(rows.map { $0["rows"] } == ["1", "2", "1", "1", "1"])
        #expect(rows.allSatisfy { $0["file"] == "e.csv" && $0["read_as"] == "strict" })
        let files = try #require(try report.shownTables().first).table.plainRows
        #expect(files.map { $0["file"] } == ["s.csv", "e.csv"])
        #expect(files[1]["no_event"] == "2" && files[1]["refused"] == "1")
        #expect(files[1]["conflict"] == "2" && files[1]["rows"] == "6")
    }

    @Test("leads with what took more than a tenth of a file, and says what is not read")
    func lines() throws {
        let lines = try ReadingReport(of: reading()).report.shownLines()
        #expect(lines[0] == "Read 1 table of events with 6 rows: 3 events, 3 rows left out")
        #expect(lines[1] == "e.csv: 1 of 6 rows were skipped, 17 %")
        #expect(
            lines[2...3].allSatisfy { $0.hasPrefix("e.csv: 1 of 6 rows (17 %) makes no event") })
        #expect(lines.contains("s.csv: not read: language"))
        #expect(lines.last == "The case has 3 events of 2 actors, 1 source document and 0 phases.")
    }

    @Test("says the same in JSON")
    func json() throws {
        let json = try ReadingReport(of: reading()).report.json()
        #expect(json["events"] == .integer(3))
        #expect(json["left_out"]?.elements.count == 3)
        #expect(json["notes"]?.elements.count == 3)
    }
}
