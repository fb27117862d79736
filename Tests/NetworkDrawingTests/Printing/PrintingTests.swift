import ActorNetworks
import DOT
import Graphviz
import NetworkDrawing
import Testing

@Suite("A picture at a width")
struct PrintingTests {
    private static func picture(_ size: PrintedSize?) throws -> RelationDiagram {
        var style = DiagramStyle()
        style.size = size
        return RelationDiagram(
            of: try makeCase("a cooperation b 3", "b conflict c 2").snapshot(), style: style)
    }

    @Test("is as wide in an SVG, in its unit, and every place in it stays as it is")
    func svg() throws {
        let picture = try Self.picture(PrintedSize(17, .centimetres))
        let svg = try RenderedDiagram(picture).svg
        #expect(svg.contains(" width=\"17cm\" height=\""))
        let height = try #require(Double(svg.between("height=\"", "cm\"") ?? ""))
        #expect(abs(height - 17 * picture.naturalSize.height / picture.naturalSize.width) < 1e-3)
        let plain = try RenderedDiagram(Self.picture(nil))
        if picture.document == (try Self.picture(nil)).document {
            #expect(try RenderedDiagram(picture).viewBox == plain.viewBox)
        }
        #expect(svg.contains("scale(1 1)"))
    }

    @Test(
        "has as many dots as its width times its resolution",
        arguments: [
            (PrintedSize(17, .centimetres), nil, 2008), (PrintedSize(4, .inches), 150.0, 600),
            (PrintedSize(400, .pixels), nil, 400), (PrintedSize(400, .pixels), 192, 800),
        ] as [(PrintedSize, Double?, Int)])
    func png(size: PrintedSize, dotsPerInch: Double?, width: Int) throws {
        let picture = try Self.picture(size)
        let bytes = try picture.rendered(
            as: .png, dotsPerInch: dotsPerInch, by: InProcessRenderer())
        // The header of a PNG holds its width at the 16th byte.
        let found = bytes[16..<20].reduce(0) { $0 * 256 + Int($1) }
        #expect(abs(found - width) <= 1)
        #expect(abs(picture.dots(perInch: dotsPerInch).width - Double(width)) <= 1)
    }

    @Test("fills a page of that width in a PDF, without a margin")
    func pdf() throws {
        let bytes = try Self.picture(PrintedSize(6.5, .inches)).rendered(
            as: .pdf, by: InProcessRenderer())
        let text = String(decoding: bytes, as: UTF8.self)
        let box = try #require(text.between("/MediaBox [", "]"))
        let numbers = box.split(separator: " ").compactMap { Double($0) }
        #expect(abs(numbers[2] - numbers[0] - 468) <= 1)
    }

    @Test("knows the smallest of its letters at that width")
    func type() throws {
        let natural = try Self.picture(nil)
        let sizes = natural.document.nodes.filter { ($0.attributes.text("label") ?? "") != "" }
            .compactMap { $0.attributes.text("fontsize").flatMap { Double($0) } }
        let least = try #require(sizes.min())
        #expect(natural.smallestTypeSize == least && natural.printedScale == 1)
        let half = try Self.picture(PrintedSize(natural.naturalSize.width / 2, .points))
        let scale = natural.naturalSize.width / 2 / half.naturalSize.width
        #expect(abs(half.printedScale - scale) < 1e-9)
        #expect(try #require(half.smallestTypeSize) < least)
    }

    @Test("without one is drawn as it always was")
    func natural() throws {
        let picture = try Self.picture(nil)
        #expect(picture.printedDocument(as: .png) == picture.document)
        #expect(picture.printedDocument(as: .png, dotsPerInch: 150) != picture.document)
        #expect(picture.printedDocument(as: .pdf, dotsPerInch: 150) == picture.document)
    }
}
