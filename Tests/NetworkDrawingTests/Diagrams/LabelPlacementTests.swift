import ActorNetworks
import Testing

@testable import NetworkDrawing

@Suite("Labels at lines")
struct LabelPlacementTests {
    private let half = Vector(15, 6)

    private func layout() throws -> SharedLayout {
        SharedLayout(SnapshotUnion([try makeCase("a conflict b 5", "b conflict c").snapshot()]))
    }

    private let mark = Box(center: Vector(5150, 0), halfSize: Vector(8, 6.5))

    @Test("stand beside their mark without covering a line", arguments: [0.0, 0.4, 0.8, 1.2, 1.57])
    func beside(angle: Double) throws {
        let along = Vector(1 - angle / 2, angle).direction * 150
        let line = Cubic(from: mark.center - along, to: mark.center + along)
        var placement = LabelPlacement(layout: try layout(), lines: [line.points(20)])
        let placed = placement.placeBeside(mark, half: half)
        let box = try #require(placed)
        #expect((box.center - mark.center).length < 30)
        #expect(!box.overlaps(mark))
        for (a, b) in zip(line.points(50), line.points(50).dropFirst()) {
            #expect(!Segments.meet(a, b, box))
        }
        #expect(placement.boxes == [box])
    }

    @Test("give way to labels and actors that are there, and to lines where they can")
    func giveWay() throws {
        let layout = try layout()
        let line = Cubic(from: Vector(5000, 0), to: Vector(5300, 0))
        // Another line runs above the whole of it: labels stand below.
        let above = Cubic(from: Vector(5000, 9), to: Vector(5300, 9))
        var placement = LabelPlacement(layout: layout, lines: [line.points(20), above.points(20)])
        let boxes = (0..<3).compactMap { _ in placement.placeBeside(mark, half: half) }
        #expect(boxes.count == 3)
        #expect(boxes[0].high.y < 0)
        for (index, box) in boxes.enumerated() {
            #expect(!boxes[..<index].contains { $0.overlaps(box) })
        }
        let place = layout.positions[0]
        let through = Cubic(from: place - Vector(160, 0), to: place + Vector(160, 0))
        if let box = placement.placeOn(through, half: half, tie: 5) {
            let own = Box(center: place, halfSize: layout.appearances[0].outline.halfSize)
            #expect(!box.overlaps(own))
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
