import Foundation
import Testing

@Suite("entente slices --sheet and --animate")
struct SliceSheetTests {
    private static let phases = ["slices", "seeds", "--roll-up", "--phases", "--top", "6"]

    @Test(
        "put all slices into one file, the same each time",
        arguments: [["--sheet", "all.svg"], ["--sheet", "all.png"], ["--animate", "all.svg"]])
    func files(option: [String]) throws {
        try Folder.temporary { folder in
            let file = folder.appendingPathComponent(option[1])
            let arguments = Self.phases + [option[0], file.path]
            let outcome = try Tool.run(arguments)
            #expect(outcome.status == 0, "\(outcome.messages)")
            #expect(outcome.messages.contains("all slices in \(file.path)"))
            let bytes = try Data(contentsOf: file)
            try Tool.run(arguments)
            #expect(try Data(contentsOf: file) == bytes)
        }
    }

    @Test("refuse more slices than can be looked at, before any is drawn")
    func tooMany() throws {
        try Folder.temporary { folder in
            for option in ["--sheet", "--animate"] {
                let file = folder.path + "/all.svg"
                let outcome = try Tool.run(["slices", "seeds", "--every", "day", option, file])
                #expect(outcome.status == 64 && outcome.messages.contains("--every year"))
                #expect(!FileManager.default.fileExists(atPath: file))
            }
        }
    }

    @Test("say what goes with what")
    func mistakes() throws {
        for (arguments, word) in [
            (["--animate", "all.png"], ".svg"), (["--pace", "3"], "--animate"),
            (["--animate", "all.svg", "--pace", "0.1"], "0.5"), (["--width", "17cm"], "--sheet"),
            (["--sheet", "all.nothing"], "formats"),
        ] {
            let outcome = try Tool.run(Self.phases + arguments)
            #expect(outcome.status == 64 && outcome.messages.contains(word), "\(outcome.messages)")
        }
    }

    @Test("keep the places of a file, which are those of other pictures")
    func positions() throws {
        try Folder.temporary { folder in
            let table = folder.path + "/positions.csv"
            try Tool.run(
                ["draw", "seeds", "--roll-up", "--positions", table, "-o", folder.path + "/a.svg"])
            let before = try String(contentsOfFile: table, encoding: .utf8)
            let outcome = try Tool.run(
                Self.phases + [
                    "--sheet", folder.path + "/b.svg", "--animate", folder.path + "/c.svg",
                    "--positions", table,
                ])
            #expect(outcome.messages.contains("stand where \(table) says"), "\(outcome.messages)")
            #expect(try String(contentsOfFile: table, encoding: .utf8) == before)
        }
    }
}
