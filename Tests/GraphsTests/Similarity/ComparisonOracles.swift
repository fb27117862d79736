import Foundation
import Graphs
import Testing

/// What other libraries say of two graphs, each named before and after an arrow.
enum ComparisonOracles {
    static let shared = load()

    static func entries(_ measures: String...) -> [Oracles.Entry] {
        shared.oracles.filter { measures.contains($0.measure) }
    }

    private static func load() -> Oracles {
        let tests = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = tests.appending(path: "Fixtures/comparison-oracles.json")
        do {
            return try JSONDecoder().decode(Oracles.self, from: Data(contentsOf: file))
        } catch {
            fatalError("\(file.path()): \(error)")
        }
    }
}

/// The two graphs of an entry, on the vertices of both in alphabetical order.
struct ComparedGraphs {
    let names: [String]
    let before: Graph
    let after: Graph

    init(_ entry: Oracles.Entry) throws {
        let graphs = try entry.graph.components(separatedBy: "->").map {
            try #require(ComparisonOracles.shared.graphs[$0])
        }
        let names = Set(graphs.flatMap(\.nodes)).sorted()
        func graph(_ named: Oracles.NamedGraph) throws -> Graph {
            var builder = GraphBuilder(vertexCount: names.count, isDirected: false)
            for edge in named.edges {
                builder.addArc(
                    from: try #require(names.firstIndex { $0 == edge[0].string }),
                    to: try #require(names.firstIndex { $0 == edge[1].string }),
                    weight: try #require(edge[2].number))
            }
            return try builder.build()
        }
        self.names = names
        before = try graph(graphs[0])
        after = try graph(graphs[1])
    }
}

/// Two graphs of the same vertices, without signs.
struct SamplePair {
    let one: Sample
    let other: Sample

    static let many = (0..<150).map { seed in
        let one = Sample.random(seed: UInt64(seed), directed: seed.isMultiple(of: 3))
        var other = Sample.random(seed: UInt64(9_000 + seed), directed: one.isDirected)
        other.vertexCount = one.vertexCount
        other.arcs = other.arcs.filter {
            $0.source < one.vertexCount && $0.target < one.vertexCount
        }
        // Half of the arcs are shared.
        other.arcs += one.arcs.prefix(one.arcs.count / 2)
        return SamplePair(one: one, other: other)
    }
}
