import Foundation
import Testing

@Suite("Rows that --skip-bad-rows leaves out")
struct SkippedRowsTests {
    /// Twenty good events, of which one is cooperation, and two bad rows, which is less than a tenth.
    private static let good = (1...20).map { number in
        "2020-01-\(number < 10 ? "0" : "")\(number),a,b,\(number == 7 ? "cooperation" : "conflict")"
    }

    private static let commands: [(name: String, more: [String])] = [
        ("describe", []), ("centrality", []), ("centrality", ["--every", "month"]),
        ("communities", []), ("slices", []), ("compare", ["2020-01-01", "2020-01-07"]),
        ("why", ["a", "b"]), ("reach", ["a"]),
    ]

    private func run(
        _ command: (name: String, more: [String]), _ rows: [String], _ options: [String] = []
    ) throws -> Tool.Outcome {
        try Folder.withTable(["date,source,target,kind"] + rows) { file in
            let outcome = try Tool.run(
                [command.name, file] + command.more + ["--skip-bad-rows"] + options)
            #expect(outcome.status == 0, "\(outcome.messages)")
            return outcome
        }
    }

    @Test("stand in every report, by file and problem, and not in a table")
    func everywhere() throws {
        let rows = Self.good + ["2020-02-30,a,b,conflict", "2020-02-01,a,b,war"]
        for command in Self.commands {
            let text = try run(command, rows, ["--quiet"])
            #expect(
                text.text.hasSuffix(
                    """

                    Left out as it was read (--skip-bad-rows)
                    - table.csv: 1 row skipped: a date cannot be read
                    - table.csv: 1 row skipped: a word is not one of those known

                    """), "\(command): \(text.text)")
            let json = try object(ofJSON: run(command, rows, ["--format", "json"]).output)
            let skipped = try #require((json["skipped"] as? [[String: Any]])?.first)
            #expect((skipped["case"] as? String)?.hasSuffix("/table.csv") == true)
            #expect(skipped["notes"] as? [String] == [])
            let counts = try #require(skipped["rows"] as? [[String: Any]])
            #expect(counts.map { $0["file"] as? String } == ["table.csv", "table.csv"])
            #expect(counts.map { $0["rows"] as? Int } == [1, 1])
            #expect(counts.first?["problem"] as? String == "a date cannot be read")
            let whole = try run(command, Self.good, ["--format", "csv"])
            #expect(try run(command, rows, ["--format", "csv"]).output == whole.output)
        }
    }

    @Test("lead the report where a kind has no event left")
    func leading() throws {
        let rows = Self.good.filter { !$0.contains("cooperation") } + ["2020-02-30,a,b,cooperation"]
        for command in Self.commands where command.name != "communities" {
            let text = try run(command, rows).text
            #expect(
                text.hasPrefix(
                    "Left out as it was read (--skip-bad-rows)\n- no event of cooperation is left"),
                "\(command): \(text)")
            let json = try object(ofJSON: run(command, rows, ["--format", "json"]).output)
            let skipped = try #require((json["skipped"] as? [[String: Any]])?.first)
            #expect((skipped["notes"] as? [String])?.count == 1)
        }
    }

    @Test("are told of each of two cases by its name")
    func twoCases() throws {
        let table = ["date,source,target,kind"] + Self.good
        try Folder.withTable(table) { one in
            try Folder.withTable(table + ["2020-02-30,a,b,conflict"]) { other in
                let arguments = ["compare", one, other, "--skip-bad-rows", "--format", "json"]
                let json = try object(ofJSON: Tool.run(arguments).output)
                let skipped = try #require(json["skipped"] as? [[String: Any]])
                #expect(skipped.map { $0["case"] as? String } == [other])
            }
        }
    }

    @Test("stand in exported JSON, which has no such key where nothing was left out")
    func exported() throws {
        let command = (name: "export", more: [String]())
        let json = try object(ofJSON: run(command, Self.good + ["2020-02-30,a,b,war"]).output)
        #expect((json["skipped"] as? [Any])?.count == 1)
        #expect(try object(ofJSON: run(command, Self.good).output)["skipped"] == nil)
    }
}
