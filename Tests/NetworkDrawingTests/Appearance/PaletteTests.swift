import ActorNetworks
import DOT
import Foundation
import Testing

@testable import NetworkDrawing

@Suite("The palette")
struct PaletteTests {
    /// Contrast by WCAG 2.1: `(L₁ + 0.05) / (L₂ + 0.05)` of relative luminances.
    private func contrast(_ one: RGBColor, _ other: RGBColor) -> Double {
        func luminance(_ color: RGBColor) -> Double {
            let parts = [color.red, color.green, color.blue].map { byte -> Double in
                let value = Double(byte) / 255
                return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        }
        let luminances = [luminance(one), luminance(other)].sorted()
        return (luminances[1] + 0.05) / (luminances[0] + 0.05)
    }

    @Test("is measured by a formula that gives 21 for black on white")
    func formula() {
        #expect(abs(contrast(RGBColor(0, 0, 0), Palette.background) - 21) < 1e-9)
        // Published for the grey #767676, the palest that text may have.
        #expect(abs(contrast(RGBColor(0x76, 0x76, 0x76), Palette.background) - 4.54) < 0.005)
    }

    @Test("gives lines of every kind the contrast of 3 that graphics need, and 3.87 as promised")
    func kinds() {
        for kind in RelationKind.allCases {
            #expect(contrast(Palette.color(of: kind), Palette.background) >= 3.865)
        }
    }

    @Test("gives text the contrast of 4.5 on the background and on every fill")
    func text() {
        #expect(contrast(Palette.mutedText, Palette.background) >= 4.5)
        #expect(contrast(Palette.text, Palette.background) >= 7)
        for type in ActorType.known {
            #expect(contrast(Palette.text, Palette.fill(of: type)) >= 7)
        }
        #expect(contrast(Palette.outline, Palette.background) >= 3)
    }

    @Test("gives every kind a colour of its own, and every type of actor a fill of its own")
    func difference() {
        #expect(Set(RelationKind.allCases.map(Palette.color)).count == RelationKind.allCases.count)
        #expect(Set(ActorType.known.map(Palette.fill)).count == ActorType.known.count)
    }
}
