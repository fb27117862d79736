import Graphs
import Testing

@Suite("Edge betweenness")
struct EdgeBetweennessTests {
    @Test("agrees with other libraries", arguments: Oracles.entries("edge_betweenness"))
    func oracle(entry: Oracles.Entry) throws {
        let scored = try entry.input.edgeBetweenness(
            weightedBy: entry.length, normalized: entry.isNormalized)
        let expected = try #require(entry.expected.table)
        #expect(scored.count == expected.count)
        for arc in scored {
            let (source, target) = (entry.nodes[arc.source], entry.nodes[arc.target])
            let value = expected["\(source)|\(target)"] ?? expected["\(target)|\(source)"]
            #expect(agree(arc.score, value?.number, within: entry.tol), "\(source) \(target)")
        }
    }

    @Test("adds up shares of shortest paths")
    func definition() throws {
        for sample in Sample.many + Sample.wooded + Sample.large.prefix(2) {
            let graph = try sample.graph
            for (length, function) in Sample.lengths {
                let matrix = sample.matrix
                let paths = PlainPaths(strengths: matrix, function)
                for arc in try graph.edgeBetweenness(weightedBy: length, normalized: false) {
                    let step = function(matrix[arc.source][arc.target])
                    var plain = paths.betweenness(of: arc.source, arc.target, step)
                    if !sample.isDirected {
                        plain += paths.betweenness(of: arc.target, arc.source, step)
                        plain /= 2
                    }
                    #expect(agree(arc.score, plain), "\(sample) \(length)")
                }
            }
        }
    }

    @Test("lists arcs as they lead, also where paths are read backwards")
    func backwards() throws {
        // networkx 3.6.1: edge_betweenness_centrality of the same arcs.
        let expected = [0.3333333333333333, 0.41666666666666663, 0.25, 0.25]
        let arcs =
            [Arc(source: 0, target: 1), Arc(source: 1, target: 2)]
            + [Arc(source: 2, target: 0), Arc(source: 2, target: 3)]
        let graph = try Sample(vertexCount: 4, isDirected: true, arcs: arcs).graph
        for direction in [Direction.out, .in] {
            let scored = try graph.edgeBetweenness(direction: direction)
            #expect(scored.map { [$0.source, $0.target] } == arcs.map { [$0.source, $0.target] })
            #expect(agree(scored.map(\.score), expected))
        }
    }

    @Test("does not depend on threads")
    func threads() throws {
        for sample in Sample.many.prefix(40) + Sample.wooded.prefix(40) {
            let graph = try sample.graph
            #expect(
                try graph.edgeBetweenness()
                    == graph.edgeBetweenness(execution: Execution(threads: 2)))
        }
    }
}

extension PlainPaths {
    /// The shares of shortest paths that go along an arc of length `step`.
    func betweenness(of tail: Int, _ head: Int, _ step: Double) -> Double {
        var sum = 0.0
        for source in distance.indices {
            for target in distance.indices where target != source {
                let whole = distance[source][target]
                guard whole < .infinity else { continue }
                if agree(distance[source][tail] + step + distance[head][target], whole) {
                    sum += count[source][tail] * count[head][target] / count[source][target]
                }
            }
        }
        return sum
    }
}
