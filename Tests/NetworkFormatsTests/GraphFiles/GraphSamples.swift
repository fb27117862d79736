import ActorNetworks
import Foundation
import Testing

@testable import NetworkFormats

/// Graphs that hold what formats differ in, and ways to read and write them.
enum GraphSamples {
    /// A text that every grammar finds hard.
    static let hardText = "a \"b\" & <c> 'd' \\ é 電 [x] {y}; # %\t*"

    /// A graph with parallel edges, loops, signs, labels and attributes of every sort.
    static let rich = AttributedGraph(
        title: "Rich & \"small\"", isDirected: true,
        nodes: [
            .init("us", label: "United States", attributes: [.init("type", .text("state"))]),
            .init("a b", label: hardText, attributes: [.init("score", .number(0.5))]),
            .init("été", attributes: [.init("big", .integer(12_345_678_901))]),
        ],
        edges: [
            .init(
                from: 0, to: 1, isDirected: true, id: "e1", weight: -2.5, label: "conflict",
                attributes: [.init("kind", .text("conflict")), .init("events", .integer(3))]),
            .init(
                from: 0, to: 1, isDirected: true, id: "e2", weight: 1,
                attributes: [.init("kind", .text("cooperation")), .init("events", .integer(1))]),
            .init(from: 1, to: 0, isDirected: true, id: "e3", weight: 1e20),
            .init(from: 2, to: 2, isDirected: true, id: "e4"),
        ])

    /// A graph that every format can hold: parallel edges, a loop and signs, and words for ids.
    static let plain = AttributedGraph(
        isDirected: true,
        nodes: [
            .init("us", label: "United States", attributes: [.init("type", .text("state"))]),
            .init("iran", label: "Iran"), .init("isis"),
        ],
        edges: [
            .init(
                from: 0, to: 1, isDirected: true, id: "e1", weight: -2.5, label: "conflict",
                attributes: [.init("kind", .text("conflict")), .init("events", .integer(3))],
                spells: [
                    .init(from: .day(Day(number: 16_709)), through: .day(Day(number: 16_712)))
                ]),
            .init(from: 0, to: 1, isDirected: true, id: "e2", weight: 1),
            .init(from: 1, to: 0, isDirected: true, id: "e3", weight: 1e20),
            .init(from: 2, to: 2, isDirected: true, id: "e4", weight: 0.125),
        ])

    /// A graph with attributes of every type that other programs have, and hard texts.
    static let typed = AttributedGraph(
        isDirected: true,
        nodes: [
            .init(
                "us", label: "United States",
                attributes: [
                    .init("type", .text("state")), .init("long", .integer(12_345_678_901)),
                    .init("share", .number(0.125)), .init("armed", .flag(true)),
                    .init("since", .text("1776-07-04")), .init("note", .text(hardText)),
                ]),
            .init(
                "ir", label: "Iran",
                attributes: [
                    .init("armed", .flag(false)), .init("note", .text("line\nof two \u{1F600}")),
                    .init("spaced", .text("  a b  ")),
                ]),
        ],
        edges: [
            .init(
                from: 0, to: 1, isDirected: true, id: "e1", weight: -2.5, label: "conflict",
                attributes: [.init("kind", .text("conflict")), .init("events", .integer(3))]),
            .init(
                from: 0, to: 1, isDirected: true, id: "e2", weight: 1,
                attributes: [.init("kind", .text("cooperation")), .init("events", .integer(-1))]),
        ])

    /// The same as `plain` without parallel edges.
    static let simple: AttributedGraph = {
        var graph = plain
        graph.edges.remove(at: 1)
        return graph
    }()

    /// A graph with nothing, and one with a single node.
    static let tiny: [AttributedGraph] = [
        AttributedGraph(), AttributedGraph(nodes: [.init("alone")]),
        AttributedGraph(
            nodes: [.init("1"), .init("2")],
            edges: [.init(from: 0, to: 1, isDirected: false, weight: 0.25)]),
    ]

    /// A file of other people's, by its name under `graph_formats`; `nil` where it is not there.
    static func shared(_ name: String) -> [UInt8]? {
        let root = (0..<5).reduce(URL(filePath: #filePath)) { url, _ in
            url.deletingLastPathComponent()
        }
        return try? Array(Data(contentsOf: root.appending(path: "shared/data/\(name)")))
    }
}

extension GraphFileFormat {
    /// Reads a graph from text.
    func read(_ text: String) -> (graph: AttributedGraph?, messages: [String]) {
        read(bytes: Array(text.utf8))
    }

    /// Reads a graph from bytes.
    func read(bytes: [UInt8]) -> (graph: AttributedGraph?, messages: [String]) {
        var problems = Problems()
        let file = CaseFiles.Table(name: "x." + extensions[0], bytes: bytes)
        let graph = reader?.read(file, &problems)
        if graph == nil { #expect(problems.hasErrors) }
        return (graph, problems.kept.map(\.description))
    }

    /// The text of a graph, and what is lost.
    func written(_ graph: AttributedGraph) throws -> (text: String, losses: [String]) {
        var losses = GraphLosses()
        let write = try #require(self.write)
        let content = try write(graph, &losses)
        return (content.text, losses.sentences)
    }

    /// Writes, reads and writes again: the second text is the first, and the counts stay.
    @discardableResult
    func expectStable(
        _ graph: AttributedGraph, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> AttributedGraph {
        let first = try written(graph)
        let file = CaseFiles.Table(name: "x." + extensions[0], bytes: Array(first.text.utf8))
        let recognised = GraphFileFormat.recognised(file)?.name
        #expect(recognised == name, sourceLocation: sourceLocation)
        let (read, messages) = read(first.text)
        #expect(messages == [], sourceLocation: sourceLocation)
        let again = try #require(read, sourceLocation: sourceLocation)
        let second = try written(again)
        #expect(second.text == first.text, sourceLocation: sourceLocation)
        #expect(again.nodes.count == graph.nodes.count, sourceLocation: sourceLocation)
        #expect(again.edges.count == graph.edges.count, sourceLocation: sourceLocation)
        return again
    }
}
