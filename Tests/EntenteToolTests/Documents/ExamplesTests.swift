import Foundation
import Testing

@Suite("The examples")
struct ExamplesTests {
    /// Folders of `examples/`; each is an executable of the same name.
    private static var names: [String] {
        let folder = Tool.package.appendingPathComponent("examples")
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return entries.filter { entry in
            var isFolder: ObjCBool = false
            let path = folder.appendingPathComponent(entry).path
            return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
                && isFolder.boolValue && !entry.hasPrefix(".")
        }.sorted()
    }

    @Test("run to their end and say something", arguments: names)
    func runs(name: String) throws {
        try Folder.temporary { folder in
            try Shell.prepare(folder)
            let program = Tool.products.appendingPathComponent(name)
            try #require(FileManager.default.isExecutableFile(atPath: program.path))
            let outcome = try Tool.run(program, [], in: folder)
            #expect(outcome.status == 0, "\(outcome.messages)")
            #expect(!outcome.output.isEmpty)
        }
    }
}
