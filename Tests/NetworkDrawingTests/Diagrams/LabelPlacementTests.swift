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
        let placed = placement.placeBeside(mark, half: half, tie: 0)
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
        let boxes = (0..<3).compactMap { _ in placement.placeBeside(mark, half: half, tie: 0) }
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

    @Test("stand nearer to their own line and mark than to any other")
    func own() throws {
        let line = Cubic(from: Vector(5150, -150), to: Vector(5150, 150))
        // To the right runs another line, just clear of the label.
        let foreign = Cubic(from: Vector(5189, -150), to: Vector(5189, 150))
        let lines = [line.points(20), foreign.points(20)]
        var placement = LabelPlacement(layout: try layout(), lines: lines)
        let left = placement.placeBeside(mark, half: half, tie: 0)
        #expect(try #require(left).high.x < 5150)
        // Whose line it is decides: the same mark of the other has its label to the right.
        placement = LabelPlacement(layout: try layout(), lines: lines)
        let right = placement.placeBeside(mark, half: half, tie: 1)
        #expect(try #require(right).low.x > 5150)
        // A mark of another line further to the right sends the label to the left, too.
        placement = LabelPlacement(layout: try layout(), lines: [line.points(20)])
        let other = Cubic(from: Vector(5190, -0.5), to: Vector(5200, 0.5))
        let neighbour = placement.placeOn(other, half: Vector(5, 6.5), tie: 0)
        #expect(try #require(neighbour).low.x > 5188)
        let away = placement.placeBeside(mark, half: half, tie: 0)
        #expect(try #require(away).high.x < 5150)
    }

    @Test("leave heads free where they can")
    func heads() throws {
        // A line that runs to the left ends beside the mark of one that runs up.
        let line = Cubic(from: Vector(5150, -150), to: Vector(5150, 150))
        let ending = Cubic(from: Vector(5400, 0), to: Vector(5192, 0))
        var placement = LabelPlacement(
            layout: try layout(), lines: [line.points(20), ending.points(20)])
        let box = placement.placeBeside(mark, half: half, tie: 0)
        #expect(try #require(box).high.x < 5150)
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
