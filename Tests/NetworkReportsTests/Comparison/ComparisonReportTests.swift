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
}
