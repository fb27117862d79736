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

    /// Writes a file, which is gone afterwards.
    private func withFile<Value>(_ bytes: [UInt8], _ work: (URL) throws -> Value) throws -> Value {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "large-\(UUID().uuidString)")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try work(file)
    }

    @Test("that become shorter while they are read are refused, and not read as if they were whole")
    func shortened() throws {
        try withFile(largeTable()) { file in
            let source = TableSource(name: "large.csv", path: file.path)
            let stream = try #require(try source.stream(ReadingChoices()))
            let handle = try FileHandle(forWritingTo: file)
            // Behind a whole row.
            let bytes = try Data(contentsOf: file)
            let end = try #require(bytes[..<4_000_000].lastRange(of: Data(",é\n".utf8))).upperBound
            try handle.truncate(atOffset: UInt64(end))
            var problems = Problems()
            let reader = try #require(TableReader(stream, into: &problems))
            while reader.next(into: &problems) {}
            #expect(reader.isBroken)
            let problem = try #require(problems.kept.first { $0.severity == .error })
            #expect(problem.reason == .unreadableFile)
            #expect(problem.problem == "it became shorter while it was read")
        }
    }

    @Test("that end in an error before their first row have that error, and are not called empty")
    func failing() throws {
        // A gzip of pieces that are not packed, whose one line does not end, and which is cut.
        var bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
        let piece = [0, 0xFF, 0xFF, 0, 0] + [UInt8](repeating: UInt8(ascii: "x"), count: 65_535)
        while bytes.count < TableStream.leastSize { bytes += piece }
        try withFile(bytes) { file in
            let reading = CaseReader().read(
                CaseFiles(events: [.file(path: file.path, name: "large.csv.gz")]))
            let problem = try #require(reading.problems.kept.first { $0.severity == .error })
            #expect(problem.file == "large.csv.gz")
            #expect(problem.problem == "it is cut short")
        }
    }
}
