import DOT
import Testing

@testable import NetworkDrawing

@Suite("Shapes in one another")
struct NestedSizesTests {
    private func drawn(_ halves: [Double]) -> (page: Page, sizes: NestedSizes) {
        let sizes = NestedSizes(
            sizes: halves.map { .init(half: Vector($0 * 1.5, $0), text: "\(Int($0))") })
        var page = Page(actorIDs: [])
        sizes.draw(on: &page, at: Vector(100, 50))
        return (page, sizes)
    }

    private func place(_ node: Node) -> Vector {
        let numbers = (node.attributes.text("pos") ?? "").split(separator: ",").map {
            Double($0) ?? 0
        }
        return Vector(numbers[0], numbers[1])
    }

    @Test("stand on one ground line and stay within their room")
    func ground() throws {
        let (page, sizes) = drawn([8, 18, 30])
        let shapes = page.nodes.filter { $0.id.contains("size") }
        #expect(shapes.count == 3)
        let grounds = shapes.map { node in
            place(node).y - (Double(node.attributes.text("height") ?? "") ?? 0) * 36
        }
        #expect(grounds.allSatisfy { abs($0 - grounds[0]) < 0.02 })
        let box = try #require(page.box)
        #expect(box.low.x >= 100 && box.high.y <= 50 + 5)
        #expect(box.size.x <= sizes.room.x + 1)
        #expect(box.size.y <= sizes.room.y + 6)
    }

    @Test("have values that do not meet, even of shapes of one size", arguments: [0.0, 0.5, 1, 9])
    func values(step: Double) {
        let (page, _) = drawn([20, 20 + step, 20 + 2 * step])
        let heights = page.nodes.filter { $0.id.contains("text") }.map { place($0).y }
        #expect(heights.count == 3)
        // The largest first, each a line below the one before.
        for (upper, lower) in zip(heights, heights.dropFirst()) {
            #expect(upper - lower >= Legend.size * 1.2)
        }
    }
}
