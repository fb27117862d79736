import Graphs
import Testing

@Suite("Closeness")
struct ClosenessTests {
    @Test("agrees with other libraries", arguments: Oracles.entries("closeness"))
    func oracle(entry: Oracles.Entry) throws {
        try entry.expect(
            entry.input.closenessCentrality(
                weightedBy: entry.length, direction: entry.direction ?? .out,
                scale: entry.params["variant"]?.string == "component" ? .component : .reach))
    }

    @Test("is the share reached over the mean distance", arguments: Direction.allCases)
    func definition(direction: Direction) throws {
        for sample in Sample.many + Sample.large {
            for (length, function) in Sample.lengths {
                let paths = PlainPaths(strengths: sample.matrix(direction), function)
                let plain = paths.distance.map { row in
                    let reached = row.filter { $0 > 0 && $0 < .infinity }
                    let share = Double(reached.count) / Double(sample.vertexCount - 1)
                    return reached.isEmpty
                        ? 0 : share * Double(reached.count) / reached.reduce(0, +)
                }
                let scores = try sample.graph.closenessCentrality(
                    weightedBy: length, direction: direction)
                #expect(agree(scores, plain), "\(sample)")
            }
        }
    }

    @Test("of Krackhardt's kite is highest for Fernando and Garth, 9 of 14")
    func kite() throws {
        let entry = try #require(Oracles.entries("closeness").first { $0.graph == "kite" })
        let scores = try entry.input.closenessCentrality()
        #expect(agree(scores.max(), 9.0 / 14))
        #expect(scores.count { agree($0, 9.0 / 14) } == 2)
    }
}

extension Oracles.Entry {
    var direction: Direction? { params["direction"]?.string.flatMap(Direction.init) }
}

extension Sample {
    /// Each way to take the length of an arc, and the function of strength that it stands for.
    static let lengths: [(ArcLength, @Sendable (Double) -> Double)] = [
        (.hops, { _ in 1 }), (.inverseWeight, { 1 / $0 }), (.weight, { $0 }),
    ]
}
