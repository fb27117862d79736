import ActorNetworks
import Testing

@testable import NetworkDrawing

@Suite("Clearing of figures under lines")
struct ClearingTests {
    private let outline = Outline(form: .ellipse, halfSize: Vector(26, 14))

    private func bundle(_ first: Int, _ second: Int) -> Bundle {
        Bundle(
            first: first, second: second, strands: [Strand(kind: .conflict, width: 3)],
            importance: 0.5)
    }

    private func clearing(_ positions: [Vector], _ bundles: [Bundle]) -> Clearing {
        var clearing = Clearing(
            positions: positions,
            outlines: [Outline](repeating: outline, count: positions.count), bundles: bundles)
        clearing.clear()
        return clearing
    }

    @Test("moves a figure from under a line, and no farther than it must")
    func aside() {
        let before = [Vector(-200, 0), Vector(200, 0), Vector(0, 3), Vector(0, 140)]
        let clearing = clearing(before, [bundle(0, 1), bundle(2, 3)])
        let quality = LayoutQuality(
            positions: clearing.positions, outlines: [Outline](repeating: outline, count: 4),
            bundles: clearing.bundles)
        #expect(quality.tiesOverActors == 0)
        #expect(quality.actorOverlaps == 0)
        #expect((clearing.positions[2] - before[2]).length < 120)
    }

    @Test("leaves what is clear as it is")
    func untouched() {
        let positions = [Vector(-200, 0), Vector(200, 0), Vector(0, 90)]
        let bundles = [bundle(0, 1)]
        let clearing = clearing(positions, bundles)
        #expect(clearing.positions == positions)
        #expect(clearing.bundles == bundles)
        #expect(self.clearing([], []).positions.isEmpty)
    }

    @Test("never leaves more figures covered than before", arguments: 1...6 as ClosedRange<UInt64>)
    func neverWorse(seed: UInt64) {
        let problem = StressLayoutTests.random(14, seed: seed)
        let positions = StressLayout(problem).positions(seed: seed)
        let bundles = problem.links.map {
            bundle(min($0.first, $0.second), max($0.first, $0.second))
        }
        let clearing = clearing(positions, bundles)
        func covered(_ positions: [Vector], _ bundles: [Bundle]) -> Int {
            LayoutQuality(
                positions: positions, outlines: problem.outlines, bundles: bundles
            ).tiesOverActors
        }
        #expect(covered(clearing.positions, clearing.bundles) <= covered(positions, bundles))
    }
}
