import NetworkFormats
import Testing

@Suite("Graphs in JSON")
struct JSONGraphTests {
    @Test("Everything but times comes back, and the second writing is the first")
    func roundTrip() throws {
        for format in [GraphFileFormat.nodeLink, .cytoscape] {
            for graph in GraphSamples.tiny { try format.expectStable(graph) }
            let read = try format.expectStable(GraphSamples.rich)
            #expect(read.nodes == GraphSamples.rich.nodes)
            #expect(read.edges == GraphSamples.rich.edges)
            #expect(read.title == GraphSamples.rich.title && read.isDirected)
            var odd = GraphSamples.rich
            odd.nodes[0].attributes = [
                .init("name", .text("us")), .init("id", .integer(3)), .init("value", .text("us")),
                .init("list", .list([.integer(1)])), .init("none", .list([])),
                .init("flag", .flag(false)), .init("real", .number(2)),
            ]
            odd.edges[0].isDirected = false
            odd.edges[1].attributes = [
                .init("value", .integer(3)), .init("key", .text("k")), .init("source", .text("s")),
            ]
            odd.edges.removeLast(2)
            let again = try format.expectStable(odd)
            #expect(again.edges.map(\.isDirected) == [false, true])
            #expect(again.nodes[0].attributes["list"] == .list([.integer(1)]))
        }
    }

    @Test("d3's form is written and read")
    func d3() throws {
        let (text, _) = try GraphFileFormat.d3.written(GraphSamples.rich)
        #expect(text.contains("\"links\"") && text.contains("\"value\": -2.5"))
        let (graph, messages) = GraphFileFormat.nodeLink.read(text)
        #expect(messages == [])
        #expect(graph?.edges == GraphSamples.rich.edges)
        #expect(graph?.nodes == GraphSamples.rich.nodes)
    }

    @Test(
        "The forms of other programs are read",
        arguments: [
            // networkx, with numbers for ids, and links before nodes.
            (
                #"{"links":[{"source":5,"target":7,"key":0,"weight":-1}],"directed":true,"multigraph":true,"graph":{},"nodes":[{"id":5},{"id":7}]}"#,
                ["5", "7"], true, -1.0
            ),
            // d3: positions of nodes that have names.
            (
                #"{"nodes":[{"name":"Myriel","group":1},{"name":"Napoleon"}],"links":[{"source":0,"target":1,"value":8}]}"#,
                ["Myriel", "Napoleon"], false, 8
            ),
            // d3: ids, and links that the simulation has turned into nodes.
            (
                #"{"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":{"id":"a","x":1},"target":{"id":"b"},"value":2}]}"#,
                ["a", "b"], false, 2
            ),
            // d3: positions of nodes that have ids.
            (
                #"{"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":0,"target":1,"value":2}]}"#,
                ["a", "b"], false, 2
            ),
            // graphology.
            (
                #"{"options":{"type":"directed","multi":false},"attributes":{"name":"t"},"nodes":[{"key":"a","attributes":{"label":"A"}},{"key":"b"}],"edges":[{"key":"e","source":"a","target":"b","attributes":{"weight":3}}]}"#,
                ["a", "b"], true, 3
            ),
            // vis.js.
            (
                #"{"nodes":[{"id":1,"label":"x"},{"id":2}],"edges":[{"from":1,"to":2,"value":4}]}"#,
                ["1", "2"], false, 4
            ),
            // vis.js, with arrows, and links before nodes.
            (
                #"{"edges":[{"from":"a","to":"b","arrows":"to","value":4}],"nodes":[{"id":"a"},{"id":"b"}]}"#,
                ["a", "b"], true, 4
            ),
            // networkx, with lists of neighbours.
            (
                #"{"directed":false,"multigraph":false,"graph":[],"nodes":[{"id":"a"},{"id":"b"}],"adjacency":[[{"id":"b","weight":7}],[{"id":"a","weight":7}]]}"#,
                ["a", "b"], false, 7
            ),
            // JSON Graph Format, whose edges are directed where nothing is said, versions 1 and 2.
            (
                #"{"graph":{"nodes":[{"id":"a"},{"id":"b"}],"edges":[{"source":"a","target":"b","metadata":{"weight":3}}]}}"#,
                ["a", "b"], true, 3
            ),
            (
                #"{"graph":{"directed":true,"label":"t","nodes":[{"id":"a"},{"id":"b"}],"edges":[{"source":"a","target":"b","relation":"r","metadata":{"weight":5}}]}}"#,
                ["a", "b"], true, 5
            ),
            (
                #"{"graph":{"nodes":{"a":{"label":"A"},"b":{"metadata":{"w":1}}},"directed":false,"edges":[{"source":"a","target":"b","metadata":{"weight":6}}]}}"#,
                ["a", "b"], false, 6
            ),
        ])
    func forms(text: String, ids: [String], isDirected: Bool, weight: Double) throws {
        let file = CaseFiles.Table(name: "x.json", bytes: Array(text.utf8))
        #expect(GraphFileFormat.recognised(file)?.name == "node-link")
        let (graph, messages) = GraphFileFormat.nodeLink.read(text)
        #expect(messages == [])
        let read = try #require(graph)
        #expect(read.nodes.map(\.id) == ids && read.isDirected == isDirected)
        #expect(read.edges.map { [$0.source, $0.target] } == [[0, 1]])
        #expect(read.edges[0].weight == weight && read.edges[0].isDirected == isDirected)
        try GraphFileFormat.nodeLink.expectStable(read)
    }

    @Test(
        "The forms of Cytoscape are read",
        arguments: [
            #"{"format_version":"1.0","data":{"name":"t"},"elements":{"nodes":[{"data":{"id":"1","name":"A","SUID":1},"position":{"x":1.5,"y":2},"selected":false},{"data":{"id":"2","name":"B"}}],"edges":[{"data":{"id":"3","source":"1","target":"2","interaction":"pp","weight":2}}]}}"#,
            #"{"elements":[{"group":"nodes","data":{"id":"1","label":"A"}},{"data":{"id":"2","label":"B"}},{"data":{"id":"3","source":"1","target":"2","weight":2}}]}"#,
            #"[{"data":{"id":"1","label":"A"}},{"data":{"id":"2","label":"B"}},{"data":{"id":"3","source":"1","target":"2","weight":2}}]"#,
            #"{"data":[],"directed":true,"multigraph":false,"elements":{"nodes":[{"data":{"id":"1","value":"1","name":"A"}},{"data":{"id":"2","value":"2","name":"B"}}],"edges":[{"data":{"source":"1","target":"2","weight":2}}]}}"#,
        ])
    func cytoscape(text: String) throws {
        let file = CaseFiles.Table(name: "x.json", bytes: Array(text.utf8))
        #expect(GraphFileFormat.recognised(file)?.name == "cytoscape")
        let (graph, messages) = GraphFileFormat.cytoscape.read(text)
        #expect(messages == [])
        let read = try #require(graph)
        #expect(read.nodes.map(\.id) == ["1", "2"] && read.nodes.map(\.label) == ["A", "B"])
        #expect(read.edges.map(\.weight) == [2] && read.isDirected)
        try GraphFileFormat.cytoscape.expectStable(read)
    }

    @Test(
        "What is wrong is told with its line and a remedy",
        arguments: [
            (
                "{\"nodes\": [\n{\"id\": 1},\n{\"id\": 1}], \"links\": []}",
                "x.node-link.json:3: the node \"1\" is already on line 2"
            ),
            (
                "{\"nodes\": [{\"id\": 1}],\n\"links\": [{\"source\": 1}]}",
                "x.node-link.json:2: a link has no source or no target"
            ),
            (
                "{\"nodes\": [{\"id\": 1}],\n\"links\": [{\"source\": 1, \"target\": 1, \"weight\": NaN}]}",
                "x.node-link.json:2:48: NaN is not a number of JSON"
            ),
            (
                "{\"nodes\": [{\"id\": 1}],\n\"links\": [{\"source\": 1, \"target\": 1, \"weight\": \"x\"}]}",
                "x.node-link.json:2: weight \"x\" is not a finite number"
            ),
            (
                "{\"nodes\": [{\"id\": 1}],\n\"links\": [{\"source\": 1, \"target\": 1, \"weight\": 1e999}]}",
                "x.node-link.json:2: weight \"1e999\" is not a finite number"
            ),
            ("{}", "x.node-link.json: there are no nodes and no links in the file"),
            ("{\"nodes\": [", "x.node-link.json:1:12: the text ends before the array"),
        ])
    func errors(text: String, message: String) {
        let (graph, messages) = GraphFileFormat.nodeLink.read(text)
        #expect(graph == nil)
        #expect(messages.contains { $0.hasPrefix(message) }, "\(messages)")
    }

    @Test("A link to a node that is not there is told, and the node added")
    func dangling() {
        let (graph, messages) = GraphFileFormat.nodeLink.read(
            "{\"nodes\": [{\"id\": \"a\"}],\n\"links\": [{\"source\": \"a\", \"target\": \"z\"}]}")
        #expect(graph?.nodes.map(\.id) == ["a", "z"])
        #expect(messages.count == 1 && messages[0].hasPrefix("x.node-link.json:2: an edge names"))
    }

    @Test("A table of events in JSON is no graph")
    func events() {
        for text in [
            #"{"data":[{"source":"a","target":"b","event_date":"2016-01-01"}]}"#,
            #"[{"source":"a","target":"b","date":"2016-01-01"}]"#,
            #"{"date":"2016-01-01","source":"a","target":"b"}"#,
        ] {
            let file = CaseFiles.Table(name: "x.json", bytes: Array(text.utf8))
            #expect(GraphFileFormat.recognised(file)?.name == nil)
        }
    }
}
