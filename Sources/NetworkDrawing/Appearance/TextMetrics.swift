/// How wide text will be, without asking for the fonts of the machine.
///
/// Shapes are sized by a wide sans-serif (the advance widths of DejaVu Sans), so that they are
/// the same on every machine, and text in a narrower font, such as Helvetica, has more air.
enum TextMetrics {
    /// The width of one line in points.
    static func width(of line: String, size: Double, isBold: Bool = false) -> Double {
        let thousandths = line.unicodeScalars.reduce(0) { $0 + advance(of: $1) }
        return Double(thousandths) / 1000 * size * (isBold ? bold : 1)
    }

    /// How much wider bold letters are.
    private static let bold = 1.14

    /// The height of so many lines in points.
    static func height(lines: Int, size: Double) -> Double {
        Double(lines) * size * 1.2
    }

    /// Breaks a name at spaces into lines, as many as make the block about as wide as a shape
    /// can bear: one for a short name, two or three for a long one. What three lines do not hold
    /// gives way to an ellipsis.
    static func lines(of name: String, size: Double, widest: Double) -> [String] {
        let name = shortened(name, size: size, widest: 4.2 * widest)
        return brokenLines(of: name, size: size, widest: widest).map {
            shortened($0, size: size, widest: 1.9 * widest)
        }
    }

    /// As many whole words as fit on each line; a word longer than a line stands alone.
    static func wrapped(
        _ text: String, size: Double, widest: Double, isBold: Bool = false
    ) -> [String] {
        var lines: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            let longer = (lines.last.map { $0 + " " } ?? "") + word
            if !lines.isEmpty, width(of: longer, size: size, isBold: isBold) <= widest {
                lines[lines.count - 1] = longer
            } else {
                lines.append(String(word))
            }
        }
        return lines.map { shortened($0, size: size, widest: isBold ? widest / bold : widest) }
    }

    /// As much of a text as fits, with an ellipsis for the rest.
    private static func shortened(_ text: String, size: Double, widest: Double) -> String {
        guard width(of: text, size: size) > widest else { return text }
        var kept = ""
        var used = width(of: "…", size: size)
        for character in text {
            used += width(of: String(character), size: size)
            if used > widest { break }
            kept.append(character)
        }
        while kept.last?.isWhitespace == true { kept.removeLast() }
        return kept + "…"
    }

    private static func brokenLines(of name: String, size: Double, widest: Double) -> [String] {
        let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
        guard words.count > 1, width(of: name, size: size) > widest else { return [name] }
        var best = [name]
        for count in 2...min(3, words.count) {
            best = balanced(words, lines: count, size: size)
            if best.allSatisfy({ width(of: $0, size: size) <= widest }) { break }
        }
        return best
    }

    private static func balanced(_ words: [String], lines: Int, size: Double) -> [String] {
        guard lines > 1, words.count > 1 else { return [words.joined(separator: " ")] }
        var best: [String] = []
        var bestWidth = Double.infinity
        for cut in 1..<words.count {
            let head = words[..<cut].joined(separator: " ")
            let tail = balanced(Array(words[cut...]), lines: lines - 1, size: size)
            let widest = ([head] + tail).map { width(of: $0, size: size) }.max() ?? 0
            if widest < bestWidth - 1e-9 {
                bestWidth = widest
                best = [head] + tail
            }
        }
        return best
    }

    private static func advance(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 32...126: Int(ascii[Int(scalar.value) - 32])
        case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F: 0
        case ..<0x0370: 650
        case ..<0x0590: 730
        case ..<0x1100: 740
        default: 1050
        }
    }

    /// Advance widths of the characters from space to tilde, in thousandths of the size.
    private static let ascii: [Int16] = [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636,
        636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698,
        770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732,
        684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635,
        634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592,
        525, 636, 337, 636, 838,
    ]
}
