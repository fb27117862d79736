import Foundation
import Graphs
import Testing

@Suite("Signed triads")
struct SignedTriadsTests {
    @Test("agree with other libraries", arguments: Oracles.entries("signed_triads"))
    func oracle(entry: Oracles.Entry) throws {
        let triads = try entry.input.signedTriads()
        let table = try #require(entry.expected.table)
        let expected = try ["+++", "++-", "+--", "---"].map { try #require(table[$0]?.number) }
        #expect(triads.countsByNegatives.map(Double.init) == expected)
    }

    @Test(
        "are balanced in the share that other libraries give",
        arguments: Oracles.entries(
            "balanced_triangle_fraction", "weakly_balanced_triangle_fraction",
            "signed_clustering_relative"))
    func shares(entry: Oracles.Entry) throws {
        let triads = try entry.input.signedTriads()
        let share =
            switch entry.measure {
            case "weakly_balanced_triangle_fraction": triads.weakBalance
            case "signed_clustering_relative": triads.relativeClustering
            default: entry.params["weighting"] == nil ? triads.balance : triads.weightedBalance
            }
        #expect(agree(share, entry.expected.number, within: entry.tol))
    }

    @Test("are what a walk over all triples finds")
    func definition() throws {
        for sample in Sample.manySigned
            + Sample.large.enumerated().map({ $1.signed(seed: UInt64($0)) })
        {
            let both = sample.isDirected ? symmetrized(sample.matrix) : sample.matrix
            let count = both.count
            var counts = [0, 0, 0, 0]
            var (balanced, total) = (0.0, 0.0)
            for i in 0..<count {
                for j in (i + 1)..<max(i + 1, count) where both[i][j] != 0 {
                    for k in (j + 1)..<max(j + 1, count) where both[i][k] != 0 && both[j][k] != 0 {
                        let weights = [both[i][j], both[i][k], both[j][k]]
                        let negatives = weights.count { $0 < 0 }
                        counts[negatives] += 1
                        let weight = cbrt(abs(weights[0] * weights[1] * weights[2]))
                        total += weight
                        if negatives.isMultiple(of: 2) { balanced += weight }
                    }
                }
            }
            let triads = try sample.graph.signedTriads()
            #expect(triads.countsByNegatives == counts, "\(sample)")
            #expect(triads.count == counts.reduce(0, +))
            #expect(agree(triads.weightedBalance, total == 0 ? nil : balanced / total), "\(sample)")
            let unit = try sample.graph.signedTriads(weightedBy: .unit)
            #expect(agree(unit.weightedBalance, unit.balance))
        }
    }

    /// Switching a vertex turns the signs of its ties round, and no triangle changes sides.
    @Test("are as balanced after switching a vertex")
    func switching() throws {
        for sample in Sample.manySigned {
            var switched = sample
            for index in sample.arcs.indices
            where (sample.arcs[index].source == 0) != (sample.arcs[index].target == 0) {
                switched.arcs[index].weight *= -1
            }
            let (before, after) = (
                try sample.graph.signedTriads(), try switched.graph.signedTriads()
            )
            #expect(before.balancedCount == after.balancedCount, "\(sample)")
            #expect(agree(before.weightedBalance, after.weightedBalance), "\(sample)")
        }
    }

    @Test("are none in a graph without triangles")
    func empty() throws {
        let triads = try Graph(vertexCount: 2, sources: [0], targets: [1], weights: [-1])
            .signedTriads()
        #expect(triads.count == 0)
        #expect(triads.balance == nil && triads.weightedBalance == nil)
        #expect(triads.weakBalance == nil && triads.relativeClustering == nil)
    }
}
