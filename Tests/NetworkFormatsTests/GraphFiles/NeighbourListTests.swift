import ActorNetworks
import NetworkFormats
import Testing

@Suite("Lists of neighbours and relations")
struct NeighbourListTests {
    private func ends(_ graph: AttributedGraph) -> [[String]] {
        graph.edges.map { [graph.nodes[$0.source].id, graph.nodes[$0.target].id] }
    }

    @Test("Large Graph Layout: nodes, and their neighbours with weights")
    func lgl() throws {
        let (graph, messages) = GraphFileFormat.lgl.read("# a\nb 1.5\nc\n\n#b\nc -2\nb 1\n# d\n")
        let read = try #require(graph)
        #expect(messages == [])
        #expect(read.nodes.map(\.id) == ["a", "b", "c", "d"] && !read.isDirected)
        #expect(ends(read) == [["a", "b"], ["a", "c"], ["b", "c"], ["b", "b"]])
        #expect(read.edges.map(\.weight) == [1.5, nil, -2, 1])
        for (text, message) in [
            ("a 1\n", "x.lgl:1: a neighbour stands before the first node"),
            ("# a\nb 1 2\n", "x.lgl:2: the line is no node and no neighbour"),
        ] {
            let (graph, messages) = GraphFileFormat.lgl.read(text)
            #expect(graph == nil && messages.first?.hasPrefix(message) == true, "\(messages)")
        }
    }

    @Test("Simple Interaction Format: a relation with several nodes, and nodes alone")
    func sif() throws {
        let (graph, messages) = GraphFileFormat.sif.read("a likes b c\n\nd\na hates a\n")
        let read = try #require(graph)
        #expect(messages == [])
        #expect(read.nodes.map(\.id) == ["a", "b", "c", "d"] && read.isDirected)
        #expect(ends(read) == [["a", "b"], ["a", "c"], ["a", "a"]])
        #expect(
            read.edges.map { $0.attributes["relation"]?.text } == ["likes", "likes", "hates"])
        let (tabs, _) = GraphFileFormat.sif.read("New York\tis near\tNew Jersey\n")
        #expect(tabs.map(ends) == [["New York", "New Jersey"]])
        let (none, problems) = GraphFileFormat.sif.read("a b c\na b\n")
        #expect(
            none == nil && problems.first?.hasPrefix("x.sif:2: the line names a node and") == true)
    }

    @Test("NCOL has blanks between its fields, and commas in its names")
    func ncol() throws {
        let reading = CaseReader().read(
            CaseFiles(events: .init(name: "x.ncol", bytes: Array("a,1 b,2 1.5\nb,2 c\n".utf8))))
        let theCase = try reading.get()
        #expect(theCase.actors.actors.map(\.id) == ["a,1", "b,2", "c"])
    }

    @Test(
        "Lists of neighbours: a node, and those that its edges go to", arguments: [" ", "\t", ";"])
    func adjacency(delimiter: String) throws {
        let text = "# x\na b c\nb a # y\nd\nc c\n".replacing(" ", with: delimiter)
        let (graph, messages) = GraphFileFormat.adjacencyList.read(text)
        let read = try #require(graph)
        #expect(messages == [] && read.isDirected)
        #expect(read.nodes.map(\.id) == ["a", "b", "c", "d"])
        #expect(ends(read) == [["a", "b"], ["a", "c"], ["b", "a"], ["c", "c"]])
    }

    @Test("A table of Gephi with weights over time is known by them")
    func changingWeights() throws {
        let text = "source,target,weight\na,b,\"<[2001, 2002, 1.5]; [2003, 2004, 2]>\"\n"
        let theCase = try CaseReader().read(
            CaseFiles(events: .init(name: "x.csv", bytes: Array(text.utf8)))
        ).get()
        #expect((0..<2).map { theCase.event(at: $0).weight } == [1.5, 2])
        #expect(theCase.span?.description == "2001..2004")
        for other in [
            "date,source,target,kind\n2016,<[a]>,b,conflict\n",
            "date,source,target,kind,note\n2016,a,b,conflict,<[1]>\n",
        ] {
            let file = CaseFiles.Table(name: "events.csv", bytes: Array(other.utf8))
            #expect(GraphFileFormat.recognised(file) == nil)
        }
    }
}
