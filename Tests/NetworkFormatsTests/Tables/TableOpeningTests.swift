import ActorNetworks
import NetworkFormats
import Testing

@Suite("The opening of a table")
struct TableOpeningTests {
    /// A dialect of tables whose rows all end with a mark.
    private let marked = EventTableFormat(
        name: "marked", summary: "rows with a mark at their end",
        columns: [.date: ["date"], .source: ["source"], .target: ["target"], .kind: ["kind"]],
        codingScheme: .cameo, kinds: ["-": .conflict],
        recognises: { table in table.rows.dropFirst().allSatisfy { $0.last == "end" } })

    private func format(of rows: [String]) throws -> String? {
        let text = "date,source,target,kind,text,mark\n" + rows.map { $0 + "\n" }.joined()
        return CaseReader(formats: [marked, .plain]).read(
            CaseFiles(events: .init(name: "events.csv", bytes: Array(text.utf8)))
        ).tables.first?.format
    }

    @Test("has whole rows alone, where a few long ones fill it")
    func wholeRows() throws {
        let long = String(repeating: "x", count: 5_000)
        let rows = (0..<30).map { "2016,a,b\($0),-,\(long),end" }
        #expect(try format(of: rows) == "marked")
        #expect(try format(of: rows.prefix(2) + ["2016,a,c,-,,"] + rows) != "marked")
    }
}
