import ActorNetworks
import Graphs
import Testing

@Suite("Kendall's τ-b")
struct RankingTauTests {
    /// The definition, pair by pair.
    private func plain(_ left: [Double], _ right: [Double]) -> Double? {
        var (balance, ofLeft, ofRight) = (0, 0, 0)
        for i in left.indices {
            for j in 0..<i {
                let a = left[i] == left[j] ? 0 : left[i] > left[j] ? 1 : -1
                let b = right[i] == right[j] ? 0 : right[i] > right[j] ? 1 : -1
                balance += a * b
                ofLeft += a * a
                ofRight += b * b
            }
        }
        return ofLeft == 0 || ofRight == 0
            ? nil : Double(balance) / (Double(ofLeft) * Double(ofRight)).squareRoot()
    }

    @Test("is what its definition says, for rankings with many equals", arguments: 0..<200)
    func definition(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let count = Int.random(in: 0...40, using: &random)
        let levels = Int.random(in: 1...12, using: &random)
        let left = (0..<count).map { _ in Double(Int.random(in: 0..<levels, using: &random)) }
        let right = (0..<count).map { _ in Double(Int.random(in: 0..<levels, using: &random)) }
        let expected = plain(left, right)
        let found = Ranking.kendallTauB(left, right)
        #expect((found == nil) == (expected == nil))
        if let found, let expected { #expect(abs(found - expected) < 1e-12) }
    }

    @Test("takes for equal what differs by no more than rounding")
    func rounding() {
        #expect(Ranking.kendallTauB([0.1 + 0.2, 0.3, 1], [1, 2, 3]) != 1)
        #expect(
            Ranking.kendallTauB([0.1 + 0.2, 0.3, 1], [1, 2, 3])
                == Ranking.kendallTauB([0.3, 0.3, 1], [1, 2, 3]))
    }
}
