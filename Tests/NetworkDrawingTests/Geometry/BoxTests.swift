import Graphs
import Testing

@testable import NetworkDrawing

@Suite("Boxes")
struct BoxTests {
    @Test("Boxes overlap where they share an area, and not where they only touch")
    func boxes() {
        var random = SplitMix64(seed: 2)
        for _ in 0..<400 {
            let (one, other) = (Self.gridBox(&random), Self.gridBox(&random))
            let shared = Self.cells(one).intersection(Self.cells(other)).count
            #expect(one.overlaps(other) == (shared > 0))
            let union = one.union(other)
            #expect(Self.cells(union).isSuperset(of: Self.cells(one).union(Self.cells(other))))
            #expect(union.low.x == min(one.low.x, other.low.x))
            #expect(union.high.y == max(one.high.y, other.high.y))
        }
        let box = Box(center: Vector(1, 2), halfSize: Vector(3, 4))
        #expect(box == Box(low: Vector(-2, -2), high: Vector(4, 6)))
        #expect(box.grown(by: 1).size == Vector(8, 10))
        #expect(box.center == Vector(1, 2))
    }

    private static func gridBox(_ random: inout SplitMix64) -> Box {
        let low = Vector(
            Double(Int.random(in: 0...8, using: &random)),
            Double(Int.random(in: 0...8, using: &random)))
        let size = Vector(
            Double(Int.random(in: 1...5, using: &random)),
            Double(Int.random(in: 1...5, using: &random)))
        return Box(low: low, high: low + size)
    }

    /// The unit squares of a box with whole corners.
    private static func cells(_ box: Box) -> Set<[Int]> {
        var cells: Set<[Int]> = []
        for x in Int(box.low.x)..<Int(box.high.x) {
            for y in Int(box.low.y)..<Int(box.high.y) { cells.insert([x, y]) }
        }
        return cells
    }
}
