import ActorNetworks
import Graphs
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

    @Test("counts how two courses cross as their straight pieces do")
    func crossings() {
        var random = SplitMix64(seed: 9)
        let positions = (0..<14).map { _ in
            Vector(.random(in: -200...200, using: &random), .random(in: -200...200, using: &random))
        }
        var total = 0
        for _ in 0..<120 {
            let ends = Array((0..<14).shuffled(using: &random).prefix(4))
            let bend = Double.random(in: -0.3...0.3, using: &random)
            let one = Course(bundle(ends[0], ends[1]), bend, positions)
            let other = Course(bundle(ends[2], ends[3]), -bend, positions)
            var expected = 0
            for i in 1..<one.points.count {
                for j in 1..<other.points.count {
                    if Segments.cross(
                        one.points[i - 1], one.points[i], other.points[j - 1], other.points[j])
                    {
                        expected += 1
                    }
                }
            }
            #expect(one.crossings(with: other) == expected)
            total += expected
        }
        #expect(total > 20)
    }

    @Test("covers a figure more, the nearer a course comes to its middle, and none at a distance")
    func cover() {
        let course = Course(bundle(0, 1), 0, [Vector(-200, 0), Vector(200, 0)])
        let covers = [0.0, 6, 12, 17, 30].map {
            course.cover(over: outline, at: Vector(0, $0), air: 2)
        }
        #expect(covers[0] == 3.5)
        #expect(zip(covers, covers.dropFirst().dropLast()).allSatisfy { $0 > $1 })
        #expect(covers[3] > 0.8)
        #expect(covers[4] == 0)
    }

    @Test("sees two courses crowd where they leave a figure in one direction")
    func crowding() {
        let positions = [Vector(0, 0), Vector(200, 0), Vector(200, 10), Vector(0, 200)]
        let course = Course(bundle(0, 1), 0, positions)
        #expect(course.crowding(with: Course(bundle(0, 2), 0, positions)) > 0.9)
        #expect(course.crowding(with: Course(bundle(2, 0), 0, positions)) > 0.9)
        #expect(course.crowding(with: Course(bundle(0, 3), 0, positions)) == 0)
    }
}
