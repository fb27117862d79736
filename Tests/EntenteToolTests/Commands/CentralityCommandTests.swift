import Foundation
import Testing

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

    @Test("follows scores over slices")
    func trajectory() throws {
        try Folder.withEvents([
            "1,2015-01-01,a,b,cooperation", "2,2015-03-02,b,c,cooperation",
            "3,2015-03-02,b,a,cooperation",
        ]) {
            let table = rows(
                ofCSV: try Tool.run([
                    "centrality", $0, "--measure", "strength", "--every", "month", "--format",
                    "csv",
                ]).text)
            #expect(
                table.map { "\($0["slice"] ?? "") \($0["id"] ?? "") \($0["score"] ?? "")" } == [
                    "2015-01 a 1", "2015-01 b 1", "2015-03 a 1", "2015-03 b 2", "2015-03 c 1",
                ])
        }
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

    @Test("follows several measures over slices that one of them refuses")
    func refusingSlices() throws {
        try Folder.withEvents([
            "1,2015-01-01,a,b,cooperation", "2,2015-02-01,a,b,cooperation",
            "3,2015-02-02,b,a,cooperation",
        ]) {
            let outcome = try Tool.run([
                "centrality", $0, "--measure", "strength,eigenvector", "--direction", "out",
                "--every", "month",
            ])
            #expect(outcome.status == 0)
            #expect(outcome.text.contains("2015-01"))
            #expect(outcome.messages.contains("no scores by eigenvector"))
        }
    }

    @Test("lists and explains measures without a case")
    func contracts() throws {
        let list = try Tool.run(["centrality", "--list"])
        #expect(list.status == 0)
        let explained = try Tool.run(["centrality", "--explain", "betweenness"])
        #expect(explained.text.contains("Brandes 2001"))
        #expect(list.text.contains("How often each actor lies"))
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
}
