import Foundation
import Testing

@Suite("Fixed words")
struct FixedWordsTests {
    private static let sources = (0..<4).reduce(URL(filePath: #filePath)) { path, _ in
        path.deletingLastPathComponent()
    }.appending(path: "Sources/NetworkDrawing")

    /// What no reader is to understand: names of classes and fonts, keywords of file formats, rules of
    /// style sheets, remarks in DOT, and what is said to programmers.
    private static let exceptions: Set<String> = [
        // Classes, roles and fonts.
        "actor ·", "cell · ·", "mark ·", "name ·", "part ·", "sum ·", "Helvetica",
        "Helvetica-Bold", "graphics-document document", "graphics-object group",
        "graphics-symbol img",
        // Style sheets.
        "@media screen and (prefers-color-scheme:dark){",
        "@media (prefers-reduced-motion:no-preference){\n",
        "@supports (color:var(--a)){", "@keyframes ·-slides{0%{opacity:0;visibility:visible}",
        "@keyframes ·-headings{0%,·{opacity:0;visibility:visible}",
        "·{color-scheme:light dark;·}", "#·:hover .·{animation-play-state:paused}\n}\n",
        "·{opacity:0;animation:·-slides ·s linear infinite}\n",
        // PNG, PDF and RDF.
        "Title", "Description", "Software", "Subject", "Creator", "iTXt",
        "rdf:Description", "Info",
        "Root", "Size", "/Encrypt", "/XRef", "\n· 0 obj", "\r· 0 obj",
        "· 0 obj\n<<\n·\n>>\nendobj\n",
        "· 0 obj\n<< /Type /XRef /Size · /Index [· 2] /W [1 4 1] ", "· /Length · >>\nstream\n",
        "/Root · /Info · 0 R /Prev ·", "xref\n· 1\n· 00000 n \ntrailer\n<< /Size · · >>\n",
        // Remarks in DOT.
        "Draw with: dot -Knop2 -Tsvg", "Every place is given; nop2 keeps it.",
        // Said to programmers.
        "a sheet has 1 to · panels", "a slice is shown for some time",
        "a width is a finite number above 0", "an animation has 1 to · slices",
        "each picture has details of its own",
        "an id begins with a letter and holds letters, digits, - and _",
        "links are some points long: ·", "the position of · is not a finite number",
    ]

    @Test("stand in the table of words and nowhere else")
    func table() throws {
        let files = try #require(
            FileManager.default.enumerator(at: Self.sources, includingPropertiesForKeys: nil)
        ).compactMap { $0 as? URL }.filter {
            $0.pathExtension == "swift"
                && $0.deletingLastPathComponent().lastPathComponent != "Words"
        }
        #expect(files.count > 100)
        var unused = Self.exceptions
        var strangers: [String] = []
        for file in files {
            let literals = StringLiterals(in: try String(contentsOf: file, encoding: .utf8))
            for text in literals.texts where Self.holdsWords(text) {
                unused.remove(text)
                if !Self.exceptions.contains(text) {
                    strangers.append("\(file.lastPathComponent): \(text)")
                }
            }
        }
        #expect(strangers.isEmpty, "what readers are to understand belongs into Words")
        #expect(unused.isEmpty, "no code says this any more")
    }

    @Test(
        "are told from names of attributes",
        arguments: [
            ("\"Actors\"", ["Actors"]), ("f(\"stroke-width\", \"x1 y2\")", []),
            ("\"\\(n) more\" + \"rank \\(g(\"no value\"))\"", ["· more", "no value", "rank ·"]),
            ("// \"In a comment\"\nlet a = \"\\\"\"", []),
        ])
    func words(code: String, expected: [String]) {
        #expect(StringLiterals(in: code).texts.filter(Self.holdsWords) == expected)
    }

    /// Whether a text has a word beside a space, or one with a capital.
    private static func holdsWords(_ text: String) -> Bool {
        text.contains(/[A-Za-z]{2}[ ]|[ ][A-Za-z]{2}|[A-Z][a-z]/)
    }
}
