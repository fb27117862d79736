import Foundation
import Testing

@Suite("entente check, and reading")
struct CheckCommandTests {
    private let bad = [
        "1,2015-01-01,a,b,conflict", "2,2015-02-30,a,b,conflict", "3,2015-01-01,a,b,war",
    ]

    @Test("finds no error in the seeds")
    func seeds() throws {
        let outcome = try Tool.run(["check", "seeds"])
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("0 errors"))
    }

    @Test("reports every bad row by file and line, on standard output")
    func badRows() throws {
        try Folder.withEvents(bad) { folder in
            let outcome = try Tool.run(["check", folder])
            #expect(outcome.status == 65)
            #expect(outcome.text.contains("events.csv:3:"))
            #expect(outcome.text.contains("events.csv:4:"))
            let table = rows(ofCSV: try Tool.run(["check", folder, "--format", "csv"]).text)
            #expect(table.filter { $0["severity"] == "error" }.map { $0["line"] } == ["3", "4"])
        }
    }

    @Test("stops other commands, which name every bad row and the way on")
    func stops() throws {
        try Folder.withEvents(bad) { folder in
            let stopped = try Tool.run(["describe", folder])
            #expect(stopped.status == 65)
            #expect(stopped.output.isEmpty)
            #expect(stopped.messages.contains("events.csv:3:"))
            #expect(stopped.messages.contains("events.csv:4:"))
            #expect(stopped.messages.contains("2 errors; correct them"))
            #expect(stopped.messages.contains("--skip-bad-rows"))
            let skipped = try Tool.run(["describe", folder, "--skip-bad-rows"])
            #expect(skipped.status == 0)
            #expect(skipped.text.contains("1 event ("))
            #expect(skipped.messages.contains("1 row skipped"))
        }
    }

    @Test("offers to skip bad rows only where that leaves a case")
    func hopeless() throws {
        for text in ["2015-01-01,a,b,conflict\n", "date,source,target,kind\n2015,\"a,b,conflict\n"]
        {
            try Folder.temporary { folder in
                let path = folder.appendingPathComponent("table.csv").path
                try Data(text.utf8).write(to: URL(fileURLWithPath: path))
                for arguments in [["describe", path], ["describe", path, "--skip-bad-rows"]] {
                    let outcome = try Tool.run(arguments)
                    #expect(outcome.status == 65)
                    #expect(outcome.messages.contains("; correct "))
                    #expect(!outcome.messages.contains("--skip-bad-rows"))
                }
            }
        }
    }

    @Test("says so if no table has a header that can be read")
    func noTable() throws {
        try Folder.temporary { folder in
            let path = folder.appendingPathComponent("table.csv").path
            try Data("2015-01-01,a,b,conflict\n".utf8).write(to: URL(fileURLWithPath: path))
            let outcome = try Tool.run(["check", path])
            #expect(outcome.status == 65)
            #expect(outcome.text.hasPrefix("No table could be read: 3 errors"))
        }
    }

    @Test("points to check where there are more errors than are shown")
    func many() throws {
        let rows = (1...101).map { "\($0),2015-02-30,a,b,conflict" }
        try Folder.withEvents(rows) { folder in
            let outcome = try Tool.run(["describe", folder])
            #expect(outcome.messages.contains("101 errors"))
            #expect(outcome.messages.contains("`entente check` counts all"))
        }
    }

    @Test("says where there is nothing to read")
    func noInput() throws {
        for path in ["nowhere", "Sources"] {
            let outcome = try Tool.run(["describe", path])
            #expect(outcome.status == 66)
            #expect(outcome.output.isEmpty)
            #expect(outcome.messages.hasPrefix("Error: \(path): "))
        }
    }
}
