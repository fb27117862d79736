import Foundation
import Testing

@Suite("How many rows a command shows")
struct RowsTests {
    /// A star of one actor and twelve others, each tied once, so that every list has more than ten.
    private static let star = (1...12).map { number in
        "\(number),2020-01-\(number < 10 ? "0" : "")\(number),hub,a\(number),cooperation"
    }

    @Test("is ten as text, with a line that says how many more there are")
    func ten() throws {
        try Folder.withEvents(Self.star) { folder in
            for (arguments, lines) in [
                (["centrality", folder], ["not shown: 3 actors; --rows 0 shows all"]),
                (
                    ["centrality", folder, "--measure", "edge-betweenness"],
                    ["not shown: 2 ties; --rows 0 shows all"]
                ),
                (
                    ["centrality", folder, "--measure", "leiden", "--rows", "0"], []
                ),
                (
                    ["centrality", folder, "--measure", "degree", "--every", "year"],
                    ["not shown: 3 actors; --rows 0 shows all"]
                ),
                (
                    ["describe", folder],
                    [
                        "not shown: 3 actors; --rows 0 shows all",
                        "not shown: 2 pairs; --rows 0 shows all",
                    ]
                ),
                (["describe", folder, "--rows", "0"], []),
                (["centrality", folder, "--rows", "13"], []),
                (
                    ["centrality", folder, "--rows", "1"],
                    ["not shown: 12 actors; --rows 0 shows all"]
                ),
            ] {
                let outcome = try Tool.run(arguments)
                #expect(outcome.status == 0)
                #expect(outcome.lines.filter { $0.hasPrefix("not shown") } == lines, "\(arguments)")
            }
            let table = try Tool.run(["centrality", folder, "--measure", "degree"]).lines
            // The hub first, then nine of the twelve.
            #expect(
                table.filter { $0.firstMatch(of: #/^ *[0-9]+  (hub|a[0-9]+) /#) != nil }.count == 10
            )
        }
    }

    @Test("is all as CSV and JSON")
    func programs() throws {
        try Folder.withEvents(Self.star) { folder in
            for more in [[], ["--every", "year"]] {
                let arguments = ["centrality", folder, "--measure", "degree"] + more
                let csv = try Tool.run(arguments + ["--format", "csv"]).text
                #expect(rows(ofCSV: csv).count == 13)
                let json = try object(ofJSON: Tool.run(arguments + ["--format", "json"]).output)
                #expect((json["actors"] as? [Any])?.count == 13)
            }
        }
    }

    @Test("holds for actors side by side in measures over time")
    func trajectory() throws {
        try Folder.withEvents(Self.star) { folder in
            let text = try Tool.run([
                "centrality", folder, "--measure", "degree", "--every", "year", "--rows", "2",
            ]).lines
            let heading = try #require(text.firstIndex(of: "degree"))
            #expect(text[heading + 1].split(separator: " ") == ["slice", "hub", "a1"])
        }
    }
}
