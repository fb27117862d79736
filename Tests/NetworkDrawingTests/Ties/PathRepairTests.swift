import ActorNetworks
import Testing

@testable import NetworkDrawing

@Suite("Lines that pass over others")
struct PathRepairTests {
    private let outline = Outline(form: .ellipse, halfSize: Vector(20, 14))

    private func pair(_ first: Int, _ second: Int) -> DrawnPair {
        DrawnPair(
            first: first, second: second, lines: [TieLine(kind: .conflict, width: 3)],
            importance: 1)
    }

    private func repaired(
        _ positions: [Vector], _ pairs: [DrawnPair], isFree: Bool, outlines: [Outline]? = nil
    ) -> PathRepair {
        var repair = PathRepair(
            positions: positions,
            outlines: outlines ?? [Outline](repeating: outline, count: positions.count),
            drawnPairs: pairs, isFree: positions.map { _ in isFree })
        repair.run()
        return repair
    }

    private func covers(_ repair: PathRepair, _ outlines: [Outline]) -> Bool {
        let paths = TiePaths(repair.drawnPairs, repair.positions, outlines)
        return zip(repair.drawnPairs, paths.curves).contains { pair, curves in
            repair.positions.indices.contains { actor in
                actor != pair.first && actor != pair.second
                    && curves.compactMap(\.self).contains {
                        Polyline($0, pieces: 40).cover(
                            outlines[actor], at: repair.positions[actor], margin: 1.5) > 0
                    }
            }
        }
    }

    @Test("are bent around an actor in their way, and around its name")
    func bends() {
        let positions = [Vector(0, 0), Vector(300, 0), Vector(150, 4)]
        let plain = [Outline](repeating: outline, count: 3)
        let repair = repaired(positions, [pair(0, 1)], isFree: false)
        #expect(repair.positions == positions)
        #expect(repair.drawnPairs[0].bend != 0)
        #expect(!covers(repair, plain))
        var named = plain
        named[2].label = Box(low: Vector(-50, -34), high: Vector(50, -16))
        let aroundName = repaired(
            [positions[0], positions[1], Vector(150, 24)], [pair(0, 1)], isFree: false,
            outlines: named)
        #expect(!covers(aroundName, named))
    }

    @Test("stay as they are where nothing is in their way")
    func nothing() {
        let repair = repaired(
            [Vector(0, 0), Vector(300, 0), Vector(150, 90)], [pair(0, 1)], isFree: true)
        #expect(repair.drawnPairs[0].bend == 0)
        #expect(repair.positions[2] == Vector(150, 90))
    }

    @Test("make an actor stand aside that no bend helps")
    func aside() {
        // Walls of actors above and below leave no way around the one in the middle.
        var positions = [Vector(0, 0), Vector(300, 0), Vector(150, 0)]
        for step in 0..<7 {
            positions.append(Vector(30 + 40 * Double(step), 36))
            positions.append(Vector(30 + 40 * Double(step), -36))
        }
        let outlines = [Outline](repeating: outline, count: positions.count)
        let repair = repaired(positions, [pair(0, 1)], isFree: true)
        #expect(!covers(repair, outlines))
        #expect(repair.positions != positions)
    }
}
