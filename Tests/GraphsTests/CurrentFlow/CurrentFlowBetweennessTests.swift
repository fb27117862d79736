import Graphs
import Testing

@Suite("Current-flow betweenness")
struct CurrentFlowBetweennessTests {
    @Test("agrees with other libraries", arguments: Oracles.entries("current_flow_betweenness"))
    func oracle(entry: Oracles.Entry) throws {
        try entry.expect(
            entry.input.currentFlowBetweenness(
                weightedBy: entry.params["weight"] == nil ? .unit : .weight))
    }

    @Test("adds up half the current through the ties of a vertex")
    func definition() throws {
        for sample in Sample.many.prefix(120) + Sample.large.prefix(1) {
            let graph = try sample.graph
            let matrix = sample.matrix(.all)
            var plain = [Double?](repeating: nil, count: sample.vertexCount)
            for group in graph.weakComponents().groups where group.count > 1 {
                let circuit = PlainCircuit(matrix, group)
                for vertex in group { plain[vertex] = 0 }
                for source in group {
                    for target in group where source < target {
                        let potential = circuit.potentials(from: source, to: target)
                        for vertex in group where vertex != source && vertex != target {
                            let current = group.map {
                                abs((potential[vertex] ?? 0) - (potential[$0] ?? 0))
                                    * matrix[vertex][$0]
                            }.reduce(0, +)
                            plain[vertex]? += current / 2
                        }
                    }
                }
            }
            let scores = try graph.currentFlowBetweenness(normalized: false)
            #expect(agree(scores, plain, within: 1e-8), "\(sample)")
        }
    }

    @Test("of a leaf is 0, without a trace of rounding")
    func leaves() throws {
        for sample in Sample.wooded {
            let graph = try sample.graph
            let partners = graph.degreeCentrality(normalized: false)
            let scores = try graph.currentFlowBetweenness()
            for (score, count) in zip(scores, partners) {
                if count == 1 { #expect(score == 0, "\(sample)") }
                #expect((score ?? 0) >= 0, "\(sample)")
            }
        }
    }

    @Test("of a tree, where current has one way to go, is betweenness", arguments: [2, 9, 10, 100])
    func tree(count: Int) throws {
        let tree = try Sample.randomTree(count).graph
        let betweenness = try tree.betweennessCentrality()
        for threads in [1, 2] {
            let scores = try tree.currentFlowBetweenness(execution: Execution(threads: threads))
            #expect(agree(scores, betweenness))
        }
    }

    @Test("does not depend on threads")
    func threads() throws {
        var random = SplitMix64(seed: 12)
        var sample = Sample.randomTree(150)
        for _ in 0..<300 {
            sample.arcs.append(
                Arc(
                    source: Int.random(in: 0..<150, using: &random),
                    target: Int.random(in: 0..<150, using: &random), weight: 0.3))
        }
        let graph = try sample.graph
        let parallel = Execution(threads: 3)
        #expect(
            try graph.currentFlowBetweenness() == graph.currentFlowBetweenness(execution: parallel))
        #expect(
            try graph.informationCentrality() == graph.informationCentrality(execution: parallel))
    }

    @Test("refuses a component whose matrix would not fit in memory")
    func memory() throws {
        #expect {
            try Sample.longPath.graph.currentFlowBetweenness()
        } throws: { error in
            if case .notEnoughMemory("current-flow", _, _)? = error as? GraphError {
                true
            } else {
                false
            }
        }
    }
}

extension Sample {
    /// A tree with ties of different weights.
    static func randomTree(_ count: Int) -> Sample {
        var random = SplitMix64(seed: UInt64(count))
        return Sample(
            vertexCount: count, isDirected: false,
            arcs: (1..<count).map {
                Arc(
                    source: $0, target: Int.random(in: 0..<$0, using: &random),
                    weight: Double.random(in: 0.1..<10, using: &random))
            })
    }
}
