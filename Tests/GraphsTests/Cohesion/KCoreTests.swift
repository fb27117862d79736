import Graphs
import Testing

@Suite("Cores")
struct KCoreTests {
    @Test("agree with other libraries", arguments: Oracles.entries("core_number"))
    func oracle(entry: Oracles.Entry) throws {
        try entry.expect(entry.input.coreNumbers().map { Double($0) })
    }

    @Test("by direction are what survives peeling", arguments: Direction.allCases)
    func definition(direction: Direction) throws {
        for sample in Sample.many {
            let ones = sample.matrix.map { $0.map { $0 == 0 ? 0.0 : 1 } }
            let none = ones.map { $0.map { _ in 0.0 } }
            let expected =
                if !sample.isDirected || direction == .out {
                    plainCores(ones, none)
                } else if direction == .in {
                    plainCores(transposed(ones), none)
                } else {
                    plainCores(ones, transposed(ones))
                }
            let cores = try sample.graph.coreNumbers(direction: direction)
            #expect(cores.map { Double($0) } == expected, "\(sample)")
        }
    }
}
