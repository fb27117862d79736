import Graphs
import Testing

@Suite("Harmonic centrality")
struct HarmonicTests {
    @Test("agrees with other libraries", arguments: Oracles.entries("harmonic"))
    func oracle(entry: Oracles.Entry) throws {
        try entry.expect(
            entry.input.harmonicCentrality(
                weightedBy: entry.length, direction: entry.direction ?? .out,
                normalized: entry.isNormalized))
    }

    @Test("adds up inverse distances", arguments: Direction.allCases)
    func definition(direction: Direction) throws {
        for sample in Sample.many + Sample.large {
            for (length, function) in Sample.lengths {
                let paths = PlainPaths(strengths: sample.matrix(direction), function)
                let plain = paths.distance.map { row in
                    row.filter { $0 > 0 }.map { 1 / $0 }.reduce(0, +)
                }
                let scores = try sample.graph.harmonicCentrality(
                    weightedBy: length, direction: direction, normalized: false)
                #expect(agree(scores, plain), "\(sample)")
            }
        }
    }
}
