import ActorNetworks
import NetworkFormats
import Testing

@Suite("Pajek's format")
struct PajekTests {
    private let format = GraphFileFormat.pajek

    @Test("Everything that the format can hold comes back, and the second writing is the first")
    func roundTrip() throws {
        for graph in GraphSamples.tiny { try format.expectStable(graph) }
        let read = try format.expectStable(GraphSamples.rich)
        #expect(read.nodes.map(\.id) == ["us", "a b", "été"])
        #expect(read.nodes.map(\.label) == ["United States", GraphSamples.hardText, nil])
        #expect(read.edges[0] == GraphSamples.rich.edges[0])
        #expect(read.edges.map(\.weight) == [-2.5, 1, 1e20, 1])
        #expect(read.title == GraphSamples.rich.title && read.isDirected)
    }

    @Test("Sections of every sort are read, with parameters, relations and times")
    func grammar() throws {
        let (graph, messages) = format.read(
            """
            % a comment
            *Network  My network\u{20}
            *Vertices 4
            1 "A b" 0.1 0.2 0.5 box ic Green [1-5,7]\r
            2 B ellipse
            4 "D" x_fact 2 [3-*]
            *Arcs :1 "trade"
            1 2 -1.5 w 3 l "x y" [2-3]
            2 1
            *Edges :2
            2 3 2
            *Arcslist
            1 2 -3
            *Edgeslist
            3 4
            *Matrix :3 "war"
            0 1 0 0
            0 0 0 0
            0 0 0 2
            0 0 0 0
            """)
        #expect(messages == [])
        let read = try #require(graph)
        #expect(read.title == "My network")
        #expect(read.nodes.map(\.label) == ["A b", "B", nil, "D"])
        #expect(read.nodes.map(\.id) == ["1", "2", "3", "4"])
        #expect(
            read.nodes[0].attributes == [
                .init("x", .number(0.1)), .init("y", .number(0.2)), .init("z", .number(0.5)),
                .init("shape", .text("box")), .init("ic", .text("Green")),
            ])
        #expect(
            read.nodes[0].spells == [
                .init(from: .time(1), through: .time(5)), .init(from: .time(7), through: .time(7)),
            ])
        #expect(read.nodes[3].spells == [.init(from: .time(3), through: nil)])
        #expect(
            read.edges.map { [$0.source, $0.target] } == [
                [0, 1], [1, 0], [1, 2], [0, 1], [0, 2], [2, 3], [0, 1], [2, 3],
            ])
        #expect(
            read.edges.map(\.isDirected) == [true, true, false, true, true, false, true, true])
        #expect(read.edges.map(\.weight) == [-1.5, nil, 2, nil, -1, nil, 1, 2])
        #expect(
            read.edges.map { $0.attributes["relation"]?.text } == [
                "trade", "trade", "2", nil, nil, nil, "war", "war",
            ])
        #expect(read.edges[0].label == "x y" && read.edges[0].attributes["w"] == .integer(3))
        #expect(read.edges[0].spells == [.init(from: .time(2), through: .time(3))])
    }

    @Test("Two modes, lines of several relations, and values beside the network are read")
    func projects() throws {
        let (graph, messages) = format.read(
            """
            *Vertices 3 1
            1 "a"
            2 "b"
            3 "c"
            *Arcs :4 "likes"
            4: 1 2 1
            7: 1 3 1
            *Partition side
            *Vertices 3
            1
            2
            2
            *Vector size
            *Vertices 3
            0.5
            1
            2
            *Network another
            *Vertices 1
            1 "x"
            """)
        #expect(messages.count == 1 && messages[0].contains("another network"))
        let read = try #require(graph)
        #expect(read.nodes.map { $0.attributes["mode"]?.text } == ["1", "2", "2"])
        #expect(read.nodes.map { $0.attributes["side"]?.text } == ["1", "2", "2"])
        #expect(read.nodes.map { $0.attributes["size"]?.text } == ["0.5", "1", "2"])
        #expect(read.edges.map { $0.attributes["relation"]?.text } == ["likes", "7"])
    }

    @Test(
        "Days are parameters that igraph reads, and times of eight digits where they are asked for")
    func days() throws {
        let network = try NetworkFormatsTests.read(
            "date,source,target,kind,weight\n2016-01-05,a,b,-,2\n"
        ).get().snapshot()
        let plain = try #require(format.part(named: "events")).content(network).text
        #expect(plain.contains("date \"2016-01-05\"") && !plain.contains("["))
        let timed = try #require(format.part(named: "timed")).content(network).text
        #expect(timed.contains(" [20160105]\n"))
        let read = try #require(format.read(timed).graph)
        let day = try #require(Day("2016-01-05"))
        #expect(read.edges[0].spells == [.init(day...day)])
    }

    @Test(
        "What is wrong is told with its line and a remedy",
        arguments: [
            ("", "x.net: there is no line *Vertices in the file"),
            ("*Vertices\n", "x.net:1: *Vertices does not say how many there are"),
            ("*Vertices 99999999999\n", "x.net:1: the file is too small for 99999999999 nodes"),
            ("*Vertices 1\n2 \"x\"\n", "x.net:2: \"2\" is not the number of a node"),
            ("*Vertices 1\n1 \"x\"\n1 \"y\"\n", "x.net:3: the node 1 is already on line 2"),
            ("*Vertices 1\n1 \"x\n", "x.net:2:3: a quote or bracket that opens here is not closed"),
            ("*Vertices 1\n*Arcs\n1\n", "x.net:3: the line names one node only"),
            ("*Vertices 1\n*Arcs\n1 1 inf\n", "x.net:3: the value \"inf\" is not a finite number"),
            ("*Vertices 2\n*Matrix\n0\n", "x.net:3: the row has 1 values for 2 nodes"),
            ("*Vertices 1\n*Matrix\nx\n", "x.net:3: \"x\" is not a finite number"),
            ("*Vertices 1\n1 \"a\" [x]\n", "x.net:2: the times in brackets cannot be read"),
        ])
    func errors(text: String, message: String) {
        let (graph, messages) = format.read(text)
        #expect(graph == nil)
        #expect(messages.contains { $0.hasPrefix(message + "; ") }, "\(messages)")
    }

    @Test("Comments and prose make no lines, and prose is told")
    func comments() throws {
        let text = """
            A network of friends
            *Vertices 3
            *Edges
            1 2
            /* one */
            /* over
            1 3
            lines */
              2 3 -0.5\t
            *Events
            TI 1
            """
        let file = CaseFiles.Table(name: "x.net", bytes: Array(text.utf8))
        #expect(GraphFileFormat.recognised(file)?.name == "pajek")
        let (graph, messages) = format.read(text)
        #expect(graph?.nodes.map(\.id) == ["1", "2", "3"])
        #expect(graph?.edges.map(\.weight) == [nil, -0.5])
        #expect(messages.contains { $0.hasPrefix("x.net:1: 1 line stands in no section") })
        #expect(messages.contains { $0.contains("*Events") })
    }

    @Test("An edge to a number beyond the last is told, and the node added")
    func dangling() throws {
        let (graph, messages) = format.read("*Vertices 1\n*Edges\n1 5\n")
        #expect(graph?.nodes.count == 2)
        #expect(
            messages.count == 1 && messages[0].hasPrefix("x.net:3: an edge names the node \"5\""))
    }

    @Test(
        "Files of other programs have the counts that igraph finds",
        arguments: [
            ("links.net", 4, 7, true), ("pajek3.net", 10, 9, false),
            ("pajek_signed.net", 10, 45, true), ("utf8_with_bom.net", 10, 6, false),
        ])
    func shared(name: String, nodes: Int, edges: Int, isDirected: Bool) throws {
        guard let bytes = GraphSamples.shared("graph_formats/igraph/" + name) else { return }
        let graph = try #require(format.read(bytes: bytes).graph)
        #expect(graph.nodes.count == nodes && graph.edges.count == edges)
        #expect(graph.isDirected == isDirected)
        try format.expectStable(graph)
    }

    @Test("Networks and sections that are not read are told by their names")
    func notRead() {
        let (graph, messages) = GraphFileFormat.pajek.read(
            "*Network a\n*Vertices 2\n*Edges\n1 2\n*Events\nTI 1\n*Network the other\n*Vertices 1\n"
        )
        #expect(graph?.edges.count == 1)
        #expect(messages.count == 2 && messages[0].contains("[5-10]"), "\(messages)")
        #expect(
            messages.last?.contains("another network, \"the other\", which is not read") == true)
    }
}
