public import Graphs

/// A graph that is the same on every run.
public struct NamedGraph: Sendable {
    /// What benchmarks call it.
    public let name: String

    /// Its vertices and arcs.
    public let graph: Graph

    /// A time to compare with on whatever machine.
    public let neighborSums: NeighborSums

    private init(_ name: String, _ builder: GraphBuilder) {
        self.name = name
        do {
            graph = try builder.build()
        } catch {
            fatalError("\(error)")
        }
        neighborSums = NeighborSums(graph)
    }
}

extension NamedGraph {
    /// 2,000 vertices, of which each brings ten arcs to vertices drawn by their degree.
    public static let hubs = preferential("hubs", isDirected: true)

    /// The same ties without direction.
    public static let hubTies = preferential("hub ties", isDirected: false)

    /// 100 vertices of ``hubTies``' kind, for what takes cubic time.
    public static let fewTies = preferential("few ties", isDirected: false, vertexCount: 100)

    /// 1,600 vertices in a square, tied to their neighbours by weights of 1 to 10.
    public static let grid: NamedGraph = {
        var random = SplitMix64(seed: 2)
        let side = 40
        var builder = GraphBuilder(vertexCount: side * side, isDirected: false)
        for row in 0..<side {
            for column in 0..<side {
                let vertex = row * side + column
                if column + 1 < side {
                    builder.addArc(from: vertex, to: vertex + 1, weight: random.weight(upTo: 10))
                }
                if row + 1 < side {
                    builder.addArc(from: vertex, to: vertex + side, weight: random.weight(upTo: 10))
                }
            }
        }
        return NamedGraph("grid", builder)
    }()

    /// 100 groups in a ring, each of twelve vertices that are all tied to each other.
    public static let cliques: NamedGraph = {
        let (count, size) = (100, 12)
        var builder = GraphBuilder(vertexCount: count * size, isDirected: false)
        for clique in 0..<count {
            let first = clique * size
            for vertex in first..<first + size {
                for other in vertex + 1..<first + size { builder.addArc(from: vertex, to: other) }
            }
            builder.addArc(from: first, to: (first + size + 1) % (count * size))
        }
        return NamedGraph("cliques", builder)
    }()

    private static func preferential(
        _ name: String, isDirected: Bool, vertexCount: Int = 2_000
    ) -> NamedGraph {
        var random = SplitMix64(seed: 1)
        var ends = [0]
        var builder = GraphBuilder(vertexCount: vertexCount, isDirected: isDirected)
        for vertex in 1..<vertexCount {
            for _ in 0..<10 {
                let other = ends[Int.random(in: 0..<ends.count, using: &random)]
                builder.addArc(from: vertex, to: other, weight: random.weight(upTo: 1_000) / 100)
                ends += [vertex, other]
            }
        }
        return NamedGraph(name, builder)
    }
}

extension SplitMix64 {
    fileprivate mutating func weight(upTo largest: Int) -> Double {
        Double(Int.random(in: 1...largest, using: &self))
    }
}
