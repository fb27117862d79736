/// Gives an SVG of Graphviz the width that it is made for; its places stay as they are.
enum SizedSVG {
    /// The picture in the unit of a size; bytes that are not an SVG of Graphviz are left as they are.
    static func sized(
        _ svg: [UInt8], to size: PrintedSize, natural: (width: Double, height: Double)
    ) -> [UInt8] {
        guard natural.width > 0, let tag = SVGRoot.tag(of: svg) else { return svg }
        let text = String(decoding: svg[tag], as: UTF8.self)
        let height = size.amount * natural.height / natural.width
        var words: [Substring] = []
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            if word.hasPrefix("width=\"") {
                words.append("width=\"\(number(size.amount))\(size.unit.rawValue)\"")
            } else if word.hasPrefix("height=\"") {
                // The attribute may end its line.
                let rest = word.dropFirst("height=\"".count).drop { $0 != "\"" }
                words.append("height=\"\(number(height))\(size.unit.rawValue)" + rest)
            } else {
                words.append(word)
            }
        }
        return svg[..<tag.lowerBound] + Array(words.joined(separator: " ").utf8)
            + svg[tag.upperBound...]
    }

    private static func number(_ value: Double) -> String {
        let rounded = (value * 1000).rounded() / 1000
        return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }
}
