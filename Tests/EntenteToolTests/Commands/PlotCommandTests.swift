import Foundation
import Testing

@Suite("Charts beside tables, by --plot")
struct PlotCommandTests {
    private static let commands = [
        ["why", "seeds", "russia", "us", "--roll-up", "--every", "quarter"],
        ["balance", "seeds", "--roll-up", "--every", "quarter"],
        ["centrality", "seeds", "--roll-up", "--every", "quarter", "--measure", "strength"],
    ]

    @Test(
        "come in the format of the file's name, the same twice, beside the same table",
        arguments: commands)
    func files(command: [String]) throws {
        try Folder.temporary { folder in
            func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
            let table = try Tool.run(command)
            for (name, start) in [("a.svg", "<?xml"), ("a.pdf", "%PDF"), ("a.png", "\u{89}PNG")] {
                let outcome = try Tool.run(command + ["--plot", path(name)])
                #expect(outcome.status == 0)
                #expect(outcome.output == table.output)
                #expect(outcome.messages.contains("chart in \(path(name))"))
                let bytes = try Data(contentsOf: URL(fileURLWithPath: path(name)))
                #expect(bytes.starts(with: start.unicodeScalars.map { UInt8($0.value) }))
            }
            // What they say of the command differs.
            for name in ["a.svg", "b.svg"] {
                try Tool.run(command + ["--plot", path(name), "--no-provenance", "-q"])
            }
            #expect(
                try Data(contentsOf: URL(fileURLWithPath: path("a.svg")))
                    == Data(contentsOf: URL(fileURLWithPath: path("b.svg"))))
            let titled = try Tool.run(
                command + ["--plot", path("c.svg"), "--plot-title", "Friends & foes", "-q"])
            #expect(titled.status == 0 && titled.messages.isEmpty)
            let text = try String(contentsOfFile: path("c.svg"), encoding: .utf8)
            #expect(text.contains(">Friends &amp; foes</text>"))
        }
    }

    @Test("leave files alone as other outlets do, and ask for a format", arguments: commands)
    func refusals(command: [String]) throws {
        try Folder.temporary { folder in
            let target = folder.appendingPathComponent("target.svg")
            try Data("kept".utf8).write(to: target)
            let link = folder.appendingPathComponent("link.svg")
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: target)
            for (path, status) in [
                (link.path, 73), (folder.path, 73), (folder.path + "/none/a.svg", 73),
                (folder.path + "/a.xyz", 64),
            ] as [(String, Int32)] {
                let outcome = try Tool.run(command + ["--plot", path])
                #expect(outcome.status == status, "\(path)")
            }
            #expect(try String(contentsOf: target, encoding: .utf8) == "kept")
            #expect(try Tool.run(command + ["--plot-title", "x"]).status == 64)
        }
    }

    @Test("say what to do where there is no time to draw")
    func timeless() throws {
        let balance = try Tool.run(["balance", "seeds", "--plot", "never.svg"])
        #expect(balance.status == 64 && balance.messages.contains("add --every STEP"))
        try Folder.withEvents(["1,NA,a,b,cooperation", "2,NA,b,c,conflict"]) {
            let why = try Tool.run(["why", $0, "a", "b", "--plot", "\($0)/never.svg"])
            #expect(why.status == 64)
            #expect(why.messages.contains("no event of the two is known to one of the periods"))
            let nobody = try Tool.run(["why", $0, "a", "c", "--plot", "\($0)/never.svg"])
            #expect(nobody.status == 64 && nobody.messages.contains("nothing is known between"))
            #expect(!FileManager.default.fileExists(atPath: "\($0)/never.svg"))
        }
        try Folder.withEvents(["1,2015-01-01,a,b,negotiation"]) {
            let balance = try Tool.run([
                "balance", $0, "--every", "year", "--plot", "\($0)/never.svg",
            ])
            #expect(balance.status == 64 && balance.messages.contains("--negotiation positive"))
        }
    }

    @Test("have the figures of the table: bars of a relation as the weights, by kinds, in JSON")
    func figures() throws {
        let command = Self.commands[0]
        try Folder.temporary { folder in
            let path = folder.appendingPathComponent("a.svg").path
            let json = try object(
                ofJSON: Tool.run(command + ["--format", "json", "--plot", path]).output)
            let periods = try #require(json["periods"] as? [[String: Any]])
            let svg = try String(contentsOfFile: path, encoding: .utf8).replacing(
                "&#45;", with: "-")
            var bars = 0
            for period in periods {
                let title = try #require(period["period"] as? String)
                for kind in ["cooperation", "negotiation", "conflict"] {
                    let count = try #require(period[kind] as? Int)
                    let weight = try #require(period["\(kind)_weight"] as? Double)
                    let words = "\(count) \(count == 1 ? "event" : "events"), weight "
                    guard count > 0 else {
                        #expect(weight == 0 && !svg.contains("\(title): \(kind), "))
                        continue
                    }
                    bars += 1
                    let start = "\(title): \(kind), \(words)"
                    let found = try #require(svg.ranges(of: start).first)
                    let rest = svg[found.upperBound...]
                    let digits = String(rest.prefix { "0123456789.,".contains($0) })
                    let number = Double(digits.replacing(",", with: "")) ?? .nan
                    #expect(abs(number - weight) < 0.051)
                }
                if let tone = period["tone"] as? Double {
                    #expect(svg.contains("\(title): tone \(tone > 0 ? "+" : "")"))
                }
            }
            #expect(bars > 8)
        }
    }
}
