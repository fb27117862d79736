import ActorNetworks
import Testing

@testable import NetworkFormats

@Suite("A network as a graph for other programs")
struct NetworkGraphTests {
    private func network() throws -> Snapshot {
        try read(
            """
            id,date,end_date,date_basis,source,target,kind,weight,directed,goldstein,colour
            e1,2016-01-02,,,a,b,conflict,2,yes,-4,red
            e2,2016-01-05,2016-01-09,span,b,a,conflict,3,yes,,
            e3,2016-02,,,b,c,cooperation,,no,,blue

            """
        ).get().snapshot()
    }

    @Test("Ties are undirected edges with the sum of both directions and the count of each")
    func ties() throws {
        let graph = try network().attributedGraph(of: .ties)
        #expect(graph.nodes.map(\.id) == ["a", "b", "c"])
        #expect(!graph.isDirected && !graph.isMixed && graph.edges.count == 2)
        let conflict = try #require(graph.edges.first)
        #expect(conflict.weight == 5 && conflict.label == "conflict")
        #expect([conflict.source, conflict.target] == [0, 1])
        #expect(conflict.attributes["events"] == .integer(2))
        #expect(conflict.attributes["forward"] == .integer(1))
        #expect(conflict.attributes["backward"] == .integer(1))
        #expect(conflict.attributes["mean_goldstein"] == .number(-4))
        #expect(conflict.attributes["first_day"] == .text("2016-01-02"))
        #expect(conflict.attributes["last_day"] == .text("2016-01-09"))
        #expect(graph.nodes[1].attributes["strength"] == .number(6))
    }

    @Test("Events are parallel edges with their ids, dates, direction and further columns")
    func events() throws {
        let graph = try network().attributedGraph(of: .events)
        #expect(graph.isDirected && graph.isMixed)
        #expect(graph.edges.map(\.id) == ["e1", "e2", "e3"])
        #expect(graph.edges.map(\.isDirected) == [true, true, false])
        #expect(graph.edges.map(\.source) == [0, 1, 1])
        #expect(graph.edges[0].attributes["colour"] == .text("red"))
        #expect(graph.edges[0].attributes["end_date"] == nil)
        #expect(graph.edges[1].attributes["end_date"] == .text("2016-01-09"))
        #expect(graph.edges[1].attributes["date_basis"] == .text("span"))
        #expect(graph.edges[2].attributes["date"] == .text("2016-02"))
        #expect(graph.edges[2].attributes["date_basis"] == nil)
        let february = try #require(graph.edges[2].spells.first)
        #expect(february.first == .day(try #require(Day("2016-02-01"))))
        #expect(february.last == .day(try #require(Day("2016-02-29"))))
    }

    @Test("The beginning of a file tells its ending, its text and its first element")
    func openings() {
        func root(_ text: String) -> String? {
            GraphFileOpening(Array(text.utf8), name: "x.XML").rootElement
        }
        #expect(GraphFileOpening([], name: "a.b.GEXF").ending == "gexf")
        #expect(GraphFileOpening([], name: "network").ending == "")
        #expect(root("\u{FEFF}<?xml version='1.0'?>\n<!-- <a> -->\n<g:gexf a='>'>") == "gexf")
        #expect(root("<!DOCTYPE graphml><graphml/>") == "graphml")
        #expect(root("graph [ ]") == nil && root("<!-- endless") == nil && root("") == nil)
        let wide: [UInt8] = [0xFF, 0xFE] + "<gexf>".utf8.flatMap { [$0, 0] }
        #expect(GraphFileOpening(wide, name: "").rootElement == "gexf")
    }

    @Test(
        "Texts have the narrowest type that writes them as they are",
        arguments: [
            (["1", "-20"], "integer"), (["1", "2.5"], "number"), (["2.0"], "number"),
            (["true", "false"], "flag"), (["1", "true"], "text"), (["007"], "text"),
            (["1e5"], "text"), (["0.50"], "text"), (["nan"], "text"), ([""], "text"), ([], "text"),
            (["12345678901234567", "0.5"], "text"), (["yes"], "text"),
        ])
    func types(texts: [String], type: String) {
        #expect("\(GraphValueType(writing: texts))" == type)
    }

    @Test("What a file cannot hold is counted by sort")
    func losses() {
        var losses = GraphLosses()
        #expect(losses.isEmpty && losses.sentences.isEmpty)
        losses.count("dates of edges", times: 11)
        losses.count("labels")
        losses.count("dates of edges")
        losses.count("nothing", times: 0)
        #expect(
            losses.sentences == [
                "the file cannot hold dates of edges: 12 are left out",
                "the file cannot hold labels: 1 is left out",
            ])
    }
}
