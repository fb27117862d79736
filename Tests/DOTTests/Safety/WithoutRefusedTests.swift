import DOT
import Testing

@Suite("What is refused is left out")
struct WithoutRefusedTests {
    /// What is left of one node's attributes, and how many problems there were.
    private func clean(_ attributes: String) throws -> (attributes: Attributes, problems: Int) {
        let (document, problems) = try Document("digraph g { a [\(attributes)] }").withoutRefused()
        #expect(document.problems(under: .foreign).isEmpty)
        return (document.nodes[0].attributes, problems.count)
    }

    @Test(
        "Whatever makes Graphviz or a viewer read a file goes",
        arguments: [
            "image=\"/etc/passwd\"", "shapefile=\"x.ps\"", "imagepath=\"/\"",
            "stylesheet=\"x.css\"",
            "_background=\"x\"", "fontpath=\"/\"", "image=<x.png>", "IMAGE=x", "src=x",
            "fontname=\"/usr/x.ttf\"", "URL=\"javascript:alert(1)\"", "URL=<javascript:x>",
            "href=\"file:///etc\"", "tailURL=\"data:x\"", "color=\"red\\\"/>\"",
        ])
    func dangerous(attribute: String) throws {
        let (attributes, problems) = try clean("label=x, \(attribute), width=2")
        #expect(attributes == [.custom("label", "x"), .custom("width", "2")])
        #expect(problems == 1)
    }

    @Test(
        "What Graphviz has always drawn stays",
        arguments: [
            "shape=record, label=\"{a|<p> b}\"", "shape=nonsense", "style=\"setlinewidth(2)\"",
            "URL=\"https://example.org/a?b=1&amp;c=2\"", "URL=\"sub/page.html\"", "URL=\"#a\"",
            "image=\"\"", "label=<<i>a</i><!-- no --><br/>>", "key=k", "fontname=\"Courier New\"",
            "label=<<font point-size=\"9\">x</font>>", "color=\"0.5 0.1 1.0\"",
            "label=\"&eacute;\"",
        ])
    func harmless(attributes: String) throws {
        let document = try Document("digraph g { a [\(attributes)] }")
        #expect(document.problems(under: .foreign).isEmpty)
        #expect(document.withoutRefused() == (document, []))
    }

    @Test("Ampersands that an SVG could not hold are written out")
    func ampersands() throws {
        let (attributes, problems) = try clean(
            "label=\"&#1; &lt; &#65;\", URL=\"http://a/?b c&d&amp;e\", id=\"&nbsp;\"")
        #expect(attributes["label"] == .text("&amp;#1; &lt; &#65;"))
        #expect(attributes["URL"] == .text("http://a/?b%20c&amp;d&amp;e"))
        #expect(attributes["id"] == .text("&amp;nbsp;"))
        #expect(problems == 0)
    }

    @Test("In markup, pictures and links go, and the rest stays")
    func markup() throws {
        let (attributes, problems) = try clean(
            "label=<<table><tr><td href=\"javascript:x\" port=\"p\">a</td>"
                + "<td><img scale=\"true\" src=\"x.png\"/></td></tr></table>>")
        #expect(
            attributes["label"]
                == .html(
                    HTMLLabel("<table><tr><td port=\"p\">a</td><td></td></tr></table>")))
        #expect(problems == 3)
    }

    @Test("Faulty markup stays, and is told when it is checked")
    func faultyMarkup() throws {
        let document = try Document("digraph g { a [label=<<b>x>] }")
        let (clean, problems) = document.withoutRefused()
        #expect(clean == document && problems.isEmpty)
        #expect(clean.problems(under: .foreign).map(\.kind) == [.markup])
    }

    @Test("It looks everywhere in a document")
    func everywhere() throws {
        let document = try Document(
            """
            digraph { image=x; node [image=x]; edge [image=x]; start=rand
                subgraph s { image=y; c [image=x]; b -> c [image=x] } }
            """)
        let (clean, problems) = document.withoutRefused()
        #expect(problems.count == 7)
        #expect(clean.name == "G")
        #expect(clean.problems(under: .foreign).isEmpty)
    }

    @Test("Signs that cannot be drawn are replaced and told")
    func signs() throws {
        let (clean, problems) = try Document("graph g { \"a\u{1}\" [label=\"b\u{2}\"] }")
            .withoutRefused()
        #expect(clean.nodes[0].id == "a\u{FFFD}")
        #expect(problems.map(\.place) == ["2 texts"])
    }
}
