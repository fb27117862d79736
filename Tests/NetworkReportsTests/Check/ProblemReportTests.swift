import NetworkFormats
import NetworkReports
import Testing

@Suite("The report of problems")
struct ProblemReportTests {
    /// Two errors, in line 3 and 4, and a warning, since the last event is after its source.
    private func reading() -> CaseReading {
        let events = """
            date,source,target,kind,document
            2020-01-01,a,b,conflict,x
            2020-02-30,a,b,conflict,x
            2020-01-02,a,b,war,x
            2020-03-05,a,b,conflict,x

            """
        let sources = "id,date\nx,2020-02-01\n"
        return CaseReader(skipBadRows: true).read(
            CaseFiles(
                title: "test", events: .init(name: "events.csv", bytes: Array(events.utf8)),
                sources: .init(name: "sources.csv", bytes: Array(sources.utf8))))
    }

    @Test("names each with line and column, and counts the same in every form")
    func problems() throws {
        let report = ProblemReport(of: reading()).report
        let rows = try report.csvRows()
        #expect(rows.map { $0["severity"] } == ["error", "error", "warning"])
        #expect(rows.map { $0["line"] } == ["3", "4", "5"])
        #expect(rows.map { $0["column"] } == ["1", "16", "1"])
        #expect(rows.map { $0["field"] } == ["date", "kind", "date"])
        let json = try report.json()
        #expect(json["errors"] == .integer(2) && json["warnings"] == .integer(1))
        #expect(json["problems"]?.elements.map(\.plain) == rows)
        let sorts = try #require(json["sorts"]?.elements.map(\.plain))
        #expect(sorts.map { $0["count"] } == ["1", "1", "1"])
        expectAgreement(try #require(try report.shownTables().first).table, sorts)
        let lines = try report.shownLines()
        #expect(
            lines[0]
                == "Read sources.csv (1 row), events.csv (4 rows): 2 errors, 1 warning.")
        #expect(lines.count == 5)
        #expect(lines[1] == "events.csv: 2 of 4 rows were skipped, 50 %")
        #expect(lines[2].hasPrefix("events.csv:3:1: error: date \"2020-02-30\""))
    }

    @Test("leaves out warnings where it is told, and says so of nothing wrong")
    func errorsOnly() throws {
        let report = ProblemReport(of: reading(), errorsOnly: true).report
        #expect(try report.csvRows().map { $0["severity"] } == ["error", "error"])
        #expect(try report.shownTables()[0].table.rows.count == 2)
    }

    @Test("says that there is nothing, where there is")
    func nothing() throws {
        let events = "date,source,target,kind\n2020-01-01,a,b,conflict\n"
        let reading = CaseReader().read(
            CaseFiles(
                title: "test", events: .init(name: "events.csv", bytes: Array(events.utf8))))
        let report = ProblemReport(of: reading).report
        #expect(
            try report.shownLines()
                == ["Read events.csv (1 row): nothing wrong and nothing doubtful."])
        #expect(try report.table().rows.isEmpty)
        #expect(try report.json()["errors"] == .integer(0))
    }
}
