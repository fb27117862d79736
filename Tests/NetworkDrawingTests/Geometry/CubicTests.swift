import Graphs
import Testing

@testable import NetworkDrawing

@Suite("A cubic curve")
struct CubicTests {
    static let curves: [Cubic] = {
        var random = SplitMix64(seed: 1)
        func place() -> Vector {
            Vector(
                Double.random(in: -90...90, using: &random), .random(in: -90...90, using: &random))
        }
        return (0..<60).map { _ in
            Cubic(start: place(), control1: place(), control2: place(), end: place())
        }
    }()

    @Test("is the mean of its control points with Bernstein's weights")
    func points() {
        let curve = Cubic(
            start: Vector(0, 0), control1: Vector(0, 8), control2: Vector(8, 8), end: Vector(8, 0))
        #expect(curve.point(at: 0) == Vector(0, 0))
        #expect(curve.point(at: 0.5) == Vector(4, 6))
        #expect(curve.point(at: 1) == Vector(8, 0))
        #expect(curve.points(4).count == 5)
        #expect(curve.points(4)[2] == curve.point(at: 0.5))
    }

    @Test("has parts that run along it at the same pace", arguments: curves)
    func parts(of curve: Cubic) {
        for (from, to) in [(0.0, 1.0), (0, 0.3), (0.6, 1), (0.2, 0.9), (0.5, 0.51)] {
            let part = curve.part(from: from, to: to)
            for step in 0...10 {
                let share = Double(step) / 10
                let expected = curve.point(at: from + (to - from) * share)
                #expect((part.point(at: share) - expected).length < 1e-9)
            }
        }
    }

    @Test("is as long as a dense chain of chords, within a percent", arguments: curves)
    func length(of curve: Cubic) {
        let dense = Self.chain(curve.points(4000))
        #expect(abs(curve.length - dense) < 0.01 * dense)
        #expect(curve.length <= dense + 1e-9)
    }

    @Test("finds how far a length reaches, within a percent of the whole", arguments: curves)
    func parameter(of curve: Cubic) {
        let dense = Self.chain(curve.points(4000))
        for share in [0.1, 0.25, 0.5, 0.8] {
            let parameter = curve.parameter(atLength: share * dense)
            let gone = Self.chain(curve.part(from: 0, to: parameter).points(2000))
            #expect(abs(gone - share * dense) < 0.01 * dense)
        }
        #expect(curve.parameter(atLength: 0) == 0)
        #expect(curve.parameter(atLength: 2 * dense) == 1)
    }

    @Test("runs the other way when reversed", arguments: curves)
    func reversal(of curve: Cubic) {
        for share in [0, 0.2, 0.7, 1] {
            let gap = curve.reversed.point(at: share) - curve.point(at: 1 - share)
            #expect(gap.length < 1e-9)
        }
    }

    private static func chain(_ points: [Vector]) -> Double {
        zip(points, points.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).length }
    }
}
