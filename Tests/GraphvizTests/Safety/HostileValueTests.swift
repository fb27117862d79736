import DOT
import Foundation
import Graphviz
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite("Hostile values of attributes")
struct HostileValueTests {
    /// All names of Graphviz's reference that a value may stand under, files left out, and some
    /// that are none.
    private static let names = """
        arrowhead arrowsize arrowtail bb beautify bgcolor center class clusterrank color \
        colorscheme comment compound constraint decorate dim dir distortion dpi edgehref edgetarget \
        edgetooltip edgeURL esep fillcolor fixedsize fontcolor fontname fontnames fontsize \
        forcelabels gradientangle group headclip headhref headlabel headport headtarget \
        headtooltip headURL height href id imagepos imagescale label labelangle labeldistance \
        labelfloat labelfontcolor labelfontname labelfontsize labelhref labeljust labelloc \
        labeltarget labeltooltip labelURL lang layer layers len lhead ltail margin minlen nodesep \
        nosuch onload orientation pad page pencolor penwidth peripheries pos rankdir ranksep ratio \
        regular role root rotate samehead shape sides size skew style tailclip tailhref taillabel \
        tailport tailtarget tailtooltip tailURL target tooltip URL weight width xlabel xmlns
        """.split(separator: " ").map(String.init)
    private static let markupNames = """
        align bgcolor border cellborder cellpadding class color columns face gradientangle height \
        href id onload point-size port rows sides style target title tooltip valign width
        """.split(separator: " ").map(String.init)
    private static let values = [
        "x\" onload=\"alert(1)", "x\"><script>alert(1)</script>", "x' onload='alert(1)",
        "--><script>alert(1)</script><!--", "x&quot; onload=&quot;alert(1)", "javascript:alert(1)",
        "x:1\" onload=\"alert(1)", "red:x\" onload=\"alert(1)", "/svg/x\" onload=\"alert(1)",
        "]]><script>alert(1)</script>", "a--b", "R&D;2024", "a&nbsp;b", "&#0;", "&#27;", "&#xFFFE;",
    ]
    private let renderer = HelperRenderer(executable: BuiltHelper.path, helperCount: 1)

    @Test("No attribute puts an element, a handler or a link into an SVG", arguments: names)
    func attributes(name: String) throws {
        for value in Self.values {
            let hostile = Attribute.custom(name, value)
            // A label is in two places, lest the hostile value be the only one.
            var document = Document(
                name: "g", isDirected: true, attributes: [hostile],
                nodeDefaults: [.style(.filled), .fillColor([.init("red"), .init("blue")])],
                nodes: [Node("a", [hostile]), Node("b", [.url("https://example.org/")])],
                edges: [
                    Edge("a", "b", [.label("x"), .headLabel("h"), .tailLabel("t"), hostile]),
                    Edge("b", "c", [.labelTooltip("q"), .label("y"), hostile]),
                ],
                subgraphs: [Subgraph("x", attributes: [.label("z"), hostile], nodes: [Node("c")])])
            document.nodes[1].attributes.set(hostile)
            try expectHarmless(document, "\(name)=\(value)")
        }
    }

    @Test("No attribute of markup does so either", arguments: markupNames)
    func markup(name: String) throws {
        for value in Self.values {
            let quote = value.contains("\"") ? "'" : "\""
            for quoted in [value, value.replacing("\"", with: "&quot;")] {
                for tag in ["table", "td", "font"] {
                    func own(_ other: String) -> String {
                        other == tag ? " \(name)=\(quote)\(quoted)\(quote)" : ""
                    }
                    let label = """
                        <table href="https://example.org/"\(own("table"))><tr>\
                        <td href="https://example.org/"\(own("td"))>\
                        <font\(own("font"))>x</font></td></tr></table>
                        """
                    let document = Document(
                        name: "g", isDirected: true,
                        nodes: [Node("a", [.label(html: HTMLLabel(label))])])
                    try expectHarmless(document, "\(tag) \(name)=\(quoted)")
                }
            }
        }
    }

    /// Refused or failed is well; what is drawn must be XML with nothing in it that nobody asked for.
    private func expectHarmless(_ document: Document, _ comment: String) throws {
        let drawing: Rendering
        do {
            drawing = try renderer.render(document, using: .dot, as: .svg)
        } catch {
            if case .crashed = error.cause { Issue.record("\(comment): \(error)") }
            return
        }
        let reader = DrawingReader()
        let parser = XMLParser(data: Data(drawing.bytes))
        parser.delegate = reader
        #expect(parser.parse(), "\(comment) is no XML")
        #expect(reader.surprises.isEmpty, "\(comment)")
    }
}

/// Collects what an SVG of Graphviz has no need of.
private final class DrawingReader: NSObject, XMLParserDelegate {
    private(set) var surprises: [String] = []
    private static let elements: Set = [
        "svg", "g", "title", "polygon", "polyline", "path", "ellipse", "text", "a", "defs",
        "linearGradient", "radialGradient", "stop",
    ]

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        if !Self.elements.contains(element) { surprises.append(element) }
        for (name, value) in attributes {
            if name.lowercased().hasPrefix("on") { surprises.append(name) }
            let isLink = name == "href" || name.hasSuffix(":href")
            if isLink, value != "https://example.org/" { surprises.append("\(name)=\(value)") }
        }
    }
}
