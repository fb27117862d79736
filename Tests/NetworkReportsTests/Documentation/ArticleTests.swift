import ActorNetworks
import Foundation
import Graphs
import NetworkFormats
import NetworkReports
import Testing

/// The code of the article, as it stands there.
@Suite("The article on reports")
struct ArticleTests {
    @Test("has code that does what it says")
    func code() throws {
        let rows = """
            date,source,target,kind,weight
            2024-01-10,north,south,conflict,6
            2024-04-20,south,envoy,talks,2
            """
        let files = CaseFiles(
            title: "Talks", events: CaseFiles.Table(name: "events.csv", bytes: Array(rows.utf8)))
        let talks = try CaseReader().read(files).get()
        let measured = try Measurement(of: talks.snapshot(), by: [Measure.strength])
        let report = MeasurementReport(of: measured).report

        for part in try report.parts() {
            if case .table(let table, let heading) = part { print(heading ?? "", table.rows.count) }
        }
        let csv = try report.table().csv
        let json = try report.json().text

        func heaviestPairs(of network: Snapshot, count: Int) -> Report {
            let pairs = network.dyads.sorted { $0.weight > $1.weight }.prefix(count)
            let columns = [Table.Column("first"), Table.Column("second"), Table.Column("weight")]
            let table = Table(
                columns,
                rows: pairs.map { pair in
                    [
                        .text(network.case.actors[pair.first].label),
                        .text(network.case.actors[pair.second].label),
                        .number(pair.weight, digits: 1),
                    ]
                })
            return Report(table, headline: "The heaviest pairs")
        }
        let own = heaviestPairs(of: try talks.snapshot(), count: 1)

        #expect(csv.contains("strength") && csv.contains("south"))
        #expect(json.contains("\"strength\": 8"))
        #expect(try own.table().csv == "first,second,weight\nnorth,south,6\n")
    }
}
