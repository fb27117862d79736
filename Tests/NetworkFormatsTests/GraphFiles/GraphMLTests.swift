import ActorNetworks
import Testing

@testable import NetworkFormats

@Suite("GraphML")
struct GraphMLTests {
    private func read(_ text: String) -> (graph: AttributedGraph?, problems: Problems) {
        var problems = Problems()
        let file = CaseFiles.Table(name: "x.graphml", bytes: Array(text.utf8))
        return (GraphMLReader.read(file, into: &problems), problems)
    }

    private func document(_ content: String, direction: String = "directed") -> String {
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n\(content)\n</graphml>"
    }

    @Test("Keys give names, types and defaults; direction, ids, labels and weights are read")
    func attributes() throws {
        let (graph, problems) = read(
            document(
                """
                <key id="k0" for="node" attr.name="label" attr.type="string"/>
                <key id="k1" for="node" attr.name="armed" attr.type="boolean">
                  <default>false</default></key>
                <key id="k2" for="edge" attr.name="weight" attr.type="double"/>
                <key id="k3" for="all" attr.name="n" attr.type="int"/>
                <key id="k4" for="graph" attr.name="title" attr.type="string"/>
                <graph id="G" edgedefault="directed">
                  <data key="k4">Talks &amp; wars</data>
                  <node id="a"><data key="k0">Ä&#10;B</data><data key="k1"> TRUE </data></node>
                  <edge id="e" source="a" target="b"><data key="k2">-2.5</data>
                    <data key="k3">7</data></edge>
                  <edge source="b" target="b" directed="false"/>
                  <node id="b"/>
                </graph>
                """))
        let found = try #require(graph)
        #expect(problems.isEmpty, "\(problems.kept)")
        #expect(found.title == "Talks & wars" && found.isDirected && found.isMixed)
        #expect(found.nodes.map(\.id) == ["a", "b"])
        #expect(found.nodes[0].label == "Ä\nB" && found.nodes[1].label == nil)
        #expect(found.nodes.map { $0.attributes["armed"] } == [.flag(true), .flag(false)])
        #expect(found.edges[0].id == "e" && found.edges[0].weight == -2.5)
        #expect(found.edges[0].attributes == [.init("n", .integer(7))])
        #expect([found.edges[1].source, found.edges[1].target] == [1, 1])
        #expect(!found.edges[1].isDirected && found.edges[1].place.line != nil)
    }

    @Test("The labels of yEd are read, also around the models that yEd puts into them")
    func yEd() throws {
        let (graph, problems) = read(
            """
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com">
            <key for="port" id="d0" yfiles.type="portgraphics"/>
            <key for="node" id="d5" yfiles.type="nodegraphics"/>
            <key for="edge" id="d9" yfiles.type="edgegraphics"/>
            <key for="graphml" id="d6" yfiles.type="resources"/>
            <graph edgedefault="directed" id="G">
            <node id="n0"><data key="d5"><y:ShapeNode><y:Fill color="#FF0000"/>
            <y:NodeLabel alignment="center"> The
            North<y:LabelModel><y:SmartNodeLabelModel/></y:LabelModel></y:NodeLabel>
            <y:NodeLabel>second</y:NodeLabel></y:ShapeNode></data></node>
            <node id="n1" yfiles.foldertype="group"><data key="d5"><y:ProxyAutoBoundsNode>
            <y:Realizers><y:GroupNode><y:NodeLabel>Camp</y:NodeLabel></y:GroupNode></y:Realizers>
            </y:ProxyAutoBoundsNode></data>
            <graph edgedefault="directed" id="n1:"><node id="n1::n0"/></graph></node>
            <edge id="e0" source="n0" target="n1::n0"><data key="d9"><y:PolyLineEdge>
            <y:EdgeLabel>talks<y:LabelModel/></y:EdgeLabel></y:PolyLineEdge></data></edge>
            </graph><data key="d6"><y:Resources/></data></graphml>
            """)
        let found = try #require(graph)
        #expect(problems.kept.map(\.reason) == [.notRead] && problems.kept[0].line == 7)
        #expect(found.nodes.map(\.label) == ["The\nNorth", "Camp", nil])
        #expect(found.nodes.map(\.parent) == [nil, nil, 1])
        #expect(found.edges.map(\.label) == ["talks"])
    }

    @Test(
        "yEd's heads tell directions, and a number on an edge its weight where it has no other",
        arguments: [
            ("none", "standard", "a b", true), ("none", "none", "a b", false),
            ("white_delta", "none", "b a", true), ("standard", "delta", "a b", false),
        ])
    func heads(source: String, target: String, ends: String, isDirected: Bool) throws {
        func edge(label: String, weight: String = "") throws -> AttributedGraph.Edge {
            let (graph, _) = read(
                document(
                    """
                    <key for="edge" id="d9" yfiles.type="edgegraphics"/>
                    <key for="edge" id="w" attr.name="weight" attr.type="double"/>
                    <graph edgedefault="directed"><node id="a"/><node id="b"/>
                    <edge source="a" target="b"><data key="d9"><y:PolyLineEdge>
                    <y:Arrows source="\(source)" target="\(target)"/>
                    <y:EdgeLabel>\(label)<y:LabelModel/></y:EdgeLabel></y:PolyLineEdge></data>
                    \(weight)</edge></graph>
                    """))
            return try #require(graph?.edges.first)
        }
        let plain = try edge(label: " -2.5 ")
        #expect("\(["a", "b"][plain.source]) \(["a", "b"][plain.target])" == ends)
        #expect(plain.isDirected == isDirected && plain.weight == -2.5 && plain.label == nil)
        let weighed = try edge(label: "3", weight: "<data key=\"w\">7</data>")
        #expect(weighed.weight == 7 && weighed.label == "3")
        let named = try edge(label: "pays")
        #expect(named.weight == nil && named.label == "pays")
    }

    @Test("Keys of one name are one attribute, as networkx writes numbers of two types")
    func keysOfOneName() throws {
        let (graph, problems) = read(
            document(
                """
                <key id="d1" for="edge" attr.name="weight" attr.type="long"/>
                <key id="d0" for="edge" attr.name="weight" attr.type="double"/>
                <graph edgedefault="directed"><node id="a"/><node id="b"/>
                  <edge source="a" target="b"><data key="d0">2.5</data></edge>
                  <edge source="b" target="a"><data key="d1">4</data></edge>
                </graph>
                """))
        let found = try #require(graph)
        #expect(problems.isEmpty, "\(problems.kept)")
        #expect(found.edges.map(\.weight) == [2.5, 4])
        #expect(found.edges.allSatisfy { $0.attributes.isEmpty })
    }

    @Test("A key may be declared for nodes and for edges; what is declared or said twice is told")
    func keysTwice() throws {
        let (graph, problems) = read(
            document(
                """
                <key id="k" for="node" attr.name="color" attr.type="string"/>
                <key id="k" for="edge" attr.name="weight" attr.type="double">
                  <default>1.5</default></key>
                <key id="same" for="node" attr.name="n" attr.type="int"/>
                <key id="same" for="node" attr.name="n" attr.type="int"/>
                <key id="other" for="node" attr.name="n" attr.type="int"/>
                <graph edgedefault="directed">
                  <node id="a"><desc>first</desc><data key="k">red</data><data key="same">1</data>
                    <data key="other">2</data></node>
                  <node id="b"/>
                  <edge source="a" target="b"><data key="k">2</data></edge>
                  <edge source="b" target="a"/>
                </graph>
                """))
        let found = try #require(graph)
        #expect(problems.isEmpty, "\(problems.kept)")
        #expect(found.nodes[0].attributes["color"] == .text("red"))
        #expect(found.nodes[0].attributes["n"] == .integer(1))
        #expect(found.nodes[0].attributes["n.other"] == .integer(2))
        #expect(found.nodes[0].attributes["desc"] == .text("first"))
        #expect(found.edges.map(\.weight) == [2, 1.5])
        let (again, told) = read(
            document(
                """
                <key id="k" for="node" attr.name="x" attr.type="int"/>
                <key id="k" for="all" attr.name="y" attr.type="int"/>
                <graph><node id="a"><data key="k">1</data>
                <data key="k">2</data></node></graph>
                """))
        #expect(again?.nodes[0].attributes == [.init("y", .integer(2))])
        #expect(told.kept.map(\.reason) == [.duplicateID, .notRead])
        #expect(told.kept.map(\.line) == [3, 5])
    }

    @Test("Hyperedges, ports, further graphs and undeclared keys are read as far as told")
    func rarities() throws {
        let (graph, problems) = read(
            document(
                """
                <graph edgedefault="undirected">
                  <node id="a"><port name="north"><data key="z">1</data></port></node>
                  <node id="b"/><node id="c"><data key="z">free</data></node>
                  <edge source="a" target="b" sourceport="north"/>
                  <hyperedge id="h"><endpoint node="a"/><endpoint node="b" type="in"/>
                    <endpoint node="c"/></hyperedge>
                </graph>
                <graph edgedefault="directed"><node id="a"/><node id="z"/></graph>
                """))
        let found = try #require(graph)
        #expect(found.nodes.map(\.id) == ["a", "b", "c"])
        #expect(found.nodes[2].attributes["z"] == .text("free"))
        #expect(
            found.edges.map { [$0.source, $0.target] } == [[0, 1], [0, 1], [0, 2], [1, 2]])
        #expect(found.edges.map(\.id) == [nil, "h", "h#2", "h#3"])
        #expect(found.edges[0].attributes["sourceport"] == .text("north"))
        let told = problems.kept.map(\.problem)
        for word in ["ports", "hyperedge", "several graphs", "\"z\""] {
            #expect(told.contains { $0.contains(word) }, "\(word) is not told in \(told)")
        }
        #expect(!problems.hasErrors)
    }

    @Test(
        "What is broken is told with its place",
        arguments: [
            ("<graph><node/></graph>", "no id", 2),
            ("<graph>\n<edge source='a'/></graph>", "no source or no target", 3),
            ("<graph>\n<node id='a'/>\n<node id='a'/></graph>", "already on line 3", 4),
            ("<graph>\n<node id='a'>", "mismatched", 4),
        ])
    func broken(content: String, words: String, line: Int) throws {
        let (_, problems) = read(document(content))
        let first = try #require(problems.kept.first { $0.severity == .error })
        #expect(first.problem.contains(words) && first.line == line, "\(first)")
    }

    @Test(
        "A value that is not of its type is kept as text and told; NaN and infinity are no numbers")
    func types() throws {
        let (graph, problems) = read(
            document(
                """
                <key id="w" for="edge" attr.name="weight" attr.type="double"/>
                <key id="n" for="node" attr.name="size" attr.type="int"/>
                <graph edgedefault="directed"><node id="a"><data key="n">big</data></node>
                <node id="b"><data key="n">2.0</data></node>
                <edge source="a" target="b"><data key="w">NaN</data></edge></graph>
                """))
        let found = try #require(graph)
        #expect(found.nodes.map { $0.attributes["size"] } == [.text("big"), .number(2)])
        #expect(found.edges[0].weight?.isNaN == true)
        #expect(problems.warningCount == 1 && problems.errorCount == 0)
    }

    @Test("What is written is read as the same, and written again as the same bytes")
    func roundTrip() throws {
        let format = GraphFileFormat.graphML
        let graph = AttributedGraph.hostile
        var losses = GraphLosses()
        let text = try format.text(of: graph, losing: &losses)
        let again = try #require(read(text).graph)
        var none = GraphLosses()
        let second = try format.text(of: again, losing: &none)
        #expect(second == text)
        #expect(none.isEmpty && !losses.isEmpty)
        #expect(again.title == graph.title && again.isDirected == graph.isDirected)
        #expect(again.nodes.map(\.id) == graph.nodes.map(\.id))
        #expect(again.nodes.map(\.label) == graph.nodes.map(\.label))
        #expect(again.edges.map(\.id) == graph.edges.map(\.id))
        #expect(again.edges.map(\.isDirected) == graph.edges.map(\.isDirected))
        #expect(again.edges.map(\.weight) == [2.5, -1, 1e-9, 2.5])
        #expect(again.edges.map(\.source) == graph.edges.map(\.source))
        for (one, other) in zip(again.nodes, graph.nodes) {
            for attribute in other.attributes where attribute.name != "list" {
                guard case .changing = attribute.value else {
                    #expect(one.attributes[attribute.name] == attribute.value)
                    continue
                }
            }
        }
    }
}

extension GraphFileFormat {
    /// The file of a graph, which is not one of a case.
    func text(of graph: AttributedGraph, losing losses: inout GraphLosses) throws -> String {
        let write = try #require(write)
        return try write(graph, &losses).text
    }
}

extension AttributedGraph {
    /// A graph with everything that the model has, and names that must be escaped.
    static var hostile: AttributedGraph {
        let days = Spell(.init(number: 16_800)...(.init(number: 16_810)))
        let later = Spell(.init(number: 16_900)...(.init(number: 16_900)))
        var graph = AttributedGraph(
            title: "A <title> & \"quotes\"", isDirected: true,
            nodes: [
                Node(
                    "a&b", label: "<A>\n\tB",
                    attributes: [
                        .init("type", .text("state")), .init("count", .integer(-3)),
                        .init("share", .number(0.1)), .init("armed", .flag(true)),
                        .init("list", .list([.text("x"), .text("y, \"z\"")])),
                    ]),
                Node("é\"'", spells: [days, later]), Node("c", label: "C", parent: 0),
                Node(" d "),
            ])
        graph.edges = [
            Edge(
                from: 0, to: 1, isDirected: true, id: "1", weight: 2.5, label: "talks",
                attributes: [.init("kind", .text("negotiation")), .init("note", .text(" a\rb "))],
                spells: [days]),
            Edge(from: 0, to: 1, isDirected: true, id: "2", weight: -1, spells: [days, later]),
            Edge(from: 1, to: 0, isDirected: false, weight: 1e-9),
            Edge(
                from: 2, to: 2, isDirected: true,
                attributes: [
                    .init(
                        "weight",
                        .changing([.init(.number(1), days), .init(.number(2.5), later)]))
                ]),
        ]
        return graph
    }
}
