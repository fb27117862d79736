import DOT
import Foundation
import Graphs
import Graphviz
import Testing

/// Documents for the tests.
enum Samples {
    static let empty = Document(name: "empty", isDirected: true)
    static let single = Document(
        name: "single", isDirected: true, attributes: [.inputScale(72)],
        nodes: [Node("a", [.position(Point(0, 0))])])

    /// A network with parallel edges, a loop, labels, and positions for the `nop` engines.
    static func network(nodes: Int = 12, name: String = "network") -> Document {
        var document = Document(
            name: name, isDirected: true, attributes: [.start(1), .inputScale(72)],
            nodeDefaults: [.fontName("Helvetica")])
        document.nodes = (0..<nodes).map { index in
            let angle = Double(index) / Double(nodes) * 2 * .pi
            return Node(
                "n\(index)",
                [
                    .label("Node \(index)\nsecond"), .tooltip("a & b"),
                    .position(Point((cos(angle) * 300).rounded(), (sin(angle) * 300).rounded())),
                ])
        }
        for index in 0..<nodes {
            let next = (index * 5 + 3) % nodes
            document.edges.append(Edge("n\(index)", "n\(next)", key: "a\(index)"))
            document.edges.append(
                Edge("n\(index)", "n\((index + 1) % nodes)", [.label("e\(index)")]))
        }
        document.edges.append(Edge("n0", "n0", key: "loop"))
        return document
    }

    /// A network without anything random, that no engine remarks upon.
    static let plainNetwork: Document = {
        var document = network(nodes: 6, name: "plain")
        document.edges.removeLast()
        return document
    }()

    /// What crashes the library before version 13: orthogonal edges, concentrated.
    static func crashing() -> Document {
        var generator = SplitMix64(seed: 3)
        var document = Document(
            name: "crashing", isDirected: true,
            attributes: [.splines(.orthogonal), .custom("concentrate", "true")])
        document.nodes = (0..<10).map { Node("n\($0)") }
        document.edges = (0..<60).map { _ in
            Edge(
                "n\(Int.random(in: 0..<10, using: &generator))",
                "n\(Int.random(in: 0..<10, using: &generator))")
        }
        return document
    }

    /// What no engine finishes within seconds.
    static func endless(nodes: Int = 600) -> Document {
        var generator = SplitMix64(seed: 5)
        var document = Document(name: "endless", isDirected: true)
        document.nodes = (0..<nodes).map { Node("n\($0)") }
        document.edges = (0..<nodes * 4).map { _ in
            Edge(
                "n\(Int.random(in: 0..<nodes, using: &generator))",
                "n\(Int.random(in: 0..<nodes, using: &generator))")
        }
        return document
    }
}
