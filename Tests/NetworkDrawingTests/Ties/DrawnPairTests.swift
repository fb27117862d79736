import ActorNetworks
import Testing

@testable import NetworkDrawing

@Suite("The lines of a pair")
struct DrawnPairTests {
    private func drawnPair(_ widths: [Double], bend: Double = 0) -> DrawnPair {
        var drawnPair = DrawnPair(
            first: 0, second: 1,
            lines: zip(RelationKind.allCases, widths).map { TieLine(kind: $0, width: $1) },
            importance: 1)
        drawnPair.bend = bend
        return drawnPair
    }

    private let outline = Outline(form: .ellipse, halfSize: Vector(40, 30))

    @Test("lays its lines symmetrically about the middle, far enough apart for their heads")
    func offsets() {
        #expect(drawnPair([3]).offsets == [0])
        for widths in [[1.1, 6.5], [2, 2, 2], [6.5, 1.1, 4]] {
            let drawnPair = drawnPair(widths)
            let offsets = drawnPair.offsets
            #expect(abs((offsets.first ?? 0) + (offsets.last ?? 0)) < 1e-9)
            for index in 1..<offsets.count {
                let room =
                    (ArrowHead.width(pen: widths[index]) + ArrowHead.width(pen: widths[index - 1]))
                    / 2
                #expect(offsets[index - 1] - offsets[index] > room)
            }
            #expect(abs(drawnPair.width - (offsets[0] - offsets[offsets.count - 1])) <= 6.5 + 1e-9)
        }
    }

    @Test("runs parallel in the middle, at the offsets of its lines", arguments: [0, 0.2, -0.3])
    func parallels(bend: Double) {
        let drawnPair = drawnPair([4, 2, 3], bend: bend)
        let (a, b) = (Vector(-150, 20), Vector(170, -40))
        let curves = drawnPair.curves(from: a, to: b, outlines: (outline, outline))
        let normal = (b - a).direction.normal
        let middle = drawnPair.middle(from: a, to: b, bend: bend).point(at: 0.5)
        for (curve, offset) in zip(curves, drawnPair.offsets) {
            let gap = curve.point(at: 0.5) - middle
            #expect(abs(gap.dot(normal) - offset) < 1e-6)
            #expect(outline.reach(of: curve.start - a) < 0.7)
            #expect(outline.reach(of: curve.end - b) < 0.7)
        }
    }

    @Test("bends to the left by the share of its length that the bend says")
    func bends() {
        let drawnPair = drawnPair([2])
        let middle = drawnPair.middle(from: Vector(0, 0), to: Vector(100, 0), bend: 0.2)
        #expect(abs(middle.point(at: 0.5).x - 50) < 1e-9)
        #expect(abs(middle.point(at: 0.5).y - 20) < 1e-9)
    }
}
