import ActorNetworks
import Foundation
import Testing

@testable import NetworkFormats

@Suite("Large tables")
struct TableStreamTests {
    /// Rows of long texts with characters of two bytes, quotes and line ends, and some bad rows.
    private func largeTable() -> [UInt8] {
        var bytes: [UInt8] = Array("id,date,source,target,kind,summary,extra\n".utf8)
        var row = 0
        while bytes.count < TableStream.leastSize + 100_000 {
            row += 1
            let text = String(repeating: "слово ", count: row % 97)
            let day = "2015-01-\(row % 28 < 9 ? "0" : "")\(row % 28 + 1)"
            let kind = row.isMultiple(of: 1_000) ? "none" : "conflict"
            bytes += Array(
                "\(row),\(day),А\(row % 50),Б,\(kind),\"\(text)\n\"\"\(row)\"\" \(text)\",é\n".utf8)
        }
        return bytes
    }

    @Test("are read as a stream to the same events and problems as in memory")
    func stream() throws {
        let bytes = largeTable()
        let path = FileManager.default.temporaryDirectory
            .appending(path: "large-\(UUID().uuidString).csv")
        try Data(bytes).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        let source = TableSource(name: "large.csv", path: path.path)
        let stream = try #require(try source.stream(ReadingChoices()))
        #expect(stream.size == bytes.count)
        let reader = CaseReader(skipBadRows: true)
        let streamed = reader.read(
            CaseFiles(events: [.file(path: path.path, name: "large.csv")]))
        let whole = reader.read(CaseFiles(events: .init(name: "large.csv", bytes: bytes)))
        #expect(streamed.problems.kept == whole.problems.kept)
        #expect(streamed.skipped == whole.skipped)
        let (one, other) = (try streamed.get(), try whole.get())
        #expect(one.events.count == other.events.count)
        for row in stride(from: 0, to: one.events.count, by: 97) {
            #expect(one.event(at: row) == other.event(at: row))
        }
    }

    @Test("are those in files alone")
    func memory() throws {
        let stream = try TableSource(name: "a.csv", bytes: largeTable()).stream(ReadingChoices())
        #expect(stream?.head == nil)
    }
}
