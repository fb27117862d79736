import NetworkFormats
import Testing

@Suite("The progress of reading")
struct ReadingProgressTests {
    @Test("ends with every row of every input, and with the whole share")
    func whole() {
        let header = "date,source,target,kind\n"
        func table(_ name: String, _ count: Int) -> CaseFiles.Input {
            let rows = (0..<count).map { "2016-01-01,a,b\($0 % 7),conflict\n" }
            return .table(.init(name: name, bytes: Array((header + rows.joined()).utf8)))
        }
        let progress = ReadingProgress()
        #expect(progress.rowCount == 0)
        #expect(progress.share == nil)
        var reader = CaseReader(skipBadRows: true)
        reader.progress = progress
        _ = reader.read(
            CaseFiles(events: [table("a.csv", 40_000), table("b.csv", 3), table("c.csv", 1)]))
        #expect(progress.rowCount == 40_004)
        #expect(progress.share == 1)
        _ = reader.read(CaseFiles(events: [table("b.csv", 3)]))
        #expect(progress.rowCount == 3)
    }
}
