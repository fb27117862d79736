import ActorNetworks
import NetworkFormats
import NetworkReports
import Testing

@Suite("The report of a comparison")
struct ComparisonReportTests {
    private func report(
        _ before: [(String, String, RelationKind, Double, day: Int)],
        _ after: [(String, String, RelationKind, Double, day: Int)]
    ) throws -> ComparisonReport {
        ComparisonReport(
            of: SnapshotComparison(
                from: try smallCase(before).snapshot(), to: try smallCase(after).snapshot()),
            before: "then", after: "now")
    }

    private func rows(_ report: ComparisonReport) throws -> [[String: String]] {
        let table = try report.report.table()
        return table.rows.map { row in
            Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.name), row.map(\.plain)))
        }
    }

    @Test("has a row for each tie of either side, with weights of both")
    func ties() throws {
        let found = try rows(
            report(
                [("a", "b", .cooperation, 2, day: 1), ("b", "c", .conflict, 4, day: 1)],
                [("a", "b", .cooperation, 5, day: 1), ("c", "d", .conflict, 1, day: 1)]))
        #expect(found.map { $0["first"] } == ["a", "b", "c"])
        #expect(found.map { $0["second"] } == ["b", "c", "d"])
        #expect(found.map { $0["status"] } == ["stronger", "left", "entered"])
        #expect(found.map { $0["weight_before"] } == ["2", "4", "0"])
        #expect(found.map { $0["weight_after"] } == ["5", "0", "1"])
        #expect(found.map { $0["change"] } == ["3", "-4", "1"])
    }

    @Test("names every figure once in JSON and in CSV")
    func names() throws {
        let report = try report(
            [("a", "b", .cooperation, 2, day: 1)], [("a", "b", .conflict, 5, day: 1)])
        #expect(doubledNames(in: try report.report.json()).isEmpty)
        let columns = try report.report.table().columns.map(\.name)
        #expect(Set(columns).count == columns.count)
    }

    @Test("tells what each side left out")
    func omissions() throws {
        let report = try report(
            [("a", "b", .conflict, 1, day: 1), ("a", "a", .conflict, 1, day: 1)],
            [("a", "b", .conflict, 1, day: 1)])
        #expect(report.remarks.contains("on the earlier side, left out: 1 event within one actor"))
        #expect(!report.remarks.contains { $0.hasPrefix("on the later side") })
    }

    @Test(
        "warns of sides whose lengths differ by more than a tenth",
        arguments: [(11, false), (12, true), (9, true)])
    func lengths(days: Int, isTold: Bool) throws {
        let theCase = try smallCase(
            [("a", "b", .conflict, 1, day: 1), ("a", "b", .conflict, 1, day: 11)])
        let sides = try [(1, 10), (11, days)].map { first, count in
            try theCase.snapshot(
                Selection(window: Window(from: day(first), before: day(first + count))))
        }
        let report = ComparisonReport(
            of: SnapshotComparison(from: sides[0], to: sides[1]), before: "then", after: "now")
        let found = report.remarks.filter { $0.hasPrefix("the sides have 10 days and \(days) day") }
        #expect(found.count == (isTold ? 1 : 0))
    }

    @Test("has the pairs that turned most first")
    func flips() throws {
        let report = try report(
            [
                ("a", "b", .cooperation, 1, day: 1), ("c", "d", .cooperation, 2, day: 1),
                ("e", "f", .conflict, 4, day: 1), ("g", "h", .conflict, 4, day: 1),
            ],
            [
                ("a", "b", .conflict, 2, day: 1), ("c", "d", .conflict, 6, day: 1),
                ("e", "f", .cooperation, 1, day: 1), ("g", "h", .conflict, 1, day: 1),
            ])
        let tables: [Table] = try report.report.parts().compactMap {
            if case .table(let table, _) = $0 { table } else { nil }
        }
        let flips = try #require(tables.first { $0.columns.map(\.name).contains("net_before") })
        #expect(
            flips.rows.map { $0.map(\.printed) } == [
                ["C – D", "+2.0", "-6.0"], ["E – F", "-4.0", "+1.0"], ["A – B", "+1.0", "-2.0"],
            ])
    }
}
