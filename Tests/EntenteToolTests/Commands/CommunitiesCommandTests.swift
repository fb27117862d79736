import Foundation
import Testing

@Suite("entente communities")
struct CommunitiesCommandTests {
    /// Two triangles, one of them twice as strong at `b`, joined by one tie; and a war across.
    static let triangles = [
        "1,2015-01-01,a,b,cooperation", "2,2015-01-02,b,c,cooperation",
        "3,2015-01-03,c,a,negotiation", "4,2015-01-04,x,y,cooperation",
        "5,2015-01-05,y,z,cooperation", "6,2015-01-06,z,x,cooperation",
        "7,2015-01-07,c,x,cooperation", "8,2015-01-08,a,b,cooperation",
        "9,2015-01-09,b,z,conflict", "10,2015-01-10,b,z,conflict",
    ]

    @Test("finds two triangles joined by a tie, with the modularity that its definition gives")
    func triangles() throws {
        try Folder.withEvents(Self.triangles) {
            let outcome = try Tool.run(["communities", $0, "--format", "json"])
            #expect(outcome.status == 0)
            #expect(outcome.messages.contains("cooperation and negotiation count; --kinds"))
            let found = try object(ofJSON: outcome.output)
            let groups = try #require(found["groups"] as? [[String: Any]])
            let members = groups.map { group in
                (group["members"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
            }
            #expect(members == [["a", "b", "c"], ["x", "y", "z"]])
            #expect(groups.map { $0["strength"] as? Double } == [9, 7])
            // Σ (w / W − (s / 2W)²) with W = 8: 4/8 − (9/16)² + 3/8 − (7/16)².
            let modularity = try #require(found["modularity"] as? Double)
            #expect(abs(modularity - (0.875 - (81.0 + 49) / 256)) < 1e-9)
            let within = groups.compactMap { $0["within"] as? Double }
            #expect(abs(within[0] - 8.0 / 9) < 1e-9 && abs(within[1] - 6.0 / 7) < 1e-9)
        }
    }

    @Test("gives a row an actor to programs, and a row a group to readers")
    func forms() throws {
        try Folder.withEvents(Self.triangles) {
            let table = rows(ofCSV: try Tool.run(["communities", $0, "--format", "csv"]).text)
            #expect(table.map { $0["group"] } == ["1", "1", "1", "2", "2", "2"])
            #expect(table.map { $0["id"] } == ["a", "b", "c", "x", "y", "z"])
            #expect(table.map { $0["strength"] } == ["3", "3", "3", "3", "2", "2"])
            let text = try Tool.run(["communities", $0]).text
            #expect(text.contains("7 pairs with ties of cooperation, negotiation"))
            #expect(text.contains("2 groups by leiden, modularity 0.3672 at resolution 1, seed 1"))
            #expect(text.contains("89 %  a, b, c"))
            let first = try Tool.run(["communities", $0, "--rows", "1"]).text
            #expect(first.contains("a, b, c") && !first.contains("x, y, z"))
            #expect(first.contains("not shown: 1 group with 3 actors; --rows 0 shows all"))
        }
    }

    @Test("shows ten groups unless told how many")
    func tenGroups() throws {
        let pairs = (0..<12).map { "\($0),2015-01-01,a\($0),b\($0),cooperation" }
        try Folder.withEvents(pairs) { folder in
            func shown(_ options: [String]) throws -> Int {
                try Tool.run(["communities", folder] + options).lines.count { $0.contains("100 %") }
            }
            let counts = try [[], ["--rows", "3"], ["--rows", "0"]].map(shown)
            #expect(counts == [10, 3, 12])
        }
    }

    @Test("stops when its time is over")
    func timeout() throws {
        let outcome = try Tool.run(["communities", "seeds", "--timeout", "0.000001"])
        #expect(outcome.status == 64)
        #expect(outcome.messages.contains("not done after 1e-06 seconds"))
        #expect(try Tool.run(["communities", "seeds", "--timeout", "0"]).status == 64)
    }

    @Test("takes the kinds that are asked for, and says what conflict then means")
    func kinds() throws {
        try Folder.withEvents(Self.triangles) {
            let outcome = try Tool.run([
                "communities", $0, "--kinds", "conflict", "--format", "csv",
            ])
            #expect(rows(ofCSV: outcome.text).map { $0["id"] } == ["b", "z"])
            #expect(outcome.messages.contains("as if they held groups together"))
        }
    }

    @Test("splits further at a higher resolution, and joins at a lower one")
    func resolution() throws {
        try Folder.withEvents(Self.triangles) { folder in
            func count(_ resolution: String) throws -> Int {
                let text = try Tool.run([
                    "communities", folder, "--resolution", resolution, "--format", "csv",
                ]).text
                return Set(rows(ofCSV: text).map { $0["group"] }).count
            }
            #expect(try count("0.1") == 1)
            #expect(try count("20") == 6)
            let refused = try Tool.run(["communities", folder, "--resolution", "0"])
            #expect(refused.status == 64)
            #expect(refused.messages.contains("--resolution is a number above 0"))
        }
    }

    @Test("has no modularity where nothing is selected")
    func empty() throws {
        let outcome = try Tool.run(["communities", "seeds", "--window", "1990"])
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("0 groups by leiden, modularity –"))
    }

    @Test("groups actors as the fills of a drawing do")
    func drawing() throws {
        let table = rows(
            ofCSV: try Tool.run(["communities", "seeds", "--roll-up", "--format", "csv"]).text)
        let heads = Dictionary(grouping: table) { $0["group"] ?? "" }
            .values.filter { $0.count > 2 }.compactMap { $0.first?["actor"] }
        let picture = try Tool.run(["draw", "seeds", "--roll-up", "--group-by", "community"]).text
        #expect(!heads.isEmpty)
        for head in heads { #expect(picture.contains("around \(head)")) }
    }

    @Test("finds groups by the method it is told, and refuses others")
    func methods() throws {
        for method in ["louvain", "label-propagation", "weak-components"] {
            let outcome = try Tool.run(["communities", "seeds", "--roll-up", "--method", method])
            #expect(outcome.status == 0)
            #expect(outcome.text.contains(" by \(method), modularity "))
        }
        #expect(try Tool.run(["communities", "seeds", "--method", "density"]).status == 64)
    }
}
