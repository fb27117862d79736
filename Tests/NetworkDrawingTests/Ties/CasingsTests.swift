import Testing

@testable import NetworkDrawing

@Suite("Casings")
struct CasingsTests {
    private func line(
        _ start: Vector, _ end: Vector, level: Int, pen: Double = 2, heads: [Vector] = []
    ) -> Casings.Line {
        Casings.Line(curve: Cubic(from: start, to: end), pen: pen, heads: heads, level: level)
    }

    @Test("lie around the crossing of the upper line, as wide as the lower one needs, and no more")
    func crossing() throws {
        let lower = line(Vector(0, -100), Vector(0, 100), level: 0)
        let upper = line(Vector(-100, 0), Vector(100, 0), level: 1)
        let stretches = Casings(of: [lower, nil, upper]).stretches
        #expect(stretches[0].isEmpty && stretches[1].isEmpty && stretches[2].count == 1)
        let stretch = try #require(stretches[2].first)
        // From 1 + 2 × 1.2 before the middle of 200 points to as much behind it.
        #expect(abs(stretch.lowerBound - (0.5 - 3.4 / 200)) < 1e-6)
        #expect(abs(stretch.upperBound - (0.5 + 3.4 / 200)) < 1e-6)
        #expect(Casings(of: [upper]).stretches == [[]])
    }

    @Test("are longer at sharp angles, within a limit, and join where crossings are close")
    func angles() throws {
        let upper = line(Vector(-100, 0), Vector(100, 0), level: 2)
        func reach(_ lower: Casings.Line) throws -> Double {
            let stretch = try #require(Casings(of: [lower, upper]).stretches[1].first)
            return (stretch.upperBound - stretch.lowerBound) * 100
        }
        let square = try reach(line(Vector(0, -100), Vector(0, 100), level: 0))
        let slanted = try reach(line(Vector(-90, -90), Vector(90, 90), level: 0))
        let sharp = try reach(line(Vector(-90, -1), Vector(90, 1), level: 0))
        #expect(abs(slanted - square * 2.0.squareRoot()) < 0.01)
        #expect(abs(sharp - 12) < 0.01)
        let close = Casings(of: [
            line(Vector(0, -100), Vector(0, 100), level: 0),
            line(Vector(4, -100), Vector(4, 100), level: 1), upper,
        ])
        #expect(close.stretches[2].count == 1)
    }

    @Test("leave heads of other lines whole")
    func heads() throws {
        let head = Vector(3, 2)
        let lower = line(Vector(0, -100), Vector(0, 100), level: 0, heads: [head])
        let upper = line(Vector(-100, 0), Vector(100, 0), level: 1)
        for stretch in Casings(of: [lower, upper]).stretches[1] {
            for place in stride(from: stretch.lowerBound, to: stretch.upperBound, by: 0.0005) {
                let away = (upper.curve.point(at: place) - head).length
                #expect(away >= TieHead.breadth / 2)
            }
        }
    }
}
