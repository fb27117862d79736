import Graphs

/// Texts that have broken quoting somewhere, and random ones made of the same dangerous parts.
enum HardTexts {
    static let listed = [
        "", " ", "a", "A b", "node", "NODE", "Graph", "digraph", "subgraph", "strict", "edge",
        "1", "-1", "1.5", "1.2.3", "1.", "-1.5.", "1..2", "01", "1a", "9lives", "1e5", "-.5", ".",
        "-", "_", "a-b", "a.b", "a:b",
        "\"", "\"\"", "a\"b", "\\", "\\\\", "\\\\\\", "a\\", "a\\\\", "a\\\"", "\\\"", "\\\\\"b",
        "\\N", "\\G", "\\E", "\\T", "\\H", "\\L", "\\l", "\\n", "\\r", "a\nb", "\n", "a\n", "\\\n",
        "a\\\nb", "a\rb", "a\r\nb", "\tb", "<", ">", "<b>", "<b>x</b>", "&", "&amp;", "&lt;b&gt;",
        "&#65;", "&#x41;", "&bogus;", "R&D", "a & b; c", "&&amp;&", "#", "# define", "// no",
        "/* no", "*/", "{", "}", "[", "]", ";", ",", "=", "->", "--", "a+b", "%3", "%s%n",
        "🇺🇦", "👩‍👩‍👧‍👦", "مرحبا", "שלום", "עם \"ציטוט\"", "e\u{301}", "é", "\u{200F}x", "b\u{FEFF}om", "%",
        "%%", "\\%", "%\\", "\nx", "x\n\n", "\n\n", "\\\\\n",
        "日本",
        "Ω", "ﬁ", "\u{1F600}\\", "'", "`", "$HOME", "~", "null", "true",
        String(repeating: "long ", count: 300), String(repeating: "\\\"", count: 200),
        String(repeating: "ü", count: 5000), String(repeating: "x\\", count: 2000),
    ]

    private static let parts = [
        "\\", "\\", "\"", "\"", "\n", "\r", "<", ">", "&", "&amp;", ";", "#", "N", "l", "r", "n",
        "G",
        " ", "a", "Z", "0", "-", ".", "é", "ش", "🙂", "{", "}", "|", "/", "*", "\t", "=", "[", "]",
    ]

    static func random(_ count: Int, seed: UInt64) -> [String] {
        var generator = SplitMix64(seed: seed)
        return (0..<count).map { _ in
            let length = Int.random(in: 0...12, using: &generator)
            return (0..<length).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
        }
    }

    /// All of them, each once as Graphviz compares them: byte by byte.
    static let all: [String] = {
        var seen: Set<[UInt8]> = []
        var canonical: Set<String> = []
        return (listed + random(400, seed: 1)).filter {
            seen.insert(Array($0.utf8)).inserted && canonical.insert($0).inserted
        }
    }()
}
