import Foundation
import Testing

@testable import Graphs

@Suite("Walk balance")
struct WalkBalanceTests {
    @Test("agrees with other libraries", arguments: Oracles.entries("walk_balance"))
    func oracle(entry: Oracles.Entry) throws {
        #expect(agree(try entry.input.walkBalance(), entry.expected.number, within: entry.tol))
    }

    @Test("is the share of traces of exponentials")
    func definition() throws {
        func trace(_ matrix: [[Double]]) -> Double {
            SymmetricEigenproblem(matrix).values.reduce(0) { $0 + exp($1) }
        }
        for sample in Sample.manySigned {
            let both = sample.isDirected ? symmetrized(sample.matrix) : sample.matrix
            let signs = both.map { $0.map { $0 > 0 ? 1.0 : $0 < 0 ? -1 : 0 } }
            let whole = signs.map { $0.map { abs($0) } }
            #expect(
                agree(try sample.graph.walkBalance(), trace(signs) / trace(whole)), "\(sample)")
        }
    }

    @Test("does not overflow where there are many ties")
    func large() throws {
        var builder = GraphBuilder(vertexCount: 800, isDirected: false)
        for source in 0..<800 {
            for target in (source + 1)..<800 {
                builder.addArc(
                    from: source, to: target, weight: source < 400 && target >= 400 ? -1 : 1)
            }
        }
        #expect(agree(try builder.build().walkBalance(), 1))
    }

    @Test("is 1 without ties, and has no value without vertices or beyond its limit")
    func empty() throws {
        #expect(try Graph(vertexCount: 3, sources: [], targets: []).walkBalance() == 1)
        #expect(try Graph(vertexCount: 0, sources: [], targets: []).walkBalance() == nil)
        let count = Graph.walkBalanceLimit + 1
        let path = try Graph(
            vertexCount: count, sources: (1..<count).map { Int32($0 - 1) },
            targets: (1..<count).map { Int32($0) })
        #expect(try path.walkBalance() == nil)
        #expect(
            GraphStatistic.walkBalance.remark(on: [nil], of: path)?.contains("1,000") == true)
    }
}
