import ActorNetworks
import Graphviz
import Testing

@testable import NetworkDrawing

@Suite("Pictures within a page")
struct EmbeddedPictureTests {
    private func embedded(_ lines: String...) throws -> EmbeddedPicture {
        let snapshot = try makeCase("a cooperation= b 3", "b conflict c d").snapshot()
        var style = DiagramStyle()
        style.showsTitle = false
        style.showsLegend = false
        return try RelationDiagram(of: snapshot, style: style).embedded(by: InProcessRenderer())
    }

    @Test("hold what is drawn, and nothing that the page says itself")
    func bare() throws {
        let picture = try embedded()
        let text = String(decoding: picture.svg, as: UTF8.self)
        #expect(text.hasPrefix("<svg viewBox=\"") && text.hasSuffix("</svg>"))
        for name in [
            "<title", "<a ", "<style", "<desc", "<metadata", " id=", "font-family", "data-weight",
            "class=\"page\"", "\n", " style=",
        ] {
            #expect(!text.contains(name), "\(name)")
        }
        #expect(text.contains("data-pair=\"a b\" data-kind=\"cooperation\""))
        #expect(text.contains("data-actor=\"c\""))
        let root = try #require(SVGReader.document(picture.svg)?.root)
        #expect(root.elements.count == 1)
    }

    @Test("keep every line and head of a tie, with places to a tenth of a point")
    func places() throws {
        let root = try #require(SVGReader.document(try embedded().svg)?.root)
        let ties = root.elements[0].elements.filter { $0.classes.contains("tie") }
        #expect(ties.count == 2)
        for tie in ties {
            #expect(tie.elements.contains { $0.classes.contains("line") })
            #expect(tie.elements.contains { $0.classes.contains("head") })
            for shape in tie.elements {
                for name in ["d", "points"] {
                    #expect(shape[name]?.contains(/\.[0-9]{2}/) != true)
                }
            }
        }
        // Both act on each other: two triangles of three points.
        let heads = ties[0].elements.filter { $0.name == "polygon" }
        #expect(heads.count == 2)
        #expect(heads.allSatisfy { $0["points"]?.split(separator: " ").count == 3 })
    }

    @Test("name the colours that stand in, on a dark ground, for those that occur")
    func colors() throws {
        let picture = try embedded()
        let text = String(decoding: picture.svg, as: UTF8.self)
        #expect(Set(picture.darkColors.map(\.color)).count == picture.darkColors.count)
        for match in text.matches(of: /(?:fill|stroke)="(#[0-9a-f]{6})"/) {
            #expect(picture.darkColors.contains { $0.color == match.1 }, "\(match.1)")
        }
        #expect(picture.darkColors.allSatisfy { $0.dark.wholeMatch(of: /#[0-9a-f]{6}/) != nil })
    }

    @Test("show the same part of the plane where they are told to")
    func extents() throws {
        let small = try makeCase("a conflict b").snapshot()
        let large = try makeCase("a conflict b", "b conflict c", "c conflict d", "a conflict e")
            .snapshot()
        var style = DiagramStyle()
        let wide = RelationDiagram(of: large, style: style)
        style.positions = wide.positions
        style.leastExtent = wide.extent
        let narrow = RelationDiagram(of: small, style: style)
        let known = try #require(wide.extent)
        let box = Box(try #require(narrow.extent))
        #expect(box.union(Box(known)) == box)
    }
}
