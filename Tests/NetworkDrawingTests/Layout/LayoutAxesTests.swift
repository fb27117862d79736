import Testing

@testable import NetworkDrawing

@Suite("The axes of a placement")
struct LayoutAxesTests {
    @Test("turns a placement without changing its distances")
    func turning() {
        let upright = [Vector(0, 50), Vector(0, -50), Vector(5, 0), Vector(-5, 0)]
        let turned = LayoutAxes.turned(upright)
        #expect(abs(abs(turned[0].x) - 50) < 1e-9)
        for i in 0..<4 {
            for j in 0..<i {
                let change =
                    (turned[i] - turned[j]).length - (upright[i] - upright[j]).length
                #expect(abs(change) < 1e-9)
            }
        }
        #expect(LayoutAxes.turned([]) == [])
    }

    @Test("turns it upright for a page that is higher than wide")
    func tall() {
        let broad = [Vector(60, 0), Vector(-60, 0), Vector(0, 5), Vector(0, -5)]
        let turned = LayoutAxes.turned(broad, isTall: true)
        #expect(abs(abs(turned[0].y) - 60) < 1e-9 && abs(turned[0].x) < 1e-9)
    }

    @Test("puts the two largest groups at its two ends, the first at the left")
    func groups() {
        // The longest extent runs from bottom to top, the groups stand left and right of it.
        let positions = [
            Vector(10, 80), Vector(12, -90), Vector(-10, 70), Vector(-14, -60), Vector(0, 0),
        ]
        let turned = LayoutAxes.turned(positions, groups: [0, 0, 1, 1, nil])
        let (first, second) = (turned[0] + turned[1], turned[2] + turned[3])
        #expect(first.x < second.x)
        #expect(abs((second - first).y) < 1e-9)
    }
}
