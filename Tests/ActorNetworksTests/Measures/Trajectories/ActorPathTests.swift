import ActorNetworks
import Testing

@Suite("The path of an actor")
struct ActorPathTests {
    private let path = ActorPath(
        actor: 3, scores: [4, nil, 2, 5], ranks: [1, nil, 4, 1], shares: [0.5, nil, 0.25, nil])

    @Test("changes from slice to slice, and has no change after or before a gap")
    func changes() {
        #expect(path.rankChanges == [nil, nil, nil, 3])
        #expect(path.scoreChanges == [nil, nil, nil, 3])
        #expect(path.shareChanges == [nil, nil, nil, nil])
    }

    @Test("counts the slices in which the actor has a score, and nothing for the others")
    func summary() throws {
        #expect(path.sliceCount == 3)
        #expect(path.bestRank == 1)
        let mean = try #require(path.meanScore)
        #expect(abs(mean - 11 / 3) < 1e-12)
        #expect(path.meanRank == 2)
        // Ranks 1, 4, 1 around 2: √((1 + 4 + 1) / 3).
        let volatility = try #require(path.volatility)
        #expect(abs(volatility - 2.0.squareRoot()) < 1e-12)
    }

    @Test("is calm where a rank is kept, and has no volatility of one rank alone")
    func calm() {
        func volatility(_ ranks: [Int?]) -> Double? {
            ActorPath(
                actor: 0, scores: ranks.map { _ in 1 }, ranks: ranks, shares: ranks.map { _ in nil }
            ).volatility
        }
        #expect(volatility([7, 7, nil, 7]) == 0)
        #expect(volatility([7, nil]) == nil)
        #expect(volatility([]) == nil)
    }
}
