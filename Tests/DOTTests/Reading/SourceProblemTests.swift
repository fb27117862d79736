import DOT
import Testing

@Suite("What is not DOT is refused with its place")
struct SourceProblemTests {
    @Test(
        "Each fault is told with line, column, what it is and what to do",
        arguments: [
            ("", "1:1: there is no graph in the file"),
            ("/* only */", "1:1: there is no graph in the file"),
            ("digraph {\n  a -- b\n}", "2:5: \"--\" stands in a digraph; write ->"),
            ("graph {\n  ä -> b\n}", "2:5: \"->\" stands in a graph without direction"),
            ("graph {;}", "1:8: \";\" stands where a statement should begin; leave it out"),
            ("graph { a [bold] }", "1:16: \"]\" stands where = and a value should follow a name"),
            ("graph { a [x=] }", "1:14: \"]\" stands where a value should stand"),
            ("graph { a [x=1,,y=2] }", "1:16: \",\" stands where an attribute should stand"),
            ("graph { a -- }", "1:14: \"}\" stands where a node or group should stand"),
            ("graph { a:p:q:r }", "1:14: \":\" stands where a statement should begin"),
            ("graph { node = 3 }", "1:14: \"=\" stands where [ should open the attributes"),
            ("graph { a -- subgraph X; }", "1:24: \";\" stands where a group should open"),
            ("graph { a", "1:10: the file ends before the graph or group is closed"),
            ("graph {} graph", "1:15: the file ends where the graph should open"),
            ("graph {}}", "1:9: \"}\" stands where a graph should begin"),
            ("hello", "1:1: \"hello\" stands where a graph should begin"),
            ("graph { \"a }", "1:9: the quoted text never ends; end it with a quote"),
            ("graph { <a }", "1:9: the markup never ends"),
            ("graph {\n/* a }", "2:1: the comment never ends; end it with */"),
            ("graph { a.b }", "1:10: \".\" stands outside of quotes"),
            ("graph { a\u{1}b }", "1:10: a control character (1) stands outside of quotes"),
            ("graph { \"a\u{0}b\" }", "1:11: a NUL byte stands here"),
            ("graph { \"a\\\u{0}b\" }", "1:12: a NUL byte stands here"),
            ("graph { a + b }", "1:11: \"+\" stands where a statement should begin"),
            ("graph { \"a\" + b }", "1:15: \"b\" stands where a quoted text should follow +"),
            ("graph { \"a\\\" }", "1:9: the quoted text never ends"),
        ])
    func faults(source: String, message: String) throws {
        let problem = #expect(throws: SourceProblem.self) { try DocumentReader().read(source) }
        let description = try #require(problem).description
        #expect(description.hasPrefix(message), "\(description)")
        #expect(description.contains("; "))
    }

    @Test("What changes nothing is warned of")
    func warnings() throws {
        let reading = try DocumentReader().read(
            "digraph {\n {a} [x=1]\n edge [key=k]\n node n=[color=red] }")
        #expect(reading.warnings.map(\.line) == [2, 3, 4])
        #expect(reading.warningCount == 3)
    }

    @Test("A thousand warnings are counted, and a hundred kept")
    func manyWarnings() throws {
        let reading = try DocumentReader().read(
            "graph {" + String(repeating: "1a\n", count: 1000) + "}")
        #expect(reading.warningCount == 1000)
        #expect(reading.warnings.count == 100)
        #expect(reading.warnings.last?.line == 100)
    }

    @Test("Groups may lie only so deep in one another")
    func depth() throws {
        func nested(_ depth: Int) -> String {
            "graph {" + String(repeating: "{", count: depth)
                + String(repeating: "}", count: depth + 1)
        }
        #expect(throws: Never.self) { try DocumentReader().read(nested(250)) }
        let problem = #expect(throws: SourceProblem.self) {
            try DocumentReader().read(nested(100_000))
        }
        #expect(problem?.description.hasPrefix("1:258: groups lie more than 250 deep") == true)
    }

    @Test("Markup may lie as deep in itself as it likes")
    func deepMarkup() throws {
        let markup = String(repeating: "<", count: 100_000) + String(repeating: ">", count: 100_000)
        let document = try Document("graph { a [label=\(markup)] }")
        #expect(document.nodes.count == 1)
    }

    @Test("A few bytes may not stand for more than the limit")
    func spelledOut() throws {
        let names = (0..<2000).map { "n\($0)" }.joined(separator: " ")
        let source = "digraph { {\(names)} -> subgraph s {\(names)} }"
        #expect(throws: SourceProblem.self) { try DocumentReader().read(source) }
        let reader = DocumentReader(limits: .init(spelledOut: 10_000_000))
        let reading = try reader.read(source)
        #expect(reading.documents[0].edges.count == 4_000_000)
        // A file of many such graphs has one limit.
        let few = (0..<600).map { "n\($0)" }.joined(separator: " ")
        let graph = "digraph { {\(few)} -> subgraph s {\(few)} }\n"
        #expect(throws: Never.self) { try DocumentReader().read(graph) }
        #expect(throws: SourceProblem.self) {
            try DocumentReader().read(String(repeating: graph, count: 9))
        }
    }
}
