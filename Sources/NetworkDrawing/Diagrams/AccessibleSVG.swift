/// Makes an SVG of Graphviz fit for screen readers and small screens.
enum AccessibleSVG {
    /// The picture with a role, a title and a description of its own, scaled down where the screen
    /// is narrower; bytes that are not an SVG of Graphviz are left as they are.
    static func described(_ svg: [UInt8], title: String, summary: String) -> [UInt8] {
        let start = Array("<svg ".utf8)
        guard let open = end(of: start, in: svg),
            let close = svg[open...].firstIndex(of: UInt8(ascii: ">"))
        else { return svg }
        let attributes =
            "role=\"img\" aria-labelledby=\"picture-title picture-description\" "
            + "style=\"max-width:100%;height:auto\" "
        let content =
            "\n<title id=\"picture-title\">\(escaped(title))</title>"
            + "\n<desc id=\"picture-description\">\(escaped(summary))</desc>"
        var result: [UInt8] = []
        result.reserveCapacity(svg.count + attributes.utf8.count + content.utf8.count)
        result += svg[..<open]
        result += attributes.utf8
        result += svg[open...close]
        result += content.utf8
        result += svg[(close + 1)...]
        return result
    }

    /// Where the first occurrence of a word ends; `nil` if there is none.
    private static func end(of word: [UInt8], in bytes: [UInt8]) -> Int? {
        var start = 0
        while let next = bytes[start...].firstIndex(of: word[0]) {
            if bytes[next...].starts(with: word) { return next + word.count }
            start = next + 1
        }
        return nil
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default:
                let isForbidden =
                    scalar.value < 32 && scalar != "\n" && scalar != "\t"
                    || scalar.value == 0xFFFE || scalar.value == 0xFFFF
                result.unicodeScalars.append(isForbidden ? "\u{FFFD}" : scalar)
            }
        }
        return result
    }
}
