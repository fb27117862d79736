import Graphs

/// Graphs that are the same on every run.
enum NamedGraphs {
    /// Every vertex brings ten arcs to vertices drawn by their degree.
    static func preferential(vertexCount: Int, isDirected: Bool) -> Graph {
        var random = SplitMix64(seed: 1)
        var ends = [0]
        var builder = GraphBuilder(vertexCount: vertexCount, isDirected: isDirected)
        for vertex in 1..<vertexCount {
            for _ in 0..<10 {
                let other = ends[Int.random(in: 0..<ends.count, using: &random)]
                let weight = Double(Int.random(in: 1...1_000, using: &random)) / 100
                builder.addArc(from: vertex, to: other, weight: weight)
                ends += [vertex, other]
            }
        }
        return freeze(builder)
    }

    /// Neighbours in a square, tied by weights of 1 to 10.
    static func grid(side: Int) -> Graph {
        var random = SplitMix64(seed: 2)
        var builder = GraphBuilder(vertexCount: side * side, isDirected: false)
        for row in 0..<side {
            for column in 0..<side {
                let vertex = row * side + column
                let weight = Double(Int.random(in: 1...10, using: &random))
                if column + 1 < side {
                    builder.addArc(from: vertex, to: vertex + 1, weight: weight)
                }
                if row + 1 < side {
                    builder.addArc(from: vertex, to: vertex + side, weight: weight)
                }
            }
        }
        return freeze(builder)
    }

    private static func freeze(_ builder: GraphBuilder) -> Graph {
        do {
            return try builder.build()
        } catch {
            fatalError("\(error)")
        }
    }
}
