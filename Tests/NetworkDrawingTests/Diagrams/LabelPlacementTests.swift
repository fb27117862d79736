import ActorNetworks
import Testing

@testable import NetworkDrawing

@Suite("Labels on lines")
struct LabelPlacementTests {
    private func placement() throws -> (LabelPlacement, SharedLayout) {
        let layout = SharedLayout(
            SnapshotUnion([try makeCase("a conflict b 5", "b conflict c").snapshot()]))
        return (LabelPlacement(layout: layout), layout)
    }

    private func line(_ a: Vector, _ b: Vector) -> Cubic {
        Cubic(start: a, control1: a + (b - a) / 3, control2: a + (b - a) * 2 / 3, end: b)
    }

    @Test("stand in the middle of the line, large enough for the text")
    func middle() throws {
        var (placement, _) = try placement()
        let far = line(Vector(5000, 0), Vector(5300, 0))
        let placed = placement.place("1 → 3", size: 10, along: far)
        let box = try #require(placed)
        #expect((box.center - Vector(5150, 0)).length < 1e-9)
        #expect(box.size.x > TextMetrics.width(of: "1 → 3", size: 10))
        #expect(box.size.y > 12)
        #expect(placement.boxes == [box])
    }

    @Test("give way along the line to labels and actors that are there")
    func giveWay() throws {
        var (placement, layout) = try placement()
        let far = line(Vector(5000, 0), Vector(5300, 0))
        let boxes = (0..<3).compactMap { _ in placement.place("+2", size: 10, along: far) }
        #expect(boxes.count == 3)
        for (index, box) in boxes.enumerated() {
            #expect(!boxes[..<index].contains { $0.overlaps(box) })
        }
        let place = layout.positions[0]
        let through = line(place - Vector(160, 0), place + Vector(160, 0))
        if let box = placement.place("+2", size: 10, along: through) {
            let own = Box(center: place, halfSize: layout.appearances[0].outline.halfSize)
            #expect(!box.overlaps(own))
        }
    }

    @Test("fall away where every place is taken")
    func full() throws {
        var (placement, _) = try placement()
        let short = line(Vector(5000, 0), Vector(5020, 0))
        let first = placement.place("12 → 15", size: 10, along: short)
        let second = placement.place("12 → 15", size: 10, along: short)
        #expect(first != nil)
        #expect(second == nil)
        #expect(placement.boxes.count == 1)
    }
}
