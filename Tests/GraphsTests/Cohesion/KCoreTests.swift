import Graphs
import Testing

@Suite("Cores")
struct CoreTests {
    @Test("agree with other libraries", arguments: Oracles.entries("core_number"))
    func oracle(entry: Oracles.Entry) throws {
        try entry.expect(entry.input.coreNumbers().map { Double($0) })
    }

    @Test("of strength agree with the recorded values", arguments: Oracles.entries("s_core_number"))
    func strengthOracle(entry: Oracles.Entry) throws {
        try entry.expect(entry.input.strengthCores())
    }

    /// The largest threshold at which a vertex survives the removal of everybody below it.
    private func plain(_ rows: [[Double]], _ told: [[Double]]) -> [Double] {
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

    @Test("by direction are what survives peeling", arguments: Direction.allCases)
    func definition(direction: Direction) throws {
        for sample in Sample.many {
            let ones = sample.matrix.map { $0.map { $0 == 0 ? 0.0 : 1 } }
            let none = ones.map { $0.map { _ in 0.0 } }
            let expected =
                if !sample.isDirected || direction == .out {
                    plain(ones, none)
                } else if direction == .in {
                    plain(transposed(ones), none)
                } else {
                    plain(ones, transposed(ones))
                }
            let cores = try sample.graph.coreNumbers(direction: direction)
            #expect(cores.map { Double($0) } == expected, "\(sample)")
        }
    }

    @Test("of strength are what survives peeling by weight")
    func strengthDefinition() throws {
        for sample in Sample.many {
            let matrix = sample.matrix(.all)
            let expected = plain(matrix, matrix.map { $0.map { _ in 0 } })
            #expect(agree(try sample.graph.strengthCores(), expected), "\(sample)")
        }
    }
}
