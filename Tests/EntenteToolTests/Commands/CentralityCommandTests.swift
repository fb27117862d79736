import Foundation
import Testing

@testable import EntenteTool

@Suite("entente centrality")
struct CentralityCommandTests {
    @Test("gives the textbook's scores of a path of three")
    func path() throws {
        try Folder.withEvents(["1,2015-01-01,a,b,cooperation", "2,2015-01-02,b,c,cooperation"]) {
            let table = rows(
                ofCSV: try Tool.run([
                    "centrality", $0, "--measure", "betweenness,degree,closeness", "--format",
                    "csv",
                    "--raw",
                ]).text)
            #expect(table.map { $0["id"] } == ["b", "a", "c"])
            #expect(table.map { $0["betweenness"] } == ["1", "0", "0"])
            #expect(table.map { $0["degree"] } == ["2", "1", "1"])
            #expect(table.map { $0["betweenness_rank"] } == ["1", "2", "2"])
        }
    }

    @Test("ranks the seeds' actors by the weight of their events")
    func seeds() throws {
        let outcome = try Tool.run(["centrality", "seeds", "--roll-up", "--measure", "strength"])
        #expect(outcome.status == 0)
        #expect(outcome.messages == "note: left out: 4 events within one actor\n")
        let fields = outcome.lines[2].split(separator: " ").map(String.init)
        #expect(fields == ["1", "russia", "Russia", "state", "551.1"])
    }

    @Test("counts events apart where a measure counts parallel ties")
    func parallel() throws {
        let outcome = try Tool.run([
            "centrality", "seeds", "--roll-up", "--measure", "events,degree", "--raw", "--format",
            "csv",
        ])
        let events = rows(ofCSV: outcome.text).reduce(0) { $0 + (Int($1["events"] ?? "") ?? 0) }
        #expect(events == 2 * (175 - 4))
    }

    @Test("counts ties instead of their weight where it is told")
    func unweighted() throws {
        let arguments = [
            "centrality", "seeds", "--roll-up", "--measure", "s-core,core", "--raw", "--format",
            "csv",
        ]
        func cores(_ options: [String]) throws -> [[String?]] {
            rows(ofCSV: try Tool.run(arguments + options).text).map { [$0["s_core"], $0["core"]] }
        }
        #expect(try cores([]).contains { $0[0] != $0[1] })
        #expect(try cores(["--unweighted"]).allSatisfy { $0[0] == $0[1] })
    }

    @Test(
        "leaves the column of a measure that refuses empty, and says why",
        arguments: [
            "all", "out", "in",
        ])
    func refusing(direction: String) throws {
        let outcome = try Tool.run([
            "centrality", "seeds", "--roll-up", "--measure", "all", "--direction", direction,
            "--format", "csv",
        ])
        #expect(outcome.status == 0)
        let table = rows(ofCSV: outcome.text)
        #expect(table.count == 24)
        #expect(table.allSatisfy { $0["pagerank"]?.isEmpty == false })
        let isRefused = direction != "all"
        #expect(table.allSatisfy { $0["eigenvector"]?.isEmpty == isRefused })
        #expect(outcome.messages.contains("note: no scores by eigenvector: ") == isRefused)
        let alone = try Tool.run([
            "centrality", "seeds", "--roll-up", "--measure", "eigenvector", "--direction",
            direction,
        ])
        #expect(alone.status == (isRefused ? 64 : 0))
    }

    @Test("lists and explains measures without a case")
    func contracts() throws {
        let list = try Tool.run(["centrality", "--list"])
        #expect(list.status == 0)
        let explained = try Tool.run(["centrality", "--explain", "betweenness"])
        #expect(explained.text.contains("Brandes 2001"))
        #expect(list.text.contains("How often each actor lies"))
        #expect(list.text.contains("Of ties"))
        #expect(explained.text.contains("all by default"))
        #expect(!explained.text.contains("arcs"))
        for name in ["bridges", "triads", "leiden", "agreement"] {
            #expect(list.text.contains("\n\(name) "))
            let explained = try Tool.run(["centrality", "--explain", name])
            #expect(explained.status == 0)
            #expect(explained.text.contains("\nsource "))
        }
    }

    @Test("warns of paths over conflict, and is silent where there is none")
    func paths() throws {
        let arguments = ["centrality", "seeds", "--measure", "betweenness"]
        #expect(try Tool.run(arguments).messages.contains("no accepted meaning"))
        #expect(try Tool.run(arguments + ["--kinds", "cooperation"]).messages.isEmpty)
        #expect(try Tool.run(arguments + ["--quiet"]).messages.isEmpty)
    }

    @Test("says that pairs without weight are not seen")
    func weightless() throws {
        try Folder.withEvents(["1,2015-01-01,a,b,conflict", "2,2015-01-02,b,c,conflict"]) {
            folder in
            let file = folder + "/weighed.csv"
            let table = "id,date,source,target,kind,weight\n1,2015-01-01,a,b,conflict,0\n"
            try Data(table.utf8).write(to: URL(fileURLWithPath: file))
            let outcome = try Tool.run(["centrality", file, "--measure", "degree"])
            #expect(outcome.status == 0)
            #expect(outcome.messages.contains("1 pair with a weight of 0"))
            let counted = try Tool.run([
                "centrality", file, "--measure", "degree", "--weigh", "events",
            ])
            #expect(counted.messages.isEmpty)
        }
    }

    @Test("gives up after the time allowed")
    func timeout() throws {
        let outcome = try Tool.run([
            "centrality", "seeds", "--measure", "betweenness", "--timeout", "0.000001",
            "--kinds", "cooperation",
        ])
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.contains("betweenness is not done after 1e-06 seconds"))
    }

    @Test("refuses measures that there are not")
    func unknown() throws {
        let outcome = try Tool.run(["centrality", "seeds", "--measure", "betweenes"])
        #expect(outcome.status == 64)
        #expect(outcome.messages.contains("did you mean \"betweenness\"?"))
    }

    /// Two triangles, a-b-c and d-e-f, that a tie of c and d joins.
    private static let barbell = ["a,b", "b,c", "c,a", "c,d", "d,e", "e,f", "f,d"].enumerated().map
    {
        "\($0.offset),2015-01-0\($0.offset + 1),\($0.element),cooperation"
    }

    @Test("scores ties: how many shortest paths lead over them, and which are bridges")
    func ties() throws {
        try Folder.withEvents(Self.barbell) {
            let table = rows(
                ofCSV: try Tool.run([
                    "centrality", $0, "--measure", "edge-betweenness,bridges", "--raw", "--format",
                    "csv",
                ]).text)
            let found = table.prefix(2).map {
                "\($0["source"] ?? "")\($0["target"] ?? "") \($0["score"] ?? "")"
            }
            #expect(found == ["cd 9", "ac 4"])
            let bridges = table.filter { $0["measure"] == "bridges" }
            #expect(bridges.map { "\($0["source"] ?? "")\($0["target"] ?? "")" } == ["cd"])
        }
    }

    @Test("describes the whole network, and how far groups of types agree with its ties")
    func network() throws {
        try Folder.withEvents(Self.barbell) {
            let outcome = try Tool.run([
                "centrality", $0, "--measure", "network", "--groups", "leiden", "--format", "csv",
            ])
            let values = Dictionary(
                uniqueKeysWithValues: rows(ofCSV: outcome.text).map {
                    ($0["measure"] ?? "", Double($0["value"] ?? ""))
                })
            #expect(values["density"] == 0.466666666667)
            #expect(values["diameter"] == 3)
            #expect(values["transitivity"] == 0.6)
            #expect(values["triads-030C"] == 2)
            #expect(values["agreement-nmi"] == 1)
            let modularity = try #require(values["modularity"] ?? nil)
            #expect(abs(modularity - 5.0 / 14) < 1e-9)
            #expect(outcome.messages.contains("note: groups by leiden"))
        }
    }

    @Test("gives equal scores one rank, for ties as for actors")
    func equalScores() throws {
        let pairs = ["A,B", "A,D", "A,C", "A,E", "B,G", "B,C", "C,E", "C,F", "E,G"]
        let events = pairs.enumerated().map { "\($0.offset),2020-01-01,\($0.element),cooperation" }
        try Folder.withEvents(events) {
            let table = rows(
                ofCSV: try Tool.run([
                    "centrality", $0, "--measure", "edge-betweenness", "--format", "csv",
                ]).text)
            // 10/63 for six of them.
            #expect(table.map { $0["rank"] } == ["1", "1", "3", "4", "4", "4", "4", "4", "4"])
            #expect(table[3...].allSatisfy { $0["score"] == "0.15873015873" })
            #expect(table[0]["source_label"] == "A" && table[0]["target_label"] == "D")
        }
    }

    @Test("gives no value where parts share the largest eigenvalue, and says so")
    func ambiguous() throws {
        let pairs = ["H,A", "H,B", "H,C", "H,D", "X,Y", "Y,Z", "X,Z"]
        let events = pairs.enumerated().map { "\($0.offset),2020-01-01,\($0.element),cooperation" }
        try Folder.withEvents(events) { folder in
            let outcome = try Tool.run([
                "centrality", folder, "--measure", "eigenvector", "--format", "csv",
            ])
            #expect(outcome.status == 0)
            let table = rows(ofCSV: outcome.text)
            #expect(table.allSatisfy { $0["eigenvector"] == "" && $0["rank"] == "" })
            #expect(outcome.messages.contains("note: eigenvector: no value, since parts"))
            let whole = try Tool.run([
                "centrality", folder, "--measure", "eigenvector-centralization",
            ])
            #expect(whole.messages.contains("note: eigenvector-centralization: no value"))
            let hubs = try Tool.run(["centrality", folder, "--measure", "hub,authority"])
            #expect(hubs.messages.contains("note: hub, authority: no value"))
        }
    }

    @Test("has one shape as JSON, whatever was measured, with keys in snake_case")
    func shape() throws {
        for (measure, subject) in [
            ("s-core", "actors"), ("bridges", "ties"), ("density", "network"), ("leiden", "groups"),
        ] {
            let json = try object(
                ofJSON: Tool.run([
                    "centrality", "seeds", "--roll-up", "--measure", measure, "--format", "json",
                ]).output)
            #expect(json.keys.sorted() == [subject])
            let found = try #require(json[subject] as? [[String: Any]])
            for key in found.flatMap(\.keys) {
                #expect(key.wholeMatch(of: /[a-z0-9_]+/) != nil, "\(key)")
            }
        }
    }

    @Test("speaks of conflict on paths only where there is some")
    func conflictOnPaths() throws {
        let arguments = ["--measure", "closeness"]
        for (kind, isTold) in [("conflict", true), ("cooperation", false)] {
            try Folder.withEvents(["1,2015-01-01,a,b,\(kind)"]) {
                let outcome = try Tool.run(["centrality", $0] + arguments)
                #expect(outcome.messages.contains("run over conflict") == isTold)
            }
        }
    }

    @Test("refuses an error that would take more random paths than can be drawn")
    func leastError() throws {
        for error in ["1e-9", "1e-300", "0.000009"] {
            let outcome = try Tool.run([
                "centrality", "seeds", "--measure", "approximate-betweenness", "--error", error,
            ])
            #expect(outcome.status == 64)
            #expect(outcome.messages.contains("--error is 1e-05 or more"))
        }
    }

    @Test("divides actors into groups, in every way it knows")
    func groups() throws {
        try Folder.withEvents(Self.barbell + ["8,2015-02-01,x,y,cooperation"]) {
            let outcome = try Tool.run([
                "centrality", $0, "--measure", "leiden,louvain,weak-components,strong-components",
                "--format", "csv",
            ])
            let sizes = Dictionary(grouping: rows(ofCSV: outcome.text)) { $0["measure"] ?? "" }
                .mapValues { Set($0.map { "\($0["group"] ?? "") \($0["size"] ?? "")" }).sorted() }
            #expect(sizes["leiden"] == ["1 3", "2 3", "3 2"])
            #expect(sizes["louvain"] == ["1 3", "2 3", "3 2"])
            #expect(sizes["weak-components"] == ["1 6", "2 2"])
            #expect(sizes["strong-components"] == ["1 3", "2 3", "3 1", "4 1"])
        }
    }

    @Test("puts measures of several sorts into one report, but not into one table")
    func sorts() throws {
        let arguments = [
            "centrality", "seeds", "--roll-up", "--measure", "strength,density,bridges,leiden",
        ]
        let text = try Tool.run(arguments).text
        for heading in ["bridges: ", "The network as a whole", "leiden: "] {
            #expect(text.contains("\n\(heading)"))
        }
        let json = try object(ofJSON: Tool.run(arguments + ["--format", "json"]).output)
        #expect(json.keys.sorted() == ["actors", "groups", "network", "ties"])
        let csv = try Tool.run(arguments + ["--format", "csv"])
        #expect(csv.status == 64)
        #expect(csv.messages.contains("these measures fill 4 (actors, ties, network, groups)"))
    }

    @Test("lets random walks start anew where it is told")
    func start() throws {
        try Folder.withEvents(Self.barbell) { folder in
            let arguments = ["centrality", folder, "--measure", "pagerank", "--format", "csv"]
            let table = rows(ofCSV: try Tool.run(arguments + ["--start", "f,e"]).text)
            #expect(Set(table.prefix(3).compactMap { $0["id"] }) == ["d", "e", "f"])
            #expect(try Tool.run(arguments + ["--start", "nobody"]).status == 64)
        }
    }

    @Test("estimates as closely as it is told, and the same for the same seed")
    func accuracy() throws {
        try Folder.withEvents(Self.barbell) { folder in
            func scores(_ options: [String]) throws -> String {
                try Tool.run(
                    ["centrality", folder, "--measure", "approximate-betweenness"] + options
                ).text
            }
            let options = ["--error", "0.2", "--confidence", "0.5"]
            let rough = try scores(options)
            #expect(try rough == scores(options + ["--seed", "1"]))
            #expect(try rough != scores(options + ["--seed", "2"]))
            #expect(try rough != scores([]))
        }
        let wrong = try Tool.run([
            "centrality", "seeds", "--measure", "approximate-betweenness", "--error", "1",
        ])
        #expect(wrong.status == 64)
        #expect(wrong.messages.contains("--error lies between 0 and 1"))
    }

    @Test("counts brokerage by the groups it is told")
    func brokerage() throws {
        let events = ["1,2015-01-01,a,b,cooperation", "2,2015-01-02,b,c,cooperation"]
        try Folder.withEvents(events) { folder in
            for (groups, role) in [
                ("weak-components", "coordinator"), ("strong-components", "liaison"),
            ] {
                let table = rows(
                    ofCSV: try Tool.run([
                        "centrality", folder, "--groups", groups, "--format", "csv", "--measure",
                        "\(role),coordinator,itinerant,representative,gatekeeper,liaison",
                    ]).text)
                for name in ["coordinator", "itinerant", "representative", "gatekeeper", "liaison"]
                {
                    #expect(table.first { $0["id"] == "b" }?[name] == (name == role ? "1" : "0"))
                }
            }
        }
    }

    @Test("keeps every line of the table of everything within the usual width")
    func everything() throws {
        let outcome = try Tool.run(["centrality", "seeds", "--roll-up", "--measure", "all"])
        #expect(outcome.status == 0)
        // What is to be read with care is no table.
        let notes = outcome.lines.firstIndex(of: "Read with care") ?? outcome.lines.endIndex
        #expect(outcome.lines[..<notes].allSatisfy { $0.displayWidth <= 120 })
        #expect(outcome.lines.count { $0.hasPrefix("Russia ") } > 3)
    }
}
