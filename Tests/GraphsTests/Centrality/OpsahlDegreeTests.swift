import Graphs
import Testing

@Suite("Opsahl's degree")
struct OpsahlDegreeTests {
    @Test("agrees with the recorded values", arguments: Oracles.entries("opsahl_degree"))
    func oracle(entry: Oracles.Entry) throws {
        try entry.expect(
            entry.input.opsahlDegree(exponent: try #require(entry.params["alpha"]?.number)))
    }

    @Test("is the number of partners at 0 and the strength at 1", arguments: Direction.allCases)
    func ends(direction: Direction) throws {
        for sample in Sample.many {
            let graph = try sample.graph
            #expect(
                agree(
                    try graph.opsahlDegree(exponent: 0, direction: direction),
                    graph.degreeCentrality(direction: direction, normalized: false)))
            #expect(
                agree(
                    try graph.opsahlDegree(exponent: 1, direction: direction),
                    graph.strength(direction: direction)))
        }
    }
}
