import Foundation
import Graphs
import Testing

@Suite("Clustering")
struct ClusteringTests {
    @Test("agrees with other libraries", arguments: Oracles.entries("clustering"))
    func oracle(entry: Oracles.Entry) throws {
        let word = entry.params["weighted"]?.string ?? entry.params["directed"]?.string
        let kind = word.flatMap(ClusteringKind.init) ?? .plain
        try entry.expect(
            entry.input.clusteringCoefficients(
                weightedBy: kind == .fagiolo ? .unit : .weight, kind: kind))
    }

    @Test(
        "of a whole graph agrees with other libraries", arguments: Oracles.entries("transitivity"))
    func transitivity(entry: Oracles.Entry) throws {
        #expect(agree(try entry.input.transitivity(), entry.expected.number, within: entry.tol))
    }

    /// Each kind by its own formula, over ordered pairs of partners.
    private func plain(_ sample: Sample, _ kind: ClusteringKind) -> [Double] {
        let both = sample.matrix(.all)
        let arcs = sample.matrix
        let largest = (kind == .fagiolo ? arcs : both).joined().max() ?? 1
        func root(_ weight: Double) -> Double { cbrt(weight / largest) }
        return both.indices.map { v in
            let partners = both.indices.filter { both[v][$0] > 0 }
            let count = Double(partners.count)
            let pairs = partners.flatMap { j in partners.filter { $0 != j }.map { (j, $0) } }
            let closed = pairs.filter { both[$0.0][$0.1] > 0 }
            if partners.count < 2 { return 0 }
            switch kind {
            case .plain:
                return Double(closed.count) / (count * (count - 1))
            case .barrat:
                let strength = both[v].reduce(0, +)
                return closed.map { (both[v][$0.0] + both[v][$0.1]) / 2 }.reduce(0, +)
                    / (strength * (count - 1))
            case .onnela:
                return closed.map {
                    root(both[v][$0.0]) * root(both[v][$0.1]) * root(both[$0.0][$0.1])
                }
                .reduce(0, +) / (count * (count - 1))
            case .fagiolo:
                func way(_ a: Int, _ b: Int) -> Double { root(arcs[a][b]) + root(arcs[b][a]) }
                let sum = closed.map { way(v, $0.0) * way($0.0, $0.1) * way($0.1, v) }.reduce(0, +)
                let total =
                    Double(both.indices.count { arcs[v][$0] > 0 })
                    + Double(both.indices.count { arcs[$0][v] > 0 })
                let mutual = Double(both.indices.count { arcs[v][$0] > 0 && arcs[$0][v] > 0 })
                let ways = total * (total - 1) - 2 * mutual
                return ways > 0 ? sum / 2 / ways : 0
            }
        }
    }

    @Test("is what its formula says", arguments: ClusteringKind.allCases)
    func definition(kind: ClusteringKind) throws {
        for sample in Sample.many + Sample.large {
            let scores = try sample.graph.clusteringCoefficients(kind: kind)
            #expect(agree(scores, plain(sample, kind)), "\(sample)")
        }
    }

    @Test("of a whole graph counts closed pairs of partners")
    func transitivityDefinition() throws {
        for sample in Sample.many {
            let both = sample.matrix(.all)
            var (closed, all) = (0, 0)
            for v in both.indices {
                for j in both.indices where both[v][j] > 0 {
                    for h in both.indices where h != j && both[v][h] > 0 {
                        all += 1
                        if both[j][h] > 0 { closed += 1 }
                    }
                }
            }
            let share = all == 0 ? nil : Double(closed) / Double(all)
            #expect(agree(try sample.graph.transitivity(), share), "\(sample)")
        }
    }
}
