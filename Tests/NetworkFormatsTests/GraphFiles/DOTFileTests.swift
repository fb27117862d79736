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
}
