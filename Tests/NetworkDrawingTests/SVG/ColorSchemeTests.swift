import ActorNetworks
import Graphviz
import Testing

@testable import NetworkDrawing

@Suite("Colours of an SVG as variables")
struct ColorSchemeTests {
    private let ground = Palette.background.onDark

    @Test("keep lines, text and fills apart from the ground and each other in the dark set")
    func contrast() {
        #expect(ground.contrast(to: RGBColor(0, 0, 0)) < 1.25)
        let lines =
            RelationKind.allCases.map(Palette.color(of:)) + Palette.lines + [Palette.outline]
        for line in lines { #expect(line.onDark.contrast(to: ground) >= 3, "\(line)") }
        for text in [Palette.text, Palette.mutedText] {
            #expect(text.onDark.contrast(to: ground) >= 4.5)
        }
        let fills =
            ActorType.known.map(Palette.fill(of:)) + TypeAppearances.free.map(\.fill)
            + GroupFills.palette + GroupFills.deep
        for fill in fills {
            #expect(Palette.text.onDark.contrast(to: fill.onDark) >= 4.5, "\(fill)")
            #expect(fill.onDark.contrast(to: ground) < 3.5, "\(fill)")
            // White stands for the ground; every other fill is seen.
            #expect(
                fill == Palette.background || fill.onDark.contrast(to: ground) > 1.35, "\(fill)")
        }
    }

    @Test("make what is pale on white dim on the dark ground, in order")
    func paleness() {
        for kind in RelationKind.allCases {
            let color = Palette.color(of: kind)
            let contrasts = [0, 0.25, 0.45, 0.72, 0.9, 1].map {
                color.paler(by: $0).onDark.contrast(to: ground)
            }
            #expect(zip(contrasts, contrasts.dropFirst()).allSatisfy { $0 > $1 }, "\(kind)")
            #expect(contrasts.last == 1)
        }
    }

    @Test("have the contrast that WCAG defines")
    func definition() {
        let white = RGBColor(255, 255, 255)
        #expect(abs(white.contrast(to: RGBColor(0, 0, 0)) - 21) < 1e-9)
        #expect(abs(RGBColor(0x76, 0x76, 0x76).contrast(to: white) - 4.54) < 0.01)
        #expect(white.contrast(to: white) == 1)
    }

    @Test("stay as attributes, with a rule for each that a page can outdo")
    func rules() throws {
        let svg = try text(Seeds.whole)
        #expect(svg.contains("stroke=\"#d55e00\""))
        #expect(
            svg.contains(":where(#picture) [stroke=\"#d55e00\"]{stroke:var(--entente-conflict)}"))
        #expect(svg.contains("--entente-ground:#ffffff"))
        #expect(svg.contains("@media screen and (prefers-color-scheme:dark)"))
        #expect(svg.contains("--entente-ground:\(ground.written)"))
        // Every colour has a rule.
        for property in ["fill", "stroke"] {
            for value in Set(svg.all(between: " \(property)=\"", "\"")) where value != "none" {
                #expect(svg.contains(":where(#picture) [\(property)=\"\(value)\"]"), "\(value)")
            }
        }
        #expect(!svg.contains("style=\""))
    }

    @Test("are those of one picture on a page of several")
    func prefix() throws {
        let svg = try text(Seeds.five, prefix: "p-")
        #expect(svg.contains(":where(#p-picture)") && !svg.contains(":where(#picture)"))
    }

    @Test("have a name each, and no two names one colour")
    func names() {
        let roles = Palette.roles
        #expect(Set(roles.map(\.name)).count == roles.count)
        #expect(Set(roles.map(\.color)).count == roles.count)
        for name in ["ground", "text", "cooperation", "conflict", "negotiation", "government"] {
            #expect(roles.contains { $0.name == name })
        }
        #expect(roles.allSatisfy { FileDetails.isIDPrefix($0.name) })
    }

    private func text(_ diagram: RelationDiagram, prefix: String = "") throws -> String {
        let bytes = try diagram.rendered(
            as: .svg, by: InProcessRenderer(), details: FileDetails(idPrefix: prefix))
        return String(decoding: bytes, as: UTF8.self)
    }
}
