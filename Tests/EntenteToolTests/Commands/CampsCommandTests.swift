import Foundation
import Testing

@Suite("entente communities --method camps")
struct CampsCommandTests {
    /// Two triangles of friends at war, and one friendship across.
    static let war = [
        "1,2015-01-01,a,b,cooperation", "2,2015-01-02,b,c,cooperation",
        "3,2015-01-03,c,a,cooperation", "4,2015-01-04,x,y,cooperation",
        "5,2015-01-05,y,z,cooperation", "6,2015-01-06,z,x,cooperation",
        "7,2015-01-07,a,x,conflict", "8,2015-01-08,b,y,conflict", "9,2015-01-09,c,z,cooperation",
        "10,2015-01-10,a,y,conflict",
    ]

    @Test("divides by friends and enemies, all kinds counting")
    func war() throws {
        try Folder.withEvents(Self.war) { folder in
            let outcome = try Tool.run([
                "communities", folder, "--method", "camps", "--format", "json",
            ])
            #expect(outcome.status == 0)
            #expect(!outcome.messages.contains("cooperation and negotiation count"))
            let found = try object(ofJSON: outcome.output)
            #expect(found["errors"] as? Int == 1 || found["errors"] as? Double == 1)
            #expect(found["is_exact"] as? Bool == true)
            let table = rows(
                ofCSV: try Tool.run(["communities", folder, "--camps", "2", "--format", "csv"]).text
            )
            let camps = Dictionary(grouping: table) { $0["camp"] ?? "" }
                .mapValues { Set($0.compactMap { $0["id"] }) }
            #expect(Set(camps.values) == [["a", "b", "c"], ["x", "y", "z"]])
            let text = try Tool.run(["communities", folder, "--method", "camps"]).text
            #expect(text.contains("2 camps, 1 contradicting pair of 10 signed pairs"))
            #expect(text.contains("no other division is as good"))
            #expect(text.contains("friends in two camps"))
        }
    }

    @Test("takes exactly, at most and any number of camps")
    func numbers() throws {
        try Folder.withEvents(Self.war) { folder in
            func camps(_ number: String) throws -> Int {
                let text = try Tool.run([
                    "communities", folder, "--camps", number, "--format", "csv",
                ]).text
                return Set(rows(ofCSV: text).map { $0["camp"] }).count
            }
            let counts = try ["4", "=4", "free", "=1"].map(camps)
            #expect(counts == [2, 4, 2, 1])
            let tooMany = try Tool.run(["communities", folder, "--camps", "=9"])
            #expect(tooMany.status == 64)
        }
        for wrong in [["--camps", "0"], ["--method", "leiden", "--camps", "2"]] {
            #expect(try Tool.run(["communities", "seeds"] + wrong).status == 64)
        }
        let resolution = ["--method", "camps", "--resolution", "2"]
        #expect(try Tool.run(["communities", "seeds"] + resolution).status == 64)
    }

    @Test("proves the camps of the 24 rolled-up actors of the seeds, the same on every run")
    func seeds() throws {
        let command = [
            "communities", "seeds", "--roll-up", "--method", "camps", "--format", "json",
        ]
        let first = try Tool.run(command)
        #expect(try object(ofJSON: first.output)["is_exact"] as? Bool == true)
        #expect(try Tool.run(command).output == first.output)
    }

    @Test("colours a drawing, and tells who could be in either camp")
    func drawing() throws {
        try Folder.withEvents(Self.war) { folder in
            let picture = try Tool.run(["draw", folder, "--group-by", "camp"]).text
            #expect(picture.contains("camp A: a") && picture.contains("camp B: y"))
            #expect(!picture.contains("as well in the other camp"))
            #expect(!picture.contains("apart, each part") && !picture.contains("no sign"))
            #expect(picture.contains("1 of 10 signed pairs contradicts the camps."))
        }
        let seeds = try Tool.run(["draw", "seeds", "--roll-up", "--group-by", "camp"]).text
        #expect(seeds.contains("as well in the other camp") && seeds.contains("no sign"))
    }

    @Test("fills both camps whatever their size, and the sides of what lies apart")
    func sides() throws {
        let events = [
            "1,2015-01-01,a,b,cooperation", "2,2015-01-02,a,c,conflict",
            "3,2015-01-03,b,c,conflict", "4,2015-01-04,p,q,conflict",
            "5,2015-01-05,x,y,negotiation",
        ]
        try Folder.withEvents(events) { folder in
            let source = try Tool.run([
                "draw", folder, "--group-by", "camp", "--format", "dot",
            ]).text
            var fills: [String: String] = [:]
            for line in source.split(separator: "\n") {
                guard let id = line.firstMatch(of: /id="?actor-(\w)"?/)?.1,
                    let fill = line.firstMatch(of: /fillcolor="(#\w+)"/)?.1
                else { continue }
                fills[String(id)] = String(fill)
            }
            #expect(fills.count == 7)
            #expect(fills["a"] == fills["b"] && fills["x"] == fills["y"])
            #expect(Set(fills.values).count == 5)
            for text in [
                "camp A: a", "camp B: c", "apart, each part by itself: one side",
                "apart, each part by itself: the other", "in no camp: no sign",
            ] { #expect(source.contains(text)) }
            #expect(!source.contains("contradict"))
        }
    }

    @Test("are groups for measures of brokers")
    func brokers() throws {
        let outcome = try Tool.run([
            "centrality", "seeds", "--roll-up", "--measure", "gatekeeper", "--groups", "camps",
        ])
        #expect(outcome.status == 0)
    }
}
