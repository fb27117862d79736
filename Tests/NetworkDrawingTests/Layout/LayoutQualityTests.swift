import ActorNetworks
import Graphs
import Testing

@testable import NetworkDrawing

@Suite("The quality of a layout")
struct LayoutQualityTests {
    private let outline = Outline(form: .ellipse, halfSize: Vector(20, 10))

    private func drawnPair(_ first: Int, _ second: Int, bend: Double = 0) -> DrawnPair {
        var drawnPair = DrawnPair(
            first: first, second: second, lines: [TieLine(kind: .conflict, width: 1)],
            importance: 1)
        drawnPair.bend = bend
        return drawnPair
    }

    private func quality(
        _ positions: [Vector], _ drawnPairs: [DrawnPair], labels: [Box] = []
    ) -> LayoutQuality {
        LayoutQuality(
            positions: positions,
            outlines: [Outline](repeating: outline, count: positions.count), drawnPairs: drawnPairs,
            labelBoxes: labels)
    }

    @Test("counts the one crossing of two diagonals, and none of two sides")
    func square() {
        let square = [Vector(0, 0), Vector(200, 0), Vector(230, 190), Vector(0, 200)]
        #expect(quality(square, [drawnPair(0, 2), drawnPair(1, 3)]).crossings == 1)
        #expect(quality(square, [drawnPair(0, 1), drawnPair(2, 3)]).crossings == 0)
    }

    @Test("agrees with counting on the drawn curves", arguments: 1...15 as ClosedRange<UInt64>)
    func random(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let positions = (0..<9).map { _ in
            Vector(.random(in: -200...200, using: &random), .random(in: -150...150, using: &random))
        }
        var drawnPairs: [DrawnPair] = []
        for first in 0..<9 {
            for second in (first + 1)..<9 where Int.random(in: 0..<3, using: &random) == 0 {
                drawnPairs.append(
                    drawnPair(first, second, bend: .random(in: -0.2...0.2, using: &random)))
            }
        }
        let outlines = [Outline](repeating: outline, count: 9)
        let curves = TiePaths(drawnPairs, positions, outlines).curves.compactMap { $0[0] }
        #expect(curves.count == drawnPairs.count)
        var crossings = 0
        for i in curves.indices {
            for j in 0..<i {
                let (one, other) = (curves[i].points(20), curves[j].points(20))
                for a in 0..<20 {
                    for b in 0..<20
                    where Segments.cross(one[a], one[a + 1], other[b], other[b + 1]) {
                        crossings += 1
                    }
                }
            }
        }
        var overActors = 0
        for (drawnPair, curve) in zip(drawnPairs, curves) {
            for (vertex, position) in positions.enumerated()
            where vertex != drawnPair.first && vertex != drawnPair.second {
                let dense = curve.points(2000)
                let nearest = dense.map { outline.reach(of: $0 - position, margin: 0.5) }.min() ?? 9
                if nearest < 1 {
                    overActors += 1
                    break
                }
            }
        }
        var overlaps = 0
        for i in 0..<9 {
            for j in 0..<i {
                let gap = positions[i] - positions[j]
                if abs(gap.x) < 40, abs(gap.y) < 20 { overlaps += 1 }
            }
        }
        let quality = quality(positions, drawnPairs)
        #expect(quality.crossings == crossings)
        #expect(quality.actorOverlaps == overlaps)
        // A line is judged by twenty straight pieces, so one that grazes may count or not.
        #expect(abs(quality.tiesOverActors - overActors) <= 2)
        let lengths = drawnPairs.map { (positions[$0.first] - positions[$0.second]).length }
        let mean = lengths.reduce(0, +) / Double(lengths.count)
        let squares = lengths.reduce(0) { $0 + $1 * $1 } / Double(lengths.count)
        #expect(abs(quality.lengthSpread - (squares - mean * mean).squareRoot() / mean) < 1e-9)
        let width = (positions.map(\.x).max() ?? 0) - (positions.map(\.x).min() ?? 0) + 40
        let height = (positions.map(\.y).max() ?? 0) - (positions.map(\.y).min() ?? 0) + 20
        #expect(abs(quality.areaPerActor - width * height / 9) < 1e-6)
    }

    @Test("counts heads that touch, and heads that lie on others")
    func heads() {
        // Two ties from afar end at one small actor, whose outline has room for both heads.
        let places = [Vector(0, 0), Vector(300, 40), Vector(300, -40)]
        #expect(quality(places, [drawnPair(0, 1), drawnPair(0, 2)]).headOverlaps == 0)
        // Two actors on one another: heads of one lie on the other, and on its heads.
        let crowd = [Vector(0, 0), Vector(4, 0), Vector(300, 0), Vector(300, 60)]
        let crowded = quality(crowd, [drawnPair(0, 2), drawnPair(1, 3)])
        #expect(crowded.headsOverActors > 0)
    }

    @Test("counts labels over actors and over each other")
    func labels() {
        let positions = [Vector(0, 0), Vector(200, 0)]
        let half = Vector(10, 6)
        let boxes = [Vector(0, 12), Vector(100, 0), Vector(105, 3), Vector(100, 60)].map {
            Box(center: $0, halfSize: half)
        }
        #expect(quality(positions, [drawnPair(0, 1)], labels: boxes).labelOverlaps == 2)
        #expect(quality(positions, [drawnPair(0, 1)]).labelOverlaps == 0)
    }

    @Test("is all 0 for nothing, and the penalty grows with each fault")
    func penalty() {
        let nothing = quality([], [])
        #expect(nothing.penalty == 0)
        let plain = quality([Vector(0, 0), Vector(200, 0), Vector(100, 80)], [drawnPair(0, 1)])
        let over = quality([Vector(0, 0), Vector(200, 0), Vector(100, 0)], [drawnPair(0, 1)])
        #expect(over.tiesOverActors == 1)
        #expect(over.penalty > plain.penalty)
    }
}
