import Foundation
import Testing

@Suite("entente export")
struct ExportCommandTests {
    @Test("writes the network as DOT, which Graphviz reads and which reads back")
    func dot() throws {
        try Folder.temporary { folder in
            let file = folder.appendingPathComponent("seeds.dot")
            let outcome = try Tool.run(["export", "seeds", "--roll-up", "-o", file.path])
            #expect(outcome.status == 0)
            let canonical = try Tool.run(
                URL(fileURLWithPath: "/bin/sh"), ["-c", "dot -Tcanon seeds.dot"], in: folder)
            #expect(canonical.status == 0)
            let edges = canonical.text.split(separator: "\n").filter { $0.contains(" -- ") }
            #expect(edges.count == 59)
            let again = try Tool.run(
                ["centrality", file.path, "--measure", "degree", "--format", "json"])
            #expect(again.status == 0, "\(again.messages)")
        }
    }

    @Test("refuses a balanced table that a mistyped year makes endless")
    func endlessTable() throws {
        try Folder.temporary { folder in
            let file = folder.appendingPathComponent("x.csv")
            let rows = (1..<12).map { "2016-01-01,a,b\($0),conflict\n" }.joined()
            let text = "date,source,target,kind\n0216-01-01,a,b0,conflict\n" + rows
            try Data(text.utf8).write(to: file)
            let panel = ["export", file.path, "--table", "periods", "--balanced", "--every"]
            let outcome = try Tool.run(panel + ["day"])
            #expect(outcome.status == 64)
            #expect(outcome.messages.contains("of 12 pairs and 657438 periods"))
            #expect(outcome.messages.contains("more than 20000000; choose longer periods"))
            #expect(try Tool.run(panel + ["year"]).lines.count == 1 + 12 * 1801 * 3)
        }
    }

    @Test("tells what the case knows besides its network")
    func context() throws {
        for (format, what) in [
            (
                "graphml",
                "4 phases, 11 actors without an event and what is known of 5 source documents"
            ),
            ("json", "4 phases and 11 actors without an event"),
        ] {
            let outcome = try Tool.run(["export", "seeds", "--format", format])
            let note = "not in the file: \(what); entente import keeps them"
            #expect(outcome.messages.contains(note), "\(outcome.messages)")
        }
        try Folder.temporary { folder in
            let file = folder.appendingPathComponent("x.csv")
            try Data("date,source,target,kind\n2016-01-01,a,b,conflict\n".utf8).write(to: file)
            let outcome = try Tool.run(["export", file.path, "--format", "graphml"])
            #expect(!outcome.messages.contains("not in the file"))
        }
    }

    @Test("tells what a format or a table cannot hold: kinds of ties, events without a date")
    func losses() throws {
        let edges = try Tool.run(["export", "seeds", "--roll-up", "--format", "edges"])
        #expect(edges.status == 0)
        #expect(edges.messages.contains("cannot hold kinds of edges, so foes look like friends"))
        let alone = ["export", "seeds", "--roll-up", "--format", "edges", "--kinds", "conflict"]
        #expect(try Tool.run(alone).messages.contains("cannot hold kinds of edges: "))
        try Folder.temporary { folder in
            let file = folder.appendingPathComponent("x.dot")
            let text =
                "graph { a -- b [events=3]; b -- c; c -- d [date=2016, kind=conflict]; d -- d }"
            try Data(text.utf8).write(to: file)
            let periods = try Tool.run(["export", file.path, "--table", "periods"])
            #expect(periods.status == 0 && periods.lines.count == 2)
            #expect(periods.messages.contains("left out: 4 events without a date, in no period"))
        }
    }

    @Test("writes JSON and CSV of the same ties")
    func tables() throws {
        let json = try object(ofJSON: Tool.run(["export", "seeds", "--roll-up"]).output)
        let ties = try #require(json["ties"] as? [[String: Any]])
        #expect(ties.count == 59)
        let table = try Tool.run(["export", "seeds", "--roll-up", "--format", "csv"])
        #expect(table.lines.count == 60)
        let actors = try Tool.run([
            "export", "seeds", "--roll-up", "--format", "csv", "--table", "actors",
        ])
        #expect(actors.lines.count == 25)
    }

    @Test("refuses formats that it has not, with those it has")
    func refused() throws {
        let outcome = try Tool.run(["export", "seeds", "-o", "x.xlsx"])
        #expect(outcome.status == 64)
        #expect(outcome.messages.contains("add --format dot, "))
    }

    @Test("writes every event, and pairs by period and kind, as tables")
    func rowTables() throws {
        let events = try Tool.run(["export", "seeds", "--table", "events", "--window", "2016"])
        #expect(events.status == 0)
        #expect(events.lines[0].hasPrefix("id,date,last_day,"))
        let arguments = ["export", "seeds", "--roll-up", "--table", "periods"]
        let periods = rows(
            ofCSV: try Tool.run(arguments + ["--every", "year", "--actors", "russia,us"]).text)
        #expect(periods.allSatisfy { $0["first"] == "us" && $0["second"] == "russia" })
        let total = try Tool.run([
            "export", "seeds", "--roll-up", "--actors", "russia,us", "--format", "csv",
        ])
        func sum(_ rows: [[String: String]]) -> Int {
            rows.reduce(0) { $0 + (Int($1["events"] ?? "") ?? 0) }
        }
        #expect(sum(periods) > 0)
        #expect(sum(periods) == sum(rows(ofCSV: total.text)))
        let panel = try Tool.run(arguments + ["--every", "year", "--balanced", "--wide"])
        #expect(panel.status == 0)
        let refused = try Tool.run([
            "export", "seeds", "--table", "ties", "--format", "csv", "--wide",
        ])
        #expect(refused.status == 64)
        #expect(refused.messages.contains("--table periods"))
    }

    @Test("names the tables of a format that lacks one, and the formats that have it")
    func otherTable() throws {
        let outcome = try Tool.run(["export", "seeds", "--format", "graphml", "--table", "actors"])
        #expect(outcome.status == 64)
        #expect(
            outcome.messages.contains(
                "graphml has no table \"actors\"; it writes ties or events; --format csv has it."))
    }
}
