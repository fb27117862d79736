import Foundation
import Testing

@Suite("entente totals")
struct TotalsCommandTests {
    @Test("writes a case that every command reads with the same figures")
    func figures() throws {
        try Folder.temporary { folder in
            let months = folder.appendingPathComponent("months").path
            let made = try Tool.run(["totals", "seeds", "-o", months])
            #expect(made.status == 0, "\(made.messages)")
            #expect(made.text.contains("175 events in ") && made.text.contains("a row a month"))
            for arguments in [
                ["centrality", "--roll-up", "--measure", "strength", "--format", "csv"],
                ["balance", "--roll-up", "--format", "csv"],
            ] {
                let (command, options) = (arguments[0], Array(arguments.dropFirst()))
                let single = try Tool.run([command, "seeds"] + options)
                let summed = try Tool.run([command, months] + options)
                #expect(single.status == 0 && summed.status == 0)
                #expect(single.text == summed.text, "\(command)")
            }
            let columns = ["events", "cooperation", "negotiation", "conflict", "actors", "ties"]
            let slices = try ["seeds", months].map { path in
                try Self.rows(
                    Tool.run(["slices", path, "--every", "month", "--format", "csv"]).text, columns)
            }
            #expect(slices[0].count > 3)
            #expect(slices[0] == slices[1])
        }
    }

    @Test("says what it could not read")
    func loss() throws {
        try Folder.temporary { folder in
            let table = folder.appendingPathComponent("events.csv")
            try "date,source,target,kind\n2024-01-02,a,b,conflict\nwhen,b,c,cooperation\n"
                .write(to: table, atomically: true, encoding: .utf8)
            let output = folder.appendingPathComponent("months").path
            let refused = try Tool.run(["totals", table.path, "-o", output])
            #expect(refused.status == 65)
            let made = try Tool.run(["totals", table.path, "-o", output, "--skip-bad-rows"])
            #expect(
                made.status == 0 && made.text.contains("1 event, a row a month"), "\(made.text)")
            #expect(made.messages.contains("1 row"), "\(made.messages)")
        }
    }

    @Test("says where rows hold events of more than what is added up")
    func coarser() throws {
        try Folder.temporary { folder in
            let table = folder.appendingPathComponent("events.csv")
            let rows = [
                "date,end_date,date_basis,source,target,kind,events",
                "2024-01-02,2024-03-04,span,a,b,conflict,7", "",
            ]
            try rows.joined(separator: "\n").write(
                to: table, atomically: true, encoding: .utf8)
            let output = folder.appendingPathComponent("days").path
            let made = try Tool.run(["totals", table.path, "--by", "day", "-o", output])
            #expect(made.status == 0)
            #expect(
                made.messages.contains(
                    "1 row stands for 7 events of more than one day, which count where they begin"),
                "\(made.messages)")
            let years = folder.appendingPathComponent("years").path
            let fine = try Tool.run(["totals", table.path, "--by", "year", "-o", years])
            #expect(!fine.messages.contains("more than one"))
        }
    }

    @Test("says in the case that it holds totals, and keeps its licence")
    func package() throws {
        try Folder.temporary { folder in
            let years = folder.appendingPathComponent("years")
            let outcome = try Tool.run(["totals", "seeds", "--by", "year", "-o", years.path])
            #expect(outcome.status == 0)
            let text = try String(
                contentsOf: years.appendingPathComponent("datapackage.json"), encoding: .utf8)
            #expect(text.contains("Totals of 175 events, a row for each year, pair and kind."))
            #expect(text.contains("Apache-2.0"))
            let again = try Tool.run(["totals", "seeds", "--by", "year", "-o", years.path])
            #expect(again.status == 73 && again.messages.contains("--force"))
        }
    }

    @Test("says once what a row stands for, and what is coarser")
    func again() throws {
        try Folder.temporary { folder in
            let years = folder.appendingPathComponent("years").path
            let months = folder.appendingPathComponent("months")
            #expect(try Tool.run(["totals", "seeds", "--by", "year", "-o", years]).status == 0)
            #expect(
                try Tool.run(["totals", years, "--by", "month", "-o", months.path]).status == 0)
            let text = try String(
                contentsOf: months.appendingPathComponent("datapackage.json"), encoding: .utf8)
            #expect(!text.contains("a row for each year"))
            #expect(
                text.contains(
                    /a row for each month, pair and kind\. Of these, [0-9]+ rows stand for [0-9]+ events of more than one month/
                ))
        }
    }

    @Test("says which events it adds up although they lasted")
    func lasting() throws {
        let table = [
            "date,end_date,date_basis,source,target,kind",
            "2024-01-02,2024-01-09,span,a,b,conflict",
            "2024-01-04,,,a,b,conflict", "2024-01-02,2024-01-09,span,b,c,conflict",
        ]
        try Folder.withTable(table) { file in
            let output = URL(fileURLWithPath: file).deletingLastPathComponent()
                .appendingPathComponent("months").path
            let made = try Tool.run(["totals", file, "-o", output])
            #expect(
                made.messages.contains(
                    "1 event that lasted is among others of its kind and counts on one day"),
                "\(made.messages)")
        }
    }

    /// Some columns of a table, which needs no quotes.
    private static func rows(_ csv: String, _ columns: [String]) -> [[String]] {
        let lines = csv.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        guard let head = lines.first else { return [] }
        let places = columns.compactMap { name in head.firstIndex { $0 == name } }
        return lines.dropFirst().map { line in places.map { String(line[$0]) } }
    }
}
