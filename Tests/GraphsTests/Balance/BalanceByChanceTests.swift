import Graphs
import Testing

@Suite("Balance by chance")
struct BalanceByChanceTests {
    /// The degrees of balance of all ways to deal the signs to the ties.
    private func all(_ graph: Graph) throws -> [Double] {
        let arcs = graph.netTies().arcs
        let negatives = arcs.count { $0.weight < 0 }
        var shares: [Double] = []
        for pattern in 0..<(1 << arcs.count) where pattern.nonzeroBitCount == negatives {
            var builder = GraphBuilder(vertexCount: graph.vertexCount, isDirected: false)
            for (index, arc) in arcs.enumerated() {
                builder.addArc(
                    from: arc.source, to: arc.target, weight: pattern >> index & 1 == 1 ? -1 : 1)
            }
            if let share = try builder.build().signedTriads().balance { shares.append(share) }
        }
        return shares
    }

    @Test("has the mean and the deviation of all ways to deal the signs, and draws like them")
    func definition() throws {
        var tried = 0
        for (index, sample) in Sample.manySigned.enumerated() {
            let graph = try sample.graph
            let ties = graph.netTies().arcCount
            var generator = SplitMix64(seed: UInt64(index))
            let found = try graph.balanceByChance(draws: 300, using: &generator)
            guard let balance = try graph.signedTriads().balance else {
                #expect(found == nil)
                continue
            }
            if ties > 10 { continue }
            tried += 1
            let chance = try #require(found)
            let shares = try all(graph)
            let mean = shares.reduce(0, +) / Double(shares.count)
            let variance =
                shares.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(shares.count)
            #expect(agree(chance.expected, mean), "\(sample)")
            #expect(
                agree(chance.deviation, variance < 1e-12 ? nil : variance.squareRoot()),
                "\(sample)")
            let asBalanced =
                Double(shares.count { $0 >= balance - 1e-9 }) / Double(shares.count)
            // Five standard errors of 300 draws at most.
            let drawn = Double(chance.drawsAsBalanced) / 300
            #expect(abs(drawn - asBalanced) < 0.15, "\(sample)")
            if asBalanced == 1 { #expect(drawn == 1) }
        }
        #expect(tried > 30)
    }

    @Test("draws as many triangles of each sign as there would be, in every column")
    func draws() throws {
        // All ties of seven vertices: 35 triangles, more than the eight that are added at once.
        var builder = GraphBuilder(vertexCount: 7, isDirected: false)
        for source in 0..<7 {
            for target in (source + 1)..<7 {
                builder.addArc(from: source, to: target, weight: source == 0 ? -1 : 1)
            }
        }
        let graph = try builder.build()
        var generator = SplitMix64(seed: 1)
        let chance = try #require(try graph.balanceByChance(draws: 1_000, using: &generator))
        // Nothing is more balanced, and to deal all six to one vertex, 7 ways of 54,264, is rare.
        #expect(chance.drawCount == 1_000)
        #expect(chance.drawsAsBalanced <= 5)
        // All ties negative but one vertex's: every triangle without it is unbalanced.
        let opposite = graph.signs().arcs
        var turned = GraphBuilder(vertexCount: 7, isDirected: false)
        for arc in opposite { turned.addArc(from: arc.source, to: arc.target, weight: -arc.weight) }
        let other = try #require(
            try turned.build().balanceByChance(draws: 1_000, using: &generator))
        #expect(other.drawsAsBalanced == 1_000)
        #expect(agree(other.expected, 1 - chance.expected))
        #expect(agree(other.deviation, chance.deviation))
    }

    @Test("is the same with the same generator, on one thread and on two")
    func seeds() throws {
        for sample in Sample.large.enumerated().map({ $1.signed(seed: UInt64($0)) }) {
            let graph = try sample.graph
            let runs = try [1, 2].map { threads in
                var generator = SplitMix64(seed: 5)
                return try graph.balanceByChance(
                    draws: 600, using: &generator, execution: Execution(threads: threads))
            }
            #expect(runs[0] == runs[1])
        }
    }

    /// Counted with 200,000 shuffles in numpy 2.4.6.
    @Test("says how far the tribes are from chance")
    func tribes() throws {
        let entry = try #require(Oracles.entries("signed_triads").first { $0.graph == "tribes16" })
        let graph = try entry.input
        var generator = SplitMix64(seed: 1)
        let chance = try #require(try graph.balanceByChance(using: &generator))
        let balance = try #require(try graph.signedTriads().balance)
        #expect(abs(chance.expected - 0.499825) < 0.001)
        #expect(abs((chance.deviation ?? 0) - 0.060839) < 0.001)
        #expect(chance.drawsAsBalanced == 0)
        #expect(abs((chance.zScore(of: balance) ?? 0) - 6.0458) < 0.1)
    }
}
