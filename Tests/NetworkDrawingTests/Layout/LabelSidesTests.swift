import ActorNetworks
import Testing

@testable import NetworkDrawing

@Suite("The sides of names")
struct LabelSidesTests {
    private func appearance(_ id: String) -> ActorAppearance {
        ActorAppearance(
            SnapshotUnion.SizedActor(
                record: PoliticalActor(id, name: "Foreign backers", type: .state), score: 0),
            areas: AreaScale(maximum: 1, actors: 5, pageWidth: 640))
    }

    private func side(_ curves: [Cubic], others: [Vector] = [], wall: Double? = nil) -> LabelSide {
        let positions = [Vector.zero] + others
        return LabelSides(positions: positions, curves: curves, wall: wall)
            .chosen(for: positions.indices.map { appearance("a\($0)") })[0].side
    }

    private func line(_ direction: Vector) -> Cubic { Cubic(from: .zero, to: direction * 150) }

    @Test("are below, unless lines run there; then where the fewest do")
    func lines() {
        let (up, down) = (Vector(0, 1), Vector(0, -1))
        let right = Vector(1, 0)
        #expect(side([]) == .below)
        #expect(side([line(down)]) == .above)
        #expect(side([line(down), line(up)]) == .right)
        #expect(side([line(down), line(up), line(right)]) == .left)
    }

    @Test("are not where another actor stands, or the page ends")
    func others() {
        #expect(side([], others: [Vector(0, -30)]) != .below)
        #expect(side([line(Vector(0, 1)), line(Vector(0, -1))], wall: 40) != .right)
    }
}
