import Foundation
import NetworkFormats
import Testing

@Suite("Networks in DOT")
struct DOTFileTests {
    private let format = GraphFileFormat.dot

    @Test("Everything that DOT can hold comes back, and the second writing is the first")
    func roundTrip() throws {
        for graph in GraphSamples.tiny { try format.expectStable(graph) }
        let read = try format.expectStable(GraphSamples.rich)
        #expect(read.nodes.map(\.id) == ["us", "a b", "été"])
        #expect(read.nodes[0].label == "United States")
        #expect(read.edges.map(\.id) == ["e1", "e2", "e3", "e4"])
        #expect(read.edges.map(\.weight) == [-2.5, 1, 1e20, nil])
        let areDirected = read.edges.map(\.isDirected)
        #expect(!areDirected.contains(false))
        #expect(read.edges[0].attributes["kind"] == .text("conflict"))
        #expect(read.title == GraphSamples.rich.title && read.isDirected)
    }

    @Test("Edges without a direction among directed ones keep that")
    func mixed() throws {
        let graph = AttributedGraph(
            isDirected: true, nodes: [.init("a"), .init("b")],
            edges: [
                .init(from: 0, to: 1, isDirected: true), .init(from: 0, to: 1, isDirected: false),
            ])
        let read = try format.expectStable(graph)
        #expect(read.edges.map(\.isDirected) == [true, false])
    }

    @Test("A key with a line end or a backslash comes back as it was")
    func keys() throws {
        let graph = AttributedGraph(
            isDirected: true, nodes: [.init("a"), .init("b")],
            edges: [
                .init(from: 0, to: 1, isDirected: true, id: "x\ny"),
                .init(from: 0, to: 1, isDirected: true, id: #"C:\new"#),
            ])
        let read = try format.expectStable(graph)
        #expect(read.edges.map(\.id) == ["x\ny", #"C:\new"#])
    }

    @Test("A backslash in an id stands for itself, and markup is read for its words")
    func idsAndMarkup() throws {
        let (graph, problems) = format.read(
            #"""
            digraph { "C:\dir" -> "\N"; "N\N" [label="say \N"];
              a [label=<<b>Bold</b> &amp; <br/>two<br/>>];
              t [label=<<table><tr><td>x</td><td>y</td></tr></table>>]; i [label=<<img src="p"/>>] }
            """#)
        let nodes = try #require(graph).nodes
        #expect(problems.isEmpty)
        #expect(nodes.map(\.id) == [#"C:\dir"#, #"\N"#, #"N\N"#, "a", "t", "i"])
        #expect(nodes.map(\.label) == [nil, nil, #"say N\N"#, "Bold &\ntwo", "x y", nil])
    }

    @Test("Foreign files: groups, defaults, chains, ports and directions")
    func foreign() throws {
        let (graph, _) = format.read(
            """
            // somebody's
            digraph "Ties" {
              node [shape=box]; edge [weight=2];
              subgraph cluster_west { label="West"; us [label="United\\nStates"]; uk }
              us -> { uk ru:port } -> iran [dir=back, kind="conflict"];
            }
            """)
        let read = try #require(graph)
        #expect(read.title == "Ties")
        #expect(Set(read.nodes.map(\.id)) == ["us", "uk", "ru", "iran"])
        let state = read.nodes.first { $0.id == "us" }
        #expect(state?.label == "United\nStates")
        #expect(read.edges.count == 4)
        let ends = read.edges.map { [read.nodes[$0.source].id, read.nodes[$0.target].id] }
        #expect(Set(ends).contains(["iran", "ru"]))
        #expect(read.edges.map(\.weight) == [2, 2, 2, 2])
    }

    @Test("What is no DOT is refused with its place")
    func refused() {
        let (graph, messages) = format.read("digraph {\n  a -> \n}\n")
        #expect(graph == nil)
        #expect(messages.first?.contains(":3") == true, "\(messages)")
    }

    @Test("Edges keep the order of the file, though groups hold some, and know their lines")
    func order() throws {
        let (graph, _) = format.read(
            """
            digraph {
              a -> b; subgraph one { b -> c
                subgraph { c -> d } d -> e }
              e -> { f -> g }
              subgraph one { g -> h }
            }
            """)
        let read = try #require(graph)
        let ends = read.edges.map { read.nodes[$0.source].id + read.nodes[$0.target].id }
        #expect(ends == ["ab", "bc", "cd", "de", "ef", "eg", "fg", "gh"])
        #expect(read.edges.map(\.place.line) == [2, 2, 3, 3, 4, 4, 4, 5])
    }

    @Test(
        "Labels have the characters that HTML writes by name or number, as dot draws them",
        arguments: [
            ("AT&amp;T", "AT&T"), ("caf&eacute; &#8364;&#x41;", "café €A"), ("R & D;", "R & D;"),
            ("&amp;amp;", "&amp;"), ("&amp;;", "&;"), ("a &amp;lt; b", "a &lt; b"),
            ("no &#0; or &#1;", "no &#0; or &#1;"), ("\u{7} &amp;; &#0; &lt;", "\u{7} &; &#0; <"),
            ("a&#10;b", "a\nb"),
        ])
    func references(written: String, shown: String) throws {
        let read = try #require(
            format.read("graph { a [label=\"\(written)\"]; a -- b [label=\"\(written)\"] }").graph)
        #expect(read.nodes[0].label == shown && read.edges[0].label == shown)
        let again = try #require(format.read(format.written(read).text).graph)
        #expect(again.nodes[0].label == shown && again.edges[0].label == shown)
    }

    @Test("Nodes know the innermost cluster that they are in, by its label or else its name")
    func clusters() throws {
        let (graph, _) = format.read(
            """
            digraph {
              a -> b
              subgraph cluster_west { label="The \\G"; c -> a; subgraph cluster_inner { a } }
              subgraph cluster_east { a; d; subgraph same { e } }
              subgraph other { b }
              f [cluster=own]; subgraph cluster_east { f }
            }
            """)
        let read = try #require(graph)
        let clusters = read.nodes.map { "\($0.id) \($0.attributes["cluster"]?.text ?? "-")" }
        #expect(
            clusters.sorted() == [
                "a cluster_inner", "b -", "c The cluster_west", "d cluster_east",
                "e cluster_east", "f own",
            ])
    }

    @Test("A weight that is no number is told with its line")
    func weights() {
        let reading = CaseReader().read(
            CaseFiles(
                events: .init(
                    name: "x.dot", bytes: Array("graph {\n a -- b\n b -- c [weight=x] }".utf8))))
        let error = reading.problems.kept.first { $0.severity == .error }
        #expect(error?.place == "x.dot:3")
    }

    @Test("Letters behind backslashes stand for names in links and labels")
    func names() throws {
        let (graph, _) = format.read(
            #"""
            digraph net {
              a [URL="x/\N?\G", note="\N", label="\N of \G"]
              a -> b [href="\T-\H", label="\E", tooltip="one\nline"]
            }
            """#)
        let read = try #require(graph)
        #expect(read.nodes[0].attributes["URL"] == .text("x/a?net"))
        #expect(read.nodes[0].attributes["note"] == .text(#"\N"#))
        #expect(read.nodes[0].label == "a of net")
        #expect(read.edges[0].attributes["href"] == .text("a-b"))
        #expect(read.edges[0].attributes["tooltip"] == .text(#"one\nline"#))
        #expect(read.edges[0].label == "a->b")
    }

    @Test("Groups of dot's JSON are read as deep as those of DOT, and told beyond")
    func deepGroups() {
        for (depth, isRead) in [(150, true), (260, false)] {
            let groups = (0..<depth).map { number in
                "{\"name\":\"g\(number)\",\"_gvid\":\(number),"
                    + (number + 1 < depth
                        ? "\"subgraphs\":[\(number + 1)]" : "\"nodes\":[\(depth)]")
                    + "}"
            }
            let text =
                "{\"name\":\"x\",\"directed\":true,\"_subgraph_cnt\":\(depth),\"objects\":["
                + (groups + ["{\"name\":\"n\",\"_gvid\":\(depth)}"]).joined(separator: ",")
                + "],\"edges\":[]}"
            let (graph, messages) = GraphFileFormat.dotJSON.read(text)
            #expect((graph?.nodes.map(\.id) == ["n"]) == isRead)
            #expect(messages.contains { $0.contains("deep in one another") } == !isRead)
        }
    }
}
