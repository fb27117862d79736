import NetworkFormats
import Testing

@Suite("GML")
struct GMLTests {
    private let format = GraphFileFormat.gml

    @Test("Everything that GML can hold comes back, and the second writing is the first")
    func roundTrip() throws {
        for graph in GraphSamples.tiny { try format.expectStable(graph) }
        let read = try format.expectStable(GraphSamples.rich)
        #expect(read.nodes.map(\.id) == ["us", "a b", "été"])
        #expect(read.nodes.map(\.label) == ["United States", GraphSamples.hardText, nil])
        #expect(read.edges == GraphSamples.rich.edges)
        #expect(read.title == GraphSamples.rich.title && read.isDirected)
        // Whole numbers of more than 32 bits are texts in GML.
        #expect(read.nodes[2].attributes["big"] == .text("12345678901"))
    }

    @Test("GML is written in ASCII with keys of letters, digits and underscores")
    func legalText() throws {
        var graph = GraphSamples.rich
        graph.nodes[0].attributes = [
            .init("Acteur 1", .text("é")), .init("Acteur_1", .integer(1)),
            .init("2nd", .flag(true)),
            .init("id", .integer(9)), .init("list", .list([.integer(1), .number(2)])),
        ]
        let (text, losses) = try format.written(graph)
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
        #expect(
            text.contains("    Acteur_1 \"&#233;\"\n    Acteur_1_2 1\n    x2nd 1\n    id_2 9\n"))
        #expect(text.contains("    list 1\n    list 2.0\n"))
        #expect(
            losses == [
                "the file cannot hold blanks and signs in names of attributes: 4 are "
                    + "written with other signs"
            ])
        try format.expectStable(graph)
    }

    @Test("Lists under the words node and edge are none of a graph, however many there are")
    func reservedLists() throws {
        var graph = GraphSamples.rich
        let deep = "a" + String(repeating: ".b", count: 40)
        graph.attributes = ["node.gml._id", "node.gml.id", "node.gml. id", "edge.x", "node", deep]
            .map {
                .init($0, .integer(1))
            }
        let read = try format.expectStable(graph)
        #expect(read.nodes.count == graph.nodes.count && read.edges.count == graph.edges.count)
        #expect(read.attributes.count == graph.attributes.count)
    }

    @Test("Nested lists, repeated keys, comments and references are read")
    func grammar() throws {
        let (graph, messages) = format.read(
            """
            # a comment
            Creator "someone"
            Version 1
            graph [ comment "x &amp; y" directed 1
              node [ id 7 label "Caf&eacute; &#8364; &#x41; &unknown;" # another comment
                graphics [ x 1.5 y -2 Line [ point [ x 1 ] point [ x 2 ] ] ] ]
              node [ id 8 name "eight" label "8" ]
              edge [ source 7 target 8 value 3 ]
              edge [ source 8 target 7 weight -0.5 label -0.45 directed 0 key 1 ]
            ]
            """)
        #expect(messages == [])
        let read = try #require(graph)
        #expect(read.attributes["Creator"] == .text("someone"))
        #expect(read.attributes["comment"] == .text("x & y"))
        #expect(read.nodes[0].label == "Café € A &unknown;")
        #expect(read.nodes[0].attributes["graphics.y"] == .integer(-2))
        #expect(
            read.nodes[0].attributes["graphics.Line.point.x"] == .list([.integer(1), .integer(2)]))
        #expect(read.nodes[1].label == nil && read.nodes[1].attributes["name"] == .text("eight"))
        #expect(read.edges.map(\.weight) == [3, -0.5])
        #expect(read.edges.map(\.isDirected) == [true, false])
        #expect(read.edges[1].label == "-0.45" && read.edges[1].attributes["key"] == .integer(1))
        try format.expectStable(read)
    }

    @Test(
        "What is wrong is told with its line and a remedy",
        arguments: [
            ("graph [\n node [ id 1\n", "x.gml:3:1: the file ends within node [ … ]"),
            ("graph [ node [ id 1 ] ] ]", "x.gml:1:25: a ] closes nothing"),
            ("graph 5", "x.gml:1:7: graph has no list"),
            (
                "graph [\u{12} node [ id 1 ] ]",
                "x.gml:1:8: the control character U+0012 stands between values"
            ),
            ("graph [ \0", "x.gml:1:9: the control character U+0000 stands between values"),
            ("graph [\n 5 node ]", "x.gml:2:2: a value stands where a key should"),
            ("graph [ node [ label \"x ] ]", "x.gml:1:22: the text that begins here is not closed"),
            ("graph [ node [ id ] ]", "x.gml:1:19: id has no value"),
            ("Creator \"x\"", "x.gml: there is no graph in the file"),
            ("", "x.gml: there is no graph in the file"),
            ("graph [ node [ id 1\nid 2 ] ]", "x.gml:1: a node has more than one id"),
            (
                "graph [ node [ id 1 ]\nedge [ source 1 target 1 source 1 ] ]",
                "x.gml:2: an edge has more than one source"
            ),
            (
                "graph [ node [ id 1 ]\n node [ id 1 ] ]",
                "x.gml:2: the node \"1\" is already on line 1"
            ),
            (
                "graph [ node [ id 1 ]\n edge [ source 1 ] ]",
                "x.gml:2: an edge has no source or no target"
            ),
            (
                "graph [ node [ id 1 ]\n edge [ source 1 target 1 weight INF ] ]",
                "x.gml:2: weight \"inf\" is not a finite number"
            ),
        ])
    func errors(text: String, message: String) {
        let (graph, messages) = format.read(text)
        #expect(graph == nil)
        #expect(messages.contains { $0.hasPrefix(message + "; ") }, "\(messages)")
    }

    @Test("Deep lists end in an error, and many keys take no time that grows with their square")
    func limits() {
        let deep = "graph " + String(repeating: "[ a ", count: 100_000)
        #expect(format.read(deep).messages.first?.contains("deep within others") == true)
        let many = (0..<50_000).map { "k\($0) 1 a 1" }.joined(separator: "\n")
        #expect(format.read("graph [ node [ id 1 \(many) ] ]").graph?.nodes.count == 1)
    }

    @Test(
        "Files of other programs have the counts of their makers",
        arguments: [
            ("igraph/karate.gml", 34, 78), ("igraph/graph1.gml", 3, 2),
            ("igraph/weighted.gml", 2, 1),
            ("networkit/looptest1.gml", 9, 12), ("networkit/jazz2_directed.gml", 5, 4),
        ])
    func shared(name: String, nodes: Int, edges: Int) throws {
        guard let bytes = GraphSamples.shared("graph_formats/" + name) else { return }
        let read = format.read(bytes: bytes).graph
        let graph = try #require(read)
        #expect(graph.nodes.count == nodes && graph.edges.count == edges)
        try format.expectStable(graph)
    }

    @Test("A node without an id is kept under a name of its own, which is told")
    func withoutID() throws {
        let (graph, messages) = GraphFileFormat.gml.read(
            "graph [ node [ id 1 ] node [ label \"x\" ]\n node [ label \"x\" ] edge [ source 1 target 1 ] ]"
        )
        #expect(graph?.nodes.map(\.id) == ["1", "node 2", "node 3"])
        #expect(graph?.nodes.map(\.label) == [nil, "x", "x"])
        #expect(
            messages.last
                == "x.gml:2: a node has no id, so that no edge can name it; it is called \"node 3\"; "
                + "give each node a number as its id")
    }
}
