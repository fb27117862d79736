import ActorNetworks
import NetworkFormats
import Testing

@Suite("Files with a table of nodes and one of edges: GDF, VNA and TGF")
struct NodeAndEdgeTablesTests {
    private func read(_ name: String, _ text: String) throws -> AttributedGraph {
        let file = CaseFiles.Table(name: name, bytes: Array(text.utf8))
        let format = try #require(GraphFileFormat.recognised(file))
        #expect(name.hasSuffix(format.name) || name.hasSuffix(".txt"))
        let (graph, messages) = format.read(text)
        #expect(messages == [])
        return try #require(graph)
    }

    @Test("GDF keeps types, quoted texts, defaults and the direction of each edge")
    func gdf() throws {
        let graph = try read(
            "x.txt",
            """
            nodedef>name VARCHAR(32),label VARCHAR,size INT DEFAULT 3,ok BOOLEAN
            s1,'Site, one',2.5,true
            s2,"O\\'Neill",,
            s3
            edgedef>node1 VARCHAR,node2 VARCHAR,weight DOUBLE,directed BOOLEAN,label VARCHAR,n INT
            s1,s2,-1.5,true,pays,7
            s2,s3,,false
            s3,s3
            """)
        #expect(graph.nodes.map(\.id) == ["s1", "s2", "s3"])
        #expect(graph.nodes.map(\.label) == ["Site, one", "O'Neill", nil])
        #expect(graph.nodes[0].attributes["size"] == .number(2.5))
        #expect(graph.nodes[0].attributes["ok"] == .flag(true))
        #expect(graph.nodes[1].attributes["size"] == .integer(3))
        #expect(graph.edges.map(\.weight) == [-1.5, nil, nil])
        #expect(graph.edges.map(\.isDirected) == [true, false, false])
        #expect(graph.edges.map { [$0.source, $0.target] } == [[0, 1], [1, 2], [2, 2]])
        #expect(graph.edges[0].label == "pays" && graph.edges[0].attributes["n"] == .integer(7))
    }

    @Test("Parts of VNA that are not known are told")
    func otherParts() throws {
        let (graph, messages) = GraphFileFormat.vna.read("*Node data\nID\na\n*Foo\nx\n")
        #expect(graph?.nodes.map(\.id) == ["a"])
        #expect(
            messages == [
                "x.vna:4: the part under \"*Foo\" is not read; nothing needs to be done if it is not "
                    + "wanted"
            ])
    }

    @Test("VNA gives an edge for each relation that a tie has")
    func vna() throws {
        let graph = try read(
            "x.vna",
            """
            *Node data
            ID, gender, age
            "Ann B",f,30
            Bob,m,31
            *Node properties
            ID x y color shape size shortlabel
            "Ann B" 1 2 255 1 10 Ann
            Bob 3 4 255 1 10 Bob
            *Tie data
            from to friends advice
            "Ann B" Bob 1 2
            Bob "Ann B" 0 1
            Bob Cid 1 0
            """)
        #expect(graph.nodes.map(\.id) == ["Ann B", "Bob", "Cid"])
        #expect(graph.nodes.map(\.label) == ["Ann", nil, nil])
        #expect(graph.nodes[0].attributes["age"] == .integer(30))
        #expect(graph.nodes[1].attributes["x"] == .integer(3))
        #expect(
            graph.edges.map { $0.attributes["relation"]?.text }
                == ["friends", "advice", "advice", "friends"])
        #expect(graph.edges.map(\.weight) == [1, 2, 1, 1] && graph.isDirected)
        let plain = try read("x.vna", "*Tie data\nfrom to strength\n1 2 0\n2 3 -4\n")
        #expect(plain.edges.map(\.weight) == [0, -4])
        #expect(plain.edges.map(\.attributes.count) == [0, 0])
    }

    @Test("TGF keeps labels, and takes numbers after a pair as weights")
    func tgf() throws {
        let graph = try read(
            "x.tgf", "1 First node\r\n2\r\n#\r\n1 2 pays for \r\n2 1 0.5\r\n1 1\r\n")
        #expect(graph.nodes.map(\.label) == ["First node", nil])
        #expect(graph.edges.map(\.label) == ["pays for", nil, nil])
        #expect(graph.edges.map(\.weight) == [nil, 0.5, nil] && graph.isDirected)
    }

    @Test(
        "What is wrong is told with its line and a remedy",
        arguments: [
            ("gdf", "nodedef>name\na,b\n", "x.gdf:2: the row has 2 fields for 1 columns"),
            ("gdf", "edgedef>node1,node2,weight\na,b,x\n", "x.gdf:2: weight \"x\" is not a finite"),
            ("gdf", "edgedef>node1,node2\na\n", "x.gdf:2: an edge names no two nodes"),
            ("vna", "*Tie data\nfrom to\na\n", "x.vna:3: the line names one node only"),
            ("vna", "*Node data\nID\na b\n", "x.vna:3: the row has 2 fields for 1 columns"),
            ("tgf", "1\n#\n1\n", "x.tgf:3: the line names one node only"),
        ])
    func errors(name: String, text: String, message: String) throws {
        let format = try #require(GraphFileFormat.all.first { $0.name == name })
        let (graph, messages) = format.read(text)
        #expect(graph == nil)
        #expect(messages.contains { $0.hasPrefix(message) })
    }
}
