import ActorNetworks
import Testing

@testable import NetworkDrawing

@Suite("Removal of overlaps of ties and actors")
struct TieOverlapRemovalTests {
    private let outline = Outline(form: .ellipse, halfSize: Vector(26, 14))

    private func drawnPair(_ first: Int, _ second: Int) -> DrawnPair {
        DrawnPair(
            first: first, second: second, lines: [TieLine(kind: .conflict, width: 3)],
            importance: 0.5)
    }

    private func removal(_ positions: [Vector], _ drawnPairs: [DrawnPair]) -> TieOverlapRemoval {
        var removal = TieOverlapRemoval(
            positions: positions,
            outlines: [Outline](repeating: outline, count: positions.count), drawnPairs: drawnPairs)
        removal.run()
        return removal
    }

    @Test("moves an actor from under a line, and no farther than it must")
    func aside() {
        let before = [Vector(-200, 0), Vector(200, 0), Vector(0, 3), Vector(0, 140)]
        let removal = removal(before, [drawnPair(0, 1), drawnPair(2, 3)])
        let quality = LayoutQuality(
            positions: removal.positions, outlines: [Outline](repeating: outline, count: 4),
            drawnPairs: removal.drawnPairs)
        #expect(quality.tiesOverActors == 0)
        #expect(quality.actorOverlaps == 0)
        #expect((removal.positions[2] - before[2]).length < 120)
    }

    @Test("leaves what is clear as it is")
    func untouched() {
        let positions = [Vector(-200, 0), Vector(200, 0), Vector(0, 90)]
        let drawnPairs = [drawnPair(0, 1)]
        let removal = removal(positions, drawnPairs)
        #expect(removal.positions == positions)
        #expect(removal.drawnPairs == drawnPairs)
        #expect(self.removal([], []).positions.isEmpty)
    }

    @Test("never leaves more actors covered than before", arguments: 1...6 as ClosedRange<UInt64>)
    func neverWorse(seed: UInt64) {
        let problem = StressLayoutTests.random(14, seed: seed)
        let positions = StressLayout(problem).positions(seed: seed)
        let drawnPairs = problem.links.map {
            drawnPair(min($0.first, $0.second), max($0.first, $0.second))
        }
        let removal = removal(positions, drawnPairs)
        func covered(_ positions: [Vector], _ drawnPairs: [DrawnPair]) -> Int {
            LayoutQuality(
                positions: positions, outlines: problem.outlines, drawnPairs: drawnPairs
            ).tiesOverActors
        }
        #expect(covered(removal.positions, removal.drawnPairs) <= covered(positions, drawnPairs))
    }
}
