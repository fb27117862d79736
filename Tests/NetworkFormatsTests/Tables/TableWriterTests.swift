import ActorNetworks
import NetworkFormats
import Testing

@Suite("Tables that are written")
struct TableWriterTests {
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
