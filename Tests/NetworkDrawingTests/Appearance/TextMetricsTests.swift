import Testing

@testable import NetworkDrawing

@Suite("The measure of text")
struct TextMetricsTests {
    @Test("adds the widths of the letters, in proportion to the size")
    func width() {
        // DejaVu Sans: A 684, i 278, space 318 thousandths of the size.
        #expect(abs(TextMetrics.width(of: "A", size: 10) - 6.84) < 1e-9)
        #expect(abs(TextMetrics.width(of: "A i", size: 100) - 128) < 1e-9)
        #expect(TextMetrics.width(of: "", size: 10) == 0)
        #expect(
            TextMetrics.width(of: "Bold", size: 12, isBold: true)
                > TextMetrics.width(of: "Bold", size: 12))
    }

    @Test("gives marks that stand on a letter no width, and letters of all scripts some")
    func scripts() {
        #expect(
            TextMetrics.width(of: "e\u{301}", size: 10) == TextMetrics.width(of: "e", size: 10))
        for text in ["Ж", "ب", "中", "é", "😀"] {
            #expect(TextMetrics.width(of: text, size: 10) > 5)
        }
    }

    @Test("leaves short names and names without spaces on one line")
    func shortNames() {
        #expect(TextMetrics.lines(of: "US", size: 12, widest: 80) == ["US"])
        #expect(TextMetrics.lines(of: "", size: 12, widest: 80) == [""])
        let word = String(repeating: "x", count: 20)
        #expect(TextMetrics.lines(of: word, size: 12, widest: 300) == [word])
    }

    @Test("breaks a long name at spaces where its widest line is narrowest")
    func breaks() {
        let names = [
            "Syrian Democratic Forces", "High Negotiations Committee of the opposition",
            "US defence and intelligence officials", "International Committee of the Red Cross",
        ]
        for name in names {
            let size = 13.0
            let lines = TextMetrics.lines(of: name, size: size, widest: 85)
            #expect(lines.joined(separator: " ") == name)
            #expect(lines.count == 2 || lines.count == 3)
            let widest = lines.map { TextMetrics.width(of: $0, size: size) }.max() ?? 0
            #expect(abs(widest - narrowest(name, lines.count, size)) < 1e-9)
            let fitsFewer =
                lines.count == 3 && narrowest(name, 2, size) <= 85
            #expect(!fitsFewer)
        }
    }

    /// The least that the widest of so many lines can be, over all ways to break a name.
    private func narrowest(_ name: String, _ count: Int, _ size: Double) -> Double {
        let words = name.split(separator: " ").map(String.init)
        var best = Double.infinity
        for mask in 0..<(1 << (words.count - 1)) where mask.nonzeroBitCount == count - 1 {
            var lines = [words[0]]
            for index in 1..<words.count {
                if mask & (1 << (index - 1)) != 0 {
                    lines.append(words[index])
                } else {
                    lines[lines.count - 1] += " " + words[index]
                }
            }
            best = min(best, lines.map { TextMetrics.width(of: $0, size: size) }.max() ?? 0)
        }
        return best
    }
}
