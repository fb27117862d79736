import Foundation
import Testing

@Suite("Inputs that once gave wrong figures")
struct CasesMeasuredWrongTests {
    private func csv(_ command: String, _ lines: [String], _ options: [String]) throws -> [[String:
        String]]
    {
        try Folder.withTable(lines) { file in
            let outcome = try Tool.run([command, file] + options + ["--format", "csv"])
            #expect(outcome.status == 0, "\(outcome.messages)")
            return rows(ofCSV: outcome.text)
        }
    }

    @Test("slices are cut to the window that is selected: 11 of 31 days, however they are cut")
    func daily() throws {
        let lines =
            ["date,source,target,kind"]
            + (1...31).map { "2021-05-\($0 < 10 ? "0" : "")\($0),A,B,conflict" }
        let window = ["--window", "2021-05-10..2021-05-20"]
        for way in [
            ["--every", "month"], ["--every", "week"], ["--every", "week", "--cumulative"],
            ["--rolling", "3m"],
        ] {
            let counts = try csv("slices", lines, way + window).compactMap {
                Int($0["events"] ?? "")
            }
            let isSum = !way.contains("--cumulative")
            #expect((isSum ? counts.reduce(0, +) : counts.last) == 11, "\(way)")
        }
        let measured = try csv(
            "centrality", lines,
            ["--every", "month", "--measure", "events", "--raw"] + window)
        #expect(measured.map { $0["score"] } == ["11", "11"])
        try Folder.withTable(lines) { file in
            try Folder.temporary { folder in
                let drawings = folder.appendingPathComponent("drawings")
                let outcome = try Tool.run(
                    ["slices", file, "--every", "month", "--draw", drawings.path] + window)
                #expect(outcome.status == 0)
                let names = try FileManager.default.contentsOfDirectory(atPath: drawings.path)
                let svg = try String(
                    contentsOf: drawings.appendingPathComponent(try #require(names.first)),
                    encoding: .utf8)
                #expect(names.count == 1 && svg.contains("11 events") && !svg.contains("31 events"))
            }
        }
    }

    private static let attack = [
        "date,source,target,kind,weight,directed", "2015-01-03,China,Thailand,conflict,3,yes",
        "2015-01-04,Burma,Thailand,cooperation,3,yes",
    ]

    @Test("a tie whose direction is reversed is a change, between cases and between periods")
    func attack() throws {
        var reversed = Self.attack
        reversed[1] = "2015-01-03,Thailand,China,conflict,3,yes"
        try Folder.withTable(Self.attack) { one in
            try Folder.withTable(reversed) { other in
                let outcome = try Tool.run(["compare", one, other, "--exit-code"])
                #expect(outcome.status == 1)
                #expect(
                    outcome.text.contains("\n- China – Thailand, conflict: reversed in direction"))
                #expect(try Tool.run(["compare", one, one, "--exit-code"]).status == 0)
            }
        }
        let later = reversed.dropFirst().map { $0.replacingOccurrences(of: "2015", with: "2016") }
        try Folder.withTable(Self.attack + later) { file in
            let outcome = try Tool.run(["compare", file, "2015", "2016", "--exit-code"])
            #expect(outcome.status == 1)
            #expect(outcome.text.contains("\n- China – Thailand, conflict: reversed in direction"))
        }
        // Who acts upon whom is a difference to both acting alike, and so is another number of events.
        for changed in [
            Self.attack.map { $0.replacingOccurrences(of: ",yes", with: ",no") },
            Self.attack.dropLast() + [
                "2015-01-04,Burma,Thailand,cooperation,1,yes",
                "2015-01-04,Burma,Thailand,cooperation,2,yes",
            ],
        ] {
            try Folder.withTable(Self.attack) { one in
                try Folder.withTable(changed) { other in
                    let outcome = try Tool.run(["compare", one, other, "--exit-code"])
                    #expect(outcome.status == 1)
                }
            }
        }
    }

    private static let sums = [
        "date,source,target,kind,weight", "2020-01-01,A,B,cooperation,0.1",
        "2020-01-02,A,B,cooperation,0.2", "2020-01-03,C,D,cooperation,0.3",
        "2020-02-01,A,B,cooperation,0.3", "2020-02-03,C,D,cooperation,0.3",
    ]

    @Test("0.1 + 0.2 is 0.3: no change, no other rank, and nothing that is printed as one")
    func sums() throws {
        try Folder.withTable(Self.sums) { file in
            let arguments = ["compare", file, "2020-01", "2020-02", "--exit-code"]
            let json = try Tool.run(arguments + ["--format", "json"])
            #expect(json.status == 0)
            let found = try object(ofJSON: json.output)
            let actors = try #require(found["actors"] as? [[String: Any]])
            #expect(actors.map { $0["rank_before"] as? Int } == [1, 1, 1, 1])
            #expect(actors.map { $0["rank_after"] as? Int } == [1, 1, 1, 1])
            let ties = try #require(found["ties"] as? [[String: Any]])
            #expect(ties.map { $0["status"] as? String } == ["unchanged", "unchanged"])
            #expect(ties.map { $0["change"] as? Double } == [0, 0])
        }
        let ranks = try csv(
            "centrality", Self.sums, ["--window", "2020-01", "--measure", "strength"])
        #expect(ranks.map { $0["rank"] } == ["1", "1", "1", "1"])
        // As a reader lists them: the register's order, which is that of the table.
        let strongest = try Folder.withTable(
            Self.sums.map { line in
                line.contains("C,D") ? line : line.replacingOccurrences(of: "A,B", with: "Y,Z")
            }
        ) { file in
            try object(ofJSON: Tool.run(["describe", file, "--format", "json"]).output)
        }
        let ids = (strongest["strongest_actors"] as? [[String: Any]])?.map { $0["id"] as? String }
        #expect(ids == ["Y", "Z", "C", "D"])
    }

    @Test("measures that ignore direction read a mutual tie once, whatever --direction says")
    func reciprocal() throws {
        let lines = [
            "date,source,target,kind,weight,directed", "2020-01-01,A,B,cooperation,3,no",
            "2020-01-02,B,C,cooperation,2,yes",
        ]
        let measures =
            "information,s-core,constraint,current-flow,clustering-barrat,clustering-onnela"
        for direction in ["all", "out", "in"] {
            let table = try csv(
                "centrality", lines, ["--measure", measures, "--direction", direction])
            let b = try #require(table.first { $0["id"] == "B" })
            #expect(b["information"] == "2.4")
            #expect(b["s_core"] == "3")
            #expect(b["constraint"] == "0.52")
            // Every unit of current between A and C passes B; there is no triangle.
            #expect(b["current_flow"] == "1")
            #expect(b["clustering_barrat"] == "0" && b["clustering_onnela"] == "0")
        }
    }

    private static let parts =
        ["date,source,target,kind"]
        + ["H,A", "H,B", "H,C", "H,D", "X,Y", "Y,Z", "X,Z"].map { "2020-01-01,\($0),cooperation" }

    @Test(
        "two parts of one λ have no eigenvector centrality, and it is said, over time and in pictures"
    )
    func parts() throws {
        try Folder.withTable(Self.parts) { file in
            for (arguments, words) in [
                (["centrality", file, "--measure", "eigenvector"], "share the largest λ"),
                (
                    ["centrality", file, "--measure", "eigenvector", "--every", "year"],
                    "2020: eigenvector: no value"
                ),
                (["centrality", file, "--measure", "eigenvector-centralization"], "no value"),
                (["draw", file, "--size-by", "eigenvector"], "eigenvector has no value here"),
            ] {
                let outcome = try Tool.run(arguments)
                #expect(outcome.status == 0)
                #expect(outcome.messages.contains(words), "\(arguments): \(outcome.messages)")
            }
            let drawn = try Tool.run([
                "draw", file, "--size-by", "eigenvector", "--actors", "X,Y,Z",
            ])
            #expect(!drawn.messages.contains("has no value"))
        }
        let table = try csv("centrality", Self.parts, ["--measure", "eigenvector"])
        #expect(table.allSatisfy { $0["eigenvector"] == "" && $0["rank"] == "" })
    }

    @Test("equal scores of ties share one rank, in every direction")
    func equalTies() throws {
        let pairs = ["A,B", "A,D", "A,C", "A,E", "B,G", "B,C", "C,E", "C,F", "E,G"]
        let lines = ["date,source,target,kind"] + pairs.map { "2020-01-01,\($0),cooperation" }
        for direction in ["all", "out", "in"] {
            let table = try csv(
                "centrality", lines, ["--measure", "edge-betweenness", "--direction", direction])
            let ranks = Dictionary(grouping: table) { $0["score"] ?? "" }.values
                .map { Set($0.map { $0["rank"] }) }
            #expect(ranks.allSatisfy { $0.count == 1 })
            #expect(Set(ranks).count == ranks.count)
        }
    }
}
