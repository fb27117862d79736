import DOT
import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite("SVG of hard names is XML", .enabled(if: DotCommand.path != nil))
struct EscapesTests {
    /// Without white space, which XML joins in attributes, and backslashes, which names double.
    static let texts =
        ["&nbsp;", "R&D;2024", "&#0;", "&;", "&#;", "&#x3c;", "<", "a&&amp;b;", "--", "]]>"]
        + HardTexts.random(200, seed: 7).filter { text in
            !text.isEmpty && !text.contains { $0.isWhitespace || $0 == "\\" }
        }

    @Test("Titles, identifiers and classes hold what was given, each its own")
    func names() throws {
        let ids = Set(Self.texts)
        let document = Document(
            name: "&nbsp;&#0;", isDirected: true,
            nodes: ids.sorted().map { Node($0, [.id("id-" + $0), .label(""), .tooltip($0)]) })
        let elements = try XMLElements(DotCommand.run(["-Kosage", "-Tsvg"], on: document.source()))
        #expect(Set(elements.titles) == ids.union(["&nbsp;&#0;"]))
        #expect(Set(elements.ids).isSuperset(of: ids.map { "id-" + $0 }))
        #expect(Set(elements.tooltips) == ids)
    }

    @Test("Classes, keys and names of clusters are XML too")
    func others() throws {
        let document = Document(
            name: "g", isDirected: true,
            nodes: [Node("a", [.class("x R&D;2024 &#0;")])],
            edges: [Edge("a", "b", key: "&nbsp;", [.id("e&nbsp;")])],
            subgraphs: [Subgraph("&nbsp;", isCluster: true, nodes: [Node("b")])])
        let elements = try XMLElements(DotCommand.run(["-Kdot", "-Tsvg"], on: document.source()))
        #expect(elements.classes.contains("node x R&D;2024 &#0;"))
        #expect(elements.ids.contains("e&nbsp;"))
        #expect(elements.titles.contains { $0.hasSuffix("&nbsp;") })
    }

    @Test("Names that are canonically equivalent make one node, as they do in Swift")
    func equivalent() throws {
        let document = Document(
            name: "g", isDirected: true, nodes: [Node("e\u{301}")],
            edges: [Edge("\u{E9}", "b"), Edge("e\u{301}", "c")])
        let objects = try DotCommand.objects(of: document.source())
        #expect(objects.nodes.count == 3)
    }
}

/// What an XML parser that forgives nothing finds in an SVG.
final class XMLElements: NSObject, XMLParserDelegate {
    private(set) var titles: [String] = []
    private(set) var ids: [String] = []
    private(set) var classes: [String] = []
    private(set) var tooltips: [String] = []
    private var text = ""

    init(_ svg: String) throws {
        super.init()
        // Without the type that it names, no entity but XML's own is known.
        let start = try #require(svg.ranges(of: "<svg").first)
        let parser = XMLParser(data: Data(svg[start.lowerBound...].utf8))
        parser.delegate = self
        let isRight = parser.parse()
        try #require(
            isRight, "line \(parser.lineNumber): \(String(describing: parser.parserError))")
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        text = ""
        if let id = attributes["id"] { ids.append(id) }
        if let names = attributes["class"] { classes.append(names) }
        if let tooltip = attributes["xlink:title"] { tooltips.append(tooltip) }
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        if name == "title" { titles.append(text) }
        text = ""
    }
}
