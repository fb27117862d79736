import Graphs
import Synchronization
import Testing

@Suite("A measure of one's own")
struct MeasureTests {
    private static let signed = Sample(
        vertexCount: 3, isDirected: false,
        arcs: [
            Arc(source: 0, target: 1, weight: 2), Arc(source: 1, target: 2, weight: -3),
            Arc(source: 0, target: 1, weight: 1),
        ])

    /// Strength, of whatever part of the graph the contract names.
    private func strength(_ sign: SignReading) -> Measure {
        Measure(
            "part", "The strength of a part.",
            contract: MeasureContract(
                definition: "Σ w", weight: .strength, parallelArcs: .summed, sign: sign,
                direction: .ignored, scale: "in units of weight", disconnected: "no matter",
                isolates: .zero, cost: "O(n + m)", source: "this test")
        ) { graph, _ in graph.strength() }
    }

    @Test("reads the part of a signed graph that its contract names")
    func parts() throws {
        let graph = try Self.signed.graph
        #expect(try strength(.positivePart).scores(of: graph) == [3, 3, 0])
        #expect(try strength(.negativePart).scores(of: graph) == [0, 3, 3])
        #expect(try strength(.signed).scores(of: graph) == [3, 0, -3])
        let unsigned = try Self.signed.reweighted(abs).graph
        #expect(try strength(.negativePart).scores(of: unsigned) == [0, 0, 0])
        #expect(
            strength(.negativePart).contract.rows(in: .graphs).contains {
                $0.heading == "time" && $0.phrase.contains("ignored")
            })
    }

    @Test("may share a computation with others")
    func shared() throws {
        let runs = Mutex(0)
        let computation = MeasureComputation { graph, _ in
            runs.withLock { $0 += 1 }
            return [graph.strength().map { $0 }, graph.strength().map { -$0 }]
        }
        let contract = strength(.signed).contract
        let measures = [0, 1].map {
            Measure("m\($0)", "A column.", contract: contract, column: $0, of: computation)
        }
        let graph = try Self.signed.graph
        #expect(try measures[1].scores(of: graph) == [-3, 0, 3])
        let columns = try computation.columns(of: graph)
        let apart = [try measures[0].scores(of: graph), try measures[1].scores(of: graph)]
        #expect(apart == columns)
        #expect(runs.withLock { $0 } == 4)
    }
}
