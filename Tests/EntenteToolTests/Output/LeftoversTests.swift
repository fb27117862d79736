import Foundation
import Testing

@Suite("After an error")
struct LeftoversTests {
    private static let seeds = Tool.package.appendingPathComponent("seeds").path

    /// Every command that writes, up to the name of what it writes.
    private static let commands = [
        ["describe", seeds, "-o"], ["draw", seeds, "--roll-up", "-o"],
        ["centrality", seeds, "--measure", "degree", "-o"], ["communities", seeds, "-o"],
        ["slices", seeds, "--phases", "-o"], ["slices", seeds, "--roll-up", "--phases", "--draw"],
        ["compare", seeds, "truce", "aleppo", "-o"],
        ["compare", seeds, "truce", "aleppo", "--roll-up", "--draw"],
        ["why", seeds, "us", "russia", "-o"], ["reach", seeds, "us", "-o"],
        ["export", seeds, "-o"], ["check", seeds, "-o"],
    ]

    private static var drawing: [[String]] {
        commands.filter { $0[0] == "draw" || $0.last == "--draw" }
            + [["draw", seeds, "--roll-up", "--engine", "neato", "-o"]]
    }

    private func output(of command: [String], ending: String) -> String {
        command.last == "--draw" && command[0] == "slices" ? "folder" : "out.\(ending)"
    }

    private func contents(of folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test("in the name of the output nothing is left behind", arguments: commands)
    func badNames(command: [String]) throws {
        try Folder.temporary { folder in
            try FileManager.default.createDirectory(
                at: folder.appendingPathComponent("a.json"), withIntermediateDirectories: false)
            let isFolder = command[0] == "slices" && command.last == "--draw"
            let names =
                isFolder
                ? [("/dev/null/x", Int32(73))]
                : [("out.foo", 64), ("out", 64), ("none/out.json", 73), ("a.json", 73)]
            for (name, status) in names {
                let outcome = try Tool.run(command + [name], in: folder)
                #expect(outcome.status == status, "\(name): \(outcome.messages)")
                #expect(try contents(of: folder) == ["a.json"], "\(name)")
            }
        }
    }

    @Test("of Graphviz nothing is left behind, and what was there stays", arguments: drawing)
    func rendering(command: [String]) throws {
        try Folder.temporary { folder in
            let name = output(of: command, ending: "png")
            let arguments = command + [name, "--timeout", "0.000001"]
            let outcome = try Tool.run(arguments, in: folder)
            #expect(outcome.status == 70, "\(outcome.messages)")
            #expect(try contents(of: folder) == [])
            guard name != "folder" else { return }
            let file = folder.appendingPathComponent(name)
            try Data("old".utf8).write(to: file)
            #expect(try Tool.run(arguments, in: folder).status == 70)
            #expect(try String(contentsOf: file, encoding: .utf8) == "old")
            #expect(try contents(of: folder) == [name])
        }
    }

    @Test("of a full disk nothing is left behind, and what was there stays", arguments: commands)
    func fullDisk(command: [String]) throws {
        try Folder.temporary { folder in
            let name = output(
                of: command,
                ending: command[0] == "draw" || command.last == "--draw" ? "svg" : "json")
            let words = (command + [name]).map { "'\($0)'" }.joined(separator: " ")
            let tool = Tool.products.appendingPathComponent("entente").path
            func run() throws -> Tool.Outcome {
                try Tool.run(
                    URL(fileURLWithPath: "/bin/sh"),
                    ["-c", "trap '' XFSZ; ulimit -f 0; exec '\(tool)' \(words) >/dev/null 2>&1"],
                    in: folder)
            }
            #expect(try run().status == 73)
            #expect(try contents(of: folder) == [])
            guard name != "folder" else { return }
            let file = folder.appendingPathComponent(name)
            try Data("old".utf8).write(to: file)
            #expect(try run().status == 73)
            #expect(try String(contentsOf: file, encoding: .utf8) == "old")
            #expect(try contents(of: folder) == [name])
        }
    }
}
