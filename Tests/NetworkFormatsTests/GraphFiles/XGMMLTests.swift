import Testing

@testable import NetworkFormats

@Suite("XGMML and GXL")
struct XGMMLTests {
    @Test("XGMML is recognised and read with its attributes, groups and directions")
    func xgmml() throws {
        let text = """
            <?xml version="1.0"?><!DOCTYPE graph SYSTEM "http://www.cs.rpi.edu/~puninj/XGMML/xgmml.dtd">
            <graph label="Talks" directed="1" xmlns:cy="http://www.cytoscape.org"
              xmlns:xlink="http://www.w3.org/1999/xlink" xmlns="http://www.cs.rpi.edu/XGMML">
            <att name="networkMetadata"><rdf:RDF xmlns:rdf="r"><rdf:Description/></rdf:RDF></att>
            <att name="year" value="2016" type="integer"/>
            <node id="-1" label="A"><att name="score" value="0.5" type="real"/>
              <att name="names" type="list"><att name="names" value="x" type="string"/>
              <att name="names" value="y" type="string"/></att>
              <graphics x="1" y="2"><att name="size" value="3"/></graphics></node>
            <node id="-2" label="B"/>
            <node id="-3" label="G"><att><graph><node xlink:href="#-1"/><node id="-4"/></graph></att>
            </node>
            <edge id="-9" label="A (pp) B" source="-1" target="-2" cy:directed="0">
              <att name="interaction" value="pp"/><att name="weight" value="2" type="real"/></edge>
            <edge source="-2" target="-4"/></graph>
            """
        let file = CaseFiles.Table(name: "x.xml", bytes: Array(text.utf8))
        #expect(GraphFileFormat.recognised(file)?.name == "xgmml")
        let (read, messages) = GraphFileFormat.xgmml.read(text)
        let graph = try #require(read)
        #expect(messages.count == 1 && messages[0].contains("colours"))
        #expect(graph.title == "Talks" && graph.attributes == [.init("year", .integer(2016))])
        #expect(graph.nodes.map(\.id) == ["-1", "-2", "-3", "-4"])
        #expect(graph.nodes.map(\.label) == ["A", "B", "G", nil])
        #expect(graph.nodes.map(\.parent) == [2, nil, nil, 2])
        #expect(
            graph.nodes[0].attributes == [
                .init("score", .number(0.5)), .init("names", .list([.text("x"), .text("y")])),
            ])
        #expect(graph.edges.map { [$0.source, $0.target] } == [[0, 1], [1, 3]])
        #expect(graph.edges.map(\.isDirected) == [false, true])
        #expect(graph.edges[0].weight == 2 && graph.edges[0].label == "A (pp) B")
        #expect(graph.edges[0].attributes == [.init("interaction", .text("pp"))])
    }

    @Test("GXL is recognised and read with its types, attributes and directions")
    func gxl() throws {
        let text = """
            <?xml version="1.0"?><!DOCTYPE gxl SYSTEM "http://www.gupro.de/GXL/gxl-1.0.dtd">
            <gxl xmlns:xlink="http://www.w3.org/1999/xlink"><graph id="g" edgemode="directed">
            <node id="p"><type xlink:href="schema.gxl#Proc"/><attr name="line"><int>3</int></attr>
            <attr name="names"><seq><string>a</string><string>b</string></seq></attr></node>
            <node id="q"><graph id="inner"><node id="r"/></graph></node>
            <edge id="e" from="p" to="q"><attr name="weight"><float>1.5</float></attr></edge>
            <edge from="q" to="r" isdirected="false"/>
            <rel><relend target="p"/></rel></graph><graph id="h"/></gxl>
            """
        let file = CaseFiles.Table(name: "x.xml", bytes: Array(text.utf8))
        #expect(GraphFileFormat.recognised(file)?.name == "gxl")
        let (read, messages) = GraphFileFormat.gxl.read(text)
        let graph = try #require(read)
        #expect(messages.count == 2)
        #expect(graph.isDirected && graph.nodes.map(\.id) == ["p", "q", "r"])
        #expect(
            graph.nodes[0].attributes == [
                .init("type", .text("Proc")), .init("line", .integer(3)),
                .init("names", .list([.text("a"), .text("b")])),
            ])
        #expect(graph.nodes.map(\.parent) == [nil, nil, 1])
        #expect(graph.edges.map(\.weight) == [1.5, nil])
        #expect(graph.edges.map(\.isDirected) == [true, false])
    }

    @Test(
        "What is broken ends in an error with its line",
        arguments: [
            ("xgmml", "<graph>\n<node/></graph>", 2), ("xgmml", "<graph>\n<edge/></graph>", 2),
            ("gxl", "<gxl><graph>\n<node/></graph></gxl>", 2), ("gxl", "<gxl>\n<graph>", 2),
            ("gxl", "<graph/>", 1), ("xgmml", "<att>\n</att>", 1),
        ])
    func broken(name: String, text: String, line: Int) throws {
        let format = try #require(GraphFileFormat.all.first { $0.name == name })
        let (graph, messages) = format.read(text)
        #expect(graph == nil && messages.count == 1)
        #expect(messages.first?.hasPrefix("x.\(name):\(line):") == true, "\(messages)")
    }
}
