import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite("entente draw")
struct DrawCommandTests {
    @Test("draws the seeds as SVG that another parser reads, with the actors that matter")
    func svg() throws {
        let outcome = try Tool.run(["draw", "seeds", "--roll-up"])
        #expect(outcome.status == 0)
        let parser = XMLParser(data: outcome.output)
        #expect(parser.parse())
        #expect(outcome.text.contains("role=\"graphics-document document\""))
        #expect(outcome.text.contains("<desc "))
        for name in ["Russia", "US", "Assad", "Opposition", "ISIS"] {
            #expect(outcome.text.contains(">\(name)"), "\(name)")
        }
    }

    @Test("chooses the format by the file's name or by --format")
    func formats() throws {
        try Folder.temporary { folder in
            for (name, arguments, magic) in [
                ("a.png", [], "\u{89}PNG"), ("a.pdf", [], "%PDF"),
                ("b", ["--format", "svg"], "<?xml"), ("c.dot", [], "// Draw with: dot"),
            ] as [(String, [String], String)] {
                let file = folder.appendingPathComponent(name)
                let outcome = try Tool.run(
                    ["draw", "seeds", "--ego", "us", "-o", file.path] + arguments)
                #expect(outcome.status == 0)
                #expect(outcome.output.isEmpty)
                let start = try Data(contentsOf: file).prefix(magic.unicodeScalars.count)
                #expect(Array(start) == magic.unicodeScalars.map { UInt8($0.value) })
            }
        }
    }

    @Test("sizes by a measure, titles as asked and leaves the legend out")
    func style() throws {
        let usual = try Tool.run(["draw", "seeds", "--top", "5"])
        let titled = try Tool.run([
            "draw", "seeds", "--top", "5", "--title", "Who & whom", "--no-legend", "--size-by",
            "degree",
        ])
        #expect(titled.text.contains("Who &amp; whom"))
        #expect(titled.output.count < usual.output.count)
    }

    @Test(
        "places actors with any engine of Graphviz, and draws the same ties",
        arguments: ["dot", "neato", "fdp", "sfdp", "twopi", "circo", "osage", "patchwork"])
    func engines(name: String) throws {
        let arguments = ["draw", "seeds", "--roll-up", "--top", "8", "--no-provenance"]
        let usual = try Tool.run(arguments)
        let placed = try Tool.run(arguments + ["--engine", name])
        #expect(placed.status == 0, "\(placed.messages)")
        #expect(placed.output != usual.output)
        func ties(_ svg: String) -> Int { svg.components(separatedBy: "class=\"edge tie").count }
        #expect(ties(usual.text) > 1)
        #expect(ties(placed.text) == ties(usual.text))
        #expect(try Tool.run(arguments + ["--engine", name]).output == placed.output)
    }

    @Test("fills actors by type, by the root of their tree or by community")
    func groups() throws {
        let usual = try Tool.run(["draw", "seeds"])
        #expect(usual.text.contains(">jihadist group<"))
        let roots = try Tool.run(["draw", "seeds", "--group-by", "root"])
        #expect(roots.text.contains(">Assad government<"))
        #expect(!roots.text.contains(">jihadist group<"))
        let communities = try Tool.run(["draw", "seeds", "--roll-up", "--group-by", "community"])
        #expect(communities.text.contains(">around Russia<"))
        #expect(try Tool.run(["draw", "seeds", "--group-by", "taste"]).status == 64)
    }

    @Test("refuses engines that find no places, and says which there are")
    func noSuchEngine() throws {
        for name in ["nop2", "magic"] {
            let outcome = try Tool.run(["draw", "seeds", "--engine", name])
            #expect(outcome.status == 64)
            #expect(outcome.messages.contains("neato"))
        }
    }

    @Test("draws the same in a helper process, which a deadline can end")
    func helper() throws {
        let arguments = ["draw", "seeds", "--top", "5", "--no-provenance"]
        let own = try Tool.run(arguments)
        let helped = try Tool.run(arguments + ["--timeout", "60"])
        #expect(helped.status == 0)
        #expect(helped.output == own.output)
        let late = try Tool.run(arguments + ["--timeout", "0.000001"])
        #expect(late.status == 70)
        #expect(late.output.isEmpty)
        #expect(late.messages.contains("not done after 1e-06 seconds; allow more with --timeout"))
    }

    @Test(
        "gives up in time whatever it is at: measures, communities, places, other engines, files",
        arguments: [
            ["--size-by", "current-flow"], ["--group-by", "community"], [], ["--engine", "neato"],
            ["--format", "dot"],
        ])
    func timeout(options: [String]) throws {
        try Folder.temporary { folder in
            // Current flow between all pairs of 3,000 actors takes minutes.
            var rows = "date,source,target,kind\n"
            for number in 0..<3000 {
                for step in [1, 7] {
                    rows += "2015-01-01,a\(number),a\((number + step) % 3000),conflict\n"
                }
            }
            let file = folder.appendingPathComponent("events.csv")
            try Data(rows.utf8).write(to: file)
            for command in [
                ["draw", file.path, "-o", "x.svg"], ["slices", file.path, "--draw", "x"],
            ] {
                if command[0] == "slices", options.first == "--format" { continue }
                let every = command[0] == "slices" ? ["--every", "month"] : []
                let outcome = try Tool.run(
                    command + every + options + ["--timeout", "0.01"], in: folder)
                #expect(outcome.status == 70, "\(outcome.messages)")
                #expect(
                    outcome.messages.contains(
                        "Error: the drawing is not done after 0.01 seconds; allow more with"))
            }
        }
    }

    @Test("says what is wrong with what it is asked for")
    func refused() throws {
        let format = try Tool.run(["draw", "seeds", "-o", "x.docx"])
        #expect(format.status == 64)
        #expect(format.messages.contains("the formats are"))
        let nothing = try Tool.run(["draw", "seeds", "--window", "1999"])
        #expect(nothing.status == 64)
        #expect(nothing.messages.contains("nothing is left to draw in 1999"))
        #expect(try Tool.run(["draw", "seeds", "--size-by", "beauty"]).status == 64)
        #expect(try Tool.run(["draw", "seeds", "--timeout", "0"]).status == 64)
    }
}
