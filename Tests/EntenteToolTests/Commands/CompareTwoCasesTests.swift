import Foundation
import Testing

@Suite("entente compare of two cases")
struct CompareTwoCasesTests {
    @Test("takes an actor of another id for the same if its name or an alias says so, and tells it")
    func renamed() throws {
        func folder(_ id: String, _ body: (String) throws -> Void) throws {
            try Folder.temporary { folder in
                try Data("id,name\n\(id),Alpha\nb,Beta\n".utf8).write(
                    to: folder.appendingPathComponent("actors.csv"))
                try Data("id,date,source,target,kind\n1,2015-01-01,\(id),b,conflict\n".utf8).write(
                    to: folder.appendingPathComponent("events.csv"))
                try body(folder.path)
            }
        }
        try folder("a1") { one in
            try folder("a2") { other in
                let outcome = try Tool.run(["compare", one, other, "--exit-code"])
                #expect(outcome.status == 0)
                #expect(outcome.text.contains("matched by name: a1 is a2"))
            }
        }
    }

    @Test("warns of aliases with semicolons between them, and takes those with | and spaces")
    func aliases() throws {
        for (written, isJoined) in [("America;US", true), ("America | US", false)] {
            try Folder.temporary { folder in
                let actors = "id,name,aliases\nusa,United States,\(written)\nb,Beta,\n"
                try Data(actors.utf8).write(to: folder.appendingPathComponent("actors.csv"))
                try Data("date,source,target,kind\n2015-01-01,usa,b,conflict\n".utf8).write(
                    to: folder.appendingPathComponent("events.csv"))
                let check = try Tool.run(["check", folder.path])
                let warning = "the alias \"America;US\" is read as one name"
                #expect((check.text + check.messages).contains(warning) == isJoined)
                try Folder.withTable(["date,source,target,kind", "2015-01-01,US,b,conflict"]) {
                    let outcome = try Tool.run(["compare", folder.path, $0])
                    let isMatched = outcome.text.contains("matched by alias: usa is US")
                    #expect(isMatched == !isJoined)
                }
            }
        }
    }

    @Test("matches no strangers by the numbers that their nodes have in graph files")
    func nodeNumbers() throws {
        func files(_ first: String) -> [(String, String)] {
            [
                (
                    "graphml",
                    """
                    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
                    <key id="l" for="node" attr.name="label" attr.type="string"/>
                    <graph edgedefault="undirected"><node id="n0"><data key="l">\(first)</data></node>
                    <node id="n1"><data key="l">Germany</data></node>
                    <edge source="n0" target="n1"/></graph></graphml>
                    """
                ),
                (
                    "gml",
                    """
                    graph [ node [ id 0 label "\(first)" ] node [ id 1 label "Germany" ]
                    edge [ source 0 target 1 ] ]
                    """
                ),
                ("net", "*Vertices 2\n1 \"\(first)\"\n2 \"Germany\"\n*Edges\n1 2 3\n"),
                (
                    "gexf",
                    """
                    <gexf xmlns="http://gexf.net/1.3" version="1.3"><graph><nodes>
                    <node id="0" label="\(first)"/><node id="1" label="Germany"/></nodes>
                    <edges><edge id="0" source="0" target="1"/></edges></graph></gexf>
                    """
                ),
                (
                    "json",
                    """
                    {"nodes":[{"id":0,"label":"\(first)"},{"id":1,"label":"Germany"}],
                    "links":[{"source":0,"target":1}]}
                    """
                ),
                ("tgf", "0 \(first)\n1 Germany\n#\n0 1 3\n"),
                ("dot", "graph { a [label=\"\(first)\"]; b [label=Germany]; a -- b }"),
            ]
        }
        for (one, other) in zip(files("France"), files("Spain")) {
            try Folder.temporary { folder in
                let paths = try [("1", one), ("2", other)].map { name, file in
                    let path = folder.appendingPathComponent("\(name).\(file.0)")
                    try Data(file.1.utf8).write(to: path)
                    return path.path
                }
                let outcome = try Tool.run(["compare"] + paths)
                #expect(!outcome.text.contains("matched by"), "\(one.0)")
                // The name of a node of DOT is its id.
                if one.0 == "dot" {
                    #expect(outcome.text.contains("1 id carries another name on the later side"))
                    #expect(outcome.text.contains(": a is France, then Spain; give"))
                    #expect(
                        outcome.text.contains("the same ties, though 1 id carries another name"))
                } else {
                    #expect(outcome.text.contains("1 is new and 1 ended"), "\(one.0)")
                }
            }
        }
    }

    @Test("divides no mean, greatest or latest weight by time or events")
    func rates() throws {
        for weighing in ["mean", "max", "latest"] {
            for rate in ["day", "month", "event"] {
                let outcome = try Tool.run([
                    "compare", "seeds", "2015", "2016", "--weigh", weighing, "--per", rate,
                ])
                #expect(outcome.status != 0)
                #expect(
                    outcome.messages.contains("leave --per \(rate), or weigh by weight or events"))
            }
        }
        let counted = try Tool.run([
            "compare", "seeds", "2015", "2016", "--weigh", "events", "--per", "month",
        ])
        #expect(counted.status == 0)
    }
}
