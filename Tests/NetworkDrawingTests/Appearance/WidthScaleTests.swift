import Foundation
import Graphs
import Testing

@testable import NetworkDrawing

@Suite("The scale of widths")
struct WidthScaleTests {
    @Test("gives more weight a wider pen, and the maximum the widest")
    func monotone() {
        let scale = WidthScale(maximum: 80)
        let pens = (0...80).map { scale.width(of: Double($0)) }
        #expect(zip(pens, pens.dropFirst()).allSatisfy { $0 < $1 })
        #expect(scale.width(of: 80) == 5.2)
        #expect(scale.width(of: 500) == 5.2)
        #expect(scale.width(of: 0) == 1.0)
        // A quarter of the weight takes half of the pen's range.
        #expect(scale.width(of: 20) == 3.1)
    }

    @Test("gives every tie the thinnest pen where all weights are 0")
    func noWeight() {
        let scale = WidthScale(maximum: 0)
        #expect(scale.width(of: 0) == 1.0)
        #expect(scale.samples(of: [0, 0]).isEmpty)
    }

    @Test("shows the greatest weight, and those nearest to a third and a twentieth of it")
    func samples() {
        let scale = WidthScale(maximum: 80)
        #expect(scale.samples(of: [80, 0, 31, 22, 5, 5, 3.5, 1]) == [5, 22, 80])
        #expect(scale.samples(of: [80, 79]) == [79, 80])
        #expect(scale.samples(of: [80, 80]) == [80])
        #expect(scale.samples(of: []) == [])
    }

    @Test("shows weights that occur, in ascending order", arguments: 0..<50)
    func occurring(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let count = Int.random(in: 1...30, using: &random)
        let weights = (0..<count).map { _ in Double.random(in: 0.001...1000, using: &random) }
        let maximum = weights.max() ?? 0
        let samples = WidthScale(maximum: maximum).samples(of: weights)
        #expect(samples.allSatisfy { weights.contains($0) })
        #expect(samples.last == maximum)
        #expect((1...3).contains(samples.count))
        #expect(zip(samples, samples.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test(
        "ends for the smallest and the greatest weights that numbers can hold",
        arguments: [
            .leastNonzeroMagnitude, .leastNormalMagnitude / 1024, 1e308, .greatestFiniteMagnitude,
            .infinity,
        ])
    func extremes(maximum: Double) {
        let scale = WidthScale(maximum: maximum)
        #expect(scale.samples(of: [maximum, maximum / 2, 1]).count <= 3)
        #expect(scale.width(of: maximum) == 5.2)
        #expect(scale.width(of: 0) == 1.0)
    }
}
