import Foundation
import Testing

@testable import EntenteTool

@Suite("entente centrality --stability")
struct StabilityCommandTests {
    private static let start = ["centrality", "seeds", "--roll-up", "--stability"]

    @Test("refuses draws of events where only the times between them are measured")
    func waits() throws {
        let refused = try Tool.run(Self.start + ["bootstrap=20", "--measure", "memory"])
        #expect(refused.status == 64)
        #expect(refused.messages.contains("memory: draws of events do not tell"))
        let dates = try Tool.run(Self.start + ["dates=20", "--measure", "memory"])
        #expect(dates.status == 0)
        let besides = try Tool.run(Self.start + ["bootstrap=20", "--measure", "memory,degree"])
        #expect(besides.status == 0)
        #expect(besides.text.contains("memory: draws of events do not tell"))
    }

    @Test("tells of the network as a whole without one source")
    func figures() throws {
        let outcome = try Tool.run(Self.start + ["sources", "--measure", "density"])
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("without one source"))
    }

    @Test("says of an option that no measure reads that it changes nothing")
    func idleOptions() throws {
        for (options, words) in [
            (
                ["--max-wait", "3", "--measure", "degree"],
                "--max-wait changes nothing about degree"
            ),
            (["--non-strict"], "--non-strict changes nothing about strength, degree, betweenness"),
            (["--time-unit", "week", "--measure", "memory"], "--time-unit changes nothing about"),
            (
                ["--direction", "in", "--measure", "temporal-reach,degree"],
                "--direction changes nothing about temporal-reach\n"
            ), (["--paths", "strength", "--measure", "degree"], "--paths changes nothing"),
        ] {
            let outcome = try Tool.run(["centrality", "seeds", "--roll-up"] + options)
            #expect(outcome.status == 0)
            #expect((outcome.messages + "\n").contains(words), "\(options)")
        }
        let read = try Tool.run([
            "centrality", "seeds", "--roll-up", "--measure", "temporal-reach,degree", "--max-wait",
            "3",
        ])
        #expect(!read.messages.contains("changes nothing"))
        let all = try Tool.run([
            "centrality", "seeds", "--roll-up", "--measure", "all", "--direction", "in",
        ])
        #expect(!all.messages.contains("changes nothing"))
    }

    @Test("names the slices in which a measure has no value, and draws no ranks of sides")
    func sides() throws {
        let outcome = try Tool.run([
            "centrality", "seeds", "--roll-up", "--measure", "pn", "--every", "quarter",
        ])
        #expect(outcome.messages.contains("2011-Q1, 2014-Q4: pn: no value"))
        #expect(!outcome.text.contains("share of all scores"))
        let ranks = try Tool.run([
            "centrality", "seeds", "--roll-up", "--measure", "signed-eigenvector", "--every",
            "year", "--plot", "sides.svg", "--plot-as", "ranks",
        ])
        #expect(ranks.status == 64)
        #expect(ranks.messages.contains("has no ranks"))
    }

    @Test("tells from which day temporal closeness counts")
    func origin() throws {
        try Folder.withEvents([
            "1,2010-01-01,y,z,cooperation", "2,2020-01-01,a,b,cooperation",
        ]) {
            let whole = try Tool.run(["centrality", $0, "--measure", "temporal-closeness"])
            #expect(
                whole.text.contains("time counts in days from the first event, on 2010-01-01"))
            let part = try Tool.run([
                "centrality", $0, "--measure", "temporal-closeness", "--window", "2020",
            ])
            #expect(!part.messages.contains("time counts") && !part.text.contains("time counts"))
        }
    }
}
