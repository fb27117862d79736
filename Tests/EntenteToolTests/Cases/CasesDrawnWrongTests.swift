import Foundation
import Testing

@Suite("Inputs that once were drawn or selected wrong")
struct CasesDrawnWrongTests {
    private static let commas = [
        "date,source,target,kind,weight", "2020-01-01,\"Israel, State of\",Egypt,conflict,3",
        "2020-01-02,Egypt,Egypt,cooperation,2",
        "2020-01-03,Jordan,\"Israel, State of\",cooperation,2",
        "2020-02-03,Jordan,Egypt,cooperation,2",
    ]

    @Test("names with commas are named in quotes, whole, or by giving an option twice")
    func commas() throws {
        try Folder.withTable(Self.commas) { file in
            for (selection, events) in [
                (["--actors", "\"Israel, State of\",Egypt"], 2),
                (["--actors", "Israel, State of", "--actors", "Egypt"], 2),
                (["--exclude", "Israel, State of"], 2), (["--ego", "Israel, State of"], 4),
            ] {
                let outcome = try Tool.run(["describe", file, "--format", "json"] + selection)
                #expect(try object(ofJSON: outcome.output)["events"] as? Int == events)
            }
            let start = ["--measure", "pagerank", "--start", "Israel, State of", "--format", "csv"]
            #expect(try Tool.run(["centrality", file] + start).status == 0)
            let why = try Tool.run(["why", file, "Egypt", "Israel, State of"])
            #expect(why.text.contains("1 event (1 conflict)"))
        }
    }

    @Test("an event within one actor is told of by every command that leaves it out")
    func loop() throws {
        try Folder.withTable(Self.commas) { file in
            for arguments in [
                ["slices", file], ["draw", file], ["export", file], ["centrality", file],
                ["communities", file], ["centrality", file, "--every", "month"],
            ] {
                let outcome = try Tool.run(arguments)
                #expect(outcome.messages.contains("1 event within one actor"), "\(arguments)")
            }
            #expect(try Tool.run(["describe", file]).text.contains("1 event within one actor"))
            #expect(
                try Tool.run(["compare", file, "2020-01", "2020-02"]).text.contains(
                    "in 2020-01, left out: 1 event within one actor"))
        }
    }

    private func texts(ofSVG svg: String) -> [String] {
        svg.matches(of: /<text[^>]*>([^<]*)</).map { String($0.1) }
    }

    @Test("long names that are shortened stay distinct, and a note tells")
    func longNames() throws {
        let names = [
            "National Coordination Committee for Democratic Change (Damascus branch)",
            "National Coordination Committee for Democratic Change (exile branch)",
            "Security group of the prime minister's office in the north",
            "Security group of the prime minister's office in the south",
        ]
        let lines = [
            "date,source,target,kind", "2014-01-01,\(names[0]),\(names[1]),conflict",
            "2014-01-02,\(names[2]),\(names[3]),conflict",
            "2014-01-03,\(names[0]),\(names[2]),conflict",
        ]
        try Folder.withTable(lines) { file in
            let outcome = try Tool.run(["draw", file])
            #expect(outcome.messages.contains("4 names are shortened"))
            let shown = texts(ofSVG: outcome.text).joined(separator: "\n")
            for word in ["Damascus", "exile", "north", "south"] { #expect(shown.contains(word)) }
        }
    }

    @Test("a star is drawn with as many actors as are asked for, and the rest is counted")
    func star() throws {
        let lines =
            ["date,source,target,kind,weight"]
            + (0..<200).map { "2014-01-01,Hub,Council \($0),conflict,\($0 % 7 + 1)" }
        try Folder.withTable(lines) { file in
            let some = try Tool.run(["draw", file, "--top", "40"])
            #expect(some.messages.contains("left out: 161 actors with 161 ties"))
            let all = try Tool.run(["draw", file])
            let drawn = try #require(all.messages.firstMatch(of: /Drawn: (\d+) of 201 actors/))
            #expect((Int(drawn.1) ?? 0) >= 40)
        }
    }

    @Test(
        "names that run from right to left are isolated, so that their ends stand where they belong"
    )
    func scripts() throws {
        let lines = [
            "date,source,target,kind", "2014-01-01,حزب الله.,ישראל,conflict",
            "2014-01-02,Union,ישראל,conflict",
        ]
        try Folder.withTable(lines) { file in
            let shown = texts(ofSVG: try Tool.run(["draw", file]).text)
            let isolated = shown.filter {
                $0.unicodeScalars.contains("\u{2068}") || $0.contains("&#8296;")
            }
            #expect(isolated.contains { $0.contains("حزب الله.") })
            #expect(!isolated.contains { $0 == "Union" })
        }
    }
}
