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

    @Test("lays its lines symmetrically about the middle, far enough apart for their heads")
    func offsets() {
        #expect(drawnPair([3]).offsets == [0])
        for widths in [[1.1, 4.8], [2, 2, 2], [4.8, 1.1, 4]] {
            let drawnPair = drawnPair(widths)
            let offsets = drawnPair.offsets
            #expect(abs((offsets.first ?? 0) + (offsets.last ?? 0)) < 1e-9)
            for (one, other) in zip(offsets, offsets.dropFirst()) {
                #expect(one - other > TieHead.breadth)
            }
            #expect(drawnPair.width > offsets[0] - offsets[offsets.count - 1])
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
