import Foundation
import Testing

@Suite("The README")
struct ReadmeTests {
    private static let file = Tool.package.appendingPathComponent("README.md")

    private static var isThere: Bool { FileManager.default.fileExists(atPath: file.path) }

    /// The lines of code blocks that run the command, continued lines joined.
    private static func commands() throws -> [String] {
        let text = try String(contentsOf: file, encoding: .utf8)
            .replacingOccurrences(of: "\\\n", with: " ")
        let blocks = text.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }
        let indented = text.split(separator: "\n").filter { $0.hasPrefix("    ") }.map(String.init)
        return (blocks.flatMap { $0.element.components(separatedBy: "\n") } + indented)
            .map { $0.trimmingCharacters(in: .whitespaces) }
            .map { $0.hasPrefix("$ ") ? String($0.dropFirst(2)) : $0 }
            .map { $0.components(separatedBy: "  #")[0] }
            .filter { $0.hasPrefix("bin/entente ") }
    }

    /// The table of events that the README shows.
    private static func table() throws -> String? {
        let text = try String(contentsOf: file, encoding: .utf8)
        return text.firstMatch(of: /```csv\n([^`]*)```/).map { String($0.1) }
    }

    @Test("shows commands that work", .enabled(if: isThere, "there is no README.md yet"))
    func runs() throws {
        let commands = try Self.commands()
        #expect(!commands.isEmpty)
        try Folder.temporary { folder in
            try Shell.prepare(folder)
            let table = try #require(try Self.table())
            try table.write(
                to: folder.appendingPathComponent("events.csv"), atomically: true, encoding: .utf8)
            for command in commands {
                let outcome = try Shell.run(command, in: folder)
                #expect(outcome.status == 0, "\(command): \(outcome.messages)")
            }
        }
    }

    @Test(
        "names only links that lead somewhere", .enabled(if: isThere, "there is no README.md yet"))
    func links() throws {
        let text = try String(contentsOf: Self.file, encoding: .utf8)
        for match in text.matches(of: /\]\(([^)#: ]+)\)/) {
            let target = Tool.package.appendingPathComponent(String(match.1)).path
            #expect(FileManager.default.fileExists(atPath: target), "\(match.1)")
        }
    }

    @Test("shows library code that is one of the examples")
    func libraryCode() throws {
        let readme = try String(contentsOf: Self.file, encoding: .utf8)
        let example = Tool.package.appendingPathComponent("examples/DrawACase/main.swift")
        let code = try String(contentsOf: example, encoding: .utf8)
        #expect(readme.contains("```swift\n\(code)```"))
    }
}
