import ActorNetworks
import Testing

@testable import NetworkDrawing

@Suite("The curves of ties")
struct TiePathsTests {
    private let outline = Outline(form: .ellipse, halfSize: Vector(30, 22))

    private func pair(_ first: Int, _ second: Int, lines: Int = 1, bend: Double = 0) -> DrawnPair {
        var pair = DrawnPair(
            first: first, second: second,
            lines: RelationKind.allCases.prefix(lines).map { TieLine(kind: $0, width: 2) },
            importance: 1)
        pair.bend = bend
        return pair
    }

    @Test("begin and end at the outlines of their actors", arguments: [0.0, 0.2, -0.3])
    func outlines(bend: Double) throws {
        let places = [Vector(0, 0), Vector(240, 60)]
        let paths = TiePaths([pair(0, 1, lines: 3, bend: bend)], places, [outline, outline])
        #expect(paths.curves[0].count == 3)
        for curve in paths.curves[0].compactMap(\.self) {
            #expect(abs(outline.reach(of: curve.start - places[0]) - 1) < 0.12)
            #expect(abs(outline.reach(of: curve.end - places[1]) - 1) < 0.12)
        }
    }

    @Test("of one pair do not cross, the first line at the left", arguments: [0.0, 0.25, -0.25])
    func order(bend: Double) throws {
        let places = [Vector(0, 0), Vector(240, 60)]
        let paths = TiePaths([pair(0, 1, lines: 3, bend: bend)], places, [outline, outline])
        let curves = try (0..<3).map { try #require(paths.curves[0][$0]) }
        let normal = (places[1] - places[0]).direction.normal
        for (left, right) in zip(curves, curves.dropFirst()) {
            for share in [0.1, 0.5, 0.9] {
                let gap = (left.point(at: share) - right.point(at: share)).dot(normal)
                #expect(gap > TieHead.breadth * 0.7)
            }
            #expect(Polyline(left, pieces: 20).crossings(with: Polyline(right, pieces: 20)) == 0)
        }
    }

    @Test("run straight where nothing asks for more")
    func straight() throws {
        let places = [Vector(0, 0), Vector(300, 0)]
        let curve = try #require(TiePaths([pair(0, 1)], places, [outline, outline]).curves[0][0])
        for point in curve.points(10) { #expect(abs(point.y) < 0.2) }
        #expect(abs(curve.start.x - 31.6) < 0.1 && abs(curve.end.x - 268.4) < 0.1)
    }

    @Test("are those of the lines that are shown, with the room of the others")
    func shown() {
        let places = [Vector(0, 0), Vector(300, 0)]
        let paths = TiePaths(
            [pair(0, 1, lines: 3)], places, [outline, outline], shown: [[2]])
        #expect(paths.curves[0].map { $0 != nil } == [false, false, true])
        #expect(abs(paths.curves[0][2]?.point(at: 0.5).y ?? 9) < 0.2)
    }

    @Test("leave a hub with their heads apart")
    func hub() {
        let hub = Outline(form: .ellipse, halfSize: Vector(45, 30))
        let leaves = (0..<12).map { index in
            Vector(220, -150 + 27 * Double(index))
        }
        let paths = TiePaths(
            (1...12).map { pair(0, $0) }, [Vector(0, 0)] + leaves,
            [hub] + [Outline](repeating: outline, count: 12))
        let starts = paths.curves.compactMap { $0[0]?.start }
        #expect(starts.count == 12)
        for (index, start) in starts.enumerated() {
            for other in starts[..<index] { #expect((start - other).length > TieHead.breadth) }
        }
        // No two lines to different leaves cross.
        let lines = paths.curves.compactMap { curves in curves[0].map { Polyline($0, pieces: 20) } }
        for (index, line) in lines.enumerated() {
            #expect(lines[..<index].allSatisfy { $0.crossings(with: line) == 0 })
        }
    }
}
