import DOT
import Testing

@testable import NetworkDrawing

@Suite("A colour")
struct RGBColorTests {
    @Test("is mixed with white, and written as Graphviz reads it")
    func mixing() {
        let color = RGBColor(0x00, 0x72, 0xB2)
        #expect(color.color.text == "#0072B2")
        #expect(color.paler(by: 0) == color)
        #expect(color.paler(by: 1) == Palette.background)
        #expect(color.paler(by: 0.5) == RGBColor(128, 185, 217))
    }
}
