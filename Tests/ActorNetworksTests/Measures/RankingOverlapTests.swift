import ActorNetworks
import Graphs
import Testing

@Suite("Overlap of rankings")
struct RankingOverlapTests {
    private func overlap(_ left: String, _ right: String, _ persistence: Double) -> Double? {
        Ranking.rankBiasedOverlap(Array(left), Array(right), persistence: persistence)
    }

    @Test(
        "is what rbo 0.1.3 computes",
        arguments: [
            ("ABCDEF", "BACDFE", 0.5, 0.49375), ("ABCDEF", "BACDFE", 0.9, 0.886878),
            ("ABCDE", "EDCBA", 0.9, 0.737775), ("ABCDEF", "BADXC", 0.9, 0.723555),
            ("BADXC", "ABCDEF", 0.5, 0.43020833333333336), ("AB", "ZYABCD", 0.9, 0.286524),
            ("ZYABCD", "AB", 0.5, 0.09583333333333331), ("GHABCD", "ABCDE", 0.9, 0.555525),
            ("ABCDE", "GHABCD", 0.5, 0.11562499999999999), ("A", "BCD", 0.9, 0),
            ("ABC", "ABC", 0.9, 1),
        ])
    func published(left: String, right: String, persistence: Double, expected: Double) {
        let found = overlap(left, right, persistence) ?? .nan
        #expect(abs(found - expected) < 1e-12)
    }

    @Test("is the same both ways, 1 for the same ranking, and between 0 and 1")
    func laws() {
        var random = SplitMix64(seed: 5)
        for _ in 0..<300 {
            let left = random.permutation(12).prefix(Int.random(in: 1...12, using: &random))
            let right = random.permutation(15).prefix(Int.random(in: 1...15, using: &random))
            let there = Ranking.rankBiasedOverlap(Array(left), Array(right)) ?? .nan
            let back = Ranking.rankBiasedOverlap(Array(right), Array(left)) ?? .nan
            #expect(there == back && (0...1).contains(there))
            let own = Ranking.rankBiasedOverlap(Array(left), Array(left)) ?? .nan
            #expect(abs(own - 1) < 1e-12)
        }
    }

    @Test("has no value where there is nothing to rank")
    func empty() {
        #expect(Ranking.rankBiasedOverlap([Int](), [1]) == nil)
        #expect(Ranking.rankBiasedOverlap([Int](), []) == nil)
        #expect(Ranking.spearman([], []) == nil)
        #expect(Ranking.spearman([1, 1], [1, 2]) == nil)
    }

    @Test("by Spearman is scipy's", arguments: ["snapA->snapB", "isoA->isoB", "snapA->snapA"])
    func spearman(graph: String) throws {
        let oracles = try Oracles()
        let strengths = try #require(
            try oracles.entry(graph, "strength").expected as? [String: [String: Double]])
        let old = try #require(strengths["t1"])
        let new = try #require(strengths["t2"])
        let ids = old.keys.sorted()
        let found = Ranking.spearman(ids.map { old[$0] ?? 0 }, ids.map { new[$0] ?? 0 })
        let expected = try oracles.entry(graph, "rank_correlation").numbers["spearman"]
        #expect(abs((found ?? .nan) - (expected ?? .nan)) < 1e-9)
    }

    @Test("by Spearman gives equal values the mean of their ranks, as scipy does")
    func ties() {
        let found = Ranking.spearman([3, 3, 2, 1, 0], [5, 4, 4, 1, 0])
        #expect(abs((found ?? .nan) - 0.921052631579) < 1e-9)
    }
}
