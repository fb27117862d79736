import ActorNetworks
import Graphs
import Testing

@Suite("Ranks")
struct RankingTests {
    @Test("count from the greatest, and equals share the smaller number")
    func competition() {
        #expect(Ranking.competitionRanks(of: [3, 5, 5, 1]) == [3, 1, 1, 4])
        #expect(Ranking.competitionRanks(of: [nil, 2, nil, 3]) == [nil, 2, nil, 1])
        #expect(Ranking.competitionRanks(of: [Double]()) == [])
        #expect(Ranking.competitionRanks(of: [0, -1, .infinity, .infinity]) == [3, 4, 1, 1])
    }

    @Test("are equal for values that differ by rounding alone")
    func tolerance() {
        #expect(Ranking.competitionRanks(of: [0.1 + 0.2, 0.3, 0.2]) == [1, 1, 3])
        // 10/63, added up in different orders.
        let tenth = 10.0 / 63
        #expect(Ranking.competitionRanks(of: [tenth.nextUp, tenth, tenth.nextDown]) == [1, 1, 1])
        #expect(Ranking.competitionRanks(of: [1, 1 + 1e-9]) == [2, 1])
        // What sums leave over where everything cancels.
        #expect(Ranking.competitionRanks(of: [1, -4e-16, 0, 3e-16]) == [1, 2, 2, 2])
        #expect(Ranking.areEqual(0.1 + 0.2, 0.3) && !Ranking.areEqual(0.3, 0.300001))
    }

    @Test("do not depend on where a value stands between steps of the tolerance")
    func noSteps() {
        // Half a step of 10⁻¹² on either side of a half, which rounding to steps tells apart.
        let step = 1e-12
        for offset in 0..<20 {
            let value = (Double(offset) + 0.5) * step
            #expect(Ranking.competitionRanks(of: [1, value * (1 + 1e-13), value]) == [1, 2, 2])
        }
    }

    @Test("are those of a plain sort, of many values of any size and sign")
    func many() {
        for seed in 0..<60 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let values = (0..<Int.random(in: 0...400, using: &random)).map { _ -> Double in
                let value = Double(Int.random(in: -9...9, using: &random))
                switch seed % 4 {
                case 0: return value
                case 1: return value * Double.random(in: 0.5...1e9, using: &random)
                case 2: return value == 0 ? -0.0 : value / 1e300
                default: return value == 9 ? .infinity : value == -9 ? -.infinity : 1 / value
                }
            }
            let plain = values.map { value in
                1 + values.count { $0 > value && !Ranking.areEqual($0, value) }
            }
            if seed % 4 != 1 {
                #expect(Ranking.competitionRanks(of: values) == plain, "seed \(seed)")
            }
            let order = Ranking.order(of: values)
            #expect(order.sorted() == Array(values.indices), "seed \(seed)")
            let greatest = values.filter(\.isFinite).map(abs).max() ?? 0
            for (one, other) in zip(order, order.dropFirst()) {
                let (left, right) = (values[one], values[other])
                let areEqual = Ranking.areEqual(left, right, greatest: greatest)
                #expect(areEqual ? one < other : left > right, "seed \(seed)")
            }
        }
    }
}
