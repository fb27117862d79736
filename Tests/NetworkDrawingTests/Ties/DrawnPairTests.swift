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

    @Test("bends to the left by the share of its length that the bend says")
    func bends() {
        let drawnPair = drawnPair([2])
        let middle = drawnPair.middle(from: Vector(0, 0), to: Vector(100, 0), bend: 0.2)
        #expect(abs(middle.point(at: 0.5).x - 50) < 1e-9)
        #expect(abs(middle.point(at: 0.5).y - 20) < 1e-9)
    }
}
