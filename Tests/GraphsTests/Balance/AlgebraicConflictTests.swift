import Testing

@testable import Graphs

@Suite("Algebraic conflict")
struct AlgebraicConflictTests {
    @Test("agrees with other libraries", arguments: Oracles.entries("algebraic_conflict"))
    func oracle(entry: Oracles.Entry) throws {
        let isWeighted = entry.params["weighted"]?.bool == true
        let conflicts = try entry.input.algebraicConflicts(weightedBy: isWeighted ? .weight : .unit)
        #expect(conflicts.count == 1)
        #expect(agree(conflicts.first?.value, entry.expected.number, within: entry.tol))
    }

    private func laplacian(_ matrix: [[Double]]) -> [[Double]] {
        matrix.indices.map { i in
            matrix.indices.map { j in
                i == j ? matrix[i].reduce(0) { $0 + abs($1) } : -matrix[i][j]
            }
        }
    }

    @Test("is the least eigenvalue of each component with a cycle", arguments: TieStrength.allCases)
    func definition(strength: TieStrength) throws {
        for sample in Sample.manySigned {
            let graph = try sample.graph
            let both = sample.isDirected ? symmetrized(sample.matrix) : sample.matrix
            let ties =
                strength == .weight ? both : both.map { $0.map { $0 > 0 ? 1.0 : $0 < 0 ? -1 : 0 } }
            let found = try graph.algebraicConflicts(weightedBy: strength)
            let cyclic = graph.netTies().weakComponents().groups.filter { group in
                group.reduce(0) { sum, v in sum + ties[v].count { $0 != 0 } } >= 2 * group.count
            }
            #expect(Set(found.map(\.vertices)) == Set(cyclic), "\(sample)")
            #expect(
                zip(found, found.dropFirst()).allSatisfy { $0.vertices.count >= $1.vertices.count })
            for conflict in found {
                let part = conflict.vertices.map { i in conflict.vertices.map { ties[i][$0] } }
                let least = SymmetricEigenproblem(laplacian(part)).values[0]
                #expect(agree(conflict.value, least), "\(sample)")
            }
        }
    }

    @Test("comes out the same from all eigenvalues and from the inverse")
    func methods() throws {
        for sample in Sample.large.enumerated().map({ $1.signed(seed: UInt64($0)) }) {
            let ties = try sample.graph.netTies()
            for component in ties.hararyBipartition()
            where !component.isBalanced {
                let laplacian = SignedLaplacian(of: component.vertices, in: ties, .serial)
                let dense = try laplacian.leastEigenvalue(denseLimit: 1_000)
                let inverse = try laplacian.leastEigenvalue(denseLimit: 0)
                #expect(dense > 0)
                #expect(agree(dense, inverse), "\(sample)")
            }
        }
    }

    @Test("of a ring with one enemy is 2 − 2 cos(π / n), also of a long one")
    func closedForm() throws {
        for count in [5, 400] {
            var builder = GraphBuilder(vertexCount: count, isDirected: false)
            for vertex in 0..<count {
                builder.addArc(from: vertex, to: (vertex + 1) % count, weight: vertex == 2 ? -1 : 1)
            }
            let found = try builder.build().algebraicConflicts()
            let angle = Double.pi / Double(count)
            // 2 − 2 cos x = 4 sin² (x / 2), whose series is enough here.
            let half = angle / 2
            let sine = half - half * half * half / 6 + half * half * half * half * half / 120
            #expect(agree(found.first?.value, 4 * sine * sine, within: 1e-5))
        }
    }

    @Test("is nothing without cycles")
    func empty() throws {
        let path = try Graph(
            vertexCount: 3, isDirected: false, sources: [0, 1], targets: [1, 2], weights: [-1, 1])
        #expect(try path.algebraicConflicts().isEmpty)
        #expect(try GraphStatistic.algebraicConflict.values(of: path) == [nil, nil])
    }
}
