import Graphs
import Testing

@testable import NetworkDrawing

@Suite("Segments")
struct SegmentsTests {
    @Test("Segments cross where the two lines meet inside both")
    func crossings() {
        var random = SplitMix64(seed: 3)
        var count = 0
        for _ in 0..<2000 {
            let (a, b, c, d) = (
                Self.place(&random), Self.place(&random), Self.place(&random), Self.place(&random)
            )
            // Solved as two equations in two unknowns.
            let determinant = (b.x - a.x) * (c.y - d.y) - (b.y - a.y) * (c.x - d.x)
            guard abs(determinant) > 1e-6 else { continue }
            let s = ((c.x - a.x) * (c.y - d.y) - (c.y - a.y) * (c.x - d.x)) / determinant
            let t = ((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) / determinant
            let expected = s > 0 && s < 1 && t > 0 && t < 1
            #expect(Segments.cross(a, b, c, d) == expected)
            if expected { count += 1 }
        }
        #expect(count > 200)
    }

    @Test("Segments that share an end, lie apart on one line, or only touch do not cross")
    func touching() {
        let (a, b, c) = (Vector(0, 0), Vector(4, 0), Vector(2, 0))
        #expect(!Segments.cross(a, b, b, Vector(5, 5)))
        #expect(!Segments.cross(a, c, Vector(3, 0), b))
        #expect(!Segments.cross(a, b, c, Vector(2, 3)))
        #expect(Segments.cross(a, b, Vector(2, -1), Vector(2, 3)))
    }

    @Test("The nearest point of a segment is nearer than all its other points")
    func nearest() {
        var random = SplitMix64(seed: 4)
        for _ in 0..<300 {
            let (a, b, point) = (
                Self.place(&random), Self.place(&random), Self.place(&random)
            )
            let nearest = Segments.nearest(to: point, from: a, to: b)
            let samples = (0...500).map { a + (b - a) * (Double($0) / 500) }
            let least = samples.map { ($0 - point).length }.min() ?? 0
            #expect((nearest - point).length <= least + 1e-9)
            #expect((nearest - point).length >= least - (b - a).length / 500)
            #expect(abs((nearest - a).length + (b - nearest).length - (b - a).length) < 1e-9)
        }
        #expect(
            Segments.nearest(to: Vector(5, 5), from: Vector(1, 1), to: Vector(1, 1))
                == Vector(1, 1))
    }

    private static func place(_ random: inout SplitMix64) -> Vector {
        Vector(.random(in: -50...50, using: &random), .random(in: -50...50, using: &random))
    }
}
