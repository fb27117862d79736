/// A label of markup: tables, fonts, line breaks, in the small language of Graphviz.
///
/// The markup is checked before it is written, because the library draws a faulty label as
/// nothing and calls it a success: tags must be known, closed and nested, attributes quoted, and
/// `&`, `<` and `>` in text escaped.
///
/// ```swift
/// let label = HTMLLabel("<b>\(HTMLLabel.escape(name))</b><br/>since 2014")
/// let node = Node("russia", [.label(html: label)])
/// ```
///
/// A table lays out cells; an edge may end at a cell that has a `port`:
///
/// ```swift
/// let table = HTMLLabel("""
///     <table border="0" cellborder="1">
///       <tr><td port="first">2014</td><td port="last">2016</td></tr>
///     </table>
///     """)
/// let span = Node("span", [.shape(.none), .label(html: table)])
/// let edge = Edge("russia", "span", headPort: Port(cell: "last"))
/// ```
public struct HTMLLabel: Sendable, Hashable {
    /// The markup, without the angle brackets that DOT puts around it.
    public var markup: String

    /// A label of markup.
    public init(_ markup: String) {
        self.markup = markup
    }

    /// Text as markup: `&`, `<`, `>` and quotes appear literally, line ends become `<br/>`.
    public static func escape(_ text: String) -> String {
        var markup = ""
        for (index, line) in Text(text).lines.enumerated() {
            if index > 0 { markup += "<br/>" }
            for scalar in line.text.unicodeScalars {
                switch scalar {
                case "&": markup += "&amp;"
                case "<": markup += "&lt;"
                case ">": markup += "&gt;"
                case "\"": markup += "&quot;"
                default: markup.unicodeScalars.append(scalar)
                }
            }
        }
        return markup
    }
}
