import Foundation
import Testing

@Suite("What the files of pictures say besides")
struct FileDetailOptionsTests {
    @Test("begin ids as they are told, in slices with the number of the slice")
    func prefix() throws {
        let one = try Tool.run(["draw", "seeds", "--roll-up", "--id-prefix", "fig-"]).text
        #expect(one.contains("<svg id=\"fig-picture\"") && one.contains("id=\"fig-actor-russia\""))
        #expect(!one.contains(" id=\"picture"))
        try Folder.temporary { folder in
            let drawn = try Tool.run(
                [
                    "slices", "seeds", "--roll-up", "--phases", "--id-prefix", "s", "--draw",
                    folder.appendingPathComponent("out").path,
                ])
            #expect(drawn.status == 0)
            let files = try FileManager.default.contentsOfDirectory(
                at: folder.appendingPathComponent("out"), includingPropertiesForKeys: nil)
            let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
            #expect(texts.count > 2)
            for number in 1...texts.count {
                #expect(texts.contains { $0.contains("<svg id=\"s\(number)-picture\"") })
            }
        }
    }

    @Test(
        "refuse what no id can begin with, and say what can",
        arguments: ["1a", "a b", "é", "", "a.b"])
    func refusals(prefix: String) throws {
        for command in [["draw", "seeds"], ["compare", "seeds", "2015", "2016"]] {
            let outcome = try Tool.run(command + ["--id-prefix", prefix])
            #expect(outcome.status == 64)
            #expect(outcome.messages.contains("take a letter, then letters, digits, - and _"))
        }
    }

    @Test("say that ids are those of a picture where none is asked for")
    func nothingDrawn() throws {
        let commands = [
            ["slices", "seeds", "--phases"], ["compare", "seeds", "2015", "2016"],
            ["centrality", "seeds", "--phases"], ["balance", "seeds", "--phases"],
            ["why", "seeds", "us", "russia"],
        ]
        for command in commands {
            let outcome = try Tool.run(command + ["--id-prefix", "a"])
            #expect(outcome.status == 64, "\(command)")
            #expect(outcome.messages.contains("--id-prefix go with --"), "\(command)")
        }
    }

    @Test("say where they come from, unless they are told not to")
    func provenance() throws {
        let arguments = ["draw", "seeds", "--roll-up", "--seed", "7", "--title", "It's \"so\""]
        let svg = try Tool.run(arguments).text
        #expect(svg.contains("<entente:program>entente "))
        #expect(svg.contains("<entente:seed>7</entente:seed>"))
        #expect(
            svg.contains(
                "<entente:command>entente draw seeds --roll-up --seed 7 --title 'It'\\''s \"so\"'<")
        )
        #expect(!(try Tool.run(arguments + ["--no-provenance"]).text.contains("<metadata")))
        let png = try Tool.run(arguments + ["--format", "png"]).output
        let pdf = try Tool.run(arguments + ["--format", "pdf"]).output
        for file in [png, pdf] {
            #expect(String(decoding: file, as: UTF8.self).contains("entente draw seeds --roll-up"))
        }
        let chart = try Folder.temporary { folder in
            let file = folder.appendingPathComponent("a.svg")
            try Tool.run([
                "centrality", "seeds", "--phases", "--plot", file.path, "--id-prefix", "c",
            ])
            return try String(contentsOf: file, encoding: .utf8)
        }
        #expect(chart.contains("<entente:events>") && chart.contains("<svg id=\"cpicture\""))
    }

    @Test("have one fingerprint for the same events in any order, and another for others")
    func fingerprint() throws {
        let rows = [
            "2015-01-01,a,b,conflict,1", "2015-02-01,b,c,cooperation,2",
            "2015-03-01,a,c,conflict,3",
        ]
        func fingerprint(_ rows: [String]) throws -> String {
            try Folder.temporary { folder in
                let file = folder.appendingPathComponent("events.csv")
                let text = (["date,source,target,kind,weight"] + rows).joined(separator: "\n")
                try Data(text.utf8).write(to: file)
                let svg = try Tool.run(["draw", file.path]).text
                let start = try #require(svg.range(of: "<entente:events>")).upperBound
                return String(svg[start...].prefix { $0 != "<" })
            }
        }
        let one = try fingerprint(rows)
        #expect(one.count == 32)
        #expect(try fingerprint(rows.reversed()) == one)
        #expect(try fingerprint(Array(rows.dropLast())) != one)
    }
}
