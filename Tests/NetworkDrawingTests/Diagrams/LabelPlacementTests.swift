import ActorNetworks
import Testing

@testable import NetworkDrawing

@Suite("Labels at lines")
struct LabelPlacementTests {
    private let half = Vector(15, 6)

    private func layout() throws -> SharedLayout {
        SharedLayout(SnapshotUnion([try makeCase("a conflict b 5", "b conflict c").snapshot()]))
    }

    @Test("give way to labels and actors that are there, and to lines where they can")
    func giveWay() throws {
        let layout = try layout()
        let line = Cubic(from: Vector(5000, 0), to: Vector(5300, 0))
        // Another line crosses it in the middle.
        let across = Cubic(from: Vector(5150, -80), to: Vector(5150, 80))
        var placement = LabelPlacement(layout: layout, lines: [line.points(20), across.points(20)])
        let found = placement.placeOn(line, half: half, tie: 0)
        let box = try #require(found)
        #expect(box.high.x < 5150 || box.low.x > 5150)
        #expect(box.low.y < 0 && box.high.y > 0)
        let place = layout.positions[0]
        let through = Cubic(from: place - Vector(160, 0), to: place + Vector(160, 0))
        let aside = placement.placeOn(through, half: half, tie: 5)
        let beside = try #require(aside)
        let own = Box(center: place, halfSize: layout.appearances[0].outline.halfSize)
        #expect(!beside.overlaps(own))
        #expect(placement.boxes == [box, beside])
    }

    @Test("leave heads free where they can")
    func heads() throws {
        // Another line ends at the middle of this one.
        let line = Cubic(from: Vector(5000, 0), to: Vector(5300, 0))
        let ending = Cubic(from: Vector(5150, 200), to: Vector(5150, 9))
        var placement = LabelPlacement(
            layout: try layout(), lines: [line.points(20), ending.points(20)])
        let found = placement.placeOn(line, half: half, tie: 0)
        let box = try #require(found)
        let head = Vector(5150, 9 + TieHead.breadth / 2)
        #expect(!box.grown(by: TieHead.breadth / 2).contains(head))
    }

    @Test("keep to the middle of their line unless there is no other place")
    func middle() throws {
        let line = Cubic(from: Vector(5000, 0), to: Vector(5300, 0))
        var placement = LabelPlacement(layout: try layout(), lines: [line.points(20)])
        let boxes = (0..<8).compactMap { _ in placement.placeOn(line, half: half, tie: 0) }
        #expect(boxes.first?.center.x == 5150)
        // Some are only found farther than a quarter of the way from the middle.
        let farthest = boxes.map { abs($0.center.x - 5150) }.max() ?? 0
        #expect(boxes.count >= 5 && farthest > 85)
        for (index, box) in boxes.enumerated() {
            #expect(!boxes[..<index].contains { $0.overlaps(box) })
        }
    }

    @Test("fall away where every place is taken")
    func full() throws {
        let short = Cubic(from: Vector(5000, 0), to: Vector(5010, 0))
        var placement = LabelPlacement(layout: try layout(), lines: [short.points(20)])
        let first = placement.placeOn(short, half: half, tie: 0)
        let second = placement.placeOn(short, half: half, tie: 0)
        #expect(first != nil)
        #expect(second == nil)
        #expect(placement.boxes.count == 1)
    }
}
