internal import DOT
public import Graphviz

/// Makes an SVG of Graphviz fit for screen readers and small screens.
enum AccessibleSVG {
    /// The picture with a role, a title and a description of its own, scaled down where the screen
    /// is narrower; bytes that are not an SVG of Graphviz are left as they are.
    static func described(_ svg: [UInt8], title: String, summary: String) -> [UInt8] {
        let text = String(decoding: svg, as: UTF8.self)
        guard let open = text.firstRange(of: "<svg "),
            let close = text[open.upperBound...].firstIndex(of: ">")
        else { return svg }
        let attributes =
            "role=\"img\" aria-labelledby=\"picture-title picture-description\" "
            + "style=\"max-width:100%;height:auto\" "
        let content =
            "\n<title id=\"picture-title\">\(escaped(title))</title>"
            + "\n<desc id=\"picture-description\">\(escaped(summary))</desc>"
        let after = text.index(after: close)
        let head = text[..<open.upperBound] + attributes + text[open.upperBound..<after]
        return Array((head + content + text[after...]).utf8)
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default:
                let isForbidden = scalar.value < 32 && scalar != "\n" && scalar != "\t"
                result.unicodeScalars.append(isForbidden ? " " : scalar)
            }
        }
        return result
    }
}

extension RelationDiagram {
    /// The picture in a format.
    ///
    /// An SVG carries the title and the summary for screen readers.
    ///
    /// - Throws: `GraphvizError` as the renderer does.
    public func rendered(
        as format: Format, by renderer: some Renderer
    ) throws(GraphvizError) -> [UInt8] {
        let rendering = try renderer.render(document, using: engine, as: format)
        guard format == .svg else { return rendering.bytes }
        return AccessibleSVG.described(rendering.bytes, title: title, summary: summary)
    }
}
