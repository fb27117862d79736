import Foundation
import Testing

/// Lines that a reader would type, run with the built command.
enum Shell {
    /// Puts the case of the README into a folder, with what else its lines name.
    static func prepare(_ folder: URL) throws {
        let seeds = Tool.package.appendingPathComponent("seeds")
        for name in ["seeds", "before", "after"] {
            try FileManager.default.copyItem(at: seeds, to: folder.appendingPathComponent(name))
        }
        try FileManager.default.copyItem(
            at: seeds.appendingPathComponent("events.csv"),
            to: folder.appendingPathComponent("events.csv"))
        try Data("graph { Ann -- Bob -- Eve; Ann -- Eve }".utf8).write(
            to: folder.appendingPathComponent("family.dot"))
    }

    /// Runs a line that begins with `entente` or `bin/entente`, as a shell would.
    static func run(_ line: String, in folder: URL) throws -> Tool.Outcome {
        let path = Tool.products.appendingPathComponent("entente").path
        var words = line.split(separator: " ").map(String.init)
        #expect(["entente", "bin/entente"].contains(words[0]))
        words[0] = "'\(path)'"
        return try Tool.run(
            URL(fileURLWithPath: "/bin/sh"), ["-c", words.joined(separator: " ")], in: folder)
    }
}
