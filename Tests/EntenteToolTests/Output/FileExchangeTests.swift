import Foundation
import Testing

@testable import EntenteTool

@Suite("A folder of files that are written anew")
struct FileExchangeTests {
    /// Longer than any file system takes, so that it fails as the last step, when the name is given.
    private static let impossible = String(repeating: "x", count: 300)

    private func contents(of folder: URL) throws -> [String: String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return try Dictionary(
            uniqueKeysWithValues: names.map {
                ($0, try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8))
            })
    }

    @Test(
        "is what it was before, where one of the files cannot be given its name",
        arguments: 0...3)
    func failing(place: Int) throws {
        try Folder.temporary { folder in
            let before = ["a.svg": "old a", "b.svg": "old b", "other": "untouched"]
            for (name, text) in before {
                try Data(text.utf8).write(to: folder.appendingPathComponent(name))
            }
            var files = ["a.svg", "b.svg", "c.svg"].map { (name: $0, bytes: Array("new".utf8)) }
            files.insert((Self.impossible, [1]), at: place)
            let error = #expect(throws: ToolError.self) {
                try FileOutput.write(files, toFolder: folder.path)
            }
            #expect(error?.status == .cannotWrite)
            #expect(try contents(of: folder) == before)
        }
    }

    @Test("does not appear, where it is new and one of the files cannot be given its name")
    func failingAnew() throws {
        try Folder.temporary { folder in
            let drawings = folder.appendingPathComponent("drawings")
            #expect(throws: ToolError.self) {
                try FileOutput.write(
                    [("a.svg", [1]), (Self.impossible, [1])], toFolder: drawings.path)
            }
            let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(left.isEmpty)
        }
    }

    @Test("holds the new files and what else it held, and nothing else")
    func succeeding() throws {
        try Folder.temporary { folder in
            for name in ["a.svg", "other"] {
                try Data("old".utf8).write(to: folder.appendingPathComponent(name))
            }
            let files = ["a.svg", "b.svg"].map { (name: $0, bytes: Array("new".utf8)) }
            try FileOutput.write(files, toFolder: folder.path)
            #expect(
                try contents(of: folder) == ["a.svg": "new", "b.svg": "new", "other": "old"])
        }
    }
}
