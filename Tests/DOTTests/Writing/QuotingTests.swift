import DOT
import Foundation
import Testing

@Suite("Texts survive the dot command", .enabled(if: DotCommand.path != nil))
struct QuotingTests {
    static let texts = HardTexts.all

    /// One node for each text: the text is its identifier, its label and its tooltip.
    static let document = Document(
        name: "sur\\vi\"val", isDirected: true,
        nodes: texts.map { Node($0, [.label($0), .tooltip($0)]) },
        edges: zip(texts, texts.dropFirst()).map { Edge($0, $1, key: "k\($0)") })

    @Test("Identifiers, labels and tooltips come back from JSON as Graphviz would show them")
    func json() throws {
        let objects = try DotCommand.objects(of: Self.document.source())
        let names = Set(
            objects.nodes.map { Array((Shown.identifier($0["name"] as? String) ?? "?").utf8) })
        #expect(Self.texts.filter { !names.contains(Array($0.utf8)) } == [])
        try #require(objects.nodes.count == Self.texts.count)
        for (node, text) in zip(objects.nodes, Self.texts) {
            #expect(Shown.identifier(node["name"] as? String) == text)
            #expect(Shown.label(node["label"] as? String) == Shown.lines(text))
            #expect(Shown.label(node["tooltip"] as? String ?? "") == Shown.lines(text))
        }
        #expect(objects.edges.count == Self.texts.count - 1)
    }

    @Test("The canonical form of what is written has the same identifiers and labels")
    func canonical() throws {
        let canonical = try DotCommand.run(["-Tcanon"], on: Self.document.source())
        let again = try DotCommand.objects(of: canonical)
        try #require(again.nodes.count == Self.texts.count)
        for (node, text) in zip(again.nodes, Self.texts) {
            #expect(Shown.identifier(node["name"] as? String) == text)
            #expect(Shown.label(node["label"] as? String) == Shown.lines(text))
        }
    }

    @Test(
        "Short texts stand in the canonical form as they were written",
        arguments: [
            ("plain", "plain"), ("two words", "\"two words\""), ("node", "\"node\""),
            ("9lives", "\"9lives\""), ("12", "12"), ("-1.5", "-1.5"), ("1.2.3", "\"1.2.3\""),
            ("a\"b", "\"a\\\"b\""), ("a\\", "\"a\\\\\""),
            ("", "\"\""), ("R&D", "\"R&D\""), ("<b>", "\"<b>\""), ("🇺🇦", "\"🇺🇦\""),
            ("مرحبا", "\"مرحبا\""),
        ])
    func written(text: String, token: String) throws {
        let source = try Document(
            name: "g", isDirected: false, nodes: [Node(text, [.label(text)])]
        ).source()
        #expect(source.contains("    \(token) [label=\(token)]"))
        if token.contains("🇺🇦") || token.contains("مرحبا") { return }
        let canonical = try DotCommand.run(["-Tcanon"], on: source)
        #expect(canonical.contains("\(token)\t[label=\(token)]"), "\(canonical)")
    }

    @Test("A label shows in SVG exactly the text that was given")
    func drawn() throws {
        let texts = Self.texts.filter { !$0.contains { $0.isWhitespace } && !$0.isEmpty }
        let document = Document(
            name: "g", isDirected: true,
            nodes: texts.enumerated().map { Node("n\($0)", [.label($1)]) })
        let svg = try DotCommand.run(["-Kosage", "-Tsvg"], on: document.source())
        #expect(try SVGTexts.read(svg) == texts)
    }

    @Test("A node without a label shows its identifier, whatever that is")
    func identifierShown() throws {
        let texts = Self.texts.filter { !$0.contains { $0.isWhitespace } && !$0.isEmpty }
        let document = Document(
            name: "g", isDirected: true, nodes: texts.dropLast(5).map { Node($0) },
            edges: texts.suffix(5).map { Edge("a", $0) })
        let svg = try DotCommand.run(["-Kosage", "-Tsvg"], on: document.source())
        let shown = try Set(SVGTexts.read(svg))
        #expect(shown.subtracting(texts) == [])
        #expect(Set(texts).subtracting(shown) == [])
    }
}

/// What Graphviz shows for the characters that it stores.
enum Shown {
    /// Names are kept with `\\` for a backslash, `\n` for a line feed, `\%` for a first `%` and
    /// `&amp;` for an ampersand that would start an entity.
    static func identifier(_ stored: String?) -> String? {
        stored?.replacing("\\\\", with: "\u{E000}").replacing("\\n", with: "\n")
            .replacing("\\%", with: "%").replacing("\u{E000}", with: "\\")
            .replacing(/&amp;(#?[A-Za-z0-9]*;)/) { "&" + $0.output.1 }
    }

    /// The lines of a text, as they are compared with ``label(_:)``.
    static func lines(_ text: String) -> String {
        text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }

    /// Escapes and entities expanded, as the Graphviz manual says of `escString`.
    static func label(_ stored: String?) -> String? {
        guard let stored else { return nil }
        var text = ""
        var isEscape = false
        for scalar in stored.unicodeScalars {
            if isEscape {
                isEscape = false
                if scalar == "\\" {
                    text += "\\"
                } else if scalar == "n" {
                    text += "\n"
                } else {
                    return nil
                }
            } else if scalar == "\\" {
                isEscape = true
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text.replacing("&amp;", with: "&")
    }
}

/// The `<text>` elements of an SVG, read by a real XML parser.
enum SVGTexts {
    static func read(_ svg: String) throws -> [String] {
        let pattern = /<text[^>]*>(.*?)<\/text>/.dotMatchesNewlines()
        return svg.matches(of: pattern).map { match in
            String(match.1)
                .replacing("&lt;", with: "<").replacing("&gt;", with: ">")
                .replacing("&quot;", with: "\"").replacing("&#45;", with: "-")
                .replacing("&#39;", with: "'").replacing("&#160;", with: " ")
                .replacing("&amp;", with: "&")
        }
    }
}
