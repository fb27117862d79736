import Testing

@testable import NetworkDrawing

@Suite("Chains of straight pieces")
struct PolylineTests {
    @Test("cross as often as their pieces do")
    func crossings() {
        let zigzag = Polyline([Vector(0, -5), Vector(10, 5), Vector(20, -5), Vector(30, 5)])
        #expect(zigzag.crossings(with: Polyline([Vector(-5, 0), Vector(35, 0)])) == 3)
        #expect(zigzag.crossings(with: Polyline([Vector(-5, 20), Vector(35, 20)])) == 0)
    }

    @Test("cover an actor where they pass over its shape or its name")
    func covers() {
        let outline = Outline(
            form: .ellipse, halfSize: Vector(20, 10),
            label: Box(low: Vector(-30, -26), high: Vector(30, -12)))
        func cover(_ y: Double) -> Double {
            Polyline([Vector(-100, y), Vector(0, y), Vector(100, y)])
                .cover(outline, at: .zero, margin: 2)
        }
        #expect(cover(0) > 0.9)
        #expect(cover(15) == 0)
        // Through the name, below the shape.
        #expect(cover(-20) > 0)
        #expect(cover(-30) == 0)
    }

    @Test("meet a box that they pass through, touch or lie in")
    func boxes() {
        let box = Box(low: Vector(0, 0), high: Vector(10, 10))
        #expect(Segments.meet(Vector(-5, 5), Vector(15, 5), box))
        #expect(Segments.meet(Vector(4, 4), Vector(6, 6), box))
        #expect(Segments.meet(Vector(5, 5), Vector(50, 50), box))
        #expect(!Segments.meet(Vector(-5, 8), Vector(3, 16), box))
        #expect(!Segments.meet(Vector(-5, 20), Vector(15, 20), box))
    }
}
