import Foundation
import Testing

@Suite("Hard failures")
struct HardFailureTests {
    /// Runs a line of shell in a folder; `$E` is the command.
    private func shell(_ line: String, in folder: URL) throws -> Tool.Outcome {
        try Tool.run(
            URL(fileURLWithPath: "/bin/sh"), ["-c", line], in: folder,
            ["E": Tool.products.appendingPathComponent("entente").path])
    }

    @Test(
        "A pipe that is closed early is no error, however much was to come",
        arguments: [
            "describe", "check", "actors", "export --format json", "export --format graphml",
            "export --format csv --table events", "draw --top 5", "draw --top 5 --format png",
        ])
    func pipes(command: String) throws {
        try Folder.temporary { folder in
            let words = command.split(separator: " ", maxSplits: 1)
            let line =
                "\"$E\" \(words[0]) '\(Tool.package.path)/seeds' \(words.dropFirst().joined())"
            // Nobody reads from the beginning on; then somebody reads a little.
            for reader in ["exec 0<&-; sleep 0.2", "head -c 1 >head"] {
                let outcome = try shell(
                    "{ sleep 0.1; \(line); echo $? >status; } | { \(reader); }; "
                        + "while ! [ -s status ]; do sleep 0.1; done; cat status", in: folder)
                #expect(outcome.text == "0\n", "\(command) | \(reader)")
                #expect(!outcome.messages.contains("Error"), "\(outcome.messages)")
                try FileManager.default.removeItem(at: folder.appendingPathComponent("status"))
            }
        }
    }

    @Test(
        "Standard input is read from a file as from a pipe",
        arguments: ["events.csv", "packed/events.csv.gz", "spreadsheets/events.xlsx"])
    func standardInput(name: String) throws {
        let seeds = "\(Tool.package.path)/seeds/events.csv"
        let path = name == "events.csv" ? seeds : "\(Tool.package.path)/Tests/Fixtures/\(name)"
        let redirected = try shell("\"$E\" describe - < '\(path)'", in: Tool.package)
        let piped = try shell("cat '\(path)' | \"$E\" describe -", in: Tool.package)
        #expect(redirected.status == 0, "\(redirected.messages)")
        #expect(redirected.text == piped.text)
        #expect(redirected.messages == piped.messages)
    }

    @Test(
        "Differences are told by the exit code even where nobody reads them")
    func differences() throws {
        try Folder.temporary { folder in
            let outcome = try shell(
                "{ sleep 0.1; \"$E\" compare '\(Tool.package.path)/seeds' truce aleppo --exit-code;"
                    + " echo $? >status; } | { exec 0<&-; sleep 0.2; }; "
                    + "while ! [ -s status ]; do sleep 0.1; done; cat status", in: folder)
            #expect(outcome.text == "1\n")
        }
    }

    @Test(
        "A full disk is told with the name that was asked for, and leaves nothing behind",
        arguments: [
            "describe SEEDS >/dev/full", "export SEEDS --format csv --table events >/dev/full",
            "draw SEEDS --top 5 --format svg -o /dev/full", "export SEEDS -o out.json",
            "draw SEEDS --top 5 -o out.svg", "import SEEDS -o case",
            "slices SEEDS --phases --draw drawings",
        ])
    func full(command: String) throws {
        #if os(Linux)
        try Folder.temporary { folder in
            let line = command.replacingOccurrences(
                of: "SEEDS", with: "'\(Tool.package.path)/seeds'")
            let outcome = try shell("trap '' XFSZ; ulimit -f 1; \"$E\" \(line)", in: folder)
            #expect(outcome.status == 73 && outcome.output.isEmpty, "\(outcome.messages)")
            let name = line.split(separator: " ").last ?? ""
            let words = name.hasPrefix(">") ? "standard output cannot be written" : "\(name)"
            #expect(outcome.messages.contains("Error: \(words)"), "\(outcome.messages)")
            #expect(!outcome.messages.contains(".tmp"), "\(outcome.messages)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        }
        #endif
    }

    @Test("A folder that cannot be made is told by the name that was asked for")
    func folders() throws {
        #if os(Linux)
        let outcome = try Tool.run(["import", "seeds", "-o", "/proc/case"])
        #expect(outcome.status == 73)
        #expect(outcome.messages.contains("the folder /proc/case cannot be made"))
        #expect(!outcome.messages.contains(".tmp"))
        #endif
    }

    /// What must be refused with its name, by the name of the file.
    static let hostile: [(name: String, text: String)] = {
        let deep = 100_000
        func nested(_ open: String) -> String { String(repeating: open, count: deep) }
        let head = "date,source,target,kind,weight\n"
        let entity = "<!DOCTYPE g [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
        let external = "<!DOCTYPE g [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
        return [
            ("bomb.graphml", "\(entity)<graphml><graph><node id='&b;'/></graph></graphml>"),
            ("bomb.gexf", "\(entity)<gexf><graph><nodes><node id='&b;'/></nodes></graph></gexf>"),
            ("outside.graphml", "\(external)<graphml><graph><node id='&a;'/></graph></graphml>"),
            ("outside.gexf", "\(external)<gexf><graph/></gexf>"),
            ("deep.json", nested("[")), ("deeper.json", nested("{\"nodes\":")),
            ("deep.jsonl", "{\"date\":\"2015-01-01\",\"x\":" + nested("[")),
            ("deep.dot", "digraph {" + nested("subgraph {")),
            ("deep.gml", "graph [ " + nested("x [ ")), ("deep.graphml", nested("<graph>")),
            ("deep.gexf", "<gexf>" + nested("<nodes>")),
            ("huge.csv", head + "2015-01-01,a,b,conflict,1e400\n"),
            ("nan.csv", head + "2015-01-01,a,b,conflict,NaN\n"),
            ("infinite.csv", head + "2015-01-01,a,b,conflict,inf\n"),
            ("huge.dot", "digraph { a -> b [weight=\"1e400\"] }"),
            ("huge.net", "*Vertices 99999999999\n*Arcs\n1 2 1\n"),
            (
                "nan.json",
                #"{"nodes":[{"id":1},{"id":2}],"links":[{"source":1,"target":2,"weight":NaN}]}"#
            ),
            ("twice.gml", "graph [ node [ id 1 ] node [ id 1 ] ]"),
            (
                "twice.gexf",
                "<gexf><graph><nodes><node id='a'/><node id='a'/></nodes></graph></gexf>"
            ),
            ("nul.csv", head + "2015-01-01,a\u{0},b,conflict,1\n"),
            ("nul.dot", "digraph { a\u{0} -> b }"), ("nul.net", "*Vertices 1\n1 \"a\u{0}b\"\n"),
            ("open.csv", head + "2015-01-01,\"a,b,conflict,1\n2015-01-01,a,b,conflict,1\n"),
            ("open.json", "{\"nodes\":[{\"id\":\"a}]}"), ("open.dot", "digraph { a -> \"b }"),
            ("open.gml", "graph [ node [ id 1 label \"a ] ]"),
            ("ragged.csv", head + "2015-01-01,a,b\n"), ("empty.csv", ""),
        ]
    }()

    @Test("What no reader can take is refused with file and place, and nothing is written")
    func hostile() throws {
        try Folder.temporary { folder in
            for (name, text) in Self.hostile {
                let file = folder.appendingPathComponent(name)
                try Data(text.utf8).write(to: file)
                let outcome = try Tool.run(["import", name, "-o", "case"], in: folder)
                #expect(outcome.status == 65, "\(name): \(outcome.status) \(outcome.messages)")
                #expect(outcome.output.isEmpty, "\(name)")
                let lines = outcome.messages.split(separator: "\n")
                #expect(lines.contains { $0.hasPrefix("\(name):") }, "\(outcome.messages)")
                // Edges of DOT are named by their nodes, and an empty file has no line.
                let hasLine = lines.contains { $0.firstMatch(of: /:[123]:?.*[:;]/) != nil }
                #expect(hasLine || ["huge.dot", "empty.csv"].contains(name), "\(outcome.messages)")
                try FileManager.default.removeItem(at: file)
                #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
            }
        }
    }

    @Test("What is packed and cut short, or followed by something else, is refused")
    func packed() throws {
        try Folder.temporary { folder in
            let packed = Tool.package.appendingPathComponent("Tests/Fixtures/packed")
            for name in ["events.csv.gz", "events.csv.xz", "events.csv.zst", "events.csv.bz2"] {
                let whole = try Data(contentsOf: packed.appendingPathComponent(name))
                let file = folder.appendingPathComponent(name)
                for bytes in [whole.prefix(whole.count / 2), whole + Data("more".utf8)] {
                    try Data(bytes).write(to: file)
                    let outcome = try Tool.run(["describe", name], in: folder)
                    #expect(outcome.status == 65 && outcome.output.isEmpty, "\(outcome.messages)")
                    #expect(outcome.messages.contains("\(name): "), "\(outcome.messages)")
                }
            }
        }
    }

    @Test("Edges to nodes that are not there are kept and told")
    func dangling() throws {
        try Folder.temporary { folder in
            let file = folder.appendingPathComponent("x.gml")
            try Data("graph [ node [ id 1 ] edge [ source 1 target 9 ] ]".utf8).write(to: file)
            let outcome = try Tool.run(["check", "x.gml"], in: folder)
            #expect(
                outcome.status == 0 && outcome.text.contains("an edge names the node \"9\""))
        }
    }

    @Test("What is no file, or not there, is no input")
    func noInput() throws {
        try Folder.temporary { folder in
            let empty = folder.appendingPathComponent("empty.csv")
            try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: false)
            let link = folder.appendingPathComponent("link.csv")
            try FileManager.default.createSymbolicLink(
                at: link, withDestinationURL: folder.appendingPathComponent("nowhere"))
            for name in ["none.csv", "empty.csv", "link.csv", "/dev/zero"] {
                let outcome = try Tool.run(["describe", name], in: folder)
                #expect(outcome.status == 66, "\(name): \(outcome.messages)")
                #expect(outcome.messages.contains(name) && outcome.output.isEmpty)
            }
        }
    }
}
