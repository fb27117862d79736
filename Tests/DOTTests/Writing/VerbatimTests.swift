import DOT
import Testing

@Suite("Verbatim documents")
struct VerbatimTests {
    private func written(_ source: String) throws -> String {
        try Document(source).source(under: .unchecked)
    }

    @Test("What was read is written part by part, in order")
    func parts() throws {
        let expected = """
            strict digraph "two words" {
                graph [rankdir=LR]
                node [shape=box]
                a [label="\\N \\l"]
                b [shape=record]
                c
                subgraph cluster0 {
                    graph [label=x]
                    a
                }
                subgraph {
                    graph [rank=same]
                    b
                    c
                    b:p:n -> c:s [key=k, w=1]
                }
                a -> b [label=<<b>x</b>>]
            }

            """
        #expect(
            try written(
                """
                STRICT digraph "two words" { rankdir=LR node [shape=box]
                  a [label="\\N \\l"]; b [shape=record]; subgraph cluster0 { label=x; a }
                  {rank=same; b:p:n -> c:s [key="k", w=1]} a -> b [label=<<b>x</b>>] }
                """) == expected)
        #expect(try written(expected) == expected)
    }

    @Test("A name that no quotes can hold is written as the markup that it came from")
    func backslashes() throws {
        let source = "graph { <a\\> -- <b\\\"c> [key=<k\\>] }"
        let document = try Document(try written(source))
        #expect(document.nodes.map(\.id) == ["a\\", "b\\\"c"])
        #expect(document.edges[0].key == "k\\")
    }

    @Test("What neither quotes nor brackets can hold is refused by name")
    func unwritable() throws {
        for source in [
            "graph { \"<\" + <a\\> }", "graph { a [<x\\>=1] }", "graph { a [x=\"b\" + <c\\>] }",
        ] {
            let document = try Document(source)
            #expect(document.problems(under: .unchecked).map(\.kind) == [.value], "\(source)")
        }
    }

    @Test("Names that look alike stay apart, and groups of one name in different places too")
    func names() throws {
        let source = "graph { \"e\u{301}\" -- \"\u{E9}\"; subgraph s { x subgraph s { y } } }"
        #expect(try Document(source).problems(under: .strict).isEmpty)
        #expect(try Document(try written(source)).nodes.count == 4)
    }

    @Test("Under no rules but those of DOT, everything that was read is written")
    func unchecked() throws {
        let source = "digraph { a [image=x, URL=\"javascript:x\", shape=record, label=\"\u{1}\"] }"
        #expect(try written(try written(source)) == written(source))
        #expect(throws: DOTError.self) { try Document(source).source() }
        var document = try Document(source)
        document.nodes[0].attributes.set(.label(html: HTMLLabel("a > b")))
        #expect(document.problems(under: .unchecked).map(\.kind) == [.markup])
        document.nodes[0].attributes.set(.custom("x", "\u{0}"))
        #expect(document.problems(under: .unchecked).count == 2)
    }
}
