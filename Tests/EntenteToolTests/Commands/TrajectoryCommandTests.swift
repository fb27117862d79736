import Foundation
import Testing

@testable import EntenteTool

@Suite("entente centrality over slices")
struct TrajectoryCommandTests {
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

    @Test("stops between slices when its time is over")
    func timeoutOverSlices() throws {
        try Folder.withEvents(["1,1015-01-01,a,b,cooperation", "2,2015-03-02,b,c,cooperation"]) {
            let outcome = try Tool.run([
                "centrality", $0, "--every", "month", "--measure", "degree", "--timeout", "0.001",
            ])
            #expect(outcome.status == 64)
            #expect(outcome.messages.contains("not done after 0.001 seconds"))
        }
    }

    @Test("follows the whole network over slices, and nothing that has no place there")
    func networkOverTime() throws {
        let arguments = ["centrality", "seeds", "--roll-up", "--every", "year", "--measure"]
        let outcome = try Tool.run(arguments + ["density,diameter", "--format", "csv"])
        #expect(outcome.lines[0] == "slice,id,actor,measure,score,rank,rank_change")
        #expect(outcome.lines.count { $0.contains(",density,") } > 3)
        #expect(try Tool.run(arguments + ["density,strength"]).text.contains("as a whole"))
        #expect(try Tool.run(arguments + ["bridges"]).status == 64)
    }

    @Test("refuses more slices than anybody could read, before any work")
    func tooManySlices() throws {
        let outcome = try Tool.run([
            "centrality", "seeds", "--every", "1d", "--window", "0001..9999",
        ])
        #expect(outcome.status == 64)
        #expect(outcome.messages.contains("more than 20000 slices"))
    }

    @Test("follows measures over phases and windows that overlap")
    func otherSlices() throws {
        let phases = try Tool.run([
            "centrality", "seeds", "--roll-up", "--measure", "strength", "--phases", "--format",
            "csv",
        ])
        #expect(rows(ofCSV: phases.text).contains { $0["slice"] == "Truce and Geneva talks" })
        let text = try Tool.run([
            "centrality", "seeds", "--roll-up", "--measure", "pagerank", "--rolling", "90d",
            "--step", "30d",
        ])
        #expect(text.status == 0)
        #expect(text.lines[0].hasPrefix("pagerank, "))
        #expect(text.text.contains("who came and who went"))
        #expect(
            try Tool.run(["centrality", "seeds", "--phases", "--measure", "leiden"]).status == 64)
    }

    @Test("says in which slices nobody is where fresh starts lead")
    func starts() throws {
        try Folder.withEvents(["1,2015-01-01,a,b,cooperation", "2,2015-02-01,b,c,cooperation"]) {
            let outcome = try Tool.run([
                "centrality", $0, "--measure", "pagerank", "--start", "a", "--every", "month",
            ])
            #expect(outcome.status == 0)
            #expect(
                outcome.messages.contains(
                    "2015-02: no scores by pagerank: nobody of --start has a tie there"))
        }
    }

    @Test("draws a measure over time into a file, as lines or ranks, in the format of its name")
    func plot() throws {
        try Folder.withEvents(["1,2015-01-01,a,b,cooperation", "2,2015-02-01,b,c,cooperation"]) {
            let arguments = ["centrality", $0, "--every", "month", "--plot"]
            let svg = try Tool.run(arguments + ["\($0)/a.svg"])
            #expect(svg.status == 0)
            #expect(svg.messages.contains("chart in \($0)/a.svg"))
            let text = try String(contentsOfFile: "\($0)/a.svg", encoding: .utf8)
            #expect(text.contains("strength over time") && text.contains(">B</text>") == false)
            let png = try Tool.run(arguments + ["\($0)/a.png", "--plot-as", "ranks", "-q"])
            #expect(png.status == 0 && png.messages.isEmpty)
            for (more, status) in [
                (["\($0)/a.xyz"], 64), (["\($0)/events.csv"], 64), ([$0], 73),
                (["\($0)/none/a.svg"], 73), (["\($0)/b.svg", "--plot-rows", "0"], 64),
            ] as [([String], Int32)] {
                #expect(try Tool.run(arguments + more).status == status, "\(more)")
            }
            #expect(try Tool.run(["centrality", $0, "--plot", "\($0)/c.svg"]).status == 64)
            #expect(
                try Tool.run(["centrality", $0, "--every", "month", "--plot-as", "ranks"]).status
                    == 64)
            #expect(
                try Tool.run(
                    arguments + ["\($0)/d.svg", "--measure", "density", "--plot-as", "ranks"]
                ).status == 64)
        }
    }
}
