import Graphs
import Testing

@Suite("Cores of strength")
struct SCoreTests {
    @Test("agree with the recorded values", arguments: Oracles.entries("s_core_number"))
    func strengthOracle(entry: Oracles.Entry) throws {
        try entry.expect(entry.input.strengthCores())
    }

    @Test("are what survives peeling by weight")
    func strengthDefinition() throws {
        for sample in Sample.many {
            let matrix = sample.matrix(.all)
            let expected = plainCores(matrix, matrix.map { $0.map { _ in 0 } })
            #expect(agree(try sample.graph.strengthCores(), expected), "\(sample)")
        }
    }
}

/// The largest threshold at which a vertex survives the removal of everybody below it.
func plainCores(_ rows: [[Double]], _ told: [[Double]]) -> [Double] {
    var cores = [Double](repeating: 0, count: rows.count)
    var alive = Set(rows.indices)
    var level = 0.0
    while !alive.isEmpty {
        let sums = alive.map { vertex in
            (vertex, alive.map { rows[vertex][$0] + told[vertex][$0] }.reduce(0, +))
        }
        guard let weakest = sums.min(by: { $0.1 < $1.1 }) else { break }
        level = max(level, weakest.1)
        cores[weakest.0] = level
        alive.remove(weakest.0)
    }
    return cores
}
