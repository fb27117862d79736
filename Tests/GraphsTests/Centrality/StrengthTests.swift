import Graphs
import Testing

@Suite("Strength")
struct StrengthTests {
    @Test(
        "agrees with other libraries",
        arguments: Oracles.entries("strength", "in_strength", "out_strength", "net_strength"))
    func oracle(entry: Oracles.Entry) throws {
        if entry.params["self_loops"]?.string == "count 2" { return }
        let direction: Direction =
            entry.measure == "in_strength" ? .in : entry.measure == "out_strength" ? .out : .all
        try entry.expect(entry.input.strength(direction: direction))
    }

    @Test("adds up a row", arguments: Direction.allCases)
    func definition(direction: Direction) throws {
        for sample in Sample.many {
            let sums = sample.matrix(direction).map { $0.reduce(0, +) }
            #expect(agree(try sample.graph.strength(direction: direction), sums), "\(sample)")
        }
    }

    @Test("normalized is a share of the whole")
    func shares() throws {
        let graph = try Sample(
            vertexCount: 3, isDirected: false,
            arcs: [Arc(source: 0, target: 1, weight: 3), Arc(source: 1, target: 2, weight: 1)]
        ).graph
        #expect(graph.strength(normalized: true) == [0.375, 0.5, 0.125])
        #expect(try GraphBuilder(vertexCount: 2).build().strength(normalized: true) == [0, 0])
    }
}
