import Graphs
import Testing

@Suite("A projection")
struct ProjectionTests {
    @Test("adds parallel arcs up and drops loops")
    func matchesMatrix() throws {
        for sample in Sample.many {
            let simple = try sample.graph.simplification()
            let graph = simple.graph
            var matrix = sample.matrix
            for arc in graph.arcs {
                #expect(matrix[arc.source][arc.target] == arc.weight, "\(sample)")
                matrix[arc.source][arc.target] = 0
                if !sample.isDirected { matrix[arc.target][arc.source] = 0 }
            }
            #expect(matrix.joined().allSatisfy { $0 == 0 }, "\(sample)")
            #expect(graph.isSimple)
            #expect(
                simple.arcsMerged + simple.loopsDropped + graph.arcCount
                    == sample.arcs.count)
        }
    }

    @Test("agrees with the recorded sums", arguments: Oracles.entries("projection_sum"))
    func oracle(entry: Oracles.Entry) throws {
        let graph = try entry.input.simplified()
        let expected = try #require(entry.expected.table)
        #expect(graph.arcCount == expected.count)
        for arc in graph.arcs {
            let key = "\(entry.nodes[arc.source])|\(entry.nodes[arc.target])"
            #expect(agree(arc.weight, expected[key]?.number, within: entry.tol))
        }
    }

    @Test(
        "merges as it is told",
        arguments: [
            (ArcCombination.sum, 6.0), (.count, 3), (.mean, 2), (.maximum, 5), (.minimum, -1),
        ])
    func combinations(combination: ArcCombination, expected: Double) throws {
        let graph = try Sample(
            vertexCount: 2, isDirected: false,
            arcs: [
                Arc(source: 0, target: 1, weight: 2), Arc(source: 1, target: 0, weight: 5),
                Arc(source: 0, target: 1, weight: -1),
            ]
        ).graph
        let merged = graph.simplification(combining: combination).graph.arcs
        #expect(merged == [Arc(source: 0, target: 1, weight: expected)])
    }

    @Test("has no arc where weights cancel, and counts the pair")
    func cancellation() throws {
        let graph = try Sample(
            vertexCount: 2, isDirected: false,
            arcs: [
                Arc(source: 0, target: 1, weight: 2), Arc(source: 1, target: 0, weight: -2),
                Arc(source: 1, target: 1, weight: 1),
            ]
        ).graph
        let simple = graph.simplification()
        #expect(simple.graph.arcCount == 0)
        #expect(simple.pairsCancelled == 1)
        #expect(simple.loopsDropped == 1)
        #expect(simple.arcsMerged == 1)
    }

    @Test(
        "joins both directions as it is told",
        arguments: [
            (Symmetrization.sum, [5.0, 4]), (.maximum, [3, 4]), (.minimum, [2]), (.mutual, [5]),
        ])
    func symmetrization(rule: Symmetrization, expected: [Double]) throws {
        let graph = try Sample(
            vertexCount: 3, isDirected: true,
            arcs: [
                Arc(source: 0, target: 1, weight: 2), Arc(source: 1, target: 0, weight: 3),
                Arc(source: 2, target: 1, weight: 4),
            ]
        ).graph
        #expect(graph.undirected(by: rule).arcs.map(\.weight) == expected)
    }

    @Test("without direction is the sum of the matrix and its transpose")
    func undirected() throws {
        for sample in Sample.many where sample.isDirected {
            let graph = try sample.graph.undirected()
            #expect(!graph.isDirected)
            let matrix = symmetrized(sample.matrix)
            for arc in graph.arcs { #expect(matrix[arc.source][arc.target] == arc.weight) }
            #expect(graph.arcCount * 2 == matrix.joined().count { $0 != 0 })
        }
    }
}
