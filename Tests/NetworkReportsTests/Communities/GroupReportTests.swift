import ActorNetworks
import NetworkFormats
import NetworkReports
import Testing

@Suite("The report of communities")
struct GroupReportTests {
    /// Two triangles that a tie of c and d joins; every tie weighs 1.
    private func report(rows: Int = .max) throws -> Report {
        let pairs = [
            ("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "e"), ("e", "f"), ("f", "d"),
        ]
        let theCase = try smallCase(
            pairs.enumerated().map { ($1.0, $1.1, .cooperation, 1, day: $0 + 1) })
        return GroupReport(of: try ActorGroups(of: theCase.snapshot(), seed: 1), rows: rows).report
    }

    @Test("gives the triangles, with 6 of the 7 of their strength within, in every form")
    func triangles() throws {
        let report = try report()
        #expect(
            try report.table().csv == """
                group,size,within,id,actor,type,strength
                1,3,0.857142857143,c,C,other,3
                1,3,0.857142857143,a,A,other,2
                1,3,0.857142857143,b,B,other,2
                2,3,0.857142857143,d,D,other,3
                2,3,0.857142857143,e,E,other,2
                2,3,0.857142857143,f,F,other,2

                """)
        let json = try report.json()
        // 6/7 of the weight lies within, half of the strength is in either: 6/7 − 2 · (1/2)² = 5/14.
        #expect(json.plain["modularity"] == "0.357142857143")
        let groups = try #require(json["groups"]?.elements)
        #expect(groups.map { $0.plain["size"] } == ["3", "3"])
        #expect(groups.map { $0.plain["strength"] } == ["7", "7"])
        #expect(
            groups.flatMap { $0["members"]?.elements.map { $0.plain["id"] } ?? [] }
                == ["c", "a", "b", "d", "e", "f"])
        let shown = try report.shownTables()[0].table
        expectAgreement(shown, groups.map(\.plain))
        #expect(shown.printedRows.map { $0["within"] } == ["86 %", "86 %"])
        #expect(shown.printedRows.map { $0["members"] } == ["C, A, B", "D, E, F"])
        #expect(
            try report.shownLines().contains(
                "2 groups by leiden, modularity 0.3571 at resolution 1, seed 1"))
    }

    @Test("shows as many groups as are asked for, and counts the rest")
    func limit() throws {
        let report = try report(rows: 1)
        #expect(try report.shownTables()[0].table.rows.count == 1)
        #expect(
            try report.shownLines().contains(
                "not shown: 1 group with 3 actors; --rows 0 shows all"))
        #expect(try report.table().rows.count == 6)
    }
}
