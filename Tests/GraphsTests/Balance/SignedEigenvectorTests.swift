import Testing

@testable import Graphs

@Suite("The signed eigenvector")
struct SignedEigenvectorTests {
    private static let oracles = Oracles.entries("signed_eigenvector").filter {
        $0.params["eigenvalue"]?.string == "largest lambda"
    }

    @Test("agrees with other libraries", arguments: oracles)
    func oracle(entry: Oracles.Entry) throws {
        try entry.expect(entry.input.signedEigenvectorCentrality())
    }

    @Test(
        "goes with the eigenvalue that other libraries find, of the signs or of their opposites",
        arguments: Oracles.entries("spectral_radius_signed"))
    func eigenvalue(entry: Oracles.Entry) throws {
        let radius = try #require(entry.expected.table?["largest_abs_eigenvalue"]?.number)
        let graph = try entry.input
        let turned = graph.reweighted { radius < 0 ? -$0 : $0 }
        let scores = try turned.signedEigenvectorCentrality().map { try #require($0) }
        let ties = turned.netTies().signs().outgoing
        var quotient = 0.0
        for vertex in 0..<turned.vertexCount {
            for place in ties.range(vertex) {
                let sign = ties.weights.isEmpty ? 1 : ties.weights[place]
                quotient += scores[vertex] * sign * scores[Int(ties.neighbors[place])]
            }
        }
        quotient /= scores.reduce(0) { $0 + $1 * $1 }
        #expect(abs(quotient - abs(radius)) < 1e-9)
    }

    @Test("has no value where the largest eigenvalue is repeated")
    func repeated() throws {
        let entry = try #require(
            Oracles.entries("signed_triads").first { $0.graph == "threecamps6" })
        let graph = try entry.input
        #expect(try graph.signedEigenvectorCentrality() == Array(repeating: nil, count: 6))
        let scores = try Measure.signedEigenvector.scores(of: graph)
        #expect(
            Measure.signedEigenvector.remark(on: scores, of: graph)?.contains("repeated") == true)
    }

    @Test("is the vector of the largest eigenvalue", arguments: TieStrength.allCases)
    func definition(strength: TieStrength) throws {
        var (found, repeated) = (0, 0)
        let large = Sample.large.enumerated().map { $1.signed(seed: UInt64($0)) }
        for sample in Sample.manySigned + large {
            let both = sample.isDirected ? symmetrized(sample.matrix) : sample.matrix
            let ties =
                strength == .weight ? both : both.map { $0.map { $0 > 0 ? 1.0 : $0 < 0 ? -1 : 0 } }
            let scores = try sample.graph.signedEigenvectorCentrality(weightedBy: strength)
            let solution = SymmetricEigenproblem(ties)
            let (top, next) = (solution.values.last ?? 0, solution.values.dropLast().last ?? -1)
            if top < 1e-9 {
                #expect(scores.allSatisfy { $0 == 0 })
            } else if top - next < 1e-9 * top {
                repeated += 1
                #expect(scores.allSatisfy { $0 == nil }, "\(sample)")
            } else if top - next > 1e-3 {
                found += 1
                let values = scores.map { $0 ?? .nan }
                #expect(agree(product(ties, values), values.map { $0 * top }, within: 1e-7))
                #expect(agree(values.map(abs).max(), 1))
                #expect(values.reduce(0, +) > -1e-9)
            }
        }
        #expect(found > 100 && repeated > 1)
    }

    @Test("sets the camps of a balanced graph apart")
    func camps() throws {
        var random = SplitMix64(seed: 3)
        var builder = GraphBuilder(vertexCount: 300, isDirected: false)
        for vertex in 1..<300 {
            for _ in 0..<3 {
                let other = random.below(vertex)
                builder.addArc(
                    from: vertex, to: other, weight: (vertex % 3 == 0) != (other % 3 == 0) ? -1 : 1)
            }
        }
        let scores = try builder.build().signedEigenvectorCentrality()
        for (vertex, score) in scores.enumerated() {
            #expect(((score ?? 0) < 0) == (vertex % 3 == 0))
        }
    }

    @Test("is 0 without ties")
    func empty() throws {
        #expect(
            try Graph(vertexCount: 2, sources: [], targets: []).signedEigenvectorCentrality() == [
                0, 0,
            ])
        #expect(
            try Graph(vertexCount: 0, sources: [], targets: []).signedEigenvectorCentrality()
                .isEmpty)
    }
}
