/// Gives an SVG a style sheet.
enum RuledSVG {
    /// The picture with rules in CSS as its last element; without rules, and if it is no SVG, as it
    /// is.
    static func ruled(_ svg: [UInt8], by rules: String?) -> [UInt8] {
        let end = Array("</svg>".utf8)
        guard let rules, let start = svg.lastIndex(of: end[0]), svg[start...].starts(with: end)
        else { return svg }
        return svg[..<start] + Array("<style>\n\(rules)</style>\n".utf8) + svg[start...]
    }
}
