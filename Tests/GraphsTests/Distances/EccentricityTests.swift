import Graphs
import Testing

@Suite("Eccentricity")
struct EccentricityTests {
    @Test("agrees with other libraries", arguments: Oracles.entries("eccentricity"))
    func oracle(entry: Oracles.Entry) throws {
        try entry.expect(entry.input.eccentricity())
        #expect(try entry.input.diameter() == entry.scores.compactMap { $0 }.max())
    }

    @Test(
        "gives the mean path of other libraries",
        arguments: Oracles.entries("average_shortest_path"))
    func meanPath(entry: Oracles.Entry) throws {
        #expect(agree(try entry.input.meanPathLength(), entry.expected.number, within: entry.tol))
    }

    @Test("is the largest finite distance", arguments: Direction.allCases)
    func definition(direction: Direction) throws {
        for sample in Sample.many + Sample.large {
            let graph = try sample.graph
            for (length, function) in Sample.lengths {
                let paths = PlainPaths(strengths: sample.matrix(direction), function)
                let reached = paths.distance.map { $0.filter { $0 > 0 && $0 < .infinity } }
                let all = reached.flatMap { $0 }
                #expect(
                    agree(
                        try graph.eccentricity(weightedBy: length, direction: direction),
                        reached.map { $0.max() }))
                #expect(
                    agree(try graph.diameter(weightedBy: length, direction: direction), all.max()))
                #expect(
                    agree(
                        try graph.meanPathLength(weightedBy: length, direction: direction),
                        all.isEmpty ? nil : all.reduce(0, +) / Double(all.count)))
            }
        }
    }
}
