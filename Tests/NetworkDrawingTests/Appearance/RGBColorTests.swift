import Testing

@testable import NetworkDrawing

@Suite("A colour")
struct ShadeTests {
    @Test("mixes a shade with white, and writes it as Graphviz reads it")
    func shades() {
        let shade = Shade(0x00, 0x72, 0xB2)
        #expect(shade.color.text == "#0072B2")
        #expect(shade.paler(by: 0) == shade)
        #expect(shade.paler(by: 1) == Palette.paper)
        #expect(shade.paler(by: 0.5) == Shade(128, 185, 217))
    }
}
