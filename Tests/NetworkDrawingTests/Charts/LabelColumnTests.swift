import Graphs
import Testing

@testable import NetworkDrawing

@Suite("Labels in a column")
struct LabelColumnTests {
    @Test("stay where they would like to be where they have room")
    func room() {
        let middles = LabelColumn.middles(
            at: [10, 90, 50], heights: [12, 12, 24], within: 0...100)
        #expect(middles == [10, 90, 50])
    }

    @Test("are pushed apart evenly where they would overlap")
    func apart() {
        // Three that want one place lie around it; the fourth is far away.
        let middles = LabelColumn.middles(
            at: [50, 50, 50, 5], heights: [10, 10, 10, 10], within: 0...100)
        #expect(middles == [60, 50, 40, 5])
    }

    @Test("never overlap, keep their order and lie in range, on random places")
    func random() {
        var random = SplitMix64(seed: 3)
        for _ in 0..<300 {
            let count = Int.random(in: 1...12, using: &random)
            let places = (0..<count).map { _ in Double.random(in: -20...120, using: &random) }
            let heights = (0..<count).map { _ in Double.random(in: 2...8, using: &random) }
            let middles = LabelColumn.middles(at: places, heights: heights, within: 0...100)
            for one in 0..<count {
                #expect(middles[one] - heights[one] / 2 > -1e-9)
                #expect(middles[one] + heights[one] / 2 < 100 + 1e-9)
                for other in 0..<one {
                    let apart = abs(middles[one] - middles[other])
                    #expect(apart > (heights[one] + heights[other]) / 2 - 1e-9)
                    if places[one] != places[other] {
                        #expect((places[one] > places[other]) == (middles[one] > middles[other]))
                    }
                }
            }
        }
    }

    @Test("move as little as they can, as trying every small move shows")
    func least() {
        var random = SplitMix64(seed: 8)
        for _ in 0..<50 {
            let places = (0..<4).map { _ in Double.random(in: 30...70, using: &random) }
            let heights = [Double](repeating: 10, count: 4)
            let middles = LabelColumn.middles(at: places, heights: heights, within: 0...100)
            func cost(_ middles: [Double]) -> Double {
                zip(middles, places).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
            }
            for bits in 1..<16 {
                for step in [-0.01, 0.01] {
                    let moved = middles.enumerated().map {
                        bits >> $0 & 1 == 1 ? $1 + step : $1
                    }
                    let sorted = moved.sorted()
                    let isAllowed = zip(sorted, sorted.dropFirst()).allSatisfy {
                        $1 - $0 >= 10 - 1e-9
                    }
                    if isAllowed { #expect(cost(moved) >= cost(middles) - 1e-9) }
                }
            }
        }
    }

    @Test("begin at the top where they are too many for the range, and are none for no labels")
    func crowded() {
        let middles = LabelColumn.middles(at: [1, 2, 3], heights: [10, 10, 10], within: 0...20)
        #expect(middles == [-5, 5, 15])
        #expect(LabelColumn.middles(at: [], heights: [], within: 0...1).isEmpty)
    }
}
