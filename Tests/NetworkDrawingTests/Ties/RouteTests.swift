import ActorNetworks
import Graphs
import Testing

@testable import NetworkDrawing

@Suite("The route of a pair's lines")
struct RouteTests {
    private func drawnPair(_ first: Int, _ second: Int, importance: Double = 0.5) -> DrawnPair {
        DrawnPair(
            first: first, second: second, lines: [TieLine(kind: .conflict, width: 2)],
            importance: importance)
    }

    private let outline = Outline(form: .ellipse, halfSize: Vector(30, 16))

    @Test("counts how two routes cross as their straight pieces do")
    func crossings() {
        var random = SplitMix64(seed: 9)
        let positions = (0..<14).map { _ in
            Vector(.random(in: -200...200, using: &random), .random(in: -200...200, using: &random))
        }
        var total = 0
        for _ in 0..<120 {
            let ends = Array((0..<14).shuffled(using: &random).prefix(4))
            let bend = Double.random(in: -0.3...0.3, using: &random)
            let one = Route(drawnPair(ends[0], ends[1]), bend, positions)
            let other = Route(drawnPair(ends[2], ends[3]), -bend, positions)
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

    @Test("covers an actor more, the nearer a route comes to its middle, and none at a distance")
    func cover() {
        let route = Route(drawnPair(0, 1), 0, [Vector(-200, 0), Vector(200, 0)])
        let covers = [0.0, 6, 12, 17, 30].map {
            route.cover(over: outline, at: Vector(0, $0), air: 2)
        }
        #expect(covers[0] == 3.5)
        #expect(zip(covers, covers.dropFirst().dropLast()).allSatisfy { $0 > $1 })
        #expect(covers[3] > 0.8)
        #expect(covers[4] == 0)
    }

    @Test("sees two routes crowd where they leave an actor in one direction")
    func crowding() {
        let positions = [Vector(0, 0), Vector(200, 0), Vector(200, 10), Vector(0, 200)]
        let route = Route(drawnPair(0, 1), 0, positions)
        #expect(route.crowding(with: Route(drawnPair(0, 2), 0, positions)) > 0.9)
        #expect(route.crowding(with: Route(drawnPair(2, 0), 0, positions)) > 0.9)
        #expect(route.crowding(with: Route(drawnPair(0, 3), 0, positions)) == 0)
    }
}
