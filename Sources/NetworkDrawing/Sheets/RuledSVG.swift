/// Gives an SVG of Graphviz a style sheet.
enum RuledSVG {
    /// The picture with rules in CSS; without rules, and if it is no SVG of Graphviz, as it is.
    static func ruled(_ svg: [UInt8], by rules: String?) -> [UInt8] {
        guard let rules, let tag = SVGRoot.tag(of: svg) else { return svg }
        let element = "\n<style>\n\(rules)</style>"
        return svg[...tag.upperBound] + Array(element.utf8) + svg[(tag.upperBound + 1)...]
    }
}
