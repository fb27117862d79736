import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite("entente draw --as matrix")
struct DrawMatrixTests {
    private static let matrix = ["draw", "seeds", "--roll-up", "--as", "matrix"]

    @Test("draws who acts on whom, by camp, as SVG that another parser reads")
    func svg() throws {
        let outcome = try Tool.run(Self.matrix)
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(XMLParser(data: outcome.output).parse())
        for text in [
            "id=\"cell-us-russia\"", ">Relations in the Syrian war<", ">All it did<",
            ">Camp A: ISIS", ">Camp B: Russia", ">friendly, over 4 : 1<",
            "signed pairs contradict the camps",
        ] {
            #expect(outcome.text.contains(text), "\(text)")
        }
        #expect(outcome.messages.contains("4 events within one actor"))
        #expect(try Tool.run(Self.matrix).output == outcome.output)
    }

    @Test("splits cells by kind, titles as asked and leaves the legend out")
    func style() throws {
        let kinds = try Tool.run(Self.matrix + ["--cells", "kinds"])
        #expect(kinds.status == 0)
        #expect(kinds.text.contains("class=\"edge part cooperation\""))
        #expect(kinds.text.contains(">Cells and bars<"))
        let bare = try Tool.run(
            Self.matrix + ["--no-legend", "--title", "Who & whom", "--phase", "truce"])
        #expect(bare.status == 0, "\(bare.messages)")
        #expect(bare.text.contains(">Who &amp; whom: "))
        #expect(!bare.text.contains(">Reading<"))
    }

    @Test("orders rows as asked, and by communities where no pair has a sign")
    func grouping() throws {
        let types = try Tool.run(Self.matrix + ["--group-by", "type"])
        #expect(types.text.contains(">Armed opposition<"))
        let roots = try Tool.run([
            "draw", "seeds", "--as", "matrix", "--group-by", "root",
        ])
        #expect(roots.text.contains(">Assad government<"))
        let rows =
            ["date,source,target,kind"]
            + ["a,b", "b,c", "c,a", "d,e"].map {
                "2015-01-01,\($0),negotiation"
            }
        try Folder.withTable(rows) { path in
            let talks = try Tool.run(["draw", path, "--as", "matrix"])
            #expect(talks.status == 0, "\(talks.messages)")
            #expect(talks.text.contains(">Around a<"))
            #expect(talks.text.contains(">Around d<"))
            #expect(talks.text.contains(">neither: talks alone<"))
        }
    }

    @Test("refuses what a matrix has not, and what only a matrix has")
    func refusals() throws {
        for (options, word) in [
            (["--as", "matrix", "--engine", "dot"], "--engine"),
            (["--as", "matrix", "--size-by", "degree"], "--size-by"),
            (["--as", "matrix", "--positions", "places.csv"], "--positions"),
            (["--cells", "kinds"], "--as matrix"),
        ] {
            let outcome = try Tool.run(["draw", "seeds"] + options)
            #expect(outcome.status == 64)
            #expect(outcome.messages.contains(word))
            #expect(outcome.messages.contains("leave it out"))
        }
        #expect(try Tool.run(Self.matrix + ["--cells", "bars"]).status == 64)
    }

    @Test("keeps the letters of twenty actors readable on a page, and tells where they are not")
    func letters() throws {
        let page = ["--width", "17cm", "-o", "/dev/null", "--format", "svg"]
        let twenty = try Tool.run(["draw", "seeds", "--top", "20", "--as", "matrix"] + page)
        #expect(twenty.status == 0, "\(twenty.messages)")
        #expect(!twenty.messages.contains("smallest letters"))
        let phone = try Tool.run(
            ["draw", "seeds", "--roll-up", "--top", "8", "--as", "matrix", "--width", "400px"])
        #expect(phone.status == 0)
        #expect(!phone.messages.contains("smallest letters"))
        let all = try Tool.run(["draw", "seeds", "--as", "matrix"] + page)
        #expect(all.messages.contains("smallest letters are"))
    }

    @Test("writes every format, and gives up in time")
    func formats() throws {
        try Folder.temporary { folder in
            for (name, magic) in [("m.png", "\u{89}PNG"), ("m.pdf", "%PDF"), ("m.dot", "// Draw")] {
                let file = folder.appendingPathComponent(name)
                let outcome = try Tool.run(Self.matrix + ["-o", file.path, "--timeout", "60"])
                #expect(outcome.status == 0, "\(outcome.messages)")
                let start = try Data(contentsOf: file).prefix(magic.unicodeScalars.count)
                #expect(Array(start) == magic.unicodeScalars.map { UInt8($0.value) })
            }
        }
        let late = try Tool.run(Self.matrix + ["--timeout", "0.000001"])
        #expect(late.status == 70)
        #expect(late.messages.contains("--timeout"))
    }

    @Test("reads a DOT file as the network that it tells")
    func dotFile() throws {
        try Folder.temporary { folder in
            let file = folder.appendingPathComponent("family.dot")
            try Data("digraph { a -> b; b -> c; c -> b }".utf8).write(to: file)
            let outcome = try Tool.run([
                "draw", file.path, "--as", "matrix", "--kind", "conflict",
            ])
            #expect(outcome.status == 0, "\(outcome.messages)")
            #expect(outcome.text.contains("id=\"cell-a-b\""))
            #expect(!outcome.text.contains("id=\"cell-b-a\""))
        }
    }
}
