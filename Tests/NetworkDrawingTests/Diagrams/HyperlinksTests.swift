import ActorNetworks
import DOT
import Testing

@testable import NetworkDrawing

@Suite("Where a click leads")
struct HyperlinksTests {
    @Test("A tie leads to the first document that can be read on the web, and to nothing else")
    func urls() throws {
        func url(_ addresses: [String?]) throws -> String? {
            var builder = CaseBuilder()
            for (index, address) in addresses.enumerated() {
                builder.add(SourceDocument("d\(index)", url: address))
                builder.add(
                    Event(
                        id: "e\(index)", date: EventDate(Day(number: Int32(index))), source: "a",
                        target: "b", kind: .conflict, citation: Citation(document: "d\(index)")))
            }
            let snapshot = try builder.build().snapshot()
            return Hyperlinks.url(of: snapshot.dyads[0].ties[0], in: snapshot)
        }
        #expect(try url([nil, "https://example.org/a"]) == "https://example.org/a")
        #expect(try url(["javascript:alert(1)", "file:///etc/passwd"]) == nil)
        #expect(try url(["http://example.org", "https://example.org"]) == "http://example.org")
        // RFC 3986, section 2.1: what an address may not hold is written as percent codes.
        #expect(
            try url(["https://example.org/a b?c=\"<d>\"&e=\\"])
                == "https://example.org/a%20b?c=%22%3Cd%3E%22&e=%5C")
    }

    @Test("A document with an address of unusual signs does not stop the drawing")
    func unusualAddress() throws {
        var builder = CaseBuilder()
        builder.add(SourceDocument("d", url: "https://example.org/a b?c=\"1\"&d=<e>&amp;\n"))
        builder.add(
            Event(
                id: "e", date: EventDate(Day(number: 1)), source: "a", target: "b",
                kind: .conflict, citation: Citation(document: "d")))
        let diagram = RelationDiagram(of: try builder.build().snapshot())
        #expect(diagram.document.problems().isEmpty)
    }

    @Test("A fragment keeps plain letters and writes the rest as percent codes")
    func fragments() {
        #expect(Hyperlinks.fragment("tie-us-russia") == "tie-us-russia")
        #expect(Hyperlinks.fragment("a b\"<ü") == "a%20b%22%3C%C3%BC")
    }
}
