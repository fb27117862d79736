import ActorNetworks
import Testing

@testable import NetworkDrawing

@Suite("Routing of pairs")
struct PairRoutingTests {
    private func drawnPair(_ first: Int, _ second: Int, importance: Double = 0.5) -> DrawnPair {
        DrawnPair(
            first: first, second: second, lines: [TieLine(kind: .conflict, width: 2)],
            importance: importance)
    }

    private let outline = Outline(form: .ellipse, halfSize: Vector(30, 16))

    private func routed(_ drawnPairs: [DrawnPair], _ positions: [Vector]) -> [DrawnPair] {
        PairRouting(
            positions: positions,
            outlines: [Outline](repeating: outline, count: positions.count)
        ).routed(drawnPairs)
    }

    @Test("keeps a pair straight where nothing is in its way")
    func straight() {
        let positions = [Vector(-200, 0), Vector(200, 0), Vector(0, 150)]
        #expect(routed([drawnPair(0, 1)], positions)[0].bend == 0)
    }

    @Test("bends a pair clear of an actor in the way", arguments: [-10.0, 0, 4, 20])
    func obstacle(height: Double) {
        let positions = [Vector(-200, 0), Vector(200, 0), Vector(10, height)]
        let result = routed([drawnPair(0, 1)], positions)[0]
        #expect(result.bend != 0)
        let curve = result.middle(from: positions[0], to: positions[1], bend: result.bend)
        let reaches = curve.points(400).map { outline.reach(of: $0 - positions[2]) }
        #expect((reaches.min() ?? 0) > 1)
    }

    @Test("bends to the side with less in the way")
    func side() {
        // The actor lies above the middle, so the way below is shorter.
        let above = routed(
            [drawnPair(0, 1)], [Vector(-200, 0), Vector(200, 0), Vector(0, 14)])[0]
        let below = routed(
            [drawnPair(0, 1)], [Vector(-200, 0), Vector(200, 0), Vector(0, -14)])[0]
        #expect(above.bend < 0)
        #expect(below.bend > 0)
    }

    @Test("gives the straight way to the important")
    func importance() {
        let positions = [
            Vector(-200, 0), Vector(200, 0), Vector(0, 12), Vector(-60, 90), Vector(60, -90),
        ]
        let result = routed(
            [drawnPair(0, 1, importance: 0.1), drawnPair(3, 4, importance: 1)], positions)
        #expect(abs(result[1].bend) <= abs(result[0].bend))
        #expect(result.map(\.first) == [0, 3])
    }
}
