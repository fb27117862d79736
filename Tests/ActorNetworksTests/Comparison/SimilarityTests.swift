import ActorNetworks
import Testing

@Suite("Similarity of snapshots")
struct SimilarityTests {
    private static let pairs = [("snapA", "snapB"), ("isoA", "isoB"), ("snapA", "snapA")]

    private func comparison(_ before: String, _ after: String) throws -> SnapshotComparison {
        let oracles = try Oracles()
        return SnapshotComparison(
            from: try oracles.network(before).snapshot(), to: try oracles.network(after).snapshot())
    }

    @Test("is what numpy computes from the two matrices", arguments: pairs + [("sgnA", "sgnB")])
    func shares(before: String, after: String) throws {
        let oracles = try Oracles()
        let graph = "\(before)->\(after)"
        let comparison = try comparison(before, after)
        let edges = try oracles.entry(graph, "jaccard", where: ["of": "edges"]).number
        let nodes = try oracles.entry(graph, "jaccard", where: ["of": "nodes"]).number
        #expect(abs(comparison.tieJaccard() - edges) < 1e-9)
        #expect(abs(comparison.actorJaccard - nodes) < 1e-9)
        #expect(abs(comparison.ruzicka - (try oracles.entry(graph, "ruzicka").number)) < 1e-9)
    }

    @Test("with signs counts only pairs that agree")
    func signed() throws {
        let comparison = try comparison("sgnA", "sgnB")
        #expect(abs(comparison.signedJaccard - 0.4) < 1e-9)
        #expect(comparison.tieJaccard(of: .conflict) == 1.0 / 3)
        #expect(comparison.tieJaccard(of: .cooperation) == 1.0 / 3)
        #expect(comparison.tieJaccard(of: .negotiation) == 1)
    }

    @Test("of rankings is scipy's Kendall tau-b", arguments: pairs)
    func rankings(before: String, after: String) throws {
        let oracles = try Oracles()
        let graph = "\(before)->\(after)"
        let strengths = try #require(
            try oracles.entry(graph, "strength").expected as? [String: [String: Double]])
        let old = try #require(strengths["t1"])
        let new = try #require(strengths["t2"])
        let ids = old.keys.sorted()
        let tau = Ranking.kendallTauB(ids.map { old[$0] ?? 0 }, ids.map { new[$0] ?? 0 })
        let expected = try oracles.entry(graph, "rank_correlation").numbers["kendall_tau_b"]
        #expect(abs((tau ?? .nan) - (expected ?? .nan)) < 1e-9)
    }

    @Test("of rankings with ties, and of reshuffled ones, is scipy's too")
    func ties() throws {
        let ties = Ranking.kendallTauB([3, 3, 2, 1, 0], [5, 4, 4, 1, 0])
        #expect(abs((ties ?? .nan) - 0.888888888889) < 1e-9)
        let reshuffled = Ranking.kendallTauB([6, 5, 4, 3, 2, 1], [5, 6, 4, 3, 1, 2])
        #expect(abs((reshuffled ?? .nan) - 0.733333333333) < 1e-9)
        #expect(Ranking.kendallTauB([1, 1], [1, 2]) == nil)
        #expect(Ranking.kendallTauB([], []) == nil)
    }

    @Test("of ranks gives equals the smaller number, as scipy does")
    func ranks() throws {
        let oracles = try Oracles()
        let strengths = try #require(
            try oracles.entry("accord", "trajectory").expected as? [String: [String: Double]])
        let ranks = try #require(
            try oracles.entry("accord", "trajectory_rank").expected as? [String: [String: Int]])
        for (quarter, scores) in strengths {
            let ids = scores.keys.sorted()
            let found = Ranking.competitionRanks(of: ids.map { scores[$0] ?? 0 })
            #expect(found == ids.map { ranks[quarter]?[$0] ?? 0 })
        }
    }

    @Test("is complete between two empty snapshots")
    func empty() throws {
        let nothing = try CaseBuilder().build().snapshot()
        let comparison = SnapshotComparison(from: nothing, to: nothing)
        #expect(comparison.isEmpty)
        #expect(comparison.tieJaccard() == 1 && comparison.actorJaccard == 1)
        #expect(comparison.ruzicka == 1 && comparison.signedJaccard == 1)
        #expect(comparison.rankCorrelation == nil)
    }
}
