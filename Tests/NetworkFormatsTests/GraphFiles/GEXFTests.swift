import ActorNetworks
import Testing

@testable import NetworkFormats

@Suite("GEXF")
struct GEXFTests {
    private func read(_ text: String) -> (graph: AttributedGraph?, problems: Problems) {
        var problems = Problems()
        let file = CaseFiles.Table(name: "x.gexf", bytes: Array(text.utf8))
        return (GEXFReader.read(file, into: &problems), problems)
    }

    private func day(_ text: String) throws -> AttributedGraph.Moment {
        .day(try #require(Day(text)))
    }

    @Test("Attributes, types, defaults, kinds and directions are read")
    func attributes() throws {
        let (graph, problems) = read(
            """
            <gexf xmlns="http://gexf.net/1.3" version="1.3">
            <meta lastmodifieddate="2016-01-01"><creator>somebody</creator>
            <description>Talks</description></meta>
            <graph defaultedgetype="directed">
            <attributes class="node"><attribute id="0" title="armed" type="boolean">
            <default>false</default></attribute>
            <attribute id="1" title="names" type="liststring"/>
            <attribute id="2" title="counts" type="listinteger"/></attributes>
            <attributes class="edge"><attribute id="0" title="n" type="long"/></attributes>
            <nodes count="2">
            <node id="a" label="A"><attvalues><attvalue for="0" value="true"/>
            <attvalue for="1" value="x|y z"/><attvalue for="2" value="[1, 2]"/></attvalues>
            </node><node id="b"/></nodes>
            <edges><edge id="e" source="a" target="b" kind="conflict" weight="2.5" label="L">
            <attvalues><attvalue for="0" value="9"/></attvalues></edge>
            <edge source="a" target="b" type="mutual"/><edge source="b" target="b" type="undirected"/>
            </edges></graph></gexf>
            """)
        let found = try #require(graph)
        #expect(problems.isEmpty, "\(problems.kept)")
        #expect(found.title == "Talks" && found.isDirected)
        #expect(found.nodes[0].attributes["names"] == .list([.text("x"), .text("y z")]))
        #expect(found.nodes[0].attributes["counts"] == .list([.integer(1), .integer(2)]))
        #expect(found.nodes.map { $0.attributes["armed"] } == [.flag(true), .flag(false)])
        #expect(found.edges.map(\.isDirected) == [true, false, false])
        #expect(found.edges[0].attributes["kind"] == .text("conflict"))
        #expect(found.edges[0].attributes["n"] == .integer(9))
        #expect(found.edges[0].weight == 2.5 && found.edges[0].label == "L")
    }

    @Test("Spells include their ends unless they are open, and values change over time")
    func time() throws {
        let (graph, problems) = read(
            """
            <gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
            <graph mode="dynamic" defaultedgetype="directed" timeformat="date" start="2009-01-01">
            <attributes class="edge" mode="dynamic">
            <attribute id="weight" title="Weight" type="float"/></attributes>
            <nodes><node id="a" startopen="2009-03-01" end="2009-04-01T12:00:00"/>
            <node id="b"><spells><spell end="2009-03-01"/>
            <spell start="2009-03-05" endopen="2009-03-10"/></spells></node></nodes>
            <edges><edge source="a" target="b" start="2009-03-01"><attvalues>
            <attvalue for="weight" value="1" end="2009-03-01"/>
            <attvalue for="weight" value="2" start="2009-03-02"/></attvalues></edge>
            <edge source="b" target="a" start="2010-01-02" end="2010-01-01"/>
            </edges></graph></gexf>
            """)
        let found = try #require(graph)
        #expect(
            found.nodes[0].spells
                == [.init(from: try day("2009-03-02"), through: try day("2009-04-01"))])
        #expect(
            found.nodes[1].spells == [
                .init(from: nil, through: try day("2009-03-01")),
                .init(from: try day("2009-03-05"), through: try day("2009-03-09")),
            ])
        #expect(found.edges[0].spells == [.init(from: try day("2009-03-01"), through: nil)])
        #expect(
            found.edges[0].attributes["weight"]
                == .changing([
                    .init(.number(1), .init(from: nil, through: try day("2009-03-01"))),
                    .init(.number(2), .init(from: try day("2009-03-02"), through: nil)),
                ]))
        #expect(found.attributes["start"] == .text("2009-01-01"))
        #expect(found.edges[1].spells.isEmpty)
        #expect(problems.kept.map(\.reason) == [.endsBeforeStart])
    }

    @Test("Numbers for times, stamps, and the slices of version 1.1 are read")
    func otherTimes() throws {
        let (graph, problems) = read(
            """
            <gexf version="1.1"><graph mode="dynamic" timeformat="double"><nodes>
            <node id="a"><slices><slice start="1" end="2.5"/></slices></node>
            <node id="b" timestamp="3"/><node id="c" start="-Infinity" endopen="4"/></nodes>
            <edges/></graph></gexf>
            """)
        let found = try #require(graph)
        #expect(problems.isEmpty, "\(problems.kept)")
        #expect(
            found.nodes.map(\.spells) == [
                [.init(from: .time(1), through: .time(2.5))],
                [.init(from: .time(3), through: .time(3))],
                [.init(from: nil, through: .time(3))],
            ])
    }

    @Test("Lists of stamps and intervals are read, and edges of a slice are there in it")
    func listedTimes() throws {
        let (graph, problems) = read(
            """
            <gexf version="1.3"><graph mode="slice" timestamp="2010-01-02"><nodes>
            <node id="a" timestamps="&lt;[2009-03-01, 2009-03-05]&gt;"/>
            <node id="b" intervals="&lt;[1, 2]; [4.0, 5]&gt;"/></nodes>
            <edges><edge source="a" target="b"/></edges></graph></gexf>
            """)
        let found = try #require(graph)
        #expect(problems.isEmpty, "\(problems.kept)")
        let days = [try day("2009-03-01"), try day("2009-03-05"), try day("2010-01-02")]
        #expect(found.nodes[0].spells == days[..<2].map { .init(from: $0, through: $0) })
        #expect(
            found.nodes[1].spells == [
                .init(from: .time(1), through: .time(2)), .init(from: .time(4), through: .time(5)),
            ])
        #expect(found.edges[0].spells == [.init(from: days[2], through: days[2])])
    }

    @Test("Several graphs, ancestors and an attribute declared twice are told, each once")
    func rarities() throws {
        let (graph, problems) = read(
            """
            <gexf version="1.2"><graph><attributes class="node">
            <attribute id="0" title="x" type="string"/>
            <attribute id="0" title="y" type="integer"/></attributes><nodes>
            <node id="a"><parents><parent for="b"/></parents></node>
            <node id="b"><parents><parent for="a"/></parents><attvalues>
            <attvalue for="0" value="3"/></attvalues></node></nodes><edges/></graph>
            <graph/><graph/></gexf>
            """)
        #expect(graph?.nodes[1].attributes == [.init("y", .integer(3))])
        #expect(problems.kept.map(\.reason) == [.duplicateID, .notRead, .notRead])
        #expect(problems.kept.map(\.line) == [3, 4, 7])
    }

    @Test("Version 1.2 is written and read as well as 1.3")
    func version12() throws {
        let format = GraphFileFormat.gexf12
        var losses = GraphLosses()
        let text = try format.text(of: .hostile, losing: &losses)
        #expect(text.contains("http://www.gexf.net/1.2draft\"") && text.contains("\"1.2\""))
        #expect(!text.contains("timerepresentation") && !text.contains(" kind="))
        #expect(text.contains("id=\"weight\" title=\"weight\" type=\"double\""))
        let (again, problems) = read(text)
        let found = try #require(again)
        #expect(problems.isEmpty, "\(problems.kept)")
        #expect(try format.text(of: found, losing: &losses) == text && losses.isEmpty)
        #expect(found.nodes == AttributedGraph.hostile.nodes)
        #expect(found.edges == AttributedGraph.hostile.edges)
    }

    @Test("Nodes lie in others by nesting or by pid, which may name a later node")
    func nesting() throws {
        let (graph, problems) = read(
            """
            <gexf version="1.2"><graph><nodes>
            <node id="a" pid="c"/><node id="c"><nodes><node id="d"/></nodes>
            <edges><edge source="d" target="a"/></edges></node>
            <node id="e" pid="nobody"/></nodes>
            <edges><edge source="a" target="c"/></edges></graph></gexf>
            """)
        let found = try #require(graph)
        #expect(found.nodes.map(\.parent) == [1, nil, 1, nil])
        #expect(found.edges.count == 2 && !found.isDirected)
        #expect(problems.kept.map(\.reason) == [.unknownParent])
    }

    @Test("Looks are not read, and undeclared attributes are kept; both are told once")
    func doubts() throws {
        let (graph, problems) = read(
            """
            <gexf xmlns:viz="http://gexf.net/1.3/viz"><graph><nodes>
            <node id="a"><attvalues><attvalue for="u" value="1"/></attvalues>
            <viz:color r="1" g="2" b="3"/><viz:size value="3"/></node>
            <node id="b"><attvalues><attvalue for="u" value="2"/></attvalues><viz:size value="3"/>
            </node></nodes><edges><edge source="a" target="b" weight="heavy"/></edges>
            </graph></gexf>
            """)
        let found = try #require(graph)
        #expect(found.nodes.map { $0.attributes["u"] } == [.text("1"), .text("2")])
        #expect(problems.kept.map(\.reason) == [.undeclaredAttribute, .notRead, .notANumber])
        #expect(problems.errorCount == 1 && problems.kept.last?.line == 5)
    }

    @Test("What is written is read as the same, and written again as the same bytes")
    func roundTrip() throws {
        let format = GraphFileFormat.gexf
        let graph = AttributedGraph.hostile
        var losses = GraphLosses()
        let text = try format.text(of: graph, losing: &losses)
        let (again, problems) = read(text)
        var found = try #require(again)
        #expect(problems.isEmpty, "\(problems.kept)")
        let second = try format.text(of: found, losing: &losses)
        #expect(second == text && losses.isEmpty)
        found.title = graph.title
        #expect(found == graph)
    }

    @Test("Days beside numbers for times are kept, and the numbers counted as lost")
    func mixedTimes() throws {
        var graph = AttributedGraph(nodes: [.init("a"), .init("b")])
        graph.nodes[0].spells = [.init(from: .day(Day(number: 0)), through: .time(3))]
        var losses = GraphLosses()
        let text = try GraphFileFormat.gexf.text(of: graph, losing: &losses)
        #expect(text.contains("start=\"1970-01-01\"") && !text.contains("end="))
        #expect(losses.sentences.count == 1)
    }

    @Test("Lists are read as programs write them")
    func lists() {
        func parts(_ text: String) -> [String] { GraphValueType.parts(of: text) }
        #expect(parts("a |b | c") == ["a", "b", "c"])
        #expect(parts("a ,b , c") == ["a", "b", "c"])
        #expect(parts("[a, b, c]") == ["a", "b", "c"])
        #expect(parts("['a', '\\'b\\'', 'c']") == ["a", "'b'", "c"])
        #expect(parts("[\"a, b\", 'c']") == ["a, b", "c"])
        #expect(parts("") == [] && parts("[]") == [] && parts("[\"\"]") == [""])
        #expect(parts("one") == ["one"] && parts("x;y") == ["x", "y"])
    }
}
