import Testing

@testable import NetworkFormats

@Suite("CX, CX2 and the JSON of dot")
struct CXTests {
    @Test("CX is recognised and read, with attributes that come before what they belong to")
    func cx() throws {
        let text = #"""
            [{"numberVerification":[{"longNumber":281474976710655}]},{"metaData":[{"name":"nodes"}]},
            {"nodeAttributes":[{"po":1,"n":"score","v":"2","d":"integer"},
              {"po":[1,2],"n":"tags","v":["x","y"],"d":"list_of_string"}]},
            {"networkAttributes":[{"n":"name","v":"Talks"},{"n":"year","v":"2016","d":"integer"}]},
            {"nodes":[{"@id":1,"n":"A"},{"@id":2,"n":"B","r":"uniprot:B"}]},
            {"edges":[{"@id":3,"s":1,"t":2,"i":"interacts"}]},{"edges":[{"@id":4,"s":2,"t":1}]},
            {"edgeAttributes":[{"po":3,"n":"weight","v":"2.5","d":"double"},
              {"po":4,"n":"ok","v":"true","d":"boolean"}]},
            {"cartesianLayout":[{"node":1,"x":1.0,"y":2.0}]},{"citations":[{"@id":9}]},
            {"status":[{"error":"","success":true}]}]
            """#
        let (read, messages) = try recognised(text, as: "cx")
        let graph = try #require(read)
        #expect(messages.count == 2)
        #expect(graph.title == "Talks" && graph.attributes == [.init("year", .integer(2016))])
        #expect(graph.nodes.map(\.id) == ["1", "2"] && graph.nodes.map(\.label) == ["A", "B"])
        #expect(graph.nodes[0].attributes["score"] == .integer(2))
        #expect(graph.nodes[1].attributes["tags"] == .list([.text("x"), .text("y")]))
        #expect(graph.nodes[1].attributes["represents"] == .text("uniprot:B"))
        #expect(graph.edges.map(\.id) == ["3", "4"] && graph.edges.map(\.weight) == [2.5, nil])
        #expect(graph.edges.map { [$0.source, $0.target] } == [[0, 1], [1, 0]])
        #expect(graph.edges[0].attributes == [.init("interaction", .text("interacts"))])
        #expect(graph.edges[1].attributes == [.init("ok", .flag(true))])
    }

    @Test("CX2 is recognised and read, with its short names and defaults")
    func cx2() throws {
        let text = #"""
            [{"CXVersion":"2.0","hasFragments":false},
            {"attributeDeclarations":[{"nodes":{"name":{"d":"string","a":"n"},
              "armed":{"d":"boolean","v":false}},"edges":{"weight":{"d":"double","a":"w"}}}]},
            {"networkAttributes":[{"name":"Talks"}]},
            {"nodes":[{"id":0,"x":1,"y":2,"v":{"n":"A","armed":true}},{"id":7,"v":{"n":"B"}}]},
            {"edges":[{"id":0,"s":0,"t":7,"v":{"w":1.5}}]},
            {"status":[{"success":false}]}]
            """#
        let (read, messages) = try recognised(text, as: "cx")
        let graph = try #require(read)
        #expect(messages.count == 2 && messages[1].contains("did not finish"))
        #expect(graph.title == "Talks" && graph.nodes.map(\.label) == ["A", "B"])
        #expect(graph.nodes.map { $0.attributes["armed"] } == [.flag(true), .flag(false)])
        #expect(graph.edges.map(\.weight) == [1.5] && graph.edges[0].attributes.isEmpty)
    }

    @Test(
        "What is wrong with CX is told with its line",
        arguments: [
            ("[{\"CXVersion\":\"2.0\"},\n{\"nodes\":[{}]}]", ":2: a node has no id"),
            (
                "[{\"metaData\":[]},{\"nodes\":[{\"@id\":1}]},\n{\"edges\":[{\"s\":1}]}]",
                ":2: an edge has no source or no target"
            ),
            ("[{\"metaData\":[]}]", ": there are no nodes"),
            ("[{\"metaData\":[]},{\"nodes\":[", "the text ends before the"),
        ])
    func broken(text: String, message: String) {
        let (graph, messages) = GraphFileFormat.cx.read(text)
        #expect(graph == nil)
        #expect(messages.contains { $0.contains(message) }, "\(messages)")
    }

    @Test("What dot writes as JSON is the graph that it was given")
    func dotJSON() throws {
        // dot -Tjson0 of Graphviz 2.43, shortened.
        let text = #"""
            {"name": "My G", "directed": true, "strict": false, "bb": "0,0,1,2",
             "_subgraph_cnt": 1, "objects": [
              {"name": "cluster_x", "label": "X", "_gvid": 0, "nodes": [1, 2]},
              {"_gvid": 1, "name": "a", "label": "A \"q\"\\nx", "shape": "box"},
              {"_gvid": 2, "name": "b", "label": "\\N"}],
             "edges": [{"_gvid": 0, "tail": 1, "head": 2, "weight": "2", "label": "t"},
              {"_gvid": 1, "tail": 2, "head": 1, "dir": "both",
               "_draw_": [{"op": "c", "color": "#000000"}]}]}
            """#
        let (read, messages) = try recognised(text, as: "dot-json")
        let graph = try #require(read)
        #expect(messages == [] && graph.isDirected && graph.title == "My G")
        #expect(graph.nodes.map(\.id) == ["a", "b"])
        #expect(graph.nodes.map(\.label) == ["A \"q\"\nx", nil])
        #expect(graph.edges.map { [$0.source, $0.target] } == [[0, 1], [1, 0]])
        #expect(graph.edges.map(\.weight) == [2, nil] && graph.edges[0].label == "t")
        #expect(graph.edges.map(\.isDirected) == [true, false])
    }

    private func recognised(
        _ text: String, as name: String
    ) throws -> (graph: AttributedGraph?, messages: [String]) {
        let file = CaseFiles.Table(name: "x.json", bytes: Array(text.utf8))
        let format = try #require(GraphFileFormat.recognised(file))
        #expect(format.name == name)
        return format.read(text)
    }
}
