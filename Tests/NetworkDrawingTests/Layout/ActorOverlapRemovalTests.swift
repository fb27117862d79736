import Graphs
import Testing

@testable import NetworkDrawing

@Suite("Removal of overlaps")
struct ActorOverlapRemovalTests {
    @Test("leaves actors that do not touch where they are")
    func apart() {
        let outline = Outline(form: .roundedBox, halfSize: Vector(20, 10))
        let positions = [Vector(0, 0), Vector(60, 0), Vector(0, 40)]
        let removal = ActorOverlapRemoval(outlines: [outline, outline, outline])
        #expect(removal.apply(to: positions) == positions)
        #expect(ActorOverlapRemoval(outlines: []).apply(to: []) == [])
    }

    @Test(
        "pushes actors apart until none touches another", arguments: 1...20 as ClosedRange<UInt64>)
    func random(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let outlines = (0..<25).map { _ in
            Outline(
                form: .ellipse,
                halfSize: Vector(
                    .random(in: 15...50, using: &random), .random(in: 10...25, using: &random)))
        }
        let positions = outlines.map { _ in
            Vector(.random(in: -150...150, using: &random), .random(in: -100...100, using: &random))
        }
        let result = ActorOverlapRemoval(outlines: outlines).apply(to: positions)
        let boxes = zip(result, outlines).map { Box(center: $0, halfSize: $1.halfSize) }
        for (index, box) in boxes.enumerated() {
            #expect(!boxes[..<index].contains { $0.overlaps(box) })
        }
    }

    @Test("parts actors that stand on one place")
    func onePlace() {
        let outline = Outline(form: .ellipse, halfSize: Vector(30, 15))
        let result = ActorOverlapRemoval(outlines: [outline, outline, outline])
            .apply(to: [.zero, .zero, .zero])
        let boxes = result.map { Box(center: $0, halfSize: outline.halfSize) }
        #expect(!boxes[0].overlaps(boxes[1]))
        #expect(!boxes[0].overlaps(boxes[2]))
        #expect(!boxes[1].overlaps(boxes[2]))
    }
}
