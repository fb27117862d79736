import Testing

@testable import NetworkDrawing

@Suite("The axes of a placement")
struct LayoutAxesTests {
    @Test("turns a placement without changing its distances")
    func turning() {
        let upright = [Vector(0, 50), Vector(0, -50), Vector(5, 0), Vector(-5, 0)]
        let turned = LayoutAxes.turnedWide(upright)
        #expect(abs(abs(turned[0].x) - 50) < 1e-9)
        for i in 0..<4 {
            for j in 0..<i {
                let change =
                    (turned[i] - turned[j]).length - (upright[i] - upright[j]).length
                #expect(abs(change) < 1e-9)
            }
        }
        #expect(LayoutAxes.turnedWide([]) == [])
    }
}
