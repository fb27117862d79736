import ActorNetworks
import NetworkFormats
import Testing

@Suite("Tables that are written")
struct TableWriterTests {
    @Test("name the rows and columns of a matrix so that it is read again")
    func matrix() throws {
        let names = ["b;2;0b", "a;;a;b", "c"]
        let graph = AttributedGraph(
            isDirected: true, nodes: names.map { .init($0) },
            edges: [.init(from: 0, to: 1, isDirected: true, weight: 2)])
        var losses = GraphLosses()
        let text = try #require(try GraphFileFormat.matrix.write?(graph, &losses).text)
        var problems = Problems()
        let file = CaseFiles.Table(name: "x.adj", bytes: Array(text.utf8))
        let again = try #require(GraphFileFormat.matrix.reader?.read(file, &problems))
        #expect(again.nodes.map(\.id) == names && problems.isEmpty)
    }

    @Test(
        "have a header by which the delimiter is found, whatever signs are in its names",
        arguments: ["a;b;c;d;e;f", "a|b|c|d|e|f", "a\tb\tc\td\te\tf", "a,b"])
    func header(name: String) throws {
        let header = ["date", "source", "target", "kind", name]
        var writer = TableWriter(header: header)
        writer.append(["2016-01-01", "a", "b", "conflict", "x"])
        let first = try read(writer.text).get()
        #expect(first.events.furtherColumns == [name])
        let files = CaseWriter(first).files
        let events = try #require(files.first { $0.name == "events.csv" })
        let second = try read(bytes: events.bytes).get()
        #expect(second.events.furtherColumns == [name])
        #expect(second.event(at: 0).further == [name: "x"])
    }
}
