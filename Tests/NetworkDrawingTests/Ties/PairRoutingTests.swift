import ActorNetworks
import Testing

@testable import NetworkDrawing

@Suite("Routing of bundles")
struct BundleRoutingTests {
    private func bundle(_ first: Int, _ second: Int, importance: Double = 0.5) -> Bundle {
        Bundle(
            first: first, second: second, strands: [Strand(kind: .conflict, width: 2)],
            importance: importance)
    }

    private let outline = Outline(form: .ellipse, halfSize: Vector(30, 16))

    private func routed(_ bundles: [Bundle], _ positions: [Vector]) -> [Bundle] {
        BundleRouting(
            positions: positions,
            outlines: [Outline](repeating: outline, count: positions.count)
        ).routed(bundles)
    }

    @Test("keeps a bundle straight where nothing is in its way")
    func straight() {
        let positions = [Vector(-200, 0), Vector(200, 0), Vector(0, 150)]
        #expect(routed([bundle(0, 1)], positions)[0].bend == 0)
    }

    @Test("bends a bundle clear of a figure in the way", arguments: [-10.0, 0, 4, 20])
    func obstacle(height: Double) {
        let positions = [Vector(-200, 0), Vector(200, 0), Vector(10, height)]
        let result = routed([bundle(0, 1)], positions)[0]
        #expect(result.bend != 0)
        let curve = result.middle(from: positions[0], to: positions[1], bend: result.bend)
        let reaches = curve.points(400).map { outline.reach(of: $0 - positions[2]) }
        #expect((reaches.min() ?? 0) > 1)
    }

    @Test("bends to the side with less in the way")
    func side() {
        // The figure lies above the middle, so the way below is shorter.
        let above = routed(
            [bundle(0, 1)], [Vector(-200, 0), Vector(200, 0), Vector(0, 14)])[0]
        let below = routed(
            [bundle(0, 1)], [Vector(-200, 0), Vector(200, 0), Vector(0, -14)])[0]
        #expect(above.bend < 0)
        #expect(below.bend > 0)
    }

    @Test("gives the straight way to the important")
    func importance() {
        let positions = [
            Vector(-200, 0), Vector(200, 0), Vector(0, 12), Vector(-60, 90), Vector(60, -90),
        ]
        let result = routed(
            [bundle(0, 1, importance: 0.1), bundle(3, 4, importance: 1)], positions)
        #expect(abs(result[1].bend) <= abs(result[0].bend))
        #expect(result.map(\.first) == [0, 3])
    }
}
