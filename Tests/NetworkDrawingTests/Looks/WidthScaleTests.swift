import Foundation
import Testing

@testable import NetworkDrawing

@Suite("The scale of widths")
struct WidthScaleTests {
    @Test("gives more weight a wider pen, and the maximum the widest")
    func monotone() {
        let scale = WidthScale(maximum: 80)
        let pens = (0...80).map { scale.width(of: Double($0)) }
        #expect(zip(pens, pens.dropFirst()).allSatisfy { $0 < $1 })
        #expect(scale.width(of: 80) == 6.5)
        #expect(scale.width(of: 500) == 6.5)
        #expect(scale.width(of: 0) == 1.1)
        // A quarter of the weight takes half of the pen's range.
        #expect(scale.width(of: 20) == 3.8)
    }

    @Test("gives every tie the thinnest pen where all weights are 0")
    func noWeight() {
        let scale = WidthScale(maximum: 0)
        #expect(scale.width(of: 0) == 1.1)
        #expect(scale.samples.isEmpty)
    }

    @Test(
        "shows up to three round weights that ascend and that the picture holds",
        arguments: [0.003, 0.4, 1, 1.7, 2, 7, 9.5, 10, 49, 50, 183, 1e6, 7.3e11])
    func samples(maximum: Double) {
        let samples = WidthScale(maximum: maximum).samples
        #expect((1...3).contains(samples.count))
        #expect(zip(samples, samples.dropFirst()).allSatisfy { $0 < $1 })
        for sample in samples {
            #expect(sample > 0 && sample <= maximum)
            let digits = sample / pow(10, floor(log10(sample) + 1e-9))
            #expect([1, 2, 5].contains { abs($0 - digits) < 1e-6 })
        }
        #expect((samples.last ?? 0) > maximum * 0.4)
    }

    @Test(
        "ends for the smallest and the greatest weights that numbers can hold",
        arguments: [
            .leastNonzeroMagnitude, .leastNormalMagnitude / 1024, 1e308, .greatestFiniteMagnitude,
            .infinity,
        ])
    func extremes(maximum: Double) {
        let scale = WidthScale(maximum: maximum)
        #expect(scale.samples.count <= 3)
        #expect(scale.width(of: maximum) == 6.5)
        #expect(scale.width(of: 0) == 1.1)
    }
}
