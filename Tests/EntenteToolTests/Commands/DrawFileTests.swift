import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite("entente draw FILE.dot")
struct DrawFileTests {
    /// Draws a file of the given text.
    private func draw(
        _ source: String, name: String = "graph.dot", _ arguments: [String] = []
    ) throws -> Tool.Outcome {
        try Folder.temporary { folder in
            let file = folder.appendingPathComponent(name)
            try Data(source.utf8).write(to: file)
            return try Tool.run(["draw", name] + arguments, in: folder)
        }
    }

    @Test("draws it as it is, with every name and label in it")
    func svg() throws {
        let outcome = try draw(
            """
            digraph { rankdir=LR; node [shape=record]; a [label="<p> left|right"]
                subgraph cluster_b { label="A group"; b -> c [label="an edge"] } a:p -> b }
            """)
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(XMLParser(data: outcome.output).parse())
        for text in ["left", "right", "A group", "an edge", ">c<"] {
            #expect(outcome.text.contains(text), "\(text)")
        }
        #expect(outcome.messages.isEmpty)
    }

    @Test("reads it in the encoding of --encoding, whatever it says itself")
    func encoding() throws {
        try Folder.temporary { folder in
            let text = "graph { charset=latin1; \"\u{E4}\" -- b }"
            let bytes = text.unicodeScalars.map { UInt8($0.value) }
            try Data(bytes).write(to: folder.appendingPathComponent("a.dot"))
            let own = try Tool.run(["draw", "a.dot"], in: folder)
            #expect(own.text.contains(">\u{E4}<"))
            let told = try Tool.run(["draw", "a.dot", "--encoding", "windows-1251"], in: folder)
            #expect(told.status == 0 && told.text.contains(">д<"), "\(told.messages)")
        }
    }

    @Test("places it by --engine, else by its layout attribute")
    func engines() throws {
        let edges = "a -- b; b -- c; c -- d; d -- a"
        let plain = try draw("graph { \(edges) }")
        let circle = try draw("graph { layout=circo; \(edges) }")
        let asked = try draw("graph { \(edges) }", name: "x.gv", ["--engine", "circo"])
        #expect(circle.output != plain.output)
        #expect(circle.output == asked.output)
        let pinned = try draw(
            "graph { a [pos=\"0,0\"]; b [pos=\"300,0\"]; a -- b }",
            ["--engine", "nop2", "--format", "plain"])
        #expect(pinned.text.contains("node b 4.5417 "))
        let unknown = try draw("graph { layout=magic; a }")
        #expect(unknown.status == 65)
        #expect(unknown.messages.contains("--engine"))
    }

    @Test(
        "writes any format to a file, chosen by its name", arguments: ["svg", "png", "pdf", "dot"])
    func formats(ending: String) throws {
        try Folder.temporary { folder in
            try Data("digraph { a -> b }".utf8).write(to: folder.appendingPathComponent("g.dot"))
            let outcome = try Tool.run(["draw", "g.dot", "-o", "out.\(ending)"], in: folder)
            #expect(outcome.status == 0, "\(outcome.messages)")
            let bytes = try Data(contentsOf: folder.appendingPathComponent("out.\(ending)"))
            #expect(bytes.count > 50)
            #expect(try Tool.run(["draw", "g.dot", "-o", "g.dot"], in: folder).status == 73)
        }
    }

    @Test("reads no file that the graph names, and says what it leaves out")
    func safety() throws {
        try Folder.temporary { folder in
            let secret = folder.appendingPathComponent("secret.svg")
            try Data("<svg width=\"500pt\" height=\"500pt\"/>".utf8).write(to: secret)
            try Data(
                """
                digraph { splines=curved; a [image="\(secret.path)", URL="javascript:x"]
                    b [label=<<table><tr><td><img src="\(secret.path)"/></td></tr></table>>] }
                """.utf8
            ).write(to: folder.appendingPathComponent("g.gv"))
            let outcome = try Tool.run(["draw", "g.gv"], in: folder)
            #expect(outcome.status == 0, "\(outcome.messages)")
            #expect(!outcome.text.contains("secret") && !outcome.text.contains("javascript"))
            #expect(outcome.messages.contains("node \"a\", image"))
            #expect(outcome.messages.contains("<img>"))
        }
    }

    @Test("refuses what is no DOT with file, line and column, and faulty markup with its place")
    func refusals() throws {
        let torn = try draw("digraph {\n  a -> \n}")
        #expect(torn.status == 65)
        #expect(torn.messages.contains("graph.dot:3:1: "))
        let markup = try draw("digraph { a [label=<<b>x>] }")
        #expect(markup.status == 65)
        #expect(markup.messages.contains("node \"a\", label"))
        #expect(try Tool.run(["draw", "no-such.dot"]).status == 66)
    }

    @Test(
        "refuses options for networks",
        arguments: [
            ["--window", "2015"], ["--top=3"], ["--title", "x"], ["--no-legend"], ["--seed", "2"],
        ])
    func options(arguments: [String]) throws {
        let outcome = try draw("digraph { a }", arguments)
        #expect(outcome.status == 64)
        #expect(outcome.messages.contains(String(arguments[0].prefix { $0 != "=" })))
        #expect(outcome.messages.contains("is for networks"))
    }

    @Test("draws as a network what a file tells, if asked to, with options for networks")
    func network() throws {
        let source = "digraph { a -> b [weight=2]; b -> c [weight=-1]; c -> a }"
        let outcome = try draw(source, ["--as", "network", "--title", "Three"])
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(outcome.text.contains("Three") && outcome.text.contains("conflict"))
        let plain = try draw(source, ["--as", "file"])
        #expect(plain.status == 0 && !plain.text.contains("conflict"))
    }

    @Test("draws one file at a time")
    func severalFiles() throws {
        let outcome = try Tool.run(["draw", "seeds", "other.dot"])
        #expect(outcome.status == 64)
        #expect(outcome.messages.contains("other.dot"))
    }

    @Test("draws the first of several graphs, and says so")
    func severalGraphs() throws {
        let outcome = try draw("graph { one } graph { two }")
        #expect(outcome.text.contains("one") && !outcome.text.contains("two"))
        #expect(outcome.messages.contains("holds 2 graphs"))
    }

    @Test("reads packed files, whose encoding stays theirs")
    func packed() throws {
        try Folder.temporary { folder in
            let file = folder.appendingPathComponent("g.gv")
            try Data("graph { charset=latin1; a [label=\"".utf8 + [0xE9] + "\"] }".utf8).write(
                to: file)
            let plain = try Tool.run(["draw", "g.gv"], in: folder)
            #expect(plain.text.contains("é"))
            let gzip = URL(fileURLWithPath: "/usr/bin/env")
            guard try Tool.run(gzip, ["gzip", file.path], in: folder).status == 0 else { return }
            #expect(try Tool.run(["draw", "g.gv.gz"], in: folder).output == plain.output)
        }
    }

    @Test("ends with the deadline, and says what to do")
    func deadline() throws {
        let outcome = try draw("digraph { a -> b }", ["--timeout", "0.000001"])
        #expect(outcome.status == 70)
        #expect(outcome.messages.contains("--engine sfdp"))
    }
}
