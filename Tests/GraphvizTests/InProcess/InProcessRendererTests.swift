import DOT
import Foundation
import Graphviz
import Testing

@Suite("Drawing in this process")
struct InProcessRendererTests {
    let renderer = InProcessRenderer(allowsVaryingEngines: true)

    @Test("The library offers the ten engines and the well-known formats")
    func offer() throws {
        let engines = try Engine.available()
        #expect(Set(engines).isSuperset(of: Engine.wellKnown))
        let formats = try Format.available()
        let expected: [Format] = [
            .svg, .png, .pdf, .dot, .canonical, .xdot, .json, .plain, .imageMap,
        ]
        #expect(Set(formats).isSuperset(of: expected))
        #expect(!formats.contains { ["x11", "xlib", "gtk", "vrml"].contains($0.rawValue) })
    }

    @Test("Every engine draws an empty graph and a single node", arguments: Engine.wellKnown)
    func small(engine: Engine) throws {
        let empty = try renderer.render(Samples.empty, using: engine, as: .svg)
        #expect(empty.text.contains("<title>empty</title>"))
        #expect(empty.warnings.isEmpty)
        let single = try renderer.render(Samples.single, using: engine, as: .svg)
        #expect(single.text.contains(">a</text>"))
        let layout = try renderer.layout(Samples.single, using: engine)
        #expect(layout.nodes.keys.sorted() == ["a"])
    }

    @Test("Every engine draws a network", arguments: Engine.wellKnown)
    func network(engine: Engine) throws {
        let drawing = try renderer.render(Samples.network(), using: engine, as: .svg)
        #expect(drawing.text.contains(">Node 11</text>"))
        #expect(drawing.text.hasSuffix("</svg>\n"))
    }

    @Test(
        "Files begin as their formats demand",
        arguments: [
            (Format.svg, "<?xml"), (.png, "\u{89}PNG"), (.pdf, "%PDF"), (.dot, "digraph"),
            (.json, "{"), (.plain, "graph 1 "), (.eps, "%!PS-Adobe"), (.imageMap, "<map"),
        ])
    func signatures(format: Format, start: String) throws {
        let drawing = try renderer.render(Samples.plainNetwork, using: .dot, as: format)
        #expect(drawing.bytes.starts(with: start.unicodeScalars.map { UInt8($0.value) }))
    }

    @Test("Several formats from one layout are each the same as alone")
    func together() throws {
        let formats: [Format] = [
            .svg, .json, .svg, .dot, .xdot, .dot, .plain, .canonical, .png, .imageMap,
        ]
        let together = try renderer.render(Samples.plainNetwork, using: .neato, as: formats)
        #expect(together.map(\.format) == formats)
        for rendering in together {
            let alone = try renderer.render(
                Samples.plainNetwork, using: .neato, as: rendering.format)
            #expect(alone.bytes == rendering.bytes, "\(rendering.format)")
        }
        #expect(try renderer.render(Samples.single, using: .dot, as: []) == [])
    }

    @Test("No format leaves anything behind for the next one")
    func pairs() throws {
        let formats: [Format] = [
            .svg, .png, .pdf, .eps, .dot, .canonical, .xdot, .json, .plain, .imageMap,
        ]
        let document = Samples.plainNetwork
        let alone = try formats.map { try renderer.render(document, using: .neato, as: $0) }
        for (first, format) in zip(alone, formats) {
            for (second, other) in zip(alone, formats) {
                let both = try renderer.render(document, using: .neato, as: [format, other])
                #expect(both == [first, second], "\(format), then \(other)")
            }
        }
    }

    @Test("The same document gives the same bytes, whatever was drawn before")
    func deterministic() throws {
        let engines = Engine.wellKnown.filter { $0 != .fdp }
        let first = try engines.map {
            try renderer.render(Samples.network(nodes: 40), using: $0, as: [.svg, .pdf, .eps])
        }
        for (engine, expected) in zip(engines.reversed(), first.reversed()) {
            _ = try renderer.render(Samples.network(nodes: 23), using: .sfdp, as: .svg)
            let again = try renderer.render(
                Samples.network(nodes: 40), using: engine, as: [.svg, .pdf, .eps])
            #expect(again == expected, "\(engine)")
        }
    }

    @Test("Printed pages do not say when they were made")
    func dates() throws {
        let pdf = try renderer.render(Samples.single, using: .dot, as: .pdf)
        #expect(pdf.text.contains("/CreationDate (D:19700101000000Z"))
    }

    @Test("Many threads may draw at once")
    func concurrent() async throws {
        let document = Samples.network(nodes: 20)
        let expected = try renderer.render(document, using: .neato, as: .svg)
        try await withThrowingTaskGroup(of: Rendering.self) { group in
            for _ in 0..<40 {
                group.addTask { [renderer] in
                    try renderer.render(document, using: .neato, as: .svg)
                }
            }
            for try await rendering in group { #expect(rendering == expected) }
        }
    }
}
