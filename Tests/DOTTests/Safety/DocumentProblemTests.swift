import DOT
import Testing

@Suite("What a document may not ask for")
struct DocumentProblemTests {
    private func kinds(
        _ attribute: Attribute, under policy: Policy = .strict
    ) -> [DocumentProblem.Kind] {
        Document(name: "g", isDirected: true, nodes: [Node("a", [attribute])])
            .problems(under: policy).map(\.kind)
    }

    @Test(
        "Links by http, https, mailto and # are allowed",
        arguments: [
            "http://example.org/a?b=1&c=2#d", "HTTPS://example.org", "mailto:a@example.org",
            "#part",
        ])
    func allowedLinks(link: String) {
        #expect(kinds(.url(link)) == [])
    }

    @Test(
        "Other links are refused, however they are disguised",
        arguments: [
            "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)",
            "java\tscript:alert(1)", "java\nscript:alert(1)", "\u{1}javascript:alert(1)",
            "javascript\u{301}:alert(1)", "javascript:\u{301}alert(1)", "data:text/html,x",
            "vbscript:x", "file:///etc/passwd", "ftp://example.org", "//example.org/a", "page.html",
            "/etc/passwd", "\\\\host\\share", "http://a b", "https://a/\"onload=x", "blob:x",
            "http:\\\\x", "&#106;avascript:alert(1)", "javascript&colon;alert(1)", "http",
            "httpx://a", ":x", "?q", "http://a\u{7F}b", "#\u{7F}",
        ])
    func refusedLinks(link: String) {
        let lax = Policy(allowsRelativeLinks: true)
        for name in [
            "URL", "href", "edgeURL", "edgehref", "headURL", "headhref", "labelURL", "labelhref",
            "tailURL", "tailhref", "Url",
        ] {
            #expect(kinds(.custom(name, link)).contains(.link))
        }
        #expect(!kinds(.url(link)).isEmpty)
        if link.lowercased().contains("script") {
            #expect(!kinds(.custom("URL", link), under: lax).isEmpty)
        }
        let markup = "<table href='\(link)'><tr><td>x</td></tr></table>"
        #expect(!kinds(.label(html: HTMLLabel(markup))).isEmpty)
    }

    @Test("Relative links can be allowed")
    func relative() {
        let lax = Policy(allowsRelativeLinks: true)
        #expect(kinds(.url("a/b.html?x=1&y=2"), under: lax) == [])
        #expect(kinds(.url("a/b.html")) == [.link])
    }

    @Test(
        "Every attribute that reads a file is refused, unless allowed by name",
        arguments: [
            "image", "imagepath", "shapefile", "fontpath", "stylesheet", "_background", "Image",
        ])
    func files(name: String) {
        #expect(kinds(.custom(name, "x.png")) == [.file])
        let open = Policy(fileAttributes: [name.lowercased()])
        #expect(kinds(.custom(name, "x.png"), under: open) == [])
    }

    @Test("Pictures in markup are refused, unless allowed")
    func images() {
        let label = HTMLLabel("<table><tr><td><img src=\"x.png\"/></td></tr></table>")
        #expect(Set(kinds(.label(html: label))) == [.file])
        #expect(kinds(.label(html: label), under: Policy(fileAttributes: ["img"])) == [])
    }

    @Test(
        "Attributes that change what is drawn behind the caller's back are refused by name",
        arguments: [
            Attribute.custom("layout", "neato"), .custom("charset", "latin1"),
            .custom("start", "rand"), .custom("start", "random7"), .custom("start", ""),
            .custom("start", "1\u{301}"), .custom("key", "1"), .custom("shape", "record"),
            .custom("shape", "Mrecord"), .custom("shape", "epsf"), .custom("shape", "custom"),
            .custom("shape", "no such"), .custom("style", "setlinewidth(2)"),
        ])
    func refused(attribute: Attribute) {
        #expect(kinds(attribute) == [.refused])
    }

    @Test(
        "A font is a family, never a path or markup",
        arguments: ["/tmp/x.ttf", "..\\x", "x\" onload=\"alert(1)", "x'", "<b>", "a&quot;", "a;b"])
    func fonts(name: String) {
        for attribute in ["fontname", "labelfontname", "FontName"] {
            #expect(kinds(.custom(attribute, name)).contains(.file))
        }
        let markup = name.contains("'") ? "\"\(name)\"" : "'\(name)'"
        let label = HTMLLabel("<font face=\(markup)>x</font>")
        #expect(kinds(.label(html: label)).contains(.file))
    }

    @Test(
        "The names of font families are let through",
        arguments: ["DejaVu Sans", "Times-Roman", "Helvetica,Arial,sans-serif", "ヒラギノ角ゴ", ""])
    func families(name: String) {
        #expect(kinds(.fontName(name)) == [])
        #expect(kinds(.label(html: HTMLLabel("<font face=\"\(name)\">x</font>"))) == [])
    }

    @Test(
        "Colours are names and numbers, never markup",
        arguments: ["red:x\" onload=\"alert(1)", "red:x'y", "red:<b>", "a&b", "é"])
    func colours(value: String) {
        for name in ["color", "fillcolor", "fontcolor", "labelfontcolor", "bgcolor", "pencolor"] {
            #expect(kinds(.custom(name, value)).contains(.value), "\(name)")
        }
        #expect(kinds(.color("red;0.25:#0072b2:/accent8/3:0.5 1 .25")) == [])
        let quoted = value.replacing("\"", with: "&quot;")
        let label = HTMLLabel("<font color=\"\(quoted)\">x</font>")
        #expect(!kinds(.label(html: label)).isEmpty)
    }

    @Test("References to what no drawing can hold are refused, others left to Graphviz")
    func references() {
        for value in ["&#0;", "a&#27;b", "&#x1F;", "&#xD800;", "&#99999999999;", "&#xFFFE;"] {
            #expect(kinds(.custom("label", value)) == [.character])
        }
        for value in ["&#65;", "&#x41;", "&#;", "&#xg;", "&;", "&", "&eacute;", "R&D;2024"] {
            #expect(kinds(.custom("label", value)) == [])
        }
        for name in ["id", "class", "target", "headport"] {
            #expect(kinds(.custom(name, "a&nbsp;b")) == [.character])
            #expect(kinds(.custom(name, "a&amp;b & c")) == [])
        }
    }

    @Test(
        "Markup must be well formed",
        arguments: [
            "<b>x", "x</b>", "<b><i>x</b></i>", "<p>x</p>", "<br>", "a > b", "a & b", "a &amp b",
            "",
            "  ", "<td a=b>x</td>", "<td a=\"b>x</td>", "<!-- x -->", "<script>x</script>", "<",
            "<b", "<td a='<'>x</td>",
        ])
    func badMarkup(markup: String) {
        #expect(kinds(.label(html: HTMLLabel(markup))).contains(.markup))
    }

    @Test(
        "Markup that Graphviz draws is let through",
        arguments: [
            "x", "<b>x</b>", "a<br/>b",
            "<table border=\"0\"><tr><td port='p'>&lt;&#65;</td></tr></table>",
            "<BR ALIGN=\"LEFT\"/>", "<font color=\"red\" face=\"Arial\">é</font>",
        ])
    func goodMarkup(markup: String) {
        #expect(kinds(.label(html: HTMLLabel(markup))) == [])
    }

    @Test("NUL and other control characters are refused wherever they stand")
    func control() {
        for scalar in ["\0", "\u{1}", "\u{8}", "\u{1B}", "\u{FFFE}", "\u{FFFF}"] {
            let text = "a\(scalar)b"
            #expect(kinds(.label(text)) == [.character])
            #expect(Document(name: text, isDirected: true).problems().map(\.kind) == [.character])
            let edges = Document(
                name: "g", isDirected: true, nodes: [Node(text)],
                edges: [Edge("a", "b", key: text), Edge(text, "c")])
            #expect(edges.problems().count == 3)
        }
        #expect(kinds(.label("a\tb\nc")) == [])
    }

    @Test("What Graphviz would take for one thing is reported")
    func duplicates() {
        let document = Document(
            name: "g", isDirected: false,
            nodes: [Node("a"), Node("a"), Node("e\u{301}"), Node("é")],
            edges: [Edge("a", "b", key: "1"), Edge("b", "a", key: "1"), Edge("a", "b", key: "2")],
            subgraphs: [Subgraph("x"), Subgraph("x"), Subgraph("cluster", isCluster: false)])
        #expect(
            document.problems().map(\.kind)
                == [.duplicate, .duplicate, .duplicate, .refused, .duplicate])
    }

    @Test("Groups may lie a hundred deep in one another, and no deeper")
    func depth() {
        var group = Subgraph("1")
        for number in 2...100 { group = Subgraph("\(number)", subgraphs: [group]) }
        #expect(Document(name: "g", isDirected: true, subgraphs: [group]).problems() == [])
        group = Subgraph("101", subgraphs: [group])
        let problems = Document(name: "g", isDirected: true, subgraphs: [group]).problems()
        #expect(problems.map(\.kind) == [.refused])
    }

    @Test("A raw value keeps its backslashes, unless DOT cannot write them")
    func backslashes() {
        #expect(kinds(.custom("comment", "\\N \\\\")) == [])
        #expect(kinds(.custom("comment", "\\")) == [.value])
        #expect(kinds(.custom("comment", "a\\\"b")) == [.value])
        #expect(kinds(.custom("comment", "a\\\nb")) == [.value])
        #expect(kinds(.custom("comment", "\n")) == [.value])
        #expect(kinds(.custom("comment", "a\n")) == [])
    }

    @Test("All problems are told at once, each with its place and remedy")
    func all() throws {
        let document = Document(
            name: "net", isDirected: true, attributes: [.custom("layout", "dot")],
            nodes: [Node("a", [.url("ftp://x"), .penWidth(.nan)])])
        let error = #expect(throws: DOTError.self) { try document.source() }
        #expect(error?.problems.count == 3)
        let text = try #require(error?.description)
        #expect(text.hasPrefix("document \"net\" has 3 problems:\n"))
        #expect(text.contains("node \"a\", URL: the link \"ftp://x\" is refused: "))
    }
}
