import DOT
import Testing

@Suite("DOT files are read")
struct DocumentReaderTests {
    @Test("Nodes, edges and attributes come out in the order of the file")
    func parts() throws {
        let document = try Document(
            """
            digraph "A 1" {
                rankdir=LR; node [shape=box]
                a [label="The \\"a\\"", width=0.5]
                a:e -> b:p:w [key=1]
                b -> c
            }
            """)
        #expect(document.name == "A 1")
        #expect(document.isDirected)
        #expect(document.attributes == [.custom("rankdir", "LR")])
        #expect(document.nodeDefaults == [.custom("shape", "box")])
        #expect(
            document.nodes == [
                Node("a", [.custom("label", "The \"a\""), .custom("width", "0.5")]), Node("b"),
                Node("c"),
            ])
        #expect(
            document.edges == [
                Edge("a", "b", key: "1", tailPort: Port(.east), headPort: Port(cell: "p", .west)),
                Edge("b", "c"),
            ])
    }

    @Test("A chain of groups is every edge between neighbours")
    func chains() throws {
        let document = try Document("digraph { a -> {b c} -> d, e [w=1] }")
        #expect(document.edges.map { $0.tail + $0.head } == ["ab", "ac", "bd", "be", "cd", "ce"])
        #expect(document.edges.allSatisfy { $0.attributes == [.custom("w", "1")] })
        #expect(document.subgraphs.map { $0.nodes.map(\.id) } == [["b", "c"]])
    }

    @Test("The members of a group are joined in the order in which the file first named them")
    func orderOfMembers() throws {
        let document = try Document("graph { c a; {b a c} -- d }")
        #expect(document.edges.map(\.tail) == ["c", "a", "b"])
    }

    @Test("Keywords come in any case, and in quotes they are names")
    func keywords() throws {
        let document = try Document(
            "STRICT DiGraph { Node [x=1] \"node\" -> \"Edge\" SUBGRAPH s {} }")
        #expect(document.isStrict)
        #expect(document.nodes.map(\.id) == ["node", "Edge"])
        #expect(document.subgraphs.map(\.name) == ["s"])
    }

    @Test("Comments of all three sorts are skipped, and signs in texts begin none")
    func comments() throws {
        let document = try Document(
            """
            # 1 "made.by"
            /* one ** / */ graph { // two }
            a # three }
            "b//c" "d/*e" "f#g" }
            """)
        #expect(document.nodes.map(\.id) == ["a", "b//c", "d/*e", "f#g"])
    }

    @Test("Values come through as Graphviz keeps them")
    func values() throws {
        let node = try Document(
            """
            graph { a [e="\\N \\l\\\\ \\"q\\"", j="one \\
            line", p="a" + "b" + "c", h=<<b>x</b> &amp; <i>y</i>>, n=-.5, u=é, l="two
            lines", t="\t"] }
            """
        ).nodes[0]
        #expect(node.attributes["e"] == .text("\\N \\l\\\\ \"q\""))
        #expect(node.attributes["j"] == .text("one line"))
        #expect(node.attributes["p"] == .text("abc"))
        #expect(node.attributes["h"] == .html(HTMLLabel("<b>x</b> &amp; <i>y</i>")))
        #expect(node.attributes["n"] == .text("-.5"))
        #expect(node.attributes["u"] == .text("é"))
        #expect(node.attributes["l"] == .text("two\nlines"))
        #expect(node.attributes["t"] == .text("\t"))
    }

    @Test("A number ends where a letter or second point follows, and a warning says so")
    func numbers() throws {
        let reading = try DocumentReader().read("graph { 1.2.3 -- 12ab; -5 }")
        #expect(reading.documents[0].nodes.map(\.id) == ["1.2", ".3", "12", "ab", "-5"])
        #expect(reading.documents[0].edges.map { "\($0.tail) \($0.head)" } == [".3 12"])
        #expect(reading.warnings.map(\.column) == [9, 18])
    }

    @Test("Defaults hold for what is named after them, in their group and those within")
    func defaults() throws {
        let document = try Document(
            """
            digraph {
                a; node [color=red]; b
                subgraph s { node [color=blue, w=1]; c; subgraph t { d } a; edge [x=1]; a -> c }
                e; node [color=green]; f; a -> f
                subgraph s { g }
            }
            """)
        let colors = document.nodes.map { node in
            (node.id, node.attributes["color"] ?? document.nodeDefaults["color"] ?? .text(""))
        }
        #expect(colors.map(\.0) == ["a", "b", "c", "d", "e", "f", "g"])
        #expect(
            colors.map(\.1) == [
                .text(""), .text("red"), .text("blue"), .text("blue"), .text("red"),
                .text("green"), .text("blue"),
            ])
        #expect(document.nodes.map { $0.attributes["w"] != nil }.filter(\.self).count == 3)
        #expect(document.subgraphs.count == 1)
        #expect(document.subgraphs[0].nodes.map(\.id) == ["c", "a", "g"])
        #expect(document.subgraphs[0].edges[0].attributes == [.custom("x", "1")])
        #expect(document.edges.map(\.attributes) == [[]])
    }

    @Test("A cluster keeps the looks that it had where the file opened it")
    func clusterLooks() throws {
        let document = try Document(
            """
            digraph {
                fontsize=9; subgraph cluster_a { label=A; subgraph cluster_b { b } }
                label=Title; fontsize=20; subgraph cluster_c { c }
            }
            """)
        let (a, c) = (document.subgraphs[0], document.subgraphs[1])
        #expect(a.attributes["label"] == .text("A"))
        #expect(a.attributes["fontsize"] == .text("9"))
        #expect(a.subgraphs[0].attributes == [])
        #expect(c.attributes == [])
        #expect(a.isCluster && a.name == "cluster_a")
    }

    @Test("A strict graph joins edges of the same ends, and a key names an edge")
    func merging() throws {
        let strict = try Document("strict graph { a -- b [x=1]; b:n -- a [y=2]; a -- a; a -- a }")
        #expect(strict.edges.count == 2)
        #expect(strict.edges[0].attributes == [.custom("x", "1"), .custom("y", "2")])
        #expect(strict.edges[0].headPort == Port(.north))
        let keyed = try Document("digraph { a -> b [key=k, x=1]; a -> b [key=k, x=2]; a -> b }")
        #expect(keyed.edges.map(\.key) == ["k", nil])
        #expect(keyed.edges[0].attributes == [.custom("x", "2")])
    }

    @Test("Names are told apart by their bytes, not by what they look like")
    func names() throws {
        let document = try Document("graph { \"e\u{301}\" -- \"\u{E9}\"; \"a\\b\" -- \"ab\" }")
        #expect(document.nodes.count == 4)
    }

    @Test("Several graphs of a file are several documents")
    func severalGraphs() throws {
        let reading = try DocumentReader().read("graph A {a} digraph {b->c}\nstrict graph C {}\n")
        #expect(reading.documents.map(\.name) == ["A", "", "C"])
        #expect(reading.documents.map(\.isDirected) == [false, true, false])
        #expect(throws: SourceProblem.self) { try Document("graph {} graph {}") }
    }

    @Test("Ports that Port cannot hold are attributes")
    func ports() throws {
        let edges = try Document(
            "digraph { a:p -> b:_; a:\"x:y\" -> b:p:zz; a:n -> b [tailport=s]; a:\"\" -> b }"
        ).edges
        #expect(edges[0].tailPort == Port(cell: "p") && edges[0].headPort == Port(cell: "_"))
        #expect(edges[1].attributes["tailport"] == .text("x:y"))
        #expect(edges[1].attributes["headport"] == .text("p:zz"))
        #expect(edges[2].tailPort == nil && edges[2].attributes["tailport"] == .text("s"))
        #expect(edges[3].attributes["tailport"] == .text(""))
    }
}
